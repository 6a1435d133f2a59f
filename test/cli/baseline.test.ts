import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, tom } from './terminal.ts';

const head = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\n';
const broken = 'roles:\n  chief: { name: Chief }\nservices:\n  advice:\n    name: Advice\n    owner: boss\n';
const files = { 'tom.yaml': head, 'model/a.yaml': broken };

const codes = async (folder: string, ...args: string[]): Promise<string[]> => {
  const { out } = await tom(folder, ['validate', '--format', 'json', ...args]);
  return JSON.parse(out).diagnostics.map(
    ({ code, suppressed }: { code: string; suppressed?: { by: string } }) => `${code} ${suppressed?.by ?? 'open'}`,
  );
};

describe('tom baseline', () => {
  it('accepts what there is, also when it moves, and nothing more', async () => {
    const folder = folderOf(files);
    expect((await tom(folder, ['validate'])).code).toBe(1);
    const first = await tom(folder, ['baseline']);
    expect([first.code, first.out]).toEqual([
      0,
      'tom-baseline.json: 1 finding is accepted. From now on only what is new fails. Commit the file.\n',
    ]);
    expect((await tom(folder, ['validate', '--fail-on', 'info'])).code).toBe(0);
    rmSync(join(folder, 'model/a.yaml'));
    writeFileSync(join(folder, 'model/z.yaml'), `# moved\n\n${broken}  sale: { name: Sale, owner: boss }\n`);
    expect(await codes(folder)).toEqual(['INT001 baseline']);
    writeFileSync(join(folder, 'model/b.yaml'), 'services:\n  more: { name: More, owner: nobody }\n');
    expect(await codes(folder)).toEqual(['INT001 open', 'INT001 baseline']);
    expect((await tom(folder, ['validate'])).code).toBe(1);
    expect((await tom(folder, ['validate', '--no-baseline'])).out).toContain('boss');
  });

  it('takes new debt only when told to', async () => {
    const folder = folderOf(files);
    await tom(folder, ['baseline']);
    const before = readFileSync(join(folder, 'tom-baseline.json'), 'utf8');
    writeFileSync(join(folder, 'model/b.yaml'), 'services:\n  more: { name: More, owner: nobody }\n');
    const refused = await tom(folder, ['baseline', '--lang', 'es']);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('1 es nuevo y no se acepta');
    expect(refused.out).toContain('INT001 model/b.yaml:2');
    expect(readFileSync(join(folder, 'tom-baseline.json'), 'utf8')).toBe(before);
    expect((await tom(folder, ['baseline', '--accept-new'])).code).toBe(0);
    expect((await tom(folder, ['validate', '--fail-on', 'info'])).code).toBe(0);
  });

  it('tells what is gone at its line, and prunes it', async () => {
    const folder = folderOf(files);
    await tom(folder, ['baseline']);
    writeFileSync(join(folder, 'model/a.yaml'), broken.replace('boss', 'chief'));
    const told = await tom(folder, ['validate']);
    expect(told.out).toMatch(/tom-baseline\.json:\d+:5 {2}warning {2}INT015/);
    expect(told.out).toContain('The baseline accepts INT001 at “role:boss”, and that finding is no longer there.');
    // Where its rule did not run, nothing can be said of it.
    expect((await codes(folder, '--rule', 'INT007')).join()).not.toContain('INT015');
    const { code, out } = await tom(folder, ['baseline', '--prune', '--accept-new']);
    expect(code).toBe(0);
    expect(out).toMatch(/no longer there, and (was|were) taken out:\n/);
    expect((await codes(folder)).join()).not.toContain('INT015');
  });

  it('counts: a second finding of the same sort is new', async () => {
    const one = 'services:\n  a:\n    name: A\n    hours: 9-5\n';
    const folder = folderOf({ 'tom.yaml': head, 'model/a.yaml': one });
    await tom(folder, ['baseline']);
    const { accepted } = JSON.parse(readFileSync(join(folder, 'tom-baseline.json'), 'utf8'));
    expect(Object.keys(accepted[0]).sort()).toEqual(['code', 'facts', 'subject']);
    expect(JSON.stringify(accepted)).not.toMatch(/a\.yaml|"line"/);
  });

  it.each([
    ['{', /is no baseline/, /no es una línea base/],
    [
      '{"tom":1,"engagement":"Acme","scenarios":[],"phases":[],"accepted":[{"code":1}]}',
      /is no baseline/,
      /no es una línea/,
    ],
    [
      '{"tom":1,"engagement":"Other","scenarios":[],"phases":[],"accepted":[]}',
      /baseline of Other/,
      /línea base de Other/,
    ],
  ])('%s cannot be used', async (text, en, es) => {
    const folder = folderOf({ ...files, 'tom-baseline.json': text });
    for (const command of ['validate', 'baseline'])
      for (const [lang, says] of [
        ['en_GB.UTF-8', en],
        ['es_ES.UTF-8', es],
      ] as const) {
        const { code, out, err } = await tom(folder, [command], { LANG: lang });
        expect([code, out]).toEqual([2, '']);
        expect(err).toMatch(says);
      }
  });

  it('a baseline that is named has to be there', async () => {
    const { code, err } = await tom(folderOf(files), ['validate', '--baseline', 'mine.json']);
    expect(code).toBe(2);
    expect(err).toContain('“mine.json” cannot be used: there is no such file');
  });
});

