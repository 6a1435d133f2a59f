import { Ajv } from 'ajv';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { valueAt } from '../../src/language/shape/decoded.ts';
import { isSchema, type Schema, type Schemas } from './read.ts';

const standalone = standaloneModule as unknown as (ajv: Ajv, refs: Record<string, string>) => string;

/** Keywords that mean something to the run-time validators; the parsers of scalars and references own the rest. */
const structural = [
  '$ref', 'type', 'enum', 'required', 'properties', 'patternProperties', 'additionalProperties', 'items',
  'minimum', 'maximum', 'minItems', 'maxItems', 'dependentRequired',
]; // biome-ignore format: a list

/**
 * Standalone validators, one a kind and one for its overrides (`segmentOverride`: nothing required, null allowed), as one ECMAScript module.
 */
export function validatorsModule(schemas: Schemas): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true },
  });
  const refs: Record<string, string> = {};
  for (const partial of [false, true]) {
    for (const [file, schema] of schemas.files) {
      const id = `${partial ? 'partial' : 'whole'}/${file}`;
      ajv.addSchema(
        { ...definitions(schema, partial), ...lean(schema, partial), $id: id, ...topLevel(schema, partial) },
        id,
      );
    }
    for (const [kind, file] of schemas.kinds)
      refs[partial ? `${kind}Override` : kind] = `${partial ? 'partial' : 'whole'}/${file}`;
  }
  for (const name of ['rule', 'rule-change']) refs[name.replace(/-c/, 'C')] = `whole/${name}.schema.json`;
  return shortened(standalone(ajv, refs));
}

/**
 * The same without what nobody asks for, and with one function to add an error and one to know a map: it is read at every start.
 * Of what is above a value only its path is handed on.
 */
function shortened(module: string): string {
  const map = /(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g;
  const error =
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"[^"]*",keyword:("\w+"),params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gs;
  const lean = module
    .replace(
      error,
      (_, _name, path = 'instancePath', keyword, params) => `vErrors = add(vErrors, ${path}, ${keyword}, ${params});`,
    )
    .replace(/\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, 'instancePath = ""')
    .replace(/\{instancePath(?::([^{}]*?))?,parentData:[^{}]*?,rootData\}/g, (_, path = 'instancePath') => path)
    .replaceAll('let errors = 0;', '')
    .replaceAll('errors = vErrors.length;', '')
    .replaceAll('return errors === 0;', 'return vErrors === null;')
    .replace(map, 'isMap($1)');
  return `${merged(withoutSchemas(lean))}
function add(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function isMap(value) { return value && typeof value === 'object' && !Array.isArray(value); }
`;
}

/** The same with one function for all that do the same; those that ask them may then be the same, too. */
function merged(module: string): string {
  const first = new Map<string, string>();
  const names = new Map<string, string>();
  const left = module.replace(/function (validate\d+)\(.*?return vErrors === null;\}/gs, (text, name: string) => {
    const body = text.replace(new RegExp(`\\b${name}\\b`, 'g'), '');
    const same = first.get(body);
    if (same === undefined) first.set(body, name);
    else names.set(name, same);
    return same === undefined ? text : '';
  });
  return names.size === 0 ? module : merged(left.replace(/\bvalidate\d+\b/g, (name) => names.get(name) ?? name));
}

/** Of the schemas themselves a validator asks for the names of fields, and what is told of an error: those stand in their place. */
function withoutSchemas(module: string): string {
  const schemas = new Map<string, unknown>();
  const rest = module.replace(/const (schema\d+) = (\{.*?\});(?=const |function |export )/gs, (_, name, json) => {
    schemas.set(name, JSON.parse(json));
    return '';
  });
  const names = new Map<string, string>();
  const lean = rest.replace(/\b(schema\d+)((?:\.\w+|\["[^"]*"\])*)/g, (whole, name, path: string) => {
    if (!schemas.has(name)) return whole;
    const steps = [...path.matchAll(/\.(\w+)|\["([^"]*)"\]/g)].map(([, word, quoted]) => word ?? quoted ?? '');
    const value = valueAt(schemas.get(name), steps);
    if (!isSchema(value)) return JSON.stringify(value);
    const fields = JSON.stringify(Object.fromEntries(Object.keys(value).map((field) => [field, 0])));
    if (!names.has(fields)) names.set(fields, `fields${names.size}`);
    return names.get(fields) ?? whole;
  });
  return `${lean}\n${[...names].map(([fields, name]) => `const ${name} = ${fields};\n`).join('')}`;
}

/** An override cannot say in which scenarios it holds. */
function topLevel(schema: Schema, partial: boolean): Schema {
  if (!partial || typeof schema['x-kind'] !== 'string' || !isSchema(schema.properties)) return {};
  const { scenarios: _s, overrides: _o, aliases: _a, new: _n, ...properties } = mapSchemas(schema.properties, true);
  return { properties };
}

function definitions(schema: Schema, partial: boolean): Schema {
  return isSchema(schema.$defs) ? { $defs: mapSchemas(schema.$defs, partial) } : {};
}

function mapSchemas(map: Schema, partial: boolean): Schema {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, isSchema(value) ? lean(value, partial) : value]),
  );
}

function lean(schema: Schema, partial: boolean): Schema {
  if (schema['x-type'] || schema['x-overrides']) return {};
  const result: Schema = {};
  for (const keyword of structural) {
    const value = schema[keyword];
    if (value === undefined) continue;
    if (/required$/i.test(keyword) && partial) continue;
    if (keyword === 'properties' || keyword === 'patternProperties') {
      result[keyword] = isSchema(value) ? mapSchemas(value, partial) : value;
    } else if ((keyword === 'items' || keyword === 'additionalProperties') && isSchema(value)) {
      result[keyword] = lean(value, partial);
    } else if (keyword === 'dependentRequired') result.dependencies = value;
    else result[keyword] = value;
  }
  // Strings that are references or literals are checked where they are parsed, together with their type.
  if (schema['x-ref'] || schema['x-literals']) delete result.type;
  if (partial) allowNull(result);
  return withObjectType(result);
}

/** In an override null deletes, and a part can say that it is new; where else that stands is left to the model. */
function allowNull(schema: Schema): void {
  if (typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  else if (Array.isArray(schema.type)) schema.type = [...schema.type, 'null'];
  if (Array.isArray(schema.enum)) schema.enum = [...schema.enum, null];
  if (isSchema(schema.properties)) schema.properties.new = { type: 'boolean' };
}

/** Ajv's strict mode wants a type beside the keywords of objects and lists; any type will do for a union. */
function withObjectType(schema: Schema): Schema {
  const keywords = ['properties', 'additionalProperties', 'items', 'required'];
  if (schema.type === undefined && keywords.some((keyword) => keyword in schema)) {
    return { ...schema, type: ['object', 'array', 'string', 'number', 'boolean', 'null'] };
  }
  return schema;
}
