import type { Path } from '../diagnostics/finding.ts';
import { schemaType, unknownField } from '../generated/declarations.ts';
import { meantBy } from './meant.ts';
import { suggested } from './scalars/fault.ts';
import type { LocatedFault } from './shape/decode.ts';
import { fieldAt, isMap, valueAt } from './shape/decoded.ts';
import type { Shape } from './shape/shape.ts';
import { wrongType } from './wrong-type.ts';

/** An error as Ajv reports it, and the compiled validator that carries them. */
interface AjvError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface Validator {
  (value: unknown): boolean;
  errors?: AjvError[] | null;
}

/**
 * What the schema of a kind finds wrong with `raw`, as faults in a consultant's words. One mistake is one fault: an unknown key
 * that resembles a missing one swallows it, and a key without a value is left to the decoder. `file` names the root where there is no path.
 */
export function checkShape(validate: Validator, shape: Shape, raw: unknown, path: Path, file = ''): LocatedFault[] {
  if (validate(raw)) return [];
  const errors = validate.errors ?? [];
  const faults = new Map<string, LocatedFault>();
  for (const error of errors) {
    const inner = stepsOf(error.instancePath, raw);
    const value = valueAt(raw, inner);
    const holder = shapeAt(shape, inner);
    const renamed = renamedIn(error, errors, value, holder);
    if (value === null || (error.params.missingProperty !== undefined && (renamed || isMisspelt(error, errors))))
      continue;
    // What is asked for beside a field is not missing where that field itself has no value, which is told.
    if (error.keyword === 'dependencies' && !valueAt(value, [String(error.params.property)])) continue;
    const key = `${error.instancePath} ${String(error.params.additionalProperty ?? error.params.missingProperty ?? '')}`;
    if (!faults.has(key)) faults.set(key, faultOf(error, value, [...path, ...inner], holder, file, renamed));
  }
  return [...faults.values()];
}

/** What other languages take for a comment. */
const comment = /\s+(?:\/\/|--).*$/;

function faultOf(
  { keyword, params }: AjvError,
  value: unknown,
  path: Path,
  shape: Shape | undefined,
  file: string,
  renamed: string | undefined,
): LocatedFault {
  const field = fieldAt(path) || file;
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params.additionalProperty);
      const known = Object.keys(shape?.fields ?? {});
      const free = known.filter((name) => !(isMap(value) && Object.hasOwn(value, name)));
      const values = { field: key, within: field, allowed: known };
      const found = suggested(unknownField, 'unknown', values, renamed ?? meantBy(key, free), 'allowed');
      return { path: [...path, key], on: 'key', ...found };
    }
    case 'required':
    case 'dependencies': {
      const values = { field: String(params.missingProperty), within: field };
      return { path, on: 'key', fault: { code: 'INT008', message: 'missing', values } };
    }
    case 'enum': {
      const of = [params.allowedValues].flat().flatMap((word) => (word === null ? [] : String(word)));
      const word = shown.replace(comment, '');
      const values = { field, value: shown, allowed: { type: 'any-of' as const, of } };
      const meant = of.includes(word) ? word : meantBy(word, of);
      return { path, on: 'value', ...suggested(schemaType, 'notAllowed', values, meant) };
    }
    case 'type':
      return { path, on: 'value', fault: wrongType(field, value, expectedOf(params.type), shape) };
    default: {
      const values = { field, value: shown, bound: keyword, limit: Number(params.limit) };
      return { path, on: 'value', fault: { code: 'INT008', message: 'outOfRange', values } };
    }
  }
}

/** True when the same map has an unknown key that resembles the missing one. */
function isMisspelt(missing: AjvError, errors: readonly AjvError[]): boolean {
  const name = String(missing.params.missingProperty);
  return errors.some(
    (error) =>
      error.keyword === 'additionalProperties' &&
      error.instancePath === missing.instancePath &&
      meantBy(String(error.params.additionalProperty), [name]) === name,
  );
}

/** The one field that a map lacks, where the one key that it has too much holds what that field may: it has another name for it. */
function renamedIn(
  { instancePath }: AjvError,
  errors: readonly AjvError[],
  value: unknown,
  shape: Shape | undefined,
): string | undefined {
  const here = errors.filter((error) => error.instancePath === instancePath);
  const named = (param: string): string[] => [
    ...new Set(here.flatMap(({ params }) => (params[param] === undefined ? [] : String(params[param])))),
  ];
  const [missing, ...others] = named('missingProperty');
  const [key, ...more] = named('additionalProperty');
  if (missing === undefined || key === undefined || others.length + more.length > 0) return undefined;
  const known = Object.keys(shape?.fields ?? {}).filter((name) => !(isMap(value) && Object.hasOwn(value, name)));
  // What resembles another field is that one.
  if ((meantBy(key, known) ?? missing) !== missing) return undefined;
  return mayHold(shape?.fields?.[missing], valueAt(value, [key])) ? missing : undefined;
}

/** Whether a value is of the sort that a shape asks for: a list, a group of fields, a sentence, or a word or figure. */
function mayHold(shape: Shape = {}, value: unknown): boolean {
  if (Array.isArray(value)) return shape.items !== undefined;
  if (isMap(value)) return shape.fields !== undefined || shape.values !== undefined || shape.scalar === 'Text';
  if (shape.scalar === 'Text' || shape.scalar === 'String') return typeof value === 'string';
  if (shape.type !== undefined) return typeof value === shape.type;
  const { scalar, fields, values, items } = shape;
  const isWord = /^\S+(?: \S+){0,2}$/.test(String(value));
  return scalar && scalar !== 'Id' ? isWord && /\d/.test(String(value)) : isWord && !(fields ?? values ?? items);
}

/** The steps of a JSON Pointer, with the indexes of lists as numbers. */
function stepsOf(instancePath: string, raw: unknown): (string | number)[] {
  const steps: (string | number)[] = [];
  let value = raw;
  for (const escaped of instancePath.split('/').slice(1)) {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
    steps.push(Array.isArray(value) ? Number(step) : step);
    value = valueAt(value, steps.slice(-1));
  }
  return steps;
}

/** The shape of what stands at a path. */
export function shapeAt(shape: Shape, steps: Path): Shape | undefined {
  let inner: Shape | undefined = shape;
  for (const step of steps) {
    if (typeof step === 'number') inner = inner?.items;
    else inner = inner?.fields && Object.hasOwn(inner.fields, step) ? inner.fields[step] : inner?.values;
  }
  return inner;
}

/** A path as a schema has it: `objectives.*.target` for that of one objective. */
export function patternAt(shape: Shape, steps: Path): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') return '[]';
      const fields = shapeAt(shape, steps.slice(0, index))?.fields;
      return fields && Object.hasOwn(fields, step) ? step : '*';
    })
    .join('.')
    .replaceAll('.[]', '[]');
}

/** One word for the types that a schema allows; an override's null is not offered. */
function expectedOf(types: unknown): string {
  const names = [types].flat().map(String);
  if (names.includes('object') && names.includes('array')) return 'object';
  return names.find((name) => name !== 'null') ?? '';
}
