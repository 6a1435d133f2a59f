import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, tom } from './terminal.ts';

const files = {
  'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n',
  'model/a.yaml':
    '\uFEFF# Who answers.\r\nroles:\r\n  chief: { name: “The "Chief"” }   # since 2026\r\n\r\nservices:\r\n  advice:\r\n    nombre: \'Advice\'\r\n    ownr: cheif # the boss\r\n    segments: [retail]\r\n',
  'model/b.yaml':
    'segments:\n\tretail:\n\t\tname: Retail\n\t\ttype: custommer\n\t\tsize: { count: 350.000, asOf: 2026-01-01 }\nchannels: { phone: { name: Phone, type: personal, medium: phone, address: 018000, serviceLvl: 3 } }',
};
const right = {
  'model/a.yaml':
    '\uFEFF# Who answers.\r\nroles:\r\n  chief: { name: "The \\"Chief\\"" }   # since 2026\r\n\r\nservices:\r\n  advice:\r\n    name: \'Advice\'\r\n    owner: chief # the boss\r\n    segments: [retail]\r\n',
  'model/b.yaml': files['model/b.yaml']
    .replaceAll('\t', '  ')
    .replace('custommer', 'customer')
    .replace('350.000', '350000')
    .replace('018000', '"018000"'),
};

function textsIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.keys(right).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe('tom validate --fix', () => {
  it('changes what is wrong and certain, and not a byte besides; once is enough', async () => {
    const folder = folderOf(files);
    const { out, err, code } = await tom(folder, ['validate', '--fix', '--lang', 'en']);
    expect(textsIn(folder)).toEqual(right);
    expect(code).toBe(1);
    expect(out).toContain('serviceLvl');
    expect(out).not.toContain('ownr');
    expect(err).toMatch(/^8 findings corrected in model\/a\.yaml and model\/b\.yaml\.$/m);
    const again = await tom(folder, ['validate', '--fix', '--lang', 'es', '--format', 'json']);
    expect(textsIn(folder)).toEqual(right);
    expect(again.err).toBe('No hay nada que se pueda corregir con seguridad.\n');
    expect(JSON.parse(again.out).version).toBe(2);
  });

  it('shows the same as a diff with --dry-run, which git can apply, and writes nothing', async () => {
    const folder = folderOf(files);
    const { out, code } = await tom(folder, ['validate', '--fix', '--dry-run']);
    const { 'tom.yaml': _, ...texts } = files;
    expect(textsIn(folder)).toEqual(texts);
    expect(code).toBe(1);
    execFileSync('git', ['apply', '-'], {
      cwd: folder,
      input: out,
      env: { ...process.env, GIT_CEILING_DIRECTORIES: '/' },
    });
    expect(textsIn(folder)).toEqual(right);
    expect(await tom(folder, ['validate', '--fix', '--dry-run'])).toMatchObject({ out: '', code: 0 });
  });

  it('keeps to the files and the rules that are named', async () => {
    const folder = folderOf(files);
    await tom(folder, ['validate', 'model/a.yaml', '--fix', '--rule', 'INT007']);
    const { 'model/a.yaml': text, ...others } = textsIn(folder);
    expect(others).toEqual({ 'model/b.yaml': files['model/b.yaml'] });
    expect(text).toContain('“The "Chief"”');
    expect(text).toContain("    name: 'Advice'\r\n    owner:");
  });

  it('leaves what would bring another finding, and says so', async () => {
    const model =
      'segments:\n  retail: { name: Retail, type: customer }\n  retial: { name: Other, typ: custoomer, nme: x }\n  Retail: { name: Third, type: customer }\n';
    const folder = folderOf({ ...files, 'model/a.yaml': model, 'model/b.yaml': 'roles: { r: { name: R } }\n' });
    const { err } = await tom(folder, ['validate', '--fix', '--lang', 'en']);
    expect(readFileSync(join(folder, 'model/a.yaml'), 'utf8')).toContain('  Retail: { name: Third');
    expect(err).toMatch(/1 correction was not made.*\n {2}INT008 model\/a\.yaml:4 /);
  });

  it('does not guess which is misspelt, one id or all that refer to it', async () => {
    const model =
      'roles:\n  cheif: { name: Chief }\nservices:\n  a: { name: A, owner: chief }\n  b: { name: B, owner: chief }\n';
    const folder = folderOf({ ...files, 'model/a.yaml': model, 'model/b.yaml': 'segments: {}\n' });
    const { out, err } = await tom(folder, ['validate', '--fix', '--format', 'json', '--lang', 'en']);
    const found = JSON.parse(out).diagnostics.find(({ code }: { code: string }) => code === 'INT001');
    expect(found).toMatchObject({ hint: 'did you mean “cheif”?' });
    expect(found).not.toHaveProperty('fix');
    expect(readFileSync(join(folder, 'model/a.yaml'), 'utf8')).toBe(model);
    expect(err).toBe('Nothing can be corrected with certainty.\n');
  });

  it('leaves a file in another encoding as it is', async () => {
    const folder = folderOf(files);
    const bytes = Buffer.from(
      'roles:\n  boss: { name: Se\u00f1or }\nsegmets: { a: { name: A, type: customer } }\n',
      'latin1',
    );
    writeFileSync(join(folder, 'model/b.yaml'), bytes);
    await tom(folder, ['validate', '--fix']);
    expect(readFileSync(join(folder, 'model/b.yaml')).equals(bytes)).toBe(true);
  });
});
