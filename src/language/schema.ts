import type { Path } from '../diagnostics/finding.ts';
import type { Value } from '../diagnostics/values.ts';
import { meantBy } from './meant.ts';
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
  const faults: LocatedFault[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    const inner = stepsOf(error.instancePath, raw);
    const value = valueAt(raw, inner);
    if (value === null || (error.keyword === 'required' && isMisspelt(error, errors))) continue;
    const key = `${error.instancePath} ${String(error.params.additionalProperty ?? error.params.missingProperty ?? '')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    faults.push(faultOf(error, value, [...path, ...inner], shapeAt(shape, inner), file));
  }
  return faults;
}

/** What other languages take for a comment. */
const comment = /\s+(?:\/\/|--).*$/;

function faultOf(error: AjvError, value: unknown, path: Path, shape: Shape | undefined, file: string): LocatedFault {
  const { params } = error;
  const field = fieldAt(path) || file;
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(String(params.additionalProperty), value, path, shape, field);
    case 'required':
      return at(path, 'key', 'missing', { field: String(params.missingProperty), within: field });
    case 'enum': {
      const allowed = Array.isArray(params.allowedValues)
        ? params.allowedValues.filter((word) => word !== null).map(String)
        : [];
      const word = shown(value).replace(comment, '');
      const anyOf = { type: 'any-of' as const, of: allowed };
      return at(
        path,
        'value',
        'notAllowed',
        { field, value: shown(value), allowed: anyOf },
        allowed.includes(word) ? word : meantBy(word, allowed),
      );
    }
    case 'type':
      return { path, on: 'value', fault: wrongType(field, value, expectedOf(params.type), shape) };
    default:
      return at(path, 'value', 'outOfRange', {
        field,
        value: shown(value),
        bound: error.keyword,
        limit: Number(params.limit),
      });
  }
}

function at(
  path: Path,
  on: 'key' | 'value',
  message: string,
  values: Record<string, Value>,
  suggestion?: string,
): LocatedFault {
  if (suggestion === undefined) return { path, on, fault: { code: 'INT008', message, values } };
  return { path, on, fault: { code: 'INT008', message, values: { ...values, suggestion }, hint: 'didYouMean' } };
}

/** The fault of a key that the shape does not know, with the nearest one that is not there yet. */
function unknownKey(key: string, holder: unknown, path: Path, shape: Shape | undefined, within: string): LocatedFault {
  const present = isMap(holder) ? holder : {};
  const known = Object.keys(shape?.fields ?? {});
  const suggestion = meantBy(
    key,
    known.filter((name) => !Object.hasOwn(present, name)),
  );
  const values = { field: key, within, allowed: known };
  const fault =
    suggestion === undefined
      ? { code: 'INT007' as const, message: 'unknown', values, hint: 'allowed' }
      : { code: 'INT007' as const, message: 'unknown', values: { ...values, suggestion }, hint: 'didYouMean' };
  return { path: [...path, key], on: 'key', fault };
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

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** One word for the types that a schema allows; an override's null is not offered. */
function expectedOf(types: unknown): string {
  const names = [types]
    .flat()
    .map(String)
    .filter((name) => name !== 'null');
  return names.includes('object') && names.includes('array') ? 'object' : (names[0] ?? '');
}
