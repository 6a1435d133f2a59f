import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultTom } from '../support/example.ts';
import { folderOf, tom } from './terminal.ts';

const rule = `code: ACME001
slug: vital-without-hours
severity: error
summary: { en: A vital service without hours, es: Un servicio vital sin horario }
why: { en: Somebody is at risk., es: Alguien corre peligro. }
for: service
when: service.criticality == "vital"
require: present(service.hours)
messages:
  none: { en: "“{name}” is vital and has no hours.", es: "«{name}» es vital y no tiene horario." }
hints:
  add: { en: give it a calendar., es: póngale un calendario. }
`;
const examples = `valid:
  - |
    services:
      advice: { name: Advice, criticality: low }
invalid:
  - |
    services:
      advice: # !ACME001
        name: Advice
        criticality: vital
`;
const files = (rules = rule) => ({
  'tom.yaml': defaultTom,
  'model/a.yaml': 'services:\n  advice: { name: { en: Advice, es: Consejo }, criticality: vital }\n',
  'rules/acme.yaml': rules,
});

describe('the rules of a workspace', () => {
  it('are listed after those of tom, and marked', async () => {
    const folder = folderOf(files(`${rule}---\nextends: SRV001\nseverity: info\n`));
    const { out } = await tom(folder, ['rules', '--lang', 'en']);
    expect(out).toMatch(
      /ACME001 +error +strategic +A vital service without hours \(of the workspace: rules\/acme\.yaml\)\n/,
    );
    expect(out).toMatch(/SRV001 +info +strategic .*\(changed in rules\/acme\.yaml\)\n/);
    expect((await tom(folder, ['rules', 'acme', '--lang', 'es'])).out).toBe(
      'ACME001  error  estratégica  Un servicio vital sin horario (del proyecto: rules/acme.yaml)\n',
    );
    const listed = JSON.parse((await tom(folder, ['rules', '--format', 'json'])).out) as { code: string }[];
    expect(listed.find(({ code }) => code === 'ACME001')).toMatchObject({
      name: 'vital-without-hours',
      workspace: 'rules/acme.yaml',
    });
    expect(listed.find(({ code }) => code === 'SRV001')).toMatchObject({
      severity: 'info',
      changedIn: 'rules/acme.yaml',
    });
    // From elsewhere, and where there are none.
    expect((await tom('/', ['rules', 'ACME', '--workspace', folder])).out).toContain('ACME001');
    expect((await tom(folderOf({}), ['rules', 'ACME'])).code).toBe(2);
  });

  it('are explained', async () => {
    const folder = folderOf(files(rule + examples));
    const { out } = await tom(folder, ['explain', 'acme001', '--lang', 'en']);
    for (const said of [
      'ACME001 vital-without-hours — A vital',
      'of the workspace: rules/acme.yaml',
      'Somebody is at risk.',
      '- give it a calendar.',
      '# ← ACME001',
    ])
      expect(out).toContain(said);
    const { code, err } = await tom(folder, ['explain', 'ACME002', '--lang', 'en']);
    expect([code, err]).toEqual([2, expect.stringContaining('did you mean “ACME001”?')]);
  });

  it('are found by name, and a result is not kept when they change', async () => {
    const folder = folderOf(files());
    const env = { XDG_CACHE_HOME: folderOf({}) };
    const call = ['validate', '--rule', 'acme001', '--lang', 'en', '--quiet'];
    const first = await tom(folder, call, env);
    expect([first.code, first.out]).toEqual([
      1,
      expect.stringContaining('model/a.yaml:2:3  error  ACME001 vital-without-hours'),
    ]);
    expect(await tom(folder, call, env)).toEqual(first);
    writeFileSync(join(folder, 'rules/acme.yaml'), rule.replace('severity: error', 'severity: info'));
    expect((await tom(folder, call, env)).code).toBe(0);
    expect((await tom(folder, ['validate', '--rule', 'ACME01'], env)).err).toContain('ACME001');
  });

  it('are not read as a part of the model, whatever tom.yaml says', async () => {
    const folder = folderOf({ ...files(), 'tom.yaml': `${defaultTom}model: ["**/*.yaml"]\n` });
    const { out } = await tom(folder, ['validate', '--rule', 'INT007', '--rule', 'ACME001', '--format', 'json']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
    expect(diagnostics.map(({ code }) => code)).toEqual(['ACME001']);
  });

  it('show among the open points of a report', async () => {
    const folder = folderOf(files());
    await tom(folder, ['report', 'executive', '--format', 'md', '--lang', 'en', '--out', 'out']);
    const report = readFileSync(join(folder, 'out/executive.en.md'), 'utf8');
    expect(report).toMatch(/\| “Advice” is vital and has no hours\. \| ACME001 \|/);
  });

  it('have a schema', async () => {
    const schema = JSON.parse((await tom(folderOf({}), ['schema', 'rule', '--lang', 'es'])).out) as object;
    expect(JSON.stringify(schema)).toContain('De dos a ocho mayúsculas');
    const { out } = await tom(folderOf({}), ['explain', 'rule.require', '--lang', 'en']);
    expect(out).toContain('What has to hold');
  });
});

describe('tom rules --test', () => {
  const tried = async (rules: string, language = 'en') => {
    const { code, out } = await tom(folderOf(files(rules)), ['rules', '--test', '--lang', language]);
    return [code, out];
  };

  it('says that all is as it should be', async () => {
    expect(await tried(rule + examples)).toEqual([0, '2 examples: all as they should be.\n']);
    expect(await tried(rule + examples, 'es')).toEqual([0, '2 ejemplos: todo es como se espera.\n']);
  });

  it('says what is found and not expected, and what is expected and not found', async () => {
    expect(await tried(rule + examples.replace('low', 'vital'))).toEqual([
      1,
      'ACME001, valid example 1:\n  model/example.yaml:2 ACME001 is found and not expected: “Advice” is vital and has no hours.\n2 examples: one is not as it should be.\n',
    ]);
    expect(await tried(rule + examples.replace('criticality: vital', 'criticality: high'))).toEqual([
      1,
      'ACME001, invalid example 1:\n  model/example.yaml:2 ACME001 is expected and not found\n2 examples: one is not as it should be.\n',
    ]);
    const [code, out] = await tried(rule + examples.replace(' # !ACME001', '').replace('vital', 'high'));
    expect([code, out]).toEqual([1, expect.stringContaining('no line says what is expected')]);
  });

  it('does not take a misspelt example for a good one', async () => {
    const [code, out] = await tried(rule + examples.replace('criticality: low', 'criticalty: low'));
    expect([code, out]).toEqual([1, expect.stringContaining('model/example.yaml:2 INT007 is found and not expected')]);
  });

  it('is clear where there are no examples, no rules, or rules with mistakes', async () => {
    expect(await tried(rule)).toEqual([0, 'ACME001 has no examples: they stand under “valid” and “invalid”.\n']);
    const { code, out } = await tom(folderOf({}), ['rules', '--test', '--lang', 'en']);
    expect([code, out]).toEqual([0, expect.stringContaining('There are no rules of the workspace’s own here')]);
    expect(await tried(rule.replace('service.hours', 'service.huors') + examples)).toEqual([
      1,
      'There is a mistake in the rules themselves: “tom validate” tells it.\n',
    ]);
    expect(await tried(`${rule}${examples}---\nextends: SRV001\noptions: {}\n`)).toEqual([
      1,
      'There is a mistake in the rules themselves: “tom validate” tells it.\n2 examples: all as they should be.\n',
    ]);
  });
});
