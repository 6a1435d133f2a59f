import type { Path } from '../../diagnostics/finding.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Text } from '../../diagnostics/values.ts';

/** True for what YAML calls a mapping. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for what the decoder made of a text. */
export function isText(value: unknown): value is Text {
  return isMap(value) && value.type === 'text';
}

/** The field that a path leads to, or is in a list of; empty where the path names none. */
export function fieldAt(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** What stands at a path of plain or typed data; undefined where the path leads nowhere. Inherited properties are nothing. */
export function valueAt(raw: unknown, path: Path): unknown {
  let value = raw;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** Where the entries of decoded lists stand in the file, for the lists of which some were left out. */
const places = new WeakMap<readonly unknown[], readonly number[]>();

/** The entries of a list that could be decoded, with where they stand kept beside them. */
export function keptOf(walked: unknown[]): unknown[] {
  if (!walked.includes(undefined)) return walked;
  const kept = [...walked.keys()].filter((index) => walked[index] !== undefined);
  const entries = kept.map((index) => walked[index]);
  places.set(entries, kept);
  return entries;
}

/** The entries of a decoded list, each with its index in the file, where faulty ones may stand before it. */
export function placedEntries<T>(entries: readonly T[]): [index: number, entry: T][] {
  const kept = places.get(entries);
  return entries.map((entry, at) => [kept?.[at] ?? at, entry]);
}

/** The fields of decoded maps that are not written, for the maps that have any. */
const unwritten = new WeakMap<object, ReadonlySet<string>>();

/** The same names are lacking in most maps of a sort. */
const namesOf = onceEach<object, ReadonlySet<string>>();

/** Gives a decoded map values for the fields that it lacks. */
export function fill(map: Record<string, unknown>, values: Readonly<Record<string, unknown>>): void {
  const lacking: string[] = [];
  for (const name in values) if (!Object.hasOwn(map, name)) lacking.push(name);
  if (lacking.length === 0) return;
  for (const name of lacking) map[name] = values[name];
  const names = [...(unwritten.get(map) ?? []), ...lacking];
  unwritten.set(
    map,
    namesOf(values, names.join(), () => new Set(names)),
  );
}

/** True for a field of a decoded map that the file has, rather than its schema's default. */
export function isWritten(map: object, field: string): boolean {
  return Object.hasOwn(map, field) && unwritten.get(map)?.has(field) !== true;
}

/** Says of a map that stands for another that it has the same fields written; those that it keeps from its reader are as if they were. */
export function standsFor(map: object, other: object, keeps: (field: string) => boolean): void {
  const lacking = unwritten.get(other);
  if (lacking) unwritten.set(map, new Set([...lacking].filter((field) => !keeps(field))));
}

/** What a decoded map says in the file, without what its schema's defaults add. */
export function writtenEntries<T>(map: Readonly<Record<string, T>>): [name: string, value: T][] {
  return Object.entries(map).filter(([name]) => isWritten(map, name));
}
