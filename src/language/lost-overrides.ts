import type { Path } from '../diagnostics/finding.ts';
import { unknownField } from '../generated/declarations.ts';
import { fault } from './scalars/fault.ts';
import type { LocatedFault } from './shape/decode.ts';
import { isMap } from './shape/decoded.ts';
import type { Shape } from './shape/shape.ts';
import { hidesLoss, lostPart } from './strays.ts';

/** What a scenario changes of an entity, written where the line with `overrides` is lost above it. */
export interface LostOverride {
  scenario: string;
  path: Path;
  change: Record<string, unknown>;
}

interface Place {
  /** That of the entity: what an override changes are its fields. */
  root: Shape;
  scenarios: readonly string[];
  found: LostOverride[];
  /** It fits its schema: then only some shapes hide any. */
  fits: boolean;
}

/** An entity without the changes that have lost what says that they are some, or for which scenario. */
export function withoutLostOverrides(
  root: Shape,
  raw: Record<string, unknown>,
  path: Path,
  scenarios: readonly string[],
  fits: boolean,
): { raw: Record<string, unknown>; lost: LostOverride[]; faults: LocatedFault[] } {
  const lost: LostOverride[] = [];
  const kept = cleaned(root, raw, path, { root, scenarios, found: lost, fits });
  const faults = lost.map(({ scenario, path: at }): LocatedFault => {
    return { path: at, on: 'key', ...fault(unknownField, 'lostOverrides', { field: scenario }, 'overridesLine') };
  });
  const { overrides } = raw;
  const isStray = (name: string): boolean => !scenarios.includes(name) && hasField(root, name);
  const [stray] = isMap(overrides) ? Object.keys(overrides).filter(isStray) : [];
  if (stray === undefined || !isMap(overrides)) return { raw: lost.length > 0 ? kept : raw, lost, faults };
  const whole = Object.fromEntries(Object.entries(overrides).filter(([name]) => !isStray(name)));
  faults.push(lostPart('overrides', [...path, 'overrides', stray]));
  return { raw: { ...kept, overrides: whole }, lost, faults };
}

function hasField({ fields = {} }: Shape, name: string): boolean {
  return Object.hasOwn(fields, name);
}

function cleaned(shape: Shape, raw: Record<string, unknown>, path: Path, place: Place): Record<string, unknown> {
  if (shape.overrides || shape.keys?.ref?.includes('scenario') || (place.fits && !hidesLoss(shape))) return raw;
  const { fields = {}, values } = shape;
  const entries = Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
    const inner = hasField(shape, key) ? fields[key] : values;
    const at = [...path, key];
    if (!hasField(shape, key) && isChange(key, value, values, place)) {
      place.found.push({ scenario: key, path: at, change: value });
      return [];
    }
    return [[key, inner && isMap(value) ? cleaned(inner, value, at, place) : value]];
  });
  return Object.fromEntries(entries);
}

/** True for fields of the entity, not all of them those of a part, under the id of a scenario. */
function isChange(
  key: string,
  value: unknown,
  part: Shape | undefined,
  { root, scenarios }: Place,
): value is Record<string, unknown> {
  if (!scenarios.includes(key) || !isMap(value)) return false;
  const names = Object.keys(value);
  const all = (shape: Shape): boolean => names.every((name) => hasField(shape, name));
  return names.length > 0 && all(root) && !(part && all(part));
}
