import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { inLanguage, textsOf } from '../../src/cli/example-text.ts';
import words from '../../src/cli/example-words.json' with { type: 'json' };
import { examples } from '../../src/generated/examples.ts';
import { kinds } from '../../src/generated/kinds.ts';
import { metrics } from '../../src/model/metrics.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { whyStruckOut } from '../../src/rules/struck-out.ts';
import { folderOf, tom } from './terminal.ts';

it.each(catalogue.map(({ code }) => code))(
  '%s is explained in both languages, without a trace of its placeholders',
  async (code) => {
    for (const language of ['en', 'es']) {
      const { code: exit, out } = await tom('.', ['explain', code.toLowerCase(), '--lang', language]);
      expect(exit).toBe(0);
      expect(out.startsWith(`${code} `)).toBe(true);
      const prose = out
        .split('\n\n')
        .filter((part) => !/^(An example|Un ejemplo)/.test(part))
        .join('\n');
      expect(prose).not.toMatch(/\{\w+[,}]/);
    }
  },
);

it('a code that is only reserved says so', async () => {
  expect((await tom('.', ['explain', 'INT013', '--lang', 'es'])).out).toMatch(/INT013 alias-collision está reservado/);
});

it('a code that is struck out says why, and no rule uses it', async () => {
  expect((await tom('.', ['explain', 'CAL010', '--lang', 'es'])).out).toMatch(
    /CAL010 caller-local-hours está descartado: lo dicen CAL001 y CAL003/,
  );
  expect((await tom('.', ['explain', 'CAL010', '--lang', 'en'])).out).toMatch(/struck out: CAL001 and CAL003 tell it/);
  expect(catalogue.filter(({ code }) => whyStruckOut(code)).map(({ code }) => code)).toEqual([]);
});

it('a code that does not exist says which was meant', async () => {
  const { code, err } = await tom('.', ['explain', 'SEG0005'], { LANG: 'C' });
  expect(code).toBe(2);
  expect(err).toMatch(/did you mean “SEG00/);
});

it('the rules are listed by family', async () => {
  const { out } = await tom('.', ['rules', 'cha', '--lang', 'es']);
  expect(out).toMatch(/^CHA001 {2}error +estratégica +Un colectivo/m);
  expect(out).not.toMatch(/^SEG/m);
  expect((await tom('.', ['rules', 'xyz'], { LANG: 'C' })).code).toBe(2);
});

