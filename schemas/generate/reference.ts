import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { metrics } from '../../src/model/metrics.ts';
import { descriptionOf as describe, titleOf } from './editor.ts';
import { metricExample } from './metric-example.ts';
import { entriesOf, expand, isSchema, type Schema, type Schemas } from './read.ts';

type Language = 'en' | 'es';

const words = {
  title: { en: 'Reference of the language', es: 'Referencia del lenguaje' },
  about: {
    en: 'Every kind, field, metric and state that a model can have. `tom explain need`, `tom explain agreement.targets` or `tom explain service-level` prints one section.',
    es: 'Todas las clases, campos, métricas y estados que puede tener un modelo. `tom explain need`, `tom explain agreement.targets` o `tom explain service-level` imprime un apartado.',
  },
  collection: { en: 'Written under', es: 'Se escribe en' },
  fields: { en: 'Fields', es: 'Campos' },
  required: { en: 'required', es: 'obligatorio' },
  example: { en: 'Example', es: 'Ejemplo' },
  list: { en: 'list', es: 'lista' },
  map: { en: 'by id', es: 'por id' },
  by: { en: 'by', es: 'por' },
  ref: { en: 'names', es: 'nombra' },
  yesNo: { en: 'true or false', es: 'true o false' },
  fieldsOf: { en: 'fields: see', es: 'campos: véase' },
  metrics: { en: 'Metrics', es: 'Métricas' },
  over: { en: 'Measured over', es: 'Se mide sobre' },
  or: { en: 'or', es: 'o' },
} as const;

/** A part of the page: the name by which `tom explain` finds it, and its text. */
interface Section {
  topic: string;
  title: string;
  lines: string[];
}

interface Page {
  schemas: Schemas;
  language: Language;
  sections: Section[];
  /** Definitions that several fields share, each told once. */
  shared: Set<string>;
}

/** The reference of the language as a Markdown page: one section a kind, a group of fields and a metric. */
export function referencePage(schemas: Schemas, language: Language): string {
  const page: Page = { schemas, language, sections: [], shared: new Set() };
  for (const [kind, file] of schemas.kinds) addKind(page, kind, file);
  addRules(page);
  addMetrics(page);
  const sections = page.sections.map(({ topic, title, lines }) =>
    [`${topic.includes('.') ? '###' : '##'} ${topic} · ${title}`, '', ...lines].join('\n').trimEnd(),
  );
  const head = ['<!-- Made by `npm run generate`. Do not edit. -->', '', words.about[language]].join('\n');
  return `${[`# ${words.title[language]}`, head, ...sections].join('\n\n')}\n`;
}

function addKind(page: Page, kind: string, file: string): void {
  const { schemas, language } = page;
  const schema = schemas.files.get(file) ?? {};
  const section: Section = { topic: kind, title: labelOf(schema, language), lines: [] };
  page.sections.push(section);
  const collection = kind === 'engagement' ? 'tom.yaml' : String(schema['x-collection']);
  section.lines.push(descriptionOf(schema, language), '', `${words.collection[language]}: \`${collection}\``);
  const example = exampleOf(schema, kind, language);
  if (example !== '') section.lines.push('', `${words.example[language]}:`, '', '```yaml', example.trimEnd(), '```');
  section.lines.push('', `${words.fields[language]}:`, '');
  addFields(page, section, file, schema, kind);
}

/** What stands in `rules/` of a workspace. */
function addRules(page: Page): void {
  const { schemas, language } = page;
  for (const [topic, file] of [
    ['rule', 'rule.schema.json'],
    ['ruleChange', 'rule-change.schema.json'],
  ] as const) {
    const schema = schemas.files.get(file) ?? {};
    const section: Section = { topic, title: labelOf(schema, language), lines: [descriptionOf(schema, language), ''] };
    page.sections.push(section);
    addFields(page, section, file, schema, topic);
  }
}

function addFields(page: Page, section: Section, fromFile: string, schema: Schema, path: string): void {
  const required = Array.isArray(schema.required) ? schema.required : [];
  for (const [name, raw] of entriesOf(schema, 'properties'))
    addField(page, section, fromFile, name, raw, path, required);
}

