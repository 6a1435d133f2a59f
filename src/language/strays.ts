import type { Path } from '../diagnostics/finding.ts';
import { lostHead, pointer } from './document.ts';
import type { LocatedFault } from './shape/decode.ts';
import { fieldAt, isMap, valueAt } from './shape/decoded.ts';
import type { Shape } from './shape/shape.ts';

/**
 * Lines that have lost the one above them, which says whose they are: they are one mistake, however many they are. What stands in
 * the place of parts is taken out before an entity is read; fields that stand among others are found by the schema.
 */

/** What is left of a value, and what was taken out of it. */
interface Cleaned {
  raw: unknown;
  faults: LocatedFault[];
}

/** A value without the fields of parts that have lost their ids, which would be taken for parts themselves. */
export function withoutLostIds(shape: Shape, raw: unknown, path: Path): Cleaned {
  if (Array.isArray(raw)) {
    const { items } = shape;
    if (!items) return { raw, faults: [] };
    return together(raw.map((entry, index) => withoutLostIds(items, entry, [...path, index])));
  }
  if (!isMap(raw)) return { raw, faults: [] };
  const { fields = {}, values } = shape;
  const headed = isMap(raw[lostHead]) ? Object.keys(raw[lostHead]) : undefined;
  const lost = headed ? [lostHead] : values ? lostFields(values, raw) : [];
  const first = headed ? [lostHead, ...headed.slice(0, 1)] : lost.slice(0, 1);
  const out = lost.length === 0 && values ? noParts(values, raw) : [];
  const taken = new Set([...lost, ...out]);
  const kept = Object.entries(raw).filter(([key]) => !taken.has(key));
  const inner = kept.map(([key, value]) => {
    const named = Object.hasOwn(fields, key) ? fields[key] : values;
    return named ? withoutLostIds(named, value, [...path, key]) : { raw: value, faults: [] };
  });
  const { faults } = together(inner);
  if (taken.size === 0 && faults.length === 0) return { raw, faults };
  const own = lost.length > 0 ? [lostId(first, path)] : out.length > 0 ? [outOfPlace(out, path)] : [];
  return {
    raw: Object.fromEntries(kept.map(([key], index) => [key, inner[index]?.raw])),
    faults: [...own, ...faults],
  };
}

function together(cleaned: readonly Cleaned[]): { raw: unknown[]; faults: LocatedFault[] } {
  return { raw: cleaned.map(({ raw }) => raw), faults: cleaned.flatMap(({ faults }) => faults) };
}

/** Values among parts that are none: one is a mistake of its own, more of them are the fields of something else. */
function noParts(part: Shape, raw: Record<string, unknown>): string[] {
  if (!part.fields || part.ref || part.text || part.scalar || part.literals || part.items) return [];
  const keys = Object.keys(raw).filter((key) => raw[key] !== null && !isMap(raw[key]));
  return keys.length > 1 ? keys : [];
}

function outOfPlace([field = '', ...others]: readonly string[], path: Path): LocatedFault {
  const values = { field, within: fieldAt(path), more: others.length };
  return { path: [...path, field], on: 'key', fault: { code: 'INT007', message: 'strays', values, hint: 'lostLine' } };
}

/** What stands at `inner` from `path` on, the first of the fields, was to stand under an id. */
function lostId(inner: readonly string[], path: Path): LocatedFault {
  const values = { field: inner.at(-1) ?? '', within: fieldAt(path) };
  return {
    path: [...path, ...inner],
    on: 'key',
    fault: { code: 'INT008', message: 'lostPart', values, hint: 'lostId' },
  };
}

/** The first keys of a map of parts, where they are fields of a part; of a part that may be one word, two at least. */
function lostFields(part: Shape, raw: Record<string, unknown>): string[] {
  const { fields } = part;
  if (!fields) return [];
  const isField = (key: string): boolean => Object.hasOwn(fields, key);
  const keys = Object.keys(raw);
  const end = keys.findIndex((key) => !isField(key));
  const run = end === -1 ? keys : keys.slice(0, end);
  const [first] = run;
  const value = first === undefined ? undefined : raw[first];
  // A part may bear the name of a field.
  if (isMap(value) && Object.keys(value).every(isField)) return [];
  return run.length > (part.ref || part.text || part.scalar || part.literals ? 1 : 0) ? run : [];
}

/** Unknown keys side by side, or alike in what stands side by side, told once; `holder` is what paths lead into from `path` on. */
export function joinStrays(faults: readonly LocatedFault[], holder: unknown, path: Path): LocatedFault[] {
  const groups = strayGroups(faults, holder, path);
  const firsts = new Map([...groups].reverse().map((group): [string, LocatedFault[]] => [sortOf(group), group]));
  const untold = new Set<LocatedFault>();
  const told = new Map<LocatedFault, LocatedFault>();
  for (const group of groups) {
    const [first, ...others] = group;
    const isFirst = firsts.get(sortOf(group)) === group;
    for (const other of isFirst ? others : group) untold.add(other);
    if (!first || !isFirst) continue;
    const alike = groups.filter((other) => sortOf(other) === sortOf(group)).length - 1;
    if (others.length > 0) told.set(first, strays(first, 'strays', others.length));
    else if (alike > 0) told.set(first, strays(first, 'unknownAlike', alike));
  }
  // What has the fields of something else lacks its own.
  const misplaced = new Set(groups.filter(({ length }) => length > 1).map(([first]) => placeOf(first)));
  const isOther = ({ fault, path: at }: LocatedFault): boolean =>
    fault.message === 'missing' && at.length > path.length && misplaced.has(pointer(at));
  return faults
    .filter((located) => !untold.has(located) && !isOther(located))
    .map((located) => told.get(located) ?? located);
}

/** The unknown keys of each map, in the order in which they are written. */
function strayGroups(faults: readonly LocatedFault[], holder: unknown, path: Path): LocatedFault[][] {
  const groups = new Map<string, LocatedFault[]>();
  for (const located of faults.filter(isStray)) {
    const key = placeOf(located);
    const known = groups.get(key);
    if (known) known.push(located);
    else groups.set(key, [located]);
  }
  return [...groups.values()].map((group) => {
    const at = group[0]?.path.slice(path.length, -1) ?? [];
    const order = new Map(Object.keys(Object(valueAt(holder, at))).map((key, index) => [key, index]));
    return group.sort((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
  });
}

/** The map in which an unknown key stands. */
function placeOf(located: LocatedFault | undefined): string {
  return pointer(located?.path.slice(0, -1) ?? []);
}

/** What maps side by side have in common that have the same unknown keys. */
function sortOf(group: readonly LocatedFault[]): string {
  return pointer([...(group[0]?.path.slice(0, -2) ?? []), '', ...group.map(keyOf)]);
}

function isStray({ fault }: LocatedFault): boolean {
  return fault.code === 'INT007' && fault.message === 'unknown' && fault.values.suggestion === undefined;
}

function keyOf({ path }: LocatedFault): string {
  return String(path.at(-1));
}

function strays(first: LocatedFault, message: string, more: number): LocatedFault {
  const { fault } = first;
  const hint = message === 'strays' && fault.hint !== 'indentUnder' ? 'lostLine' : fault.hint;
  return { ...first, fault: { ...fault, message, values: { ...fault.values, more }, hint } };
}