describe('# tom-ignore', () => {
  const model = (comment: string, own = ''): string =>
    `roles:\n  chief: { name: Chief }\nservices:\n  advice:\n    name: Advice\n${own}    owner: boss${comment}\n`;
  const found = async (text: string): Promise<string[]> =>
    (await codes(folderOf({ 'tom.yaml': head, 'model/a.yaml': text }))).filter((told) => !told.startsWith('INT005'));

  it.each([
    ['on the line', model(' # tom-ignore INT001: comes in June (chief, until 2027-06-30)'), ['INT001 comment']],
    [
      'on its own above it',
      model('', '    # tom-ignore INT001: llega en junio (chief, hasta 2027-06-30)\n\n'),
      ['INT001 comment'],
    ],
    ['expired', model(' # tom-ignore INT001: later (chief, until 2026-10-31)'), ['INT001 open', 'INT016 open']],
    ['of another code', model(' # tom-ignore INT002: later (chief, until 2027-06-30)'), ['INT001 open', 'INT015 open']],
    ['of no code', model(' # tom-ignore INT999: later (chief, until 2027-06-30)'), ['INT001 open', 'INT015 open']],
    ['of nobody', model(' # tom-ignore INT001: later (cheif, until 2027-06-30)'), ['INT001 open', 'INT015 open']],
    ['without a reason', model(' # tom-ignore INT001'), ['INT001 open', 'INT015 open']],
    [
      'with a day that is none',
      model(' # tom-ignore INT001: x (chief, until 2027-02-30)'),
      ['INT001 open', 'INT015 open'],
    ],
    [
      'in a text, where it is none',
      model('\n    description: "x # tom-ignore INT001: a (chief, until 2027-06-30)"'),
      ['INT001 open'],
    ],
    [
      'in a block of text, where it is none',
      model('\n    description: |\n      # tom-ignore INT001: a (chief, until 2027-06-30)\n      x'),
      ['INT001 open'],
    ],
  ])('%s', async (_, text, expected) => {
    expect((await found(text)).sort()).toEqual(expected);
  });

  it('speaks both languages', async () => {
    const folder = folderOf({
      'tom.yaml': head,
      'model/a.yaml': model(' # tom-ignore INT001: x (cheif, until 2027-06-30)'),
    });
    expect((await tom(folder, ['validate'])).out).toMatch(
      /no role “cheif” to answer for accepting INT001\.[\s\S]*did you mean chief\?/,
    );
    expect((await tom(folder, ['validate', '--lang', 'es'])).out).toContain(
      'No existe el rol «cheif» que responda de aceptar INT001.',
    );
  });
});
