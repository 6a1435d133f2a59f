import { difference, type IntervalSet, intersection, union } from '../../calendar/index.ts';
import { once, onceEach } from '../../diagnostics/once.ts';
import { isAttended, promisedLanguages, teamsFor } from '../../model/attendance.ts';
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
import { type Covering, type Gap, gapsIn, type Zones } from './gap.ts';
import { type Shift, type ShiftReason, shiftsOf, speaks } from './shifts.ts';

/** Promised time in which nobody is there; with a `language`, in which somebody is there, but nobody who speaks it. */
interface CellGap extends Gap {
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

/** What a cell promises in a place, and who is there for it. */
interface Attended {
  /** The places whose hours they are, where the places of the channel have different ones. */
  locations: readonly Entity<'location'>[];
  promised: OpenTime;
  /**
   * The zones of what is promised and of what covers it, the first of them the one to tell it in: that of the team where the promise is
   * in the zone of whoever calls, else that of the promise.
   */
  zones: Zones;
  teams: readonly Entity<'team'>[];
  shifts: readonly Shift[];
}

/** What the teams of a cell leave uncovered of its hours and of its languages. */
export interface CellCover extends Attended {
  gaps: readonly CellGap[];
  unknown: readonly CoverUnknown[];
}

type Part = Pick<CellCover, 'gaps' | 'unknown'>;

interface Case extends Attended {
  callers: readonly string[];
  unread: readonly Missing<ShiftReason>[];
}

/** What covers promised hours, which are one object a model: for whoever calls, by which teams, in which languages and places. */
const knownCovers = onceEach<OpenTime, CellCover>();

/** The same in one language, whatever the others and the places. */
const knownParts = onceEach<OpenTime, Part>();

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
  const { locations } = place ?? { locations: [] };
  if (teams.length === 0) return channel && unattendedCell(model, cell, channel, locations);
  const callers = callerZones(model, cell.segment);
  const idsOf = (entities: readonly Entity[]): string[] => entities.map(({ id }) => id);
  const key = [callers, idsOf(teams)].join(' | ');
  const languages = promisedLanguages(model, cell) ?? [];
  return knownCovers(promised, [key, languages, idsOf(locations)].join(' | '), () => {
    const { shifts, unknown: unread } = shiftsOf(model, teams, callers);
    const attended = { locations, promised, zones: zonesOf(promised, shifts), teams, shifts };
    const parts = [undefined, ...languages].map((language) =>
      knownParts(promised, `${key} | ${language ?? ''}`, () =>
        partOf(model, { callers, unread, ...attended }, language),
      ),
    );
    return { gaps: parts.flatMap(({ gaps }) => gaps), unknown: parts.flatMap(({ unknown }) => unknown), ...attended };
  });
}

function unattendedCell(
  model: Model,
  cell: Cell,
  channel: Entity<'channel'>,
  locations: readonly Entity<'location'>[],
): CoverUnknown {
  const service = model.find('service', cell.service);
  return {
    reason: 'teams',
    where: channel.ref,
    unattended: { channel, locations, services: service ? [service] : [] },
  };
}

/** What a language lacks where somebody is there; without a language, where nobody is. */
function partOf(model: Model, its: Case, language: string | undefined): Part {
  const { promised, shifts, unread } = its;
  const speaking = (shift: Shift) => (language === undefined ? 'yes' : speaks(model, shift, language));
  const everybody = shifts.every((shift) => speaking(shift) === 'yes');
  if (language !== undefined && everybody) return { gaps: [], unknown: [] };
  const required = language === undefined ? promised.open : intersection(promised.open, openOf(shifts));
  const covering = coveringOf(model, its, (shift) => speaking(shift) !== 'no');
  const gaps = gapsIn(required, covering);
  if (gaps.length > 0) {
    if (unread.length > 0) return { gaps: [], unknown: unread.map((lack) => ({ ...lack, language })) };
    return { gaps: gaps.map((gap) => ({ ...gap, language })), unknown: [] };
  }
  const sure = everybody ? required : openOf(shifts.filter((shift) => speaking(shift) === 'yes'));
  if (difference(required, sure).length === 0) return { gaps: [], unknown: [] };
  const silent = new Set(shifts.filter(({ languages }) => languages === undefined).map(({ team }) => team));
  return { gaps: [], unknown: [...silent].map(({ ref }) => ({ reason: 'languages', where: ref, language })) };
}

