import { difference, intersection, union } from '../../calendar/index.ts';
import { onceEach } from '../../diagnostics/once.ts';
import { isAttended } from '../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import {
  callerZones,
  horizonWindow,
  isMissing,
  led,
  type Missing,
  type OpenTime,
  type PlaceHours,
  placesOfCell,
  promisedHours,
  teamsAt,
} from '../hours/index.ts';
import { promisedLanguages, type Shift, type ShiftReason, shiftsOf, speaks, teamsFor } from './attendance.ts';
import { type Covering, type Gap, gapsIn } from './gap.ts';

/** Promised time in which nobody is there; with a `language`, in which somebody is there, but nobody who speaks it. */
export interface CellGap extends Gap {
  language?: string;
}

/** What is missing to say whether a cell is covered. */
export interface CoverUnknown extends Missing<ShiftReason | 'languages' | 'teams'> {
  language?: string;
  /** Of `teams`: the channel with its places, and the services that are attended there by nobody who is named. */
  unattended?: {
    channel: Entity<'channel'>;
    locations: readonly Entity<'location'>[];
    services: readonly Entity<'service'>[];
  };
}

/** What the teams of a cell leave uncovered of its hours and of its languages. */
export interface CellCover {
  /** The places whose hours they are, where the places of the channel have different ones. */
  locations: readonly Entity<'location'>[];
  promised: OpenTime;
  /**
   * The zones of what is promised and of what covers it, the first of them the one to tell it in: that of the team where the promise is
   * in the zone of whoever calls, else that of the promise.
   */
  zones: readonly [string, ...string[]];
  teams: readonly Entity<'team'>[];
  shifts: readonly Shift[];
  gaps: readonly CellGap[];
  unknown: readonly CoverUnknown[];
}

type Part = Pick<CellCover, 'gaps' | 'unknown'>;

interface Case extends Pick<CellCover, 'promised' | 'zones' | 'teams' | 'shifts'> {
  callers: readonly string[];
  unknown: readonly Missing<ShiftReason>[];
}

/** By what is promised in which zones, by which teams, and in which language. */
const known = onceEach<Model, Part>();

/**
 * What is uncovered of the promised hours of a cell over every date of the horizon, place by place where the places of its channel have
 * different ones. What is missing where its hours cannot be reckoned, or where no team is said to attend it; nothing where it promises none,
 * or need not be attended.
 */
export function coverOfCell(model: Model, cell: Cell): (CellCover | CoverUnknown)[] {
  if (!isAttended(model, cell)) return [];
  const places = placesOfCell(model, cell);
  return places.flatMap(
    (place) => coverAt(model, cell, places.length > 1 || place.locations.length > 0 ? place : undefined) ?? [],
  );
}

function coverAt(model: Model, cell: Cell, place: PlaceHours | undefined): CellCover | CoverUnknown | undefined {
  const promised = promisedHours(model, cell, place);
  if (promised === undefined || isMissing(promised)) return promised;
  const channel = model.find('channel', cell.channel);
  const meant = teamsFor(model, cell);
  const teams = place && channel ? teamsAt(channel, place, meant) : meant;
  const locations = place?.locations ?? [];
  if (teams.length === 0) return unattended(model, cell, locations);
  const callers = callerZones(model, cell.segment);
  const { shifts, unknown } = shiftsOf(model, teams, callers);
  const zones = zonesOf(promised, shifts);
  const its = { promised, zones, teams, callers, shifts, unknown };
  const parts = [undefined, ...(promisedLanguages(model, cell) ?? [])].map((language) =>
    remembered(model, its, language),
  );
  return {
    locations,
    promised,
    zones,
    teams,
    shifts,
    gaps: parts.flatMap((part) => part.gaps),
    unknown: parts.flatMap((part) => part.unknown),
  };
}

function unattended(model: Model, cell: Cell, locations: readonly Entity<'location'>[]): CoverUnknown | undefined {
  const [channel, service] = [model.find('channel', cell.channel), model.find('service', cell.service)];
  const unattended = channel && { channel, locations, services: service ? [service] : [] };
  return unattended && { reason: 'teams', where: unattended.channel.ref, unattended };
}

function remembered(model: Model, its: Case, language: string | undefined): Part {
  const { promised, teams, callers } = its;
  const key = [promised.calendars, promised.zones, callers, teams.map(({ id }) => id), language].join(' | ');
  return known(model, key, () => partOf(model, its, language));
}

/** What a language lacks where somebody is there; without a language, where nobody is. */
function partOf(model: Model, its: Case, language: string | undefined): Part {
  const { promised, shifts, unknown } = its;
  const staffed = openOf(shifts);
  const required = language === undefined ? promised.open : intersection(promised.open, staffed);
  const counts = (shift: Shift, sure: boolean): boolean =>
    language === undefined || (sure ? ['yes'] : ['yes', 'unsure']).includes(speaks(model, shift, language));
  const gaps = gapsIn(
    required,
    coveringOf(model, its, (shift) => counts(shift, false)),
  );
  if (gaps.length > 0) {
    if (unknown.length > 0) return { gaps: [], unknown: unknown.map((lack) => ({ ...lack, language })) };
    return { gaps: gaps.map((gap) => ({ ...gap, language })), unknown: [] };
  }
  const sure = openOf(shifts.filter((shift) => counts(shift, true)));
  if (difference(required, sure).length === 0) return { gaps: [], unknown: [] };
  const silent = new Set(shifts.filter(({ languages }) => languages === undefined).map(({ team }) => team));
  return { gaps: [], unknown: [...silent].map((team) => ({ reason: 'languages', where: team.ref, language })) };
}

function coveringOf(
  model: Model,
  { zones: [zone], promised, teams, callers, shifts }: Case,
  counts: (shift: Shift) => boolean,
): Covering {
  const counted = shifts.filter(counts);
  return {
    sets: counted.map(({ time }) => time.open),
    usual: shiftsOf(model, teams, callers, 'ignored')
      .shifts.filter(counts)
      .map(({ time }) => time.open),
    zones: led(zone, [...promised.zones, ...counted.flatMap(({ time }) => time.zones)]),
    window: horizonWindow(model),
  };
}

function zonesOf({ zones, follows }: OpenTime, shifts: readonly Shift[]): [string, ...string[]] {
  const own = follows ? (shifts.find(({ time }) => !time.follows) ?? shifts[0]) : undefined;
  return led(own?.time.zones[0] ?? zones[0], [...zones, ...shifts.flatMap(({ time }) => time.zones)]);
}

function openOf(shifts: readonly Shift[]) {
  return union(shifts.map(({ time }) => time.open));
}
