import type { Path, Place } from '../diagnostics/finding.ts';
import { found } from '../diagnostics/lists.ts';
import type { Ref } from '../diagnostics/values.ts';
import type { Kind } from '../generated/kinds.ts';
import type { Values } from '../generated/types.ts';
import type { DataColumns, DataKind } from '../language/csv/tables.ts';
import { placeIn } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import type { FoundPart } from '../language/shape/decode.ts';
import type { EngagementPhase } from './phases.ts';
import type { Readings } from './readings.ts';
import type { Reviews } from './reviews.ts';
import type { Stage } from './settings.ts';

/** An entity as one scenario has it. */
export interface Entity<K extends Kind = Kind> {
  kind: K;
  id: string;
  /** `kind:id` */
  ref: string;
  /** Its fields, with scalars and references parsed. */
  value: Values[K];
  /** Its addressable parts. */
  parts: readonly FoundPart[];
  /** True when the scenario changes what the evidence was about: capability, negotiation and signings must be restated. */
  evidenceReset: boolean;
  written: WrittenEntity;
  /** Its fields in which something is wrong in this scenario, so that they hold less than was meant. */
  unread: ReadonlySet<string>;
  /** The scenario's override as YAML reads it, where there is one. */
  override?: { scenario: string; raw: Readonly<Record<string, unknown>> };
}

/** A reference of an entity, resolved where what it names exists in the scenario. */
export interface Reference {
  from: Entity;
  /** The path in the entity as a pattern: `targets.*.kpi`, `needs[]`. */
  field: string;
  /** The path in the entity. */
  path: Path;
  on: 'key' | 'value';
  ref: Ref;
  to?: Entity;
}

/** The cell that holds for a segment: the written one over those of its parents and of `*`. */
export interface Cell {
  service: string;
  segment: string;
  channel: string;
  value: Values['cell'];
  /** The written cells that it is made from, the weightiest last. */
  from: readonly Entity<'cell'>[];
}

/**
 * Public holidays of a country, or of a region of it, between two ISO dates, both included; undefined for a country or a region that
 * nobody lists.
 */
export type PublicHolidays = (
  country: string,
  region: string | undefined,
  between: { from: string; to: string },
) => readonly string[] | undefined;

/** What is known of a scenario before its entities are. */
export interface ScenarioFacts {
  scenario: string;
  /** True for the last scenario, which is what the engagement aims at. */
  isTarget: boolean;
  /** The day on which the engagement looks at its model (ISO): `asOf` of tom.yaml, or the caller's. What was done is judged by it. */
  today: string | undefined;
  /** The day that the scenario speaks of (ISO): the later of today and its own date. What is to hold in it is judged by it. */
  date: string | undefined;
  /** The phases that are open or closed, as tom.yaml or the caller says. */
  phases: readonly EngagementPhase[];
  engagement: Entity<'engagement'>;
  /** The model of the first scenario, from which this one sets out; absent in the first. */
  asIs: Model | undefined;
  /** Absent where the caller brings none: calendars that ask for public holidays are then not assessed. */
  publicHolidays: PublicHolidays | undefined;
  /** What was signed, as the file of that has it; absent where there is none. */
  reviews: Reviews | undefined;
  /** What is written wrongly, and the scenario read otherwise for an answer that relies on some fields (`kind.field`); undefined where nothing is. */
  readings(relies: readonly string[]): Readings<Model> | undefined;
}

/** The model of one scenario: plain data and the questions that rules, reports and the explorer ask of it. */
export interface Model extends ScenarioFacts {
  stages: readonly Stage[];
  /** The entities of a kind that are present and not retired, in the order of the files. */
  all<K extends Kind>(kind: K): readonly Entity<K>[];
  find<K extends Kind>(kind: K, id: string): Entity<K> | undefined;
  /** The entity that a reference names; aliases are followed. */
  resolve(ref: Ref): Entity | undefined;
  /** What an entity refers to, in written order. */
  outgoing(entity: Entity): readonly Reference[];
  /** References to an entity, or to a part of it, optionally from one kind's field: `service.segments[]`. */
  incoming(entity: Entity, from?: string): readonly Reference[];
  /** A segment and its parents, the segment first. */
  lineage(segment: Entity<'segment'>): readonly Entity<'segment'>[];
  /** The rows of the data file that an entity names; undefined where it names none, or it cannot be relied on. */
  rows<K extends DataKind>(entity: Entity<K>): DataColumns<K> | undefined;
  /** The cells of a service for a segment, one a channel, in the order in which they are written. */
  cellsOf(service: string, segment: string): readonly Cell[];
  /** Every pair of service and segment for which a cell is written, `*` expanded to the segments that the service is given to. */
  cells(): readonly Cell[];
}

/** The entities that refer to one from a field of their kind, each once: `agreement.needs`, whatever lists and maps are on the way. */
export function referringTo(model: Model, entity: Entity, field: string): Entity[] {
  const [kind] = field.split('.', 1);
  const found = model.incoming(entity).filter((reference) => {
    return reference.from.kind === kind && `${kind}.${reference.field}`.replace(/\[\]|\.\*/g, '') === field;
  });
  return [...new Set(found.map(({ from }) => from))];
}

/** True when an entity says that it is retired, by its state or, for a system, by where it is in its life. */
export function isRetired({ value }: Entity): boolean {
  const { state, lifecycle } = value as { state?: unknown; lifecycle?: unknown };
  return state === 'retired' || lifecycle === 'retired';
}

/** The service, the segment (`*`: all) and the channel that make the id of a written cell. */
export function coordinatesOf({ id }: { id: string }): { service: string; segment: string; channel: string } {
  const [service, segment, channel] = id.split('/');
  return { service: found(service, id), segment: found(segment, id), channel: found(channel, id) };
}

/** Where a value of an entity stands in the files: in the scenario's override when that has it. Of an entity itself, its name. */
export function placeOf(
  entity: Entity,
  inner: Path = [],
  on: 'key' | 'value' = inner.length > 0 ? 'value' : 'key',
): Place {
  const { document, path } = entity.written;
  const { override } = entity;
  const changed = override !== undefined && inner.length > 0 && has(override.raw, inner);
  const start = changed ? [...path, 'overrides', override.scenario] : path;
  return placeIn(document, [...start, ...inner], on);
}

function has(raw: unknown, path: Path): boolean {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return true;
}
