import { Temporal } from 'temporal-polyfill';
import { lastAtOrBefore } from '../diagnostics/lists.ts';
import { day } from './dates.ts';
import type { EpochMs, Window } from './spec.ts';

/** A change of a zone's offset from UTC; offsets in milliseconds, east is positive. */
export interface Transition {
  readonly at: EpochMs;
  readonly before: number;
  readonly after: number;
}

/** What a zone does between two instants: the offset at first, and its changes. */
export interface ZoneChanges extends Window {
  readonly first: number;
  readonly transitions: readonly Transition[];
}

/** The same, to be looked up: `offsets[i]` holds from `starts[i]`, and for wall times from `walls[i]`. */
interface ZoneTable extends ZoneChanges {
  readonly starts: readonly EpochMs[];
  readonly walls: readonly number[];
  readonly offsets: readonly number[];
}

const year = 366 * day;
const tables = new Map<string, ZoneTable>();
let areNew = false;

/** Takes up what an earlier run has read of zones: the engine needs longer for that than a small check takes of other things. */
export function takeUpZones(known: Readonly<Record<string, ZoneChanges>>): void {
  for (const [zone, changes] of Object.entries(known)) tables.set(zone, tableOf(changes));
}

/** What was read of zones, where that is more than what was taken up. */
export function zonesRead(): Readonly<Record<string, ZoneChanges>> | undefined {
  if (!areNew) return undefined;
  return Object.fromEntries(
    [...tables].map(([zone, { from, to, first, transitions }]) => [zone, { from, to, first, transitions }]),
  );
}

/** The offset of an IANA zone at an instant, in milliseconds. */
export function offsetAt(zone: string, instant: EpochMs): number {
  const table = tableAround(zone, instant);
  return table.offsets[lastAtOrBefore(table.starts, instant)] ?? 0;
}

/** What the clock on the wall shows, as the milliseconds since 1970-01-01T00:00 on that clock. */
export function toWall(zone: string, instant: EpochMs): number {
  return instant + offsetAt(zone, instant);
}

/**
 * The instant of a wall time, as Temporal's disambiguation `compatible` has it: a time that is skipped counts on with
 * the offset before the change, one that comes twice is the first.
 */
export function toInstant(zone: string, wall: number): EpochMs {
  const table = tableAround(zone, wall);
  return wall - (table.offsets[lastAtOrBefore(table.walls, wall)] ?? 0);
}

/** The local date of an instant, in days since 1970-01-01. */
export function dayAt(zone: string, instant: EpochMs): number {
  return Math.floor(toWall(zone, instant) / day);
}

/** The changes of offset in a window, in order. */
export function transitionsIn(zone: string, { from, to }: Window): Transition[] {
  tableAround(zone, from);
  return tableAround(zone, to).transitions.filter(({ at }) => at >= from && at < to);
}

/** Temporal costs microseconds a conversion, so each zone is asked once for a stretch of years, twice as long each time. */
function tableAround(zone: string, instant: EpochMs): ZoneTable {
  const known = tables.get(zone);
  if (known !== undefined && known.from <= instant - 2 * day && instant + 2 * day < known.to) return known;
  const length = known === undefined ? year : known.to - known.from;
  const from = Math.min(known?.from ?? instant, instant - length);
  const to = Math.max(known?.to ?? instant, instant + length);
  const table = tableOf(readChanges(zone, { from, to }));
  tables.set(zone, table);
  areNew = true;
  return table;
}

function readChanges(zone: string, window: Window): ZoneChanges {
  const start = Temporal.Instant.fromEpochMilliseconds(window.from).toZonedDateTimeISO(zone);
  const transitions: Transition[] = [];
  const first = start.offsetNanoseconds / 1e6;
  let before = first;
  let change = start.getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds < window.to) {
    const after = change.offsetNanoseconds / 1e6;
    transitions.push({ at: change.epochMilliseconds, before, after });
    before = after;
    change = change.getTimeZoneTransition('next');
  }
  return { ...window, first, transitions };
}

function tableOf(changes: ZoneChanges): ZoneTable {
  const { first, transitions } = changes;
  return {
    ...changes,
    starts: [Number.NEGATIVE_INFINITY, ...transitions.map(({ at }) => at)],
    // The later of both readings: the offset before is kept through what is skipped and through the first of what comes twice.
    walls: [Number.NEGATIVE_INFINITY, ...transitions.map(({ at, before, after }) => at + Math.max(before, after))],
    offsets: [first, ...transitions.map(({ after }) => after)],
  };
}
