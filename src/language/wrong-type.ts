import type { Value } from '../diagnostics/values.ts';
import type { Fault } from './scalars/contract.ts';
import { fold } from './scalars/fold.ts';
import { isMap } from './shape/decoded.ts';
import type { Shape } from './shape/shape.ts';

/** A value of another type than its field takes: what it is, and how it is to be written as far as that is certain. */
export function wrongType(field: string, value: unknown, expected: string, shape: Shape | undefined): Fault {
  const found = Array.isArray(value) ? 'array' : typeof value;
  const scalar = isMap(value) || Array.isArray(value) ? undefined : String(value);
  const [message, values] =
    scalar === undefined
      ? (['wrongType', { field, found, expected }] as const)
      : (['wrongValue', { field, value: scalar, expected }] as const);
  const advice = adviceOn(field, value, expected, shape);
  const fault: Fault = { code: 'INT008', message, values };
  return advice ? { ...fault, values: { ...values, ...advice.values }, hint: advice.hint } : fault;
}

interface Advice {
  hint: string;
  values?: Record<string, Value>;
}

const write = (suggestion: string): Advice => ({ hint: 'write', values: { suggestion } });

function adviceOn(field: string, value: unknown, expected: string, shape: Shape | undefined): Advice | undefined {
  if (expected === 'boolean') return typeof value === 'string' ? yesOrNo(value) : undefined;
  if (expected === 'array') return typeof value === 'string' ? asList(value) : undefined;
  if (expected === 'integer' || expected === 'number')
    return { hint: expected === 'number' ? 'numberForm' : 'countForm' };
  if (expected !== 'object' || isMap(value)) return undefined;
  if (shape?.values && Array.isArray(value)) return { hint: 'entryForm', values: { example: asParts(field, value) } };
  const fields = Object.keys(shape?.fields ?? {});
  return fields.length > 0 ? { hint: 'fieldsForm', values: { allowed: fields } } : undefined;
}

function yesOrNo(value: string): Advice {
  const word = fold(value);
  if (/^(?:y|yes|on|s|si|x|verdadero|cierto|true)$/.test(word)) return write('true');
  if (/^(?:n|no|off|falso|false)$/.test(word)) return write('false');
  return { hint: 'trueOrFalse' };
}

/** What was to be a list: behind a sign that is no hyphen, or in a row. */
function asList(value: string): Advice {
  const [, item] = /^[–—−•·‣▪*]\s*(\S.*)$/su.exec(value) ?? [];
  if (item !== undefined) return { hint: 'hyphen', values: { suggestion: `- ${item.split('\n')[0]}` } };
  const entries = value.split(/\s*[,;]\s*/).filter((entry) => entry !== '');
  return write(
    `[${entries.map((entry) => (/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u.test(entry) ? entry : JSON.stringify(entry))).join(', ')}]`,
  );
}

/** How a list of entries is written as a map of them. */
function asParts(field: string, entries: readonly unknown[]): string {
  const [first] = entries;
  const id = isMap(first) && typeof first.id === 'string' ? first.id : '…';
  return `${field}: { ${id}: { … } }`;
}
