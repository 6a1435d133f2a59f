import { suggest } from '../../diagnostics/suggest.ts';
import { isMap, isWritten } from '../../language/shape/decoded.ts';
import { raise } from '../render/fault.ts';
import type { Spot } from '../wording/fields.ts';

/** A value and where it stands. */
export interface Found {
  value: unknown;
  spot: Spot;
}

/** `contract.to` in its steps. A field that the kind does not have is a fault. */
export function stepsOf(path: string, spot: Spot): string[] {
  const steps = path.split('.');
  let at: Spot | undefined = spot;
  for (const step of steps) {
    const next: Spot | undefined = at && below(at, step);
    if (!next) {
      const near = suggest(step, at ? fieldsIn(at) : []) ?? 'none';
      return raise({ kind: 'unknown-field', values: { name: step, of: spot.kind, near } });
    }
    at = next;
  }
  return steps;
}

/** The spot of a path that `stepsOf` has read. */
export function spotAt(spot: Spot, steps: readonly string[]): Spot {
  return steps.reduce((at, step) => below(at, step) ?? at, spot);
}

/** The values at a path, those that hold by default among them: one, or one for each entry of the maps and lists on the way. */
export function valuesAt(found: Found, steps: readonly string[]): Found[] {
  return follow(found, steps, Object.hasOwn);
}

/** The values at a path that the file has. */
export function writtenAt(found: Found, steps: readonly string[]): Found[] {
  return follow(found, steps, isWritten);
}

function follow({ value, spot }: Found, steps: readonly string[], isThere: typeof isWritten): Found[] {
  const [step, ...rest] = steps;
  if (step === undefined) return isNothing(value) ? [] : [{ value, spot }];
  const { shape } = spot;
  if (shape.fields && Object.hasOwn(shape.fields, step)) {
    const next = below(spot, step);
    return isMap(value) && next && isThere(value, step)
      ? follow({ value: value[step], spot: next }, rest, isThere)
      : [];
  }
  return entriesOf({ value, spot }).flatMap((entry) => follow(entry, steps, isThere));
}

/** What is not written, and a map or a list without entries. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;
}

/** The entries of a map with free keys or of a list; those of anything else are none. */
export function entriesOf({ value, spot }: Found): (Found & { id?: string })[] {
  const inner = insideOf(spot);
  if (!inner) return [];
  if (Array.isArray(value)) return value.map((entry: unknown) => ({ value: entry, spot: inner }));
  return isMap(value) ? Object.entries(value).map(([id, entry]) => ({ id, value: entry, spot: inner })) : [];
}

/** The spot of the entries of a map or a list. */
export function insideOf({ kind, field, shape }: Spot): Spot | undefined {
  if (shape.items) return { kind, field: `${field}[]`, shape: shape.items };
  return shape.values && { kind, field: `${field}.*`, shape: shape.values };
}

function below(spot: Spot, step: string): Spot | undefined {
  const { kind, field, shape } = spot;
  const named = shape.fields && Object.hasOwn(shape.fields, step) ? shape.fields[step] : undefined;
  if (named) return { kind, field: field === '' ? step : `${field}.${step}`, shape: named };
  const inner = insideOf(spot);
  return inner && below(inner, step);
}

function fieldsIn(spot: Spot): string[] {
  const inner = insideOf(spot);
  return [...Object.keys(spot.shape.fields ?? {}), ...(inner ? fieldsIn(inner) : [])];
}
