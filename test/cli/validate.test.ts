import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, tom } from './terminal.ts';

const engagement = 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n';
const clean = {
  'tom.yaml': engagement,
  'model/a.yaml': 'roles:\n  chief: { name: Chief }\nservices:\n  advice: { name: Advice, owner: chief }\n',
};
const misspelt = { ...clean, 'model/b.yaml': 'services:\n  sale:\n    name: Sale\n    ownr: chief\n' };

describe('a call that cannot be carried out says why and exits with 2', () => {
  const cases: [what: string, files: Record<string, string>, args: string[], en: RegExp, es: RegExp][] = [
    ['an empty folder', {}, ['validate'], /there is no tom\.yaml in “\.”/, /no hay ningún tom\.yaml en «\.»/],
    [
      'a workspace below',
      { 'client/tom.yaml': engagement },
      ['validate'],
      /but there is one in client/,
      /pero sí en client/,
    ],
    [
      'two tom.yaml',
      { ...clean, 'model/tom.yaml': engagement },
      ['validate'],
      /more than one tom\.yaml: model\/tom\.yaml and tom\.yaml/,
      /más de un tom\.yaml: model\/tom\.yaml y tom\.yaml/,
    ],
    [
      'a workspace without model files',
      { 'tom.yaml': engagement },
      ['validate'],
      /no model file was found/,
      /ningún archivo del modelo/,
    ],
    [
      'a folder that does not exist',
      clean,
      ['validate', 'nowhere'],
      /no file or folder “nowhere”/,
      /no existe el archivo o la carpeta «nowhere»/,
    ],
    ['an unknown format', clean, ['validate', '--format', 'jsn'], /did you mean “json”/, /quería decir «json»/],
    ['an unknown rule', clean, ['validate', '--rule', 'SEG05'], /did you mean “SEG0/, /quería decir «SEG0/],
    [
      'an unknown language',
      clean,
      ['validate', '--lang', 'fr'],
      /“fr” is not possible for --lang/,
      /«fr» no vale para --lang/,
    ],
    ['an unknown phase', clean, ['validate', '--phase', 'strategy'], /--phase/, /--phase/],
    [
      'a date that is none',
      clean,
      ['validate', '--as-of', '2026-02-30'],
      /“2026-02-30” is not a date/,
      /«2026-02-30» no es una fecha/,
    ],
    [
      'a date of no month',
      clean,
      ['validate', '--as-of', '2026-13-01'],
      /“2026-13-01” is not a date/,
      /«2026-13-01» no es una fecha/,
    ],
    ['an unknown severity', clean, ['validate', '--fail-on', 'warn'], /--fail-on/, /--fail-on/],
    [
      'a count that is none',
      clean,
      ['validate', '--max-warnings', 'few'],
      /“few” is not a number/,
      /«few» no es un número/,
    ],
    [
      'an output that is a folder',
      clean,
      ['validate', '--output', 'model'],
      /model was not written/,
      /no se ha escrito model/,
    ],
  ];

  it.each(cases)('%s', async (_what, files, args, en, es) => {
    const folder = folderOf(files);
    for (const [language, says] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const call = await tom(folder, args, { LANG: language === 'es' ? 'es_ES.UTF-8' : 'C' });
      expect(call).toMatchObject({ code: 2, out: '' });
      expect(call.err).toMatch(says);
    }
  });

  it('an unknown flag, with the one that was meant', async () => {
    const call = await tom(folderOf(clean), ['validate', '--fromat', 'json']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(/--fromat.*--format/);
  });

  it('an unknown command, with the one that was meant', async () => {
    const call = await tom(folderOf(clean), ['valdate']);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(/validate/);
  });
});

describe('exit codes follow --fail-on and --max-warnings', () => {
  const orphan = { ...clean, 'model/c.yaml': 'locations:\n  office: { name: Office }\n' };
  it.each([
    [misspelt, [], 1],
    [clean, ['--rule', 'INT007'], 0],
    [orphan, ['--rule', 'INT005'], 0],
    [orphan, ['--rule', 'INT005', '--fail-on', 'warning'], 1],
    [orphan, ['--rule', 'INT005', '--max-warnings', '0'], 1],
  ] as const)('%#', async (files, args, code) => {
    expect((await tom(folderOf(files), ['validate', ...args])).code).toBe(code);
  });
});

describe('files that cannot be read are findings, and the others are checked', () => {
  const checked = async (prepare: (folder: string) => void) => {
    const folder = folderOf(misspelt);
    prepare(folder);
    const { code, out } = await tom(folder, ['validate', '--format', 'json']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { file: string; code: string; message: string }[] };
    expect(code).toBe(1);
    expect(diagnostics.filter((one) => one.file === 'model/b.yaml').map((one) => one.code)).toContain('INT007');
    return diagnostics
      .filter(({ file }) => !/model\/[ab]\.yaml/.test(file))
      .map((one) => `${one.file} ${one.code} ${one.message}`);
  };

  it('a link that leads nowhere', async () => {
    expect(await checked((folder) => symlinkSync('gone.yaml', join(folder, 'model/c.yaml')))).toEqual([
      expect.stringMatching(/^model\/c\.yaml INT000 .*leads nowhere/),
    ]);
  });

  it('a link in a circle', async () => {
    expect(await checked((folder) => symlinkSync('..', join(folder, 'model/again')))).toEqual([
      expect.stringMatching(/^model\/again INT000 .*circle/),
    ]);
  });

  it('a link out of the workspace', async () => {
    const outside = folderOf({ 'secret.yaml': 'a: 1\n' });
    expect(await checked((folder) => symlinkSync(join(outside, 'secret.yaml'), join(folder, 'model/c.yaml')))).toEqual([
      expect.stringMatching(/^model\/c\.yaml INT000 .*outside/),
    ]);
  });

  it.runIf(process.getuid?.() !== 0)('a file without permission', async () => {
    expect(
      await checked((folder) => {
        writeFileSync(join(folder, 'model/c.yaml'), 'a: 1\n');
        chmodSync(join(folder, 'model/c.yaml'), 0);
      }),
    ).toEqual([expect.stringMatching(/^model\/c\.yaml INT000 .*cannot be opened/)]);
  });
});

it('a named file limits what is told, not what is checked', async () => {
  const folder = folderOf(misspelt);
  expect((await tom(folder, ['validate', 'model/b.yaml', '--rule', 'INT007'])).code).toBe(1);
  expect((await tom(folder, ['validate', 'model/a.yaml', '--rule', 'INT007'])).code).toBe(0);
});

it('--output writes the result and prints nothing', async () => {
  const folder = folderOf(misspelt);
  const call = await tom(folder, ['validate', '--format', 'json', '--output', 'deep/result.json']);
  expect(call).toMatchObject({ code: 1, out: '' });
  expect(readdirSync(join(folder, 'deep'))).toEqual(['result.json']);
});

it('the messages are in the first language of tom.yaml unless --lang asks for another', async () => {
  const folder = folderOf({ ...misspelt, 'tom.yaml': engagement.replace('[en]', '[es, en]') });
  expect((await tom(folder, ['validate'])).out).toContain('«ownr»');
  expect((await tom(folder, ['validate', '--lang', 'en'])).out).toContain('“ownr”');
});

it('validating writes nothing into the workspace', async () => {
  const folder = folderOf(misspelt);
  mkdirSync(join(folder, 'rules'));
  const before = readdirSync(folder, { recursive: true });
  await tom(folder, ['validate']);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

it.each(['text', 'json'])(
  'more findings than a call of a function takes arguments, as %s',
  { timeout: 0 },
  async (format) => {
    const wrong = '      1,\n'.repeat(33_500);
    const model = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((id) => [
        `model/${id}.yaml`,
        `segments:\n  ${id}:\n    name: ${id}\n    criteria: [\n${wrong}      ]\n`,
      ]),
    );
    const folder = folderOf({ 'tom.yaml': engagement, ...model });
    const { code, out, err } = await tom(folder, ['validate', '--lang', 'en', '--format', format]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const told = out.match(format === 'json' ? /"fingerprint":/g : /^model\/.* {2}error {2}/gm) ?? [];
    expect(told.length).toBeGreaterThanOrEqual(134_000);
  },
);