it('the schema of a kind stands alone', async () => {
  const { out } = await tom('.', ['schema', 'charter', '--lang', 'es']);
  const schema = JSON.parse(out) as { title: string; $defs: object };
  expect(schema.title).toBe('Carta de servicios');
  const refs = [...out.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
  expect(refs.filter((name) => !Object.hasOwn(schema.$defs, name ?? ''))).toEqual([]);
});

it('the schema of tom.yaml suggests the reports of tom and takes those of a workspace', async () => {
  const { out } = await tom('.', ['schema', 'engagement', '--lang', 'en']);
  const { properties, $defs } = JSON.parse(out) as { properties: { deliverables: object }; $defs: object };
  const takes = new Ajv({ strict: false }).compile({ ...properties.deliverables, $defs });
  expect(takes(['executive', 'provider-sheets'])).toBe(true);
  expect(takes(['executive', 5])).toBe(false);
  for (const name of ['executive', 'channel-map', 'sla-book']) {
    expect(JSON.stringify(properties.deliverables)).toContain(`"${name}"`);
  }
});

const page = (language: string): string => readFileSync(`schemas/generated/reference.${language}.md`, 'utf8');

it.each(['en', 'es'])('every kind, field and metric is explained in %s', async (language) => {
  const text = page(language);
  for (const kind of Object.keys(kinds)) expect(text).toContain(`\n## ${kind} · `);
  for (const metric of Object.keys(metrics)) expect(text).toContain(`\n## ${metric} · `);
  const { out } = await tom('.', ['explain', 'agreement.targets', '--lang', language]);
  expect(out).toMatch(/`within` · .*`kpi` · /s);
  expect(text).not.toMatch(/undefined|\[object/);
});

it.each([
  ['need', /^## need · Servicio requerido a BACK.*```yaml\nneeds:\n/s],
  ['needs', /^## need · /],
  ['Need.Provider', /^- `provider` · .*\n$/],
  ['service-level', /## service-level · nivel de servicio\n\nCuántos contactos se contestan [^\n]*\.\n/],
  ['service-level', /metric: service-level, within: 20s, share: 80%/],
  ['in-force', /^- `agreement.state`: `in-force`: en vigor$/m],
  ['owner', /^- `owner` · Titular [^\n]*\n {2}Es un campo de: agreement, area, /],
  ['titular', /^- `owner` · Titular /],
  ['TMO', /^## aht · /],
  ['equipo', /^## team · /],
])('tom explain %s', async (word, expected) => {
  expect((await tom('.', ['explain', word, '--lang', 'es'])).out).toMatch(expected);
});

it('a word that does not exist says which was meant', async () => {
  const { code, err } = await tom('.', ['explain', 'nede'], { LANG: 'C' });
  expect(code).toBe(2);
  expect(err).toMatch(/did you mean “need”/);
  expect((await tom('.', ['explain', 'shift'], { LANG: 'C' })).err).toMatch(/did you mean “shifts”/);
});

it('is in the language of the engagement, and says where a rule comes from in words', async () => {
  const folder = folderOf({ 'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [es]\n' });
  const { out } = await tom(folder, ['explain', 'SRV001'], { LANG: 'C' });
  expect(out).toMatch(/Por qué importa/);
  for (const { code } of catalogue) {
    for (const language of ['en', 'es'])
      expect((await tom('.', ['explain', code, '--lang', language])).out).not.toMatch(/\bS\d-\d\d\b/);
  }
});

it('the rules are listed for programs with all that the page has', async () => {
  const { out } = await tom('.', ['rules', '--format', 'json', '--lang', 'en']);
  const listed = JSON.parse(out) as { code: string; why?: string; reserved?: true }[];
  const text = readFileSync('src/rules/CATALOGUE.md', 'utf8');
  expect(listed.filter(({ reserved }) => !reserved).map(({ code }) => code)).toEqual(
    [...text.matchAll(/^### (\w+) /gm)].map(([, code]) => code).sort(),
  );
  expect(listed.every(({ why, reserved }) => reserved || why)).toBe(true);
});

it.each(['zzzzzz', 'ZZZ999'])(
  'of %s, which is like nothing, it lists what there is in lines that can be read',
  async (word) => {
    for (const [language, kind] of [
      ['en', 'a kind:'],
      ['es', 'una clase:'],
    ] as const) {
      const { code, err } = await tom('.', ['explain', word, '--lang', language]);
      expect(code).toBe(2);
      expect(err).toContain(`  ${kind}\n    agreement, area, `);
      for (const name of [...Object.keys(kinds), ...Object.keys(metrics)])
        expect(err).toMatch(new RegExp(`[ ]${name}[,\n]`));
      expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(100);
    }
  },
);

describe('the examples of a rule', () => {
  const texts = (language: 'es' | 'en') =>
    Object.entries(examples).flatMap(([code, { valid, invalid }]) =>
      [...valid, ...invalid]
        .flatMap((example) => (typeof example === 'string' ? [example] : Object.values(example)))
        .flatMap((yaml) => textsOf(inLanguage(yaml, language)).map((text) => [code, text] as const)),
    );
  const known = { en: new Set(Object.keys(words)), es: new Set<string>(Object.values(words)) };

  it.each(['es', 'en'] as const)('have their texts in %s, but for names and what is the matter in them', (language) => {
    const others = texts(language).filter(([, text]) => !known[language].has(text));
    expect([...new Set(others.map(([, text]) => text))].sort()).toEqual(same.toSorted());
  });

  it('are printed in the language of the explanation', async () => {
    expect((await tom('.', ['explain', 'SEG005', '--lang', 'es'])).out).not.toMatch(/name: Patient\b/);
    expect((await tom('.', ['explain', 'SEG005', '--lang', 'es'])).out).toMatch(/name: Paciente\b/);
    expect((await tom('.', ['explain', 'SEG005', '--lang', 'en'])).out).toMatch(/name: Patient\b/);
  });
});

/** Proper names, and texts that are the mistake that their example shows. */
const same = ['060', '80/20', '@facturas', 'ACD', 'Acme', 'Bogotá', 'CRM', 'Lima', 'Madrid', 'NPS', 'a / b'];
