import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { check, report } from '../src/cli/api.ts';
import { folderOf, tom } from './cli/terminal.ts';

const { name, version, homepage, repository, bugs } = packageJson;
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('where tom comes from', () => {
  const address = homepage.replace('#readme', '');

  it('is one address and one name that can be published', () => {
    expect([repository.url, bugs.url]).toEqual([`git+${address}.git`, `${address}/issues`]);
    expect(name).toMatch(/^@[a-z-]+\/tom$/);
    expect(packageJson.bin).toEqual({ tom: 'bin/tom.js' });
  });

  it('is what the README says', () => {
    expect(readme).toContain(`npm install --global ${name} `);
    expect(readme).toContain(`npx --yes --package=${name}@${version} tom validate`);
    expect(readme).toContain(`uses: ${new URL(address).pathname.slice(1)}/.github/actions/tom@v${version}\n`);
    expect(readme).toContain(`repo: ${address}\n    rev: v${version}\n`);
    expect(readme).toContain(`import { check, report } from '${name}';`);
    const named = readme.match(/@[a-z-]+\/tom\b|github\.com\/[\w-]+\/tom\b/g);
    expect(new Set(named)).toEqual(new Set([name, address.replace('https://', '')]));
  });
});

const files = {
  'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\n',
  'model/a.yaml': 'services:\n  advice: { name: Advice, owner: nobody }\n',
};

describe('the module', () => {
  it.each(['en', 'es'] as const)('finds what the command finds, in a folder and in texts (%s)', async (lang) => {
    const folder = folderOf(files);
    const { out } = await tom(folder, ['validate', '--format', 'json', '--lang', lang]);
    const told = JSON.parse(out);
    expect(await check(folder, { lang })).toEqual(told);
    expect(await check({ ...files, 'notes.yaml': 'a: [' }, { lang })).toEqual(told);
    const { diagnostics } = await check(files, { lang, rule: ['INT001'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['INT001']);
  });

  it('makes a report and writes nothing', async () => {
    const folder = folderOf(files);
    const { file, content, openPoints } = await report(folder, 'executive', { lang: 'es', format: 'md' });
    expect(file).toBe('executive.es.md');
    expect(openPoints).toBeGreaterThan(0);
    await tom(folder, ['report', 'executive', '--lang', 'es', '--format', 'md', '--out', `${folder}/there`]);
    expect(content).toBe(readFileSync(`${folder}/there/executive.es.md`, 'utf8'));
  });

  it('counts what is open in a draft for people outside, who are told nothing of it', async () => {
    const folder = fileURLToPath(new URL('../examples/water-utility', import.meta.url));
    const { content, openPoints } = await report(folder, 'charter', { lang: 'en', format: 'md', draft: true });
    const held = await report(folder, 'charter', { lang: 'en' }).catch(({ message }) => message);
    expect(held).toContain(`${openPoints} errors stand in the way`);
    expect(content).toContain('Draft, not to be published');
    expect(content).not.toContain('SLA007');
  });

  it('says why a call cannot be carried out, in one language', async () => {
    const folder = folderOf(files);
    const spanish = folderOf({ ...files, 'tom.yaml': files['tom.yaml'].replace('[en, es]', '[es]') });
    const lacks = { 'tom.yaml': files['tom.yaml'] };
    await expect(check({})).rejects.toThrow('there is no tom.yaml');
    await expect(check(lacks, { lang: 'es' })).rejects.toThrow('no se ha encontrado ningún archivo del modelo');
    await expect(check(folder, { lang: 'fr' as 'en' })).rejects.toThrow(/“fr”.*--lang.*en or es/);
    await expect(report(folder, 'executive', { format: 'doc' as 'docx' })).rejects.toThrow(/“doc”.*“docx”/);
    await expect(report(spanish, 'executiv')).rejects.toThrow(/^«executiv» no vale para el informe.*«executive»/);
    await expect(report(folder, 'charter', { lang: 'es' })).rejects.toThrow('charter');
  });
});
