import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { isSchema, type Schema, type Schemas } from './read.ts';

/** The TypeScript type of each scalar once parsed; all but the plain ones stand in src/diagnostics/values.ts. */
const scalarTypes: Readonly<Record<string, string>> = {
  Id: 'string',
  String: 'string',
  Language: 'string',
  TimeZone: 'string',
  ZoneOrCaller: 'string',
  Country: 'string',
  Currency: 'string',
  Count: 'number',
  Number: 'number',
  Text: 'Text',
  Duration: 'Duration',
  Percent: 'Percent',
  Share: 'Percent',
  Money: 'Money',
  MoneyOrPercent: 'Money | Percent',
  Measure: 'Measure',
  Date: 'PlainDate',
  MonthDay: 'MonthDay',
  Instant: 'Instant',
  Period: 'Period',
  TimeRange: 'TimeRange',
  Time: 'Time',
};

const imported = [...new Set(Object.values(scalarTypes).flatMap((type) => type.split(' | ')))]
  .filter((type) => !['string', 'number'].includes(type))
  .concat('Ref')
  .sort();

/** One module with an interface a kind: the entities after their scalars and references are parsed. */
export async function typesModule(schemas: Schemas): Promise<string> {
  const $defs: Record<string, unknown> = {};
  for (const [file, schema] of schemas.files) {
    for (const [name, definition] of Object.entries(isSchema(schema.$defs) ? schema.$defs : {})) {
      if (isSchema(definition) && !definition['x-type'] && definition.properties) {
        $defs[definitionName(file, name)] = typed(definition, file, schemas);
      }
    }
  }
  for (const [kind, file] of schemas.kinds) $defs[pascal(kind)] = typed(schemas.files.get(file) ?? {}, file, schemas);
  const properties = Object.fromEntries(
    [...schemas.kinds.keys()].map((kind) => [kind, { $ref: `#/$defs/${pascal(kind)}` }]),
  );
  const root = { type: 'object', additionalProperties: false, required: [...schemas.kinds.keys()], properties, $defs };
  const text = await compile(root as JSONSchema, 'Values', {
    additionalProperties: false,
    bannerComment: '',
    style: { singleQuote: true, printWidth: 120 },
    unreachableDefinitions: false,
  });
  const used = imported.filter((type) => new RegExp(`: .*\\b${type}\\b`).test(text));
  return `import type { ${used.join(', ')} } from '../diagnostics/values.ts';\n\n${text}`;
}

function definitionName(file: string, name: string): string {
  return pascal(`${file.replace('.schema.json', '')}-${name}`);
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

function typed(schema: Schema, file: string, schemas: Schemas): Schema {
  if (schema['x-overrides']) return { tsType: 'Readonly<Record<string, unknown>>' };
  if (typeof schema['x-type'] === 'string') return { tsType: scalarType(schema['x-type']) };
  if (typeof schema.$ref === 'string') return reference(schema.$ref, file, schemas);
  const strings = [
    ...(schema['x-ref'] ? ['Ref'] : []),
    ...(Array.isArray(schema['x-literals']) ? schema['x-literals'].map((word) => `'${word}'`) : []),
  ];
  const structure = structureOf(schema, file, schemas);
  if (strings.length === 0) return structure;
  const alone = structure.type === 'string' || (Array.isArray(structure.type) && structure.type.length === 1);
  if (alone) return { tsType: strings.join(' | ') };
  const types = Array.isArray(structure.type) ? structure.type.filter((type) => type !== 'string') : structure.type;
  return { anyOf: [{ tsType: strings.join(' | ') }, { ...structure, type: types }] };
}

function structureOf(schema: Schema, file: string, schemas: Schemas): Schema {
  const result: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (
      keyword === 'patternProperties' ||
      keyword === '$defs' ||
      keyword === 'title' ||
      keyword === 'required' ||
      keyword === 'default' ||
      keyword.startsWith('x-') ||
      keyword.startsWith('$')
    )
      continue;
    if (keyword === 'properties' && isSchema(value)) {
      result[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, isSchema(field) ? typed(field, file, schemas) : field]),
      );
      result.required = [...(Array.isArray(schema.required) ? schema.required : []), ...withDefault(value)];
    } else if (isSchema(value)) result[keyword] = typed(value, file, schemas);
    else result[keyword] = value;
  }
  for (const bound of ['minItems', 'maxItems', 'minimum', 'maximum', 'minLength']) delete result[bound];
  return result;
}

/** The fields that are always there, for the decoder gives them their default. */
function withDefault(properties: Schema): string[] {
  return Object.keys(properties).filter((name) => isSchema(properties[name]) && properties[name].default !== undefined);
}

function reference(ref: string, file: string, schemas: Schemas): Schema {
  const [target = '', fragment = ''] = ref.split('#');
  const at = target === '' ? file : target;
  const name = fragment.split('/').at(-1) ?? '';
  const root = schemas.files.get(at) ?? {};
  const definition = isSchema(root.$defs) ? root.$defs[name] : undefined;
  if (!isSchema(definition)) throw new Error(`${file}: ${ref} names no definition`);
  if (!definition.properties) return typed(definition, at, schemas);
  return { $ref: `#/$defs/${definitionName(at, name)}` };
}

function scalarType(name: string): string {
  const type = scalarTypes[name];
  if (!type) throw new Error(`no TypeScript type for the scalar ${name}`);
  return type;
}
