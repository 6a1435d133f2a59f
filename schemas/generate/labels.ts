import { entriesOf, expand, isSchema, parsed, type Schema, type Schemas } from './read.ts';

interface Label {
  en: string;
  es: string;
}

/**
 * The words of reports and messages: of each kind, of each of its fields by path (`steps.*.performer`), and of
 * each value of an enum (`state=agreed`).
 */
export function labelsModule(schemas: Schemas): string {
  const kinds = [...schemas.kinds].map(([kind, file]) => {
    const schema = schemas.files.get(file) ?? {};
    const fields: Record<string, Label> = {};
    collect(schemas, file, schema, '', fields);
    return `  ${kind}: (): Labels => ${parsed({ label: schema['x-labels'], plural: schema['x-plural'] ?? schema['x-labels'], fields })},`;
  });
  return [
    "import type { Localised } from '../diagnostics/language.ts';",
    "import { lazily } from '../diagnostics/once.ts';",
    '',
    'interface Labels { label: Localised; plural: Localised; fields: Readonly<Record<string, Localised>> }',
    '',
    'export const labels = lazily({',
    ...kinds,
    '});',
    '',
  ].join('\n');
}

function collect(schemas: Schemas, fromFile: string, raw: Schema, path: string, into: Record<string, Label>): void {
  const { file, schema } = expand(schemas, fromFile, raw);
  if (path !== '' && isLabel(schema['x-labels'])) into[path] = schema['x-labels'];
  if (isSchema(schema['x-enum-labels'])) {
    for (const [value, label] of Object.entries(schema['x-enum-labels']))
      if (isLabel(label)) into[`${path}=${value}`] = label;
  }
  if (schema['x-type'] || schema['x-overrides']) return;
  for (const [name, field] of entriesOf(schema, 'properties')) {
    collect(schemas, file, field, path === '' ? name : `${path}.${name}`, into);
  }
  if (isSchema(schema.additionalProperties)) collect(schemas, file, schema.additionalProperties, `${path}.*`, into);
  if (isSchema(schema.items)) collect(schemas, file, schema.items, `${path}[]`, into);
}

function isLabel(value: unknown): value is Label {
  return isSchema(value) && typeof value.en === 'string' && typeof value.es === 'string';
}
