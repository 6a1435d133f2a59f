import { Seen } from './seen.ts';
import type { Arithmetic, Comparison } from './tree.ts';

/** A sort of value, as the language tells them apart. */
type Sort = 'string' | 'int' | 'double' | 'bool' | 'null' | 'list' | 'map' | 'seen';

/** Thrown where values do not go together. */
function unfit(what: string, ...values: readonly unknown[]): Error {
  return new Error(`${what}: ${values.map((value) => sortOf(value)).join(', ')}`);
}

function sortOf(value: unknown): Sort {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return 'list';
      return value instanceof Seen ? 'seen' : 'map';
    default:
      throw new Error(`expressions have no ${typeof value}`);
  }
}

/** Whether two values are the same: lists and maps by what is in them, things of the model by what they are. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isNumber(one) && isNumber(other)) return one <= other && one >= other;
  if (!isFields(one) || !isFields(other)) return false;
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((each, index) => equal(each, other[index]));
  if (Array.isArray(other) || one instanceof Seen || other instanceof Seen) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key]))
  );
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is in a list, or a key in a map. */
export function isIn(one: unknown, holder: unknown): boolean {
  if (Array.isArray(holder)) return holder.some((each) => equal(one, each));
  if (!isFields(holder) || holder instanceof Seen) throw unfit('in', one, holder);
  return Object.hasOwn(holder, String(one)) && holder[String(one)] !== undefined;
}

/** Nothing that is written is less or more than what is not. */
const withNull: ReadonlySet<Sort> = new Set(['null', 'string', 'int', 'double']);

export function compare(operator: Comparison, one: unknown, other: unknown): boolean {
  if (operator === '==') return equal(one, other);
  if (operator === '!=') return !equal(one, other);
  if (!(isNumber(one) && isNumber(other))) {
    const [left, right] = [sortOf(one), sortOf(other)];
    if ((left === 'null' && withNull.has(right)) || (right === 'null' && withNull.has(left))) return false;
    if (left !== right || (left !== 'string' && left !== 'bool')) throw unfit(operator, one, other);
  }
  const [left, right] = [one as number, other as number];
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

const [leastInt, mostInt] = [-(2n ** 63n), 2n ** 63n - 1n];

function intOf(value: bigint): bigint {
  if (value < leastInt || value > mostInt) throw new Error(`${value} is too large`);
  return value;
}

export function reckon(operator: Arithmetic, one: unknown, other: unknown): unknown {
  if (typeof one === 'bigint' && typeof other === 'bigint') {
    if (operator === '+') return intOf(one + other);
    if (operator === '-') return intOf(one - other);
    if (operator === '*') return intOf(one * other);
    if (other === 0n) throw new Error('a division by nothing');
    return operator === '/' ? one / other : one % other;
  }
  if (typeof one === 'number' && typeof other === 'number' && operator !== '%') {
    if (operator === '+') return one + other;
    if (operator === '-') return one - other;
    return operator === '*' ? one * other : one / other;
  }
  if (operator === '+' && typeof one === 'string' && typeof other === 'string') return one + other;
  if (operator === '+' && Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  throw unfit(operator, one, other);
}

export function negative(value: unknown): unknown {
  if (isNumber(value)) return -value;
  throw unfit('-', value);
}

/** What a field, an entry of a list or of a map holds. */
export function fieldOf(holder: unknown, key: unknown): unknown {
  if (holder instanceof Seen) return holder.get(String(key));
  const found = ownOf(holder, key);
  if (found === undefined) throw new Error(`there is no ${key}`);
  return found;
}

function ownOf(holder: unknown, key: unknown): unknown {
  if (Array.isArray(holder)) return isNumber(key) ? holder[Number(key)] : undefined;
  return isFields(holder) && Object.hasOwn(holder, String(key)) ? holder[String(key)] : undefined;
}

/** Whether a field is there; a thing of the model has all that its shape has. */
export function hasField(holder: unknown, key: string): boolean {
  return holder instanceof Seen || (!Array.isArray(holder) && ownOf(holder, key) !== undefined);
}

/** What is gone over: the entries of a list, the keys of a map. */
export function entriesOf(holder: unknown): readonly unknown[] {
  if (Array.isArray(holder)) return holder;
  if (holder instanceof Seen) return [];
  if (isFields(holder)) return Object.keys(holder);
  throw unfit('nothing to go over', holder);
}

/** Functions of the language, by how many values they take; those of a text and a list can be asked of it, as `text.size()`. */
export const functions: Readonly<Record<string, (...values: unknown[]) => unknown>> = {
  size: (value) => {
    if (typeof value === 'string') return BigInt([...value].length);
    if (Array.isArray(value)) return BigInt(value.length);
    if (isFields(value) && !(value instanceof Seen)) return BigInt(Object.keys(value).length);
    throw unfit('size', value);
  },
  string: (value) => {
    if (value === Number.POSITIVE_INFINITY) return '+Inf';
    if (value === Number.NEGATIVE_INFINITY) return '-Inf';
    if (typeof value === 'string' || typeof value === 'boolean' || isNumber(value)) return String(value);
    throw unfit('string', value);
  },
  double: (value) => {
    if (isNumber(value)) return Number(value);
    const known = typeof value === 'string' ? named.get(value.toLowerCase()) : undefined;
    if (known !== undefined) return known;
    const read = typeof value === 'string' && value !== '' && value === value.trim() ? Number(value) : Number.NaN;
    if (Number.isNaN(read)) throw unfit('double', value);
    return read;
  },
  int: (value) => {
    if (typeof value === 'bigint') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return BigInt(Math.trunc(value));
    if (typeof value !== 'string' || value.length > 20 || value.includes('0x') || value !== value.trim())
      throw unfit('int', value);
    return intOf(BigInt(value));
  },
};

const named: ReadonlyMap<unknown, number> = new Map([
  ...['inf', '+inf', 'infinity', '+infinity'].map((name) => [name, Number.POSITIVE_INFINITY] as const),
  ...['-inf', '-infinity'].map((name) => [name, Number.NEGATIVE_INFINITY] as const),
  ['nan', Number.NaN],
]);

/** What is asked of a text, as `text.contains("a")`. */
export const textFunctions: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
};
