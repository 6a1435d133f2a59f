import type { Path } from '../diagnostics/finding.ts';
import { once } from '../diagnostics/once.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import type { Values } from '../generated/types.ts';
import { validatorOf, type WrittenEntity } from '../language/entity.ts';
import { checkShape } from '../language/schema.ts';
import { none } from '../language/shape/alike.ts';
import {
  type Decoded,
  decode,
  type FoundReference,
  type LocatedFault,
  type ReadContext,
} from '../language/shape/decode.ts';
import { fill, standsFor, valueAt } from '../language/shape/decoded.ts';
import { isOpen } from '../language/shape/reference.ts';
import { merge } from './merge.ts';
import type { Entity } from './model.ts';

/** An entity of a scenario, with its references still unresolved and what only the merged entity gets wrong. */
export interface ScenarioEntity {
  entity: Entity;
  references: readonly FoundReference[];
  faults: readonly LocatedFault[];
  /** Parts that the override changes although the base does not have them, without saying that they are new. */
  strayParts: readonly { path: Path; map: string; known: readonly string[] }[];
}

/**
 * True when the entity exists in the scenario: by default it exists in all. So does one whose list names a scenario that is not
 * declared, which INT010 tells of: what refers to it is not to blame.
 */
export function isPresent(written: WrittenEntity, scenario: string, declared: readonly string[]): boolean {
  const { scenarios } = written.raw;
  return (
    !Array.isArray(scenarios) || scenarios.includes(scenario) || !scenarios.every((name) => declared.includes(name))
  );
}

/**
 * The entity as a scenario has it: as it is written, or with the scenario's override merged into it. A bare id among several kinds
 * is read again, for what has that id is a matter of the scenario, and so is an id that what it names had once.
 */
export function entityIn(written: WrittenEntity, scenario: string, context: ReadContext): ScenarioEntity {
  const change = written.overrides.get(scenario);
  if (change) return overridden(written, scenario, change, context);
  const { current = (ref) => ref } = context;
  const isUnsettled = written.decoded.references.some(({ ref }) => isOpen(ref) || current(ref) !== ref);
  return isUnsettled ? settled(written, context) : unchanged(written);
}

function settled(written: WrittenEntity, context: ReadContext): ScenarioEntity {
  const { kind, id, path, raw, document } = written;
  const decoding = { read: context, written: document.written, holder: { kind, id }, override: false };
  const decoded = decode(kinds[kind].shape, raw, path, decoding);
  const above = written.decoded.references.filter(({ field }) => field === '' || field === 'overrides.*');
  return asDecoded(written, { ...decoded, references: [...above, ...decoded.references] });
}

const unchanged = once((written: WrittenEntity) => asDecoded(written, written.decoded));

function asDecoded(written: WrittenEntity, decoded: Decoded): ScenarioEntity {
  const entity = entityOf(written, decoded, unreadOf(written));
  return { entity, references: decoded.references, faults: none, strayParts: none };
}

function overridden(
  written: WrittenEntity,
  scenario: string,
  change: Record<string, unknown>,
  context: ReadContext,
): ScenarioEntity {
  const { kind, id, path, document } = written;
  const { shape } = kinds[kind];
  const evidenceReset =
    kind === 'agreement' && ['state', 'targets', 'valid'].some((field) => Object.hasOwn(change, field));
  const base = evidenceReset ? without(written.raw, ['capability', 'negotiation', 'valid']) : written.raw;
  const merged = merge(shape, without(base, ['overrides', 'scenarios']), change);
  const decoding = { read: context, written: new Map(), holder: { kind, id }, override: false };
  const decoded = decode(shape, merged, path, decoding);
  // In a text with mistakes may stand the parts that the base seems to lack.
  const stray = document.broken ? [] : strayParts(written, scenario, change);
  // A part that the base does not know is one mistake: what it lacks besides is not told.
  const unknown = stray.map((part) => [...path, ...part.path.slice(path.length + 2)]);
  const missing = checkShape(validatorOf(kind), shape, merged, path).filter(
    (located) => located.fault.message === 'missing' && !written.faults.some((known) => sameFault(known, located)),
  );
  const incomplete = missing.filter(({ path: at }) => !unknown.some((part) => part.every((step, i) => at[i] === step)));
  const entity: Entity = {
    ...entityOf(written, decoded, unreadOf(written, scenario, missing)),
    evidenceReset,
    override: { scenario, raw: change },
  };
  // An override cannot change the entity's keys nor the scenarios in which it exists.
  const fixed = written.decoded.references.filter(({ field, ref }) => field === '' || isOwnScenario(field, ref.kind));
  return {
    entity,
    references: [...fixed, ...decoded.references],
    faults: document.broken ? [] : incomplete.map((located) => atNull(located, written, change)),
    strayParts: stray,
  };
}

