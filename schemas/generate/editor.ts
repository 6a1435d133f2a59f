import { isSchema, type Schema, type Schemas } from './read.ts';

/** Annotations that only tom reads; an editor does not need them. */
const internal = /^x-/;

/**
 * One self-contained schema for an editor: of model files (every collection), of tom.yaml or of the files in `rules/`, with titles
 * and descriptions in one language.
 */
export function editorSchema(schemas: Schemas, which: 'model' | 'engagement' | 'rule', language: 'en' | 'es'): Schema {
  const $defs: Schema = {};
  for (const [file, schema] of schemas.files) {
    for (const [name, value] of Object.entries(isSchema(schema.$defs) ? schema.$defs : {})) {
      if (!isSchema(value)) continue;
      $defs[key(file, name)] = bundle(value, file, language, schemas, false);
      // Inside an override nothing is required, however deep.
      $defs[`${key(file, name)}-override`] = bundle(value, file, language, schemas, true);
    }
    if (typeof schema['x-kind'] === 'string' && schema['x-kind'] !== 'engagement') {
      $defs[key(file)] = bundle(schema, file, language, schemas, false);
      $defs[`${key(file)}-override`] = bundle(overrideOf(schema), file, language, schemas, true);
    }
  }
  const head = { $schema: 'https://json-schema.org/draft/2020-12/schema' };
  if (which === 'engagement') {
    const file = schemas.kinds.get('engagement') ?? '';
    return pruned({ ...head, ...bundle(schemas.files.get(file) ?? {}, file, language, schemas, false), $defs });
  }
  if (which === 'rule') {
    const bundled = (file: string): Schema => bundle(schemas.files.get(file) ?? {}, file, language, schemas, false);
    const change = { required: ['extends'] };
    const either = [
      { if: change, else: bundled('rule.schema.json') },
      { if: { not: change }, else: bundled('rule-change.schema.json') },
    ];
    return pruned({ ...head, allOf: either, $defs });
  }
  const properties: Schema = {};
  for (const [kind, file] of schemas.kinds) {
    const schema = schemas.files.get(file) ?? {};
    if (kind === 'engagement') continue;
    const $ref = `#/$defs/${key(file)}`;
    const texts = { title: titleOf(schema, language), description: descriptionOf(schema, language) };
    if (schema['x-list'] === true)
      properties[String(schema['x-collection'])] = { ...texts, type: 'array', items: { $ref } };
    else {
      const levels = Array.isArray(schema['x-keys']) ? schema['x-keys'].length : 1;
      let nested: Schema = { $ref };
      for (let level = 0; level < levels; level += 1) nested = { type: 'object', additionalProperties: nested };
      properties[String(schema['x-collection'])] = { ...texts, ...nested };
    }
  }
  return pruned({
    ...head,
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^x-': true },
    properties,
    $defs,
  });
}

function key(file: string, name = ''): string {
  return file.replace('.schema.json', '') + (name === '' ? '' : `-${name}`);
}

function overrideOf(schema: Schema): Schema {
  if (!isSchema(schema.properties)) return schema;
  const { scenarios: _s, aliases: _a, overrides: _o, ...properties } = schema.properties;
  return { ...schema, properties };
}

/** Its label in a language with a capital, or the title of a schema without labels. */
export function titleOf(schema: Schema, language: 'en' | 'es'): unknown {
  const label = isSchema(schema['x-labels']) ? schema['x-labels'][language] : undefined;
  return typeof label === 'string' ? label.charAt(0).toUpperCase() + label.slice(1) : schema.title;
}

export function descriptionOf(schema: Schema, language: 'en' | 'es'): unknown {
  const text = language === 'es' ? (schema['x-description-es'] ?? schema.description) : schema.description;
  return isEmpty(schema.default) ? text : `${text} ${defaultInWords(schema, language)}`;
}

/** True where a schema has no default worth telling: none, or a list or a map without entries. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function defaultInWords(schema: Schema, language: 'en' | 'es'): string {
  const value = Array.isArray(schema.default) ? `[${schema.default.join(', ')}]` : String(schema.default);
  if (language === 'en') return `Default: \`${value}\`.`;
  const labels = isSchema(schema['x-enum-labels']) ? schema['x-enum-labels'][value] : undefined;
  const label = isSchema(labels) && labels.es !== value ? ` (${labels.es})` : '';
  return `Por defecto, \`${value}\`${label}.`;
}

function bundle(schema: Schema, file: string, language: 'en' | 'es', schemas: Schemas, partial: boolean): Schema {
  if (schema['x-overrides'] === true && file.startsWith('common')) {
    return { title: titleOf(schema, language), description: descriptionOf(schema, language), type: 'object' };
  }
  const result: Schema = { title: titleOf(schema, language) };
  for (const [keyword, value] of Object.entries(schema)) {
    if (internal.test(keyword) || keyword === '$schema' || keyword === '$id' || keyword === '$defs') continue;
    if (partial && /required$|^default$/i.test(keyword)) continue;
    if (keyword === 'title' || (keyword === 'default' && isEmpty(value))) continue;
    if (keyword === 'description') result.description = descriptionOf(schema, language);
    else if (keyword === '$ref') result.$ref = refOf(String(value), file) + (partial ? '-override' : '');
    else if ((keyword === 'properties' || keyword === 'patternProperties') && isSchema(value)) {
      result[keyword] = Object.fromEntries(
        Object.entries(value).map(([name, field]) => [name, isSchema(field) ? field_(name, field) : field]),
      );
    } else result[keyword] = isSchema(value) ? bundle(value, file, language, schemas, partial) : value;
  }
  if (schema['x-open'] === true) {
    const { enum: suggested, type, ...rest } = result;
    return { ...rest, anyOf: [{ enum: suggested }, { type }] };
  }
  if (partial && isSchema(result.properties)) result.properties = { ...result.properties, new: { type: 'boolean' } };
  if (partial && result.type !== undefined && result.enum === undefined) result.type = [result.type, 'null'].flat();
  return result;

  function field_(name: string, field: Schema): Schema {
    const own = bundle(field, file, language, schemas, partial);
    if (name !== 'overrides' || !String(field.$ref).startsWith('common')) return own;
    return { ...own, $ref: undefined, type: 'object', additionalProperties: { $ref: `#/$defs/${key(file)}-override` } };
  }
}

function refOf(ref: string, file: string): string {
  const [target = '', fragment = ''] = ref.split('#');
  return `#/$defs/${key(target === '' ? file : target, fragment.split('/').at(-1))}`;
}

/** Without the definitions that nothing refers to. */
function pruned(root: Schema): Schema {
  const $defs = isSchema(root.$defs) ? root.$defs : {};
  const used = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isSchema(value)) {
      for (const [keyword, inner] of Object.entries(value)) {
        if (keyword === '$ref' && typeof inner === 'string') {
          const name = inner.slice('#/$defs/'.length);
          if (!used.has(name)) {
            used.add(name);
            visit($defs[name]);
          }
        } else visit(inner);
      }
    }
  };
  const { $defs: _, ...rest } = root;
  visit(rest);
  return { ...rest, $defs: Object.fromEntries(Object.entries($defs).filter(([name]) => used.has(name))) };
}