function coveringOf(
  model: Model,
  { zones: [zone], promised, teams, callers, shifts }: Case,
  counts: (shift: Shift) => boolean,
): Covering {
  const counted = shifts.filter(counts);
  const usual = (): readonly Shift[] => shiftsOf(model, teams, callers, 'ignored').shifts.filter(counts);
  return {
    sets: counted.map(({ time }) => time.open),
    usual: () => usual().map(({ time }) => time.open),
    zones: led(zone, [...promised.zones, ...counted.flatMap(({ time }) => time.zones)]),
    window: horizonWindow(model),
  };
}

function zonesOf({ zones, follows }: OpenTime, shifts: readonly Shift[]): Zones {
  const own = follows ? (shifts.find(({ time }) => !time.follows) ?? shifts[0]) : undefined;
  return led(own?.time.zones[0] ?? zones[0], [...zones, ...shifts.flatMap(({ time }) => time.zones)]);
}

function openOf(shifts: readonly Shift[]): IntervalSet {
  return union(shifts.map(({ time }) => time.open));
}

/** A gap with its one cause, and every cell of a channel that it strikes. */
export interface CoverGap extends CellGap, Attended {
  channel: Entity<'channel'>;
  cells: readonly [Cell, ...Cell[]];
}

/**
 * The promised hours of all attended cells that the shifts of their teams leave uncovered, over every date of the horizon. A cell that
 * promises no hours is left to other rules. Cells of one channel and the same teams that lack the same hours are one gap. Reckoned once a
 * model.
 */
export const coverOf = once((model: Model): { gaps: readonly CoverGap[]; unknown: readonly CoverUnknown[] } => {
  const found = new Map<string, CoverGap>();
  const lacking: CoverUnknown[] = [];
  for (const cell of model.cells()) {
    const channel = model.find('channel', cell.channel);
    for (const cover of channel ? coverOfCell(model, cell) : []) {
      if (!channel) continue;
      if (isMissing(cover)) {
        lacking.push(cover);
        continue;
      }
      lacking.push(...cover.unknown);
      for (const gap of cover.gaps) {
        const { gaps: _, unknown: __, ...attended } = cover;
        const ids = [cover.locations, cover.teams].map((all) => all.map(({ id }) => id));
        const key = [gap.kind, channel.id, gap.language, cover.zones[0], ...ids, gap.open].join(' | ');
        const earlier = found.get(key);
        found.set(key, { ...gap, ...attended, channel, cells: earlier ? [...earlier.cells, cell] : [cell] });
      }
    }
  }
  return { gaps: [...found.values()], unknown: eachOnce(lacking) };
});

/** What is missing is told once, whatever it is missing for; last what no team attends, once a channel and its places with its services. */
function eachOnce(unknown: readonly CoverUnknown[]): CoverUnknown[] {
  const found = new Map<string, CoverUnknown>();
  for (const lack of unknown) {
    const { reason, where, language, unattended } = lack;
    const key = [reason, where, unattended?.locations.map(({ id }) => id), language !== undefined].join(' ');
    const earlier = found.get(key);
    if (!earlier) found.set(key, lack);
    else if (unattended && earlier.unattended) {
      const services = [...new Set([...earlier.unattended.services, ...unattended.services])];
      found.set(key, { ...lack, unattended: { ...unattended, services } });
    }
  }
  const all = [...found.values()];
  return [...all.filter(({ unattended }) => !unattended), ...all.filter(({ unattended }) => unattended)];
}
