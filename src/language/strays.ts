import type { Path } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { schemaType, unknownField } from '../generated/declarations.ts';
import { lostHead, pointer } from './document.ts';
import { fault } from './scalars/fault.ts';
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

/** A value without the fields of parts that have lost their ids, which would be taken for parts themselves. `fits` its schema: then only some shapes hide any. */
export function withoutLostIds(shape: Shape, raw: unknown, path: Path, fits = false): Cleaned {
  if (fits && !hidesLoss(shape)) return { raw, faults: [] };
  const { fields = {}, values, items } = shape;
  if (Array.isArray(raw) && items) {
    const entries = raw.map((entry, index) => withoutLostIds(items, entry, [...path, index], fits));
    return { raw: entries.map((entry) => entry.raw), faults: entries.flatMap(({ faults }) => faults) };
  }
  if (!isMap(raw)) return { raw, faults: [] };
  const { whole, faults: outdented } = withOutdented(raw, values, path);
  const { lost, faults: strayed } = lostIn(whole, values, path);
  const own = [...outdented, ...strayed];
  const kept = Object.entries(whole).filter(([key]) => !lost.has(key));
  const inner = kept.map(([key, value]): [string, Cleaned] => {
    const named = Object.hasOwn(fields, key) ? fields[key] : values;
    return [key, named ? withoutLostIds(named, value, [...path, key], fits) : { raw: value, faults: [] }];
  });
  const faults = [...own, ...inner.flatMap(([, cleaned]) => cleaned.faults)];
  if (faults.length === 0) return { raw, faults };
  return { raw: Object.fromEntries(inner.map(([key, cleaned]) => [key, cleaned.raw])), faults };
}

/** A map of parts; a field that one needs and that has moved out of it, where the id of the next is expected, is told and put back. */
function withOutdented(
  raw: Record<string, unknown>,
  part: Shape | undefined,
  path: Path,
): { whole: Record<string, unknown>; faults: LocatedFault[] } {
  const needed = part?.required ?? [];
  if (needed.length === 0 || !Object.keys(raw).some((key) => needed.includes(key))) return { whole: raw, faults: [] };
  const faults: LocatedFault[] = [];
  const kept = new Map<string, unknown>();
  let above: string | undefined;
  for (const [key, value] of Object.entries(raw)) {
    const holder = above === undefined ? undefined : kept.get(above);
    if (above !== undefined && isMap(holder) && !Object.hasOwn(holder, key) && needed.includes(key) && !isMap(value)) {
      kept.set(above, { ...holder, [key]: value });
      const values = { field: key, within: fieldAt(path), above };
      faults.push({ path: [...path, key], on: 'key', ...fault(schemaType, 'outdentedPart', values, 'indentInto') });
    } else {
      above = key;
      kept.set(key, value);
    }
  }
  return faults.length === 0 ? { whole: raw, faults } : { whole: Object.fromEntries(kept), faults };
}

/** The keys of a map that are none of its own, and what is said of them: `part` is the shape of its parts, where it is one of those. */
function lostIn(
  raw: Record<string, unknown>,
  part: Shape | undefined,
  path: Path,
): { lost: ReadonlySet<string>; faults: LocatedFault[] } {
  const headless = raw[lostHead];
  const isHeadless = isMap(headless);
  const lost = isHeadless ? [lostHead] : part ? lostFields(part, raw) : [];
  if (lost.length > 0) {
    const first = isHeadless ? [lostHead, ...Object.keys(headless).slice(0, 1)] : lost.slice(0, 1);
    return { lost: new Set(lost), faults: [lostPart(fieldAt(path), [...path, ...first])] };
  }
  const out = part ? noParts(part, raw) : [];
  const [field, ...others] = out;
  if (field === undefined) return { lost: new Set(), faults: [] };
  const values = { field, within: fieldAt(path), more: others.length };
  return {
    lost: new Set(out),
    faults: [{ path: [...path, field], on: 'key', ...fault(unknownField, 'strays', values, 'lostLine') }],
  };
}

/** What stands at a place, the first of some fields, was to stand under an id. */
export function lostPart(within: string, path: Path): LocatedFault {
  const values = { field: String(path.at(-1)), within };
  return { path, on: 'key', ...fault(schemaType, 'lostPart', values, 'lostId') };
}