function addField(
  page: Page,
  section: Section,
  fromFile: string,
  name: string,
  raw: Schema,
  path: string,
  required: readonly unknown[],
): void {
  const { schemas, language } = page;
  const { file, schema } = expand(schemas, fromFile, raw);
  const inner = innerOf(schemas, file, schema, sharedName(raw));
  const must = required.includes(name) ? `, ${words.required[language]}` : '';
  const type = typeOf(page, file, schema);
  const text = descriptionOf(schema, language);
  section.lines.push(`- \`${name}\` · ${labelOf(schema, language)}${type === '' ? '' : ` (${type}${must})`}: ${text}`);
  for (const [value, label] of enumOf(schemas, file, schema)) {
    if (!Object.hasOwn(metrics, value)) section.lines.push(`  - \`${value}\`: ${label[language]}`);
  }
  if (!inner || schema['x-type'] || schema['x-overrides']) return;
  const topic = `${path}.${name}`;
  const own: Section = { topic, title: labelOf(schema, language), lines: [text, ''] };
  page.sections.push(own);
  const known = inner.shared;
  if (known !== undefined && page.shared.has(known)) {
    own.lines.push(`${words.fieldsOf[language]} \`${known}\`.`);
    return;
  }
  if (known === undefined) addFields(page, own, inner.file, inner.schema, topic);
  else {
    own.lines.push(`${words.fieldsOf[language]} \`${known}\`.`);
    page.shared.add(known);
    const told: Section = { topic: known, title: labelOf(inner.schema, language), lines: [] };
    page.sections.push(told);
    told.lines.push(descriptionOf(inner.schema, language), '');
    addFields(page, told, inner.file, inner.schema, known);
  }
}

/** The named fields inside a field: of itself, of every value of a map or of every entry of a list. */
function innerOf(
  schemas: Schemas,
  file: string,
  schema: Schema,
  shared?: string,
): { file: string; schema: Schema; shared?: string } | undefined {
  if (isSchema(schema.properties)) return { file, schema, shared };
  const next = isSchema(schema.items)
    ? schema.items
    : isSchema(schema.additionalProperties)
      ? schema.additionalProperties
      : undefined;
  if (!next) return undefined;
  const deeper = expand(schemas, file, next);
  return innerOf(schemas, deeper.file, deeper.schema, sharedName(next));
}

/** The name of a definition that several kinds share. */
function sharedName({ $ref }: Schema): string | undefined {
  const name =
    typeof $ref === 'string' ? /^(?:target|common|rule)\.schema\.json#\/\$defs\/(\w+)$/.exec($ref)?.[1] : undefined;
  return name === 'targetOrStandard' ? 'target' : name;
}

/** What is written: a text, a duration, a list of the ids of roles… */
function typeOf(page: Page, fromFile: string, raw: Schema): string {
  const { schemas, language } = page;
  const { file, schema } = expand(schemas, fromFile, raw);
  const scalar = String(schema['x-type'] ?? '');
  if (scalar !== '') {
    const declared = schemas.files.get('scalars.schema.json')?.$defs;
    const definition = isSchema(declared) ? declared[scalar] : undefined;
    return isSchema(definition) ? labelOf(definition, language) : scalar;
  }
  if (Array.isArray(schema['x-ref'])) {
    const kinds = schema['x-ref'].map((entry) => `\`${entry}\``).join(` ${words.or[language]} `);
    return `${words.ref[language]} ${kinds}`;
  }
  if (isSchema(schema.items)) return joined(words.list[language], typeOf(page, file, schema.items));
  if (isSchema(schema.additionalProperties)) {
    const keys = Array.isArray(schema['x-key-ref']) ? schema['x-key-ref'].map((key) => `\`${key}\``).join(', ') : 'id';
    return joined(`${words.by[language]} ${keys}`, typeOf(page, file, schema.additionalProperties));
  }
  return schema.type === 'boolean' ? words.yesNo[language] : '';
}

