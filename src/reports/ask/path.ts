import { suggest } from '../../diagnostics/suggest.ts';
import { isMap, isWritten } from '../../language/shape/decoded.ts';
import { entriesOf, type FieldPlace, type Found, fieldAt, insideOf } from '../../wording/place.ts';
import { raise } from '../render/fault.ts';

/** `contract.to` in its steps. A field that the kind does not have is a fault. */
export function stepsOf(path: string, place: FieldPlace): string[] {
  const steps = path.split('.');
  let at: FieldPlace | undefined = place;
  for (const step of steps) {
    const next: FieldPlace | undefined = at && below(at, step);
    if (!next) {
      const near = suggest(step, at ? fieldsIn(at) : []) ?? 'none';
      return raise({ kind: 'unknown-field', values: { name: step, of: place.kind, near } });
    }
    at = next;
  }
  return steps;
}

/** The place of a path that `stepsOf` has read. */
export function placeAt(place: FieldPlace, steps: readonly string[]): FieldPlace {
  return steps.reduce((at, step) => below(at, step) ?? at, place);
}

/** The values at a path, those that hold by default among them: one, or one for each entry of the maps and lists on the way. */
export function valuesAt(found: Found, steps: readonly string[]): Found[] {
  return follow(found, steps, Object.hasOwn);
}

/** The values at a path that the file has. */
export function writtenAt(found: Found, steps: readonly string[]): Found[] {
  return follow(found, steps, isWritten);
}

function follow({ value, place }: Found, steps: readonly string[], isThere: typeof isWritten): Found[] {
  const [step, ...rest] = steps;
  if (step === undefined) return isNothing(value) ? [] : [{ value, place }];
  const next = fieldAt(place, step);
  if (next)
    return isMap(value) && isThere(value, step) ? follow({ value: value[step], place: next }, rest, isThere) : [];
  return entriesOf({ value, place }).flatMap((entry) => follow(entry, steps, isThere));
}

/** What is not written, and a map or a list without entries. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return Array.isArray(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;
}

/** The place of a field, also through the maps and lists on the way. */
function below(place: FieldPlace, step: string): FieldPlace | undefined {
  const inner = insideOf(place);
  return fieldAt(place, step) ?? (inner && below(inner, step));
}

function fieldsIn(place: FieldPlace): string[] {
  const inner = insideOf(place);
  return [...Object.keys(place.shape.fields ?? {}), ...(inner ? fieldsIn(inner) : [])];
}
