import type { Shape } from '../../src/language/shape/shape.ts';
import { entriesOf, expand, isSchema, parsed, type Schema, type Schemas } from './read.ts';

/** The table that src/language/shape walks, as a TypeScript module. */
export function shapesModule(schemas: Schemas): string {
  const kinds = [...schemas.kinds].map(([kind, file]) => {
    const schema = schemas.files.get(file) ?? {};
    const declaration = {
      collection: schema['x-collection'] ?? kind,
      label: schema['x-labels'],
      polism: schema['x-polism'] ?? '-',
      element: schema['x-element'] ?? '-',
      list: schema['x-list'] === true,
      ...(schema['x-audience'] === undefined ? {} : { seenBy: schema['x-audience'] }),
      ...(schema['x-outside'] === undefined ? {} : { outside: schema['x-outside'] }),
      ...(Array.isArray(schema['x-keys']) ? { keys: schema['x-keys'] } : {}),
      shape: shapeOf(schemas, file, { ...schema, 'x-audience': undefined }),
    };
    return [kind, declaration] as const;
  });
  return [
    "import type { KindDeclaration } from '../language/shape/shape.ts';",
    "import type { Values } from './types.ts';",
    '',
    '/** A kind of entity. */',
    'export type Kind = keyof Values;',
    '',
    `export const kinds: Readonly<Record<Kind, KindDeclaration>> = ${parsed(Object.fromEntries(kinds))};`,
    '',
  ].join('\n');
}

/** The shapes of what stands in `rules/` of a workspace. A case is a step like the rule that it is in, so its shape holds itself. */
export function ruleShapesModule(schemas: Schemas): string {
  const written = (file: string, schema: Schema): string =>
    JSON.stringify(shapeOf(schemas, file, schema)).replaceAll(
      JSON.stringify({ items: recursive }).slice(1, -1),
      'get items() { return step; }',
    );
  const rule = schemas.files.get('rule.schema.json') ?? {};
  const { step } = isSchema(rule.$defs) ? rule.$defs : {};
  const change = schemas.files.get('rule-change.schema.json') ?? {};
  return [
    "import type { Shape } from '../language/shape/shape.ts';",
    '',
    `const step: Shape = ${written('rule.schema.json', isSchema(step) ? step : {})};`,
    '',
    '/** The fields of a rule, and of what changes one. */',
    'export const ruleShapes = {',
    `  rule: ${written('rule.schema.json', rule)} as Shape,`,
    `  ruleChange: ${written('rule-change.schema.json', change)} as Shape,`,
    '};',
    '',
    '/** The fields that say what a rule checks. */',
    `export const stepFields: readonly string[] = Object.keys(step.fields ?? {});`,
    '',
  ].join('\n');
}

/** Stands for a shape that holds itself. */
const recursive: Shape = { literals: ['step'] };

function shapeOf(schemas: Schemas, fromFile: string, raw: Schema): Shape {
  if (raw.$ref === 'rule.schema.json#/$defs/step') return recursive;
  const { file, schema } = expand(schemas, fromFile, raw);
  const shape = shapeAlone(schemas, file, schema);
  if (schema['x-audience'] !== undefined) shape.seenBy = schema['x-audience'] as Shape['seenBy'];
  if (Array.isArray(schema['x-party'])) shape.party = schema['x-party'];
  return schema.default === undefined ? shape : { ...shape, default: schema.default };
}

function shapeAlone(schemas: Schemas, file: string, schema: Schema): Shape {
  if (typeof schema['x-type'] === 'string') {
    const scalar = schema['x-type'] as Shape['scalar'];
    return literals(schema) ? { scalar, literals: literals(schema) } : { scalar };
  }
  const type = schema.type === 'integer' ? 'number' : schema.type;
  const shape: Shape = type === 'boolean' || type === 'number' ? { type } : {};
  if (Array.isArray(schema['x-ref'])) shape.ref = schema['x-ref'];
  if (literals(schema)) shape.literals = literals(schema);
  else if (!shape.ref && Array.isArray(schema.type) && schema.type.includes('string')) shape.text = true;
  const fields = entriesOf(schema, 'properties');
  if (fields.length > 0) {
    shape.fields = Object.fromEntries(fields.map(([name, field]) => [name, shapeOf(schemas, file, field)]));
  }
  if (Array.isArray(schema.required)) shape.required = schema.required;
  if (schema['x-overrides'] === true) return { overrides: true, keys: { ref: ['scenario'] } };
  if (isSchema(schema.additionalProperties)) {
    shape.values = shapeOf(schemas, file, schema.additionalProperties);
    shape.keys = keysOf(schema);
    if (schema['x-parts'] === true) shape.parts = true;
  }
  if (isSchema(schema.items)) shape.items = shapeOf(schemas, file, schema.items);
  return shape;
}

function keysOf(schema: Schema): Shape['keys'] {
  const keys: NonNullable<Shape['keys']> = {};
  if (Array.isArray(schema['x-key-ref'])) keys.ref = schema['x-key-ref'];
  if (Array.isArray(schema['x-key-also'])) keys.also = schema['x-key-also'];
  if (typeof schema['x-key-type'] === 'string') keys.scalar = schema['x-key-type'] as Shape['scalar'];
  return keys;
}

function literals(schema: Schema): string[] | undefined {
  return Array.isArray(schema['x-literals']) ? schema['x-literals'] : undefined;
}
