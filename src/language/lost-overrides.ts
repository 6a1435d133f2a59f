import type { Path } from '../diagnostics/finding.ts';
import type { LocatedFault } from './shape/decode.ts';
import { isMap } from './shape/decoded.ts';
import type { Shape } from './shape/shape.ts';

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
}

/** An entity without the changes that have lost what says that they are some, or for which scenario. */
export function withoutLostOverrides(
  root: Shape,
  raw: unknown,
  path: Path,
  scenarios: readonly string[],
): { raw: unknown; lost: LostOverride[]; faults: LocatedFault[] } {
  const place: Place = { root, scenarios, found: [] };
  const kept = cleaned(root, raw, path, place);
  const lost = place.found;
  const { overrides } = isMap(raw) ? raw : {};
  const isStray = (name: string): boolean => !scenarios.includes(name) && Object.hasOwn(root.fields ?? {}, name);
  const [stray] = isMap(overrides) ? Object.keys(overrides).filter(isStray) : [];
  if (stray === undefined || !isMap(overrides))
    return { raw: lost.length > 0 ? kept : raw, lost, faults: lost.map(faultOf) };
  const whole = Object.entries(overrides).filter(([name]) => !isStray(name));
  return {
    raw: { ...(isMap(kept) && kept), overrides: Object.fromEntries(whole) },
    lost,
    faults: [...lost.map(faultOf), lostScenario(stray, path)],
  };
}

function cleaned(shape: Shape, raw: unknown, path: Path, place: Place): unknown {
  if (!isMap(raw) || shape.overrides || shape.keys?.ref?.includes('scenario')) return raw;
  const { fields = {}, values } = shape;
  const entries = Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
    const inner = Object.hasOwn(fields, key) ? fields[key] : values;
    const at = [...path, key];
    if (!Object.hasOwn(fields, key) && isChange(key, value, values, place)) {
      place.found.push({ scenario: key, path: at, change: value });
      return [];
    }
    return [[key, inner ? cleaned(inner, value, at, place) : value]];
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
  const all = ({ fields = {} }: Shape): boolean => names.every((name) => Object.hasOwn(fields, name));
  return names.length > 0 && all(root) && !(part && all(part));
}

function faultOf({ scenario, path }: LostOverride): LocatedFault {
  const values = { field: scenario };
  return { path, on: 'key', fault: { code: 'INT007', message: 'lostOverrides', values, hint: 'overridesLine' } };
}

function lostScenario(field: string, path: Path): LocatedFault {
  const values = { field, within: 'overrides' };
  const fault = { code: 'INT008', message: 'lostPart', values, hint: 'lostId' } as const;
  return { path: [...path, 'overrides', field], on: 'key', fault };
}