function joined(outer: string, inner: string): string {
  return inner === '' ? outer : `${outer}: ${inner}`;
}

function enumOf(schemas: Schemas, fromFile: string, raw: Schema): [string, { en: string; es: string }][] {
  const { file, schema } = expand(schemas, fromFile, raw);
  if (isSchema(schema.items)) return enumOf(schemas, file, schema.items);
  const labels = schema['x-enum-labels'];
  // Both languages are there: the schemas' own tests say so.
  return isSchema(labels) ? (Object.entries(labels) as [string, { en: string; es: string }][]) : [];
}

/** What a value of a list means, where its name does not say it. */
function descriptionOfValue(schema: Schema, value: string, language: Language): string {
  const descriptions = schema['x-enum-descriptions'];
  const own = isSchema(descriptions) ? descriptions[value] : undefined;
  if (!isSchema(own) || typeof own[language] !== 'string')
    throw new Error(`${value} has no description in ${language}`);
  return own[language];
}

function addMetrics(page: Page): void {
  const { schemas, language } = page;
  const defs = schemas.files.get('target.schema.json')?.$defs;
  const metric = isSchema(defs) && isSchema(defs.metric) ? defs.metric : {};
  for (const [code, label] of enumOf(schemas, 'target.schema.json', metric)) {
    const declared = Object.hasOwn(metrics, code) ? metrics[code as keyof typeof metrics] : undefined;
    if (!declared) continue;
    page.sections.push({
      topic: code,
      title: label[language],
      lines: [
        descriptionOfValue(metric, code, language),
        '',
        `${words.over[language]}: ${declared.denominator[language]}.`,
        '',
        `${words.example[language]}:`,
        '',
        '```yaml',
        metricExample(code, declared),
        '```',
      ],
    });
  }
}

/** An entity of the examples that fits on a screen, with its texts in one language. */
function exampleOf(schema: Schema, kind: string, language: Language): string {
  const collection = String(schema['x-collection']);
  const best = candidates(collection)
    .map((entity) => stringify(kind === 'engagement' ? entity : { [collection]: entity }, { lineWidth: 110 }))
    .map((text) => ({ text, lines: text.split('\n').length }))
    .toSorted((a, b) => Math.abs(a.lines - 14) - Math.abs(b.lines - 14));
  return best[0]?.text ?? '';

  function candidates(from: string): unknown[] {
    return modelFiles().flatMap((data): unknown[] => {
      const held = isSchema(data) ? data[from] : undefined;
      if (Array.isArray(held)) return held.map((row) => [inLanguage(row, language)]);
      if (!isSchema(held)) return [];
      const levels = Array.isArray(schema['x-keys']) ? schema['x-keys'].length : 1;
      return branches(held, levels).map((branch) => inLanguage(branch, language));
    });
  }
}

/** Every way down a nested map, each alone. */
function branches(map: Schema, levels: number): Schema[] {
  if (levels === 0) return [map];
  return Object.entries(map).flatMap(([key, inner]) =>
    levels === 1 || !isSchema(inner)
      ? [{ [key]: inner }]
      : branches(inner, levels - 1).map((deeper) => ({ [key]: deeper })),
  );
}

/** Data with only one language of its texts. */
function inLanguage(data: unknown, language: Language): unknown {
  if (Array.isArray(data)) return data.map((entry) => inLanguage(entry, language));
  if (!isSchema(data)) return data;
  if ('en' in data && 'es' in data) return data[language];
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, inLanguage(inner, language)]));
}

let read: unknown[] | undefined;

function modelFiles(): unknown[] {
  const root = new URL('../../examples/', import.meta.url);
  read ??= readdirSync(root)
    .sort()
    .map((name) => new URL(`${name}/model/`, root))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((file): unknown => parse(readFileSync(new URL(file, folder), 'utf8'))),
    );
  return read;
}

function labelOf(schema: Schema, language: Language): string {
  return String(titleOf(schema, language) ?? '');
}

function descriptionOf(schema: Schema, language: Language): string {
  return String(describe(schema, language) ?? '');
}