/** True for a part that may be one word instead of fields. */
function maybeWord({ ref, text, scalar, literals }: Shape): boolean {
  return Boolean(ref || text || scalar || literals);
}

/** True for a shape that what has lost the line above it may fit: parts that may be one word take each field for one. */
export const hidesLoss = once((shape: Shape): boolean => {
  const { fields = {}, values, items } = shape;
  if (values?.fields && maybeWord(values)) return true;
  return [...Object.values(fields), values, items].some((inner) => inner !== undefined && hidesLoss(inner));
});

/** Values among parts that are none: one is a mistake of its own, more of them are the fields of something else. */
function noParts(part: Shape, raw: Record<string, unknown>): string[] {
  if (!part.fields || part.items || maybeWord(part)) return [];
  const keys = Object.keys(raw).filter((key) => raw[key] !== null && !isMap(raw[key]));
  return keys.length > 1 ? keys : [];
}

/** The first keys of a map of parts, where they are fields of a part; of a part that may be one word, two at least. */
function lostFields(part: Shape, raw: Record<string, unknown>): string[] {
  const { fields } = part;
  if (!fields) return [];
  const isField = (key: string): boolean => Object.hasOwn(fields, key);
  const keys = Object.keys(raw);
  const end = keys.findIndex((key) => !isField(key));
  const run = end === -1 ? keys : keys.slice(0, end);
  const value = raw[run[0] ?? ''];
  // A part may bear the name of a field.
  if (isMap(value) && Object.keys(value).every(isField)) return [];
  return run.length > (maybeWord(part) ? 1 : 0) ? run : [];
}

/** Unknown keys side by side, or alike in what stands side by side, told once; `holder` is what paths lead into from `path` on. */
export function joinStrays(faults: readonly LocatedFault[], holder: unknown, path: Path): LocatedFault[] {
  const groups = strayGroups(faults, holder, path);
  const bySort = groupBy(groups, sortOf);
  const told = new Map<LocatedFault, LocatedFault>();
  for (const [[first, ...others], ...alike] of bySort.values()) {
    if (others.length > 0) told.set(first, strays(first, 'strays', others.length));
    else told.set(first, alike.length > 0 ? strays(first, 'unknownAlike', alike.length) : first);
  }
  // What has the fields of something else lacks its own.
  const misplaced = new Set(groups.filter(({ length }) => length > 1).map(([first]) => placeOf(first)));
  return faults.flatMap((located) => {
    if (isStray(located)) return told.get(located) ?? [];
    const { fault: own, path: at } = located;
    return own.message === 'missing' && at.length > path.length && misplaced.has(pointer(at)) ? [] : located;
  });
}

type Group = [LocatedFault, ...LocatedFault[]];

/** The unknown keys of each map, in the order in which they are written. */
function strayGroups(faults: readonly LocatedFault[], holder: unknown, path: Path): Group[] {
  return [...groupBy(faults.filter(isStray), placeOf).values()].map((group) => {
    const at = group[0].path.slice(path.length, -1);
    const order = new Map(Object.keys(Object(valueAt(holder, at))).map((key, index) => [key, index]));
    return group.sort((a, b) => (order.get(keyOf(a)) ?? 0) - (order.get(keyOf(b)) ?? 0));
  });
}

/** The map in which an unknown key stands. */
function placeOf({ path }: LocatedFault): string {
  return pointer(path.slice(0, -1));
}

/** What maps side by side have in common that have the same unknown keys. */
function sortOf(group: Group): string {
  return pointer([...group[0].path.slice(0, -2), '', ...group.map(keyOf)]);
}

function isStray({ fault: { code, message, values } }: LocatedFault): boolean {
  return code === 'INT007' && message === 'unknown' && values.suggestion === undefined;
}

function keyOf({ path }: LocatedFault): string {
  return String(path.at(-1));
}

function strays(first: LocatedFault, message: string, more: number): LocatedFault {
  const { fault: own } = first;
  const lost = own.hint === 'allowed' ? 'lostLineOr' : 'lostLine';
  const hint = message === 'strays' && own.hint !== 'indentUnder' ? lost : own.hint;
  return { ...first, fault: { ...own, message, values: { ...own.values, more }, hint } };
}