/** Of most entities every field can be read, and they share it. */
const allRead: ReadonlySet<string> = new Set();

/** The fields that hold a fault: of what is written for all scenarios, in the override of this one, or only in both together. */
function unreadOf(
  { path, faults }: WrittenEntity,
  scenario?: string,
  together: readonly LocatedFault[] = [],
): ReadonlySet<string> {
  if (faults.length + together.length === 0) return allRead;
  const fields = [...faults, ...together].flatMap(({ path: at }) => {
    const [first, name, inner] = at.slice(path.length);
    if (first !== 'overrides') return [first];
    return name === scenario ? [inner] : [];
  });
  return new Set(fields.map(String));
}

/** What is missing because the override deletes it, said where it does. */
function atNull(located: LocatedFault, written: WrittenEntity, change: Record<string, unknown>): LocatedFault {
  const field = String(located.fault.values.field);
  const inner = [...located.path.slice(written.path.length), field];
  if (valueAt(change, inner) !== null) return located;
  const fault = { ...located.fault, message: 'requiredDeleted' };
  return { fault, path: [...located.path, field], on: 'value' };
}

/** An entity whose name cannot be read is called by its id, so that what else is said of it has a subject. */
function entityOf(written: WrittenEntity, { value, parts }: Decoded, unread: ReadonlySet<string>): Entity {
  const { kind, id, ref, document } = written;
  const isFaulty = document.broken || written.faults.length > 0 || unread.size > 0;
  const unnamed = isFaulty && value.name === undefined && kinds[kind].shape.fields?.name !== undefined;
  const named = unnamed ? { ...value } : value;
  if (unnamed) {
    standsFor(named, value, () => false);
    fill(named, { name: { type: 'text', written: id, by: {} } });
  }
  return {
    kind,
    id,
    ref,
    // The schema checked the shape and the decoder the scalars: this is where untyped text becomes typed.
    value: named as unknown as Values[Kind],
    parts,
    evidenceReset: false,
    written,
    unread,
  };
}

function isOwnScenario(field: string, kind: string): boolean {
  return kind === 'scenario' && (field === 'scenarios[]' || field === 'overrides.*');
}

function strayParts(
  written: WrittenEntity,
  scenario: string,
  change: Record<string, unknown>,
): ScenarioEntity['strayParts'] {
  const { kind, path } = written;
  const at = [...path, 'overrides', scenario];
  const decoding = { read: { languages: [] }, written: new Map(), holder: { kind, id: written.id }, override: true };
  return decode(kinds[kind].shape, change, at, decoding).parts.flatMap(({ id, map, path: place }) => {
    const known = written.decoded.parts.filter((part) => part.map === map).map((part) => part.id);
    const isNew = valueAt(change, [...place, 'new']) === true;
    return known.includes(id) || isNew ? [] : [{ path: [...at, ...place], map, known }];
  });
}

function without(raw: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(raw).filter(([field]) => !fields.includes(field)));
}

function sameFault(one: LocatedFault, other: LocatedFault): boolean {
  return (
    one.fault.message === other.fault.message &&
    one.fault.values.field === other.fault.values.field &&
    one.path.join('/') === other.path.join('/')
  );
}
