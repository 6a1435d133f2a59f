import type { Path } from '../diagnostics/finding.ts';
import type { Ref } from '../diagnostics/values.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import * as validators from '../generated/validators.js';
import { type Document, pointer } from './document.ts';
import { withoutLostOverrides } from './lost-overrides.ts';
import type { ScalarContext } from './scalars/contract.ts';
import { checkShape, type Validator } from './schema.ts';
import { none } from './shape/alike.ts';
import { type Decoded, decode, emptyAt, type FoundReference, type LocatedFault } from './shape/decode.ts';
import { isMap, valueAt } from './shape/decoded.ts';
import { hidesLoss, joinStrays, withoutLostIds } from './strays.ts';

/** Where an entity stands, and the references that are its keys. */
export interface EntityPlace {
  id: string;
  path: Path;
  keys: readonly FoundReference[];
}

/** An entity as the file has it, before scenarios. */
export interface WrittenEntity {
  kind: Kind;
  id: string;
  /** `kind:id` */
  ref: string;
  document: Document;
  path: Path;
  /** As YAML reads it. */
  raw: Record<string, unknown>;
  /** With scalars and references parsed, without the overrides. */
  decoded: Decoded;
  /** What changes, by scenario, as YAML reads it. */
  overrides: ReadonlyMap<string, Record<string, unknown>>;
  /** What is wrong with it, overrides included. */
  faults: readonly LocatedFault[];
}

/** Most entities have no overrides, and share it. */
const noOverrides = new Map<string, Record<string, unknown>>();

/** Reads one entity: its shape, its scalars and references, and its overrides. A broken document has no faults of shape. */
export function readEntity(
  kind: Kind,
  place: EntityPlace,
  raw: unknown,
  document: Document,
  context: ScalarContext,
): WrittenEntity {
  const { path, id } = place;
  const { shape } = kinds[kind];
  // Where nothing is out of place no line is lost; what an override changes is checked apart.
  const fits = fitsSchema(kind, raw);
  const isWhole =
    !hidesLoss(shape) && fits && Object.keys(raw.overrides ?? {}).every((name) => context.scenarios?.includes(name));
  const inPlace = isWhole ? { raw, lost: [], faults: [] } : undefined;
  const overridden = inPlace ?? withoutLostOverrides(shape, isMap(raw) ? raw : {}, path, context.scenarios ?? [], fits);
  const cleaned = inPlace ?? withoutLostIds(shape, overridden.raw, path, fits && overridden.raw === raw);
  const content = isMap(cleaned.raw) ? cleaned.raw : {};
  const holder = { kind, id };
  const { written } = document;
  const decoded = decode(shape, content, path, { read: context, written, holder, override: false });
  if (place.keys.length > 0) decoded.references = [...place.keys, ...decoded.references];
  let faults: LocatedFault[] = [];
  if (!document.broken) {
    const wrong =
      raw === null && kind !== 'cell'
        ? [emptyAt(path)]
        : shapeFaults(kind, isMap(raw ?? {}) ? content : raw, path, document.file);
    faults = joinStrays(withoutOutdented([...wrong, ...decoded.faults], content, path), content, path);
    faults = [...overridden.faults, ...cleaned.faults, ...faults];
  }
  const changes = Object.entries(isMap(content.overrides) ? content.overrides : {}).map(([scenario, change]) => ({
    scenario,
    change,
    path: [...path, 'overrides', scenario],
  }));
  const all = [...changes, ...overridden.lost];
  const overrides = all.length > 0 ? new Map<string, Record<string, unknown>>() : noOverrides;
  for (const { scenario, change: whole, path: at } of all) {
    decoded.references.push(scenarioReference(scenario, at.slice(path.length)));
    const { raw: change, faults: lost } = withoutLostIds(shape, whole, at);
    if (isMap(change)) overrides.set(scenario, change);
    if (document.broken) continue;
    const wrong = joinStrays(checkShape(validatorOf(kind, true), shape, change, at), change, at);
    faults = [
      ...faults,
      ...lost,
      ...wrong,
      ...decode(shape, change, at, { read: context, written, holder, override: true }).faults,
    ];
  }
  const ref = `${kind}:${id}`;
  return {
    kind,
    id,
    ref,
    document,
    path,
    raw: content,
    decoded,
    overrides,
    faults: faults.length > 0 ? faults : none,
  };
}

/** A key without a value, and an unknown one right below it: the second was to be indented under the first. */
function withoutOutdented(faults: readonly LocatedFault[], content: unknown, path: Path): LocatedFault[] {
  const above = new Map<string, string>();
  for (const { fault, path: at } of faults) {
    if (fault.message !== 'empty') continue;
    const holder = valueAt(content, at.slice(path.length, -1));
    const names = isMap(holder) ? Object.keys(holder) : [];
    const next = names[names.indexOf(String(at.at(-1))) + 1];
    if (next !== undefined) above.set(pointer([...at.slice(0, -1), next]), String(at.at(-1)));
  }
  if (above.size === 0) return [...faults];
  const outdented = new Set<string>();
  const told = faults.map((located): LocatedFault => {
    const empty = above.get(pointer(located.path));
    if (empty === undefined || located.fault.code !== 'INT007') return located;
    outdented.add(pointer([...located.path.slice(0, -1), empty]));
    const values = { ...located.fault.values, above: empty };
    return { ...located, fault: { ...located.fault, values, hint: 'indentUnder' } };
  });
  return told.filter(({ fault, path: at }) => fault.message !== 'empty' || !outdented.has(pointer(at)));
}

/** The key of an override names a scenario. */
function scenarioReference(scenario: string, path: Path): FoundReference {
  const ref: Ref = { type: 'ref', written: scenario, kind: 'scenario', id: scenario };
  return { path, on: 'key', field: 'overrides.*', allowed: ['scenario'], ref };
}

/** What was found to fit the schema of a kind. */
const fitting = new WeakMap<object, Kind>();

/** True for what the schema of a kind finds nothing wrong with. */
export function fitsSchema(kind: Kind, raw: unknown): raw is Record<string, unknown> {
  if (!isMap(raw)) return false;
  const isFit = fitting.get(raw) === kind || validatorOf(kind)(raw);
  if (isFit) fitting.set(raw, kind);
  return isFit;
}

/** What the schema of a kind finds wrong. */
export function shapeFaults(kind: Kind, raw: unknown, path: Path = [], file?: string): LocatedFault[] {
  return fitsSchema(kind, raw) ? [] : checkShape(validatorOf(kind), kinds[kind].shape, raw, path, file);
}

/** The precompiled validator of a kind, or of what an override of it may change. */
export function validatorOf(kind: Kind, override = false): Validator {
  const all = validators as Readonly<Record<string, Validator>>;
  const validator = all[override ? `${kind}Override` : kind];
  if (!validator) throw new Error(`no validator of ${kind}`);
  return validator;
}
