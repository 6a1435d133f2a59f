import { clip, intersection, total, union, type Window } from '../../calendar/index.ts';
import { once } from '../../diagnostics/once.ts';
import { type CellCover, coverOf, coverOfCell, coverUnassessed, speaks } from '../../feasibility/cover/index.ts';
import { isMissing, type Missing, missingValues, wholeDate } from '../../feasibility/hours/index.ts';
import {
  fteOf,
  knownStaffing,
  namesOf,
  type QueueWeek,
  roundedPercent,
  roundedSeconds,
  type Slot,
  type StaffedWeek,
  staffingOf,
  type TeamStaffing,
} from '../../feasibility/staffing/index.ts';
import { coverWords, missingWords } from '../../generated/words/feasibility.ts';
import { capacityWords as words } from '../../generated/words/reports.ts';
import { promisedLanguages } from '../../model/attendance.ts';
import { languageText } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import type { StepsData } from '../charts/steps.ts';
import type { Content, Matrix, MatrixCell } from '../render/content.ts';
import { linkTo, subjectLink } from '../wording/links.ts';
import { nameOf } from '../wording/names.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { dayName, weekdays } from '../wording/week.ts';
import type { Facts } from './fact.ts';

type Row = Readonly<Record<string, Content>>;

/** A queue of a group of teams in one sort of week. */
interface Attended {
  staffing: TeamStaffing;
  week: StaffedWeek;
  queue: QueueWeek;
  name: string;
}

/** Every queue that is open in a sort of week, in the order in which the teams stand in the files. */
function attended(view: ViewContext): Attended[] {
  return knownStaffing(view.model).flatMap((staffing) =>
    staffing.weeks.flatMap((week) => {
      const open = week.queues.filter(({ slots }) => slots.some((slot) => slot.open > 0));
      return open.map((queue) => ({
        staffing,
        week,
        queue,
        name: nameOfQueue(staffing, queue, open.length > 1, view),
      }));
    }),
  );
}

function nameOfQueue({ teams }: TeamStaffing, { slots }: QueueWeek, isOneOfMany: boolean, view: ViewContext): string {
  const names = view.show(namesOf(teams));
  const channels = namesOf(slots.flatMap(({ streams }) => streams.map(({ flow }) => flow.channel)));
  return isOneOfMany ? `${names} (${view.show(channels)})` : names;
}

/** When a sort of week is, and how often it comes. */
function weekIn({ monday, weeks, counted }: StaffedWeek, { say }: ViewContext): string {
  return counted === undefined
    ? say(words.usual, { monday: wholeDate(monday), weeks })
    : say(words.busiest, { monday: wholeDate(counted) });
}

/** What each queue comes to in each sort of week. */
export function capacityTotals(view: ViewContext): Row[] {
  return attended(view).map(({ week, queue, name }) => ({ who: name, week: weekIn(week, view), ...totalsIn(queue) }));
}

function totalsIn({ slots, totals }: QueueWeek): Row {
  const { contacts, serviceLevel, meanWait, occupancy, positionHours, neededHours, short, unstable } = totals;
  const open = slots.filter((slot) => slot.open > 0).length;
  return {
    contacts: contacts < 10 ? Math.round(contacts * 10) / 10 : Math.round(contacts),
    level: serviceLevel === undefined ? null : roundedPercent(serviceLevel),
    wait: meanWait !== undefined && Number.isFinite(meanWait) ? roundedSeconds(meanWait) : null,
    occupancy: occupancy === undefined ? null : roundedPercent(occupancy),
    filled: Math.round(positionHours * 10) / 10,
    needed: neededHours === undefined ? null : Math.round(neededHours * 10) / 10,
    short: `${short + unstable}/${open}`,
  };
}

/** Each queue in its usual and its busiest weeks: seats needed and filled, hour by hour, and the busiest day as a picture. */
export function capacityQueues(view: ViewContext): object[] {
  return attended(view).map((one) => ({
    who: one.name,
    week: weekIn(one.week, view),
    zone: one.staffing.zone,
    matrix: matrixOf(one.queue, view),
    steps: stepsOf(one.queue, view),
  }));
}

/** Hours by days. The half hour in which more are missing speaks for its hour. */
function matrixOf({ slots }: QueueWeek, view: ViewContext): Matrix {
  const halves = (day: number, hour: number) => slots.slice(day * 48 + hour * 2, day * 48 + hour * 2 + 2);
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    weekdays.some((_, day) => halves(day, hour).some(({ verdict }) => verdict !== 'closed')),
  );
  return {
    corner: view.say(words.hour),
    columns: weekdays.map((day) => ({ name: sentence(dayName(day, 'short', view)) })),
    rows: hours.map((hour) => ({
      name: timeOf(hour * 60),
      cells: weekdays.map((_, day) => cellOf(halves(day, hour))),
    })),
  };
}

function cellOf(halves: readonly Slot[]): MatrixCell {
  const open = halves.filter(({ verdict }) => verdict !== 'closed');
  const missing = ({ result, seats }: Slot) => (result?.need ?? Number.MAX_SAFE_INTEGER) - seats;
  const [worst] = open.toSorted((one, other) => missing(other) - missing(one));
  if (!worst) return { state: 'none' };
  const isBusy = open.some(({ comfortable, seats }) => comfortable === undefined || comfortable > seats + 1e-9);
  const isShort = open.some(({ verdict }) => verdict !== 'enough');
  return {
    state: isShort ? 'gap' : isBusy ? 'partial' : 'covered',
    text: `${worst.result?.need ?? '∞'}/${seatsIn(worst)}`,
  };
}

function seatsIn({ seats }: Slot): number {
  return Math.floor(seats + 1e-9);
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day with most contacts, half hour by half hour. */
function stepsOf({ slots }: QueueWeek, view: ViewContext): StepsData | null {
  const days = weekdays.map((day, index) => ({ day, slots: slots.slice(index * 48, index * 48 + 48) }));
  const contacts = (some: readonly Slot[]) => some.reduce((sum, { result }) => sum + (result?.contacts ?? 0), 0);
  const [busiest] = days.toSorted((one, other) => contacts(other.slots) - contacts(one.slots));
  const points = (busiest?.slots ?? []).flatMap((slot, index) =>
    slot.result ? [{ at: timeOf(index * 30), need: slot.result.need ?? null, seats: seatsIn(slot) }] : [],
  );
  return busiest && points.length > 1 ? { day: dayName(busiest.day, 'long', view), points } : null;
}

/** What is missing to know the need for people, by the teams that lack it. */
export function capacityUnknown(view: ViewContext): Row[] {
  return staffingOf(view.model).flatMap((staffing) => {
    if ('weeks' in staffing) return [];
    const missing = staffing.missing.map((one) => missingIn(one, view));
    return [{ who: view.show(namesOf(staffing.teams)), missing: missing.join('; ') }];
  });
}

function missingIn(missing: Missing, { say }: ViewContext): string {
  return say(missingWords.missing, missingValues(missing));
}

/** The people whom the shifts of each team ask for, and those whom it has. */
export function capacityPeople(view: ViewContext): Row[] {
  return view.model.all('team').flatMap((team): Row[] => {
    const people = fteOf(view.model, team);
    if (people === undefined) return [];
    const blank = { hours: null, contract: null, shrinkage: null, needed: null, present: null, spare: null };
    const row = { id: team.ref, team: linkTo(team, view), ...blank, missing: null };
    if (isMissing(people)) return [{ ...row, missing: missingIn(people, view) }];
    const tenth = (value: number) => Math.round(value * 10) / 10;
    return [
      {
        ...row,
        hours: tenth(people.positionHours),
        contract: people.contractHours,
        shrinkage: roundedPercent(people.shrinkage),
        needed: tenth(people.needed),
        present: people.present,
        spare: tenth(people.present - people.needed),
      },
    ];
  });
}

const ways = [
  { way: words.asIs, by: { contacts: 1, handling: 1 } },
  { way: words.fewer, by: { contacts: 0.9, handling: 1 } },
  { way: words.more, by: { contacts: 1.1, handling: 1 } },
  { way: words.quicker, by: { contacts: 1, handling: 0.9 } },
  { way: words.slower, by: { contacts: 1, handling: 1.1 } },
] as const;

/** What each queue would come to with a tenth more or less to do. */
export function capacitySensitivity(view: ViewContext): Row[] {
  return attended(view).flatMap(({ name, week, queue }) =>
    ways.map(({ way, by }) => ({
      who: name,
      week: weekIn(week, view),
      way: view.say(way),
      ...totalsIn(by.contacts * by.handling === 1 ? queue : queue.scaled(by)),
    })),
  );
}

/** Work that can wait: what comes of each promise. */
export function capacityDeferred(view: ViewContext): Row[] {
  return knownStaffing(view.model).flatMap((staffing) =>
    staffing.weeks.flatMap((week): Row[] => {
      const { shared } = week.deferred ?? {};
      if (!shared) return [];
      const own = { who: view.show(namesOf(staffing.teams)), week: weekIn(week, view) };
      const load = { work: Math.round(shared.work * 10) / 10, room: Math.round(shared.capacity * 10) / 10 };
      if (shared.grows)
        return [{ ...own, ...load, channel: null, within: null, promised: null, kept: view.say(words.grows) }];
      return shared.kept.map(({ flow, target, share }) => ({
        ...own,
        ...load,
        channel: linkTo(flow.flow.channel, view),
        within: target.within,
        promised: roundedPercent(target.share),
        kept: roundedPercent(share, target.share),
      }));
    }),
  );
}

export const demandFacts: Facts<'demand'> = {
  /** What is taken for granted of it, where it does not say enough. */
  assumes: (demand, view) => (assumedIn(view.model).has(demand) ? view.say(words.peak) : null),
};

const assumedIn = once(
  (model: Model) =>
    new Set(
      knownStaffing(model).flatMap(({ weeks }) => weeks.flatMap((week) => week.assumed.map((flow) => flow.demand))),
    ),
);

/** Hours that are promised and in which nobody is there, or nobody who speaks the language, over all the dates that are judged. */
export function coverGaps(view: ViewContext): Row[] {
  return coverOf(view.model).gaps.map(({ channel, language, teams, kind, open, onHolidays }) => ({
    channel: linkTo(channel, view),
    lacking:
      language === undefined ? view.say(words.anybody) : view.say(words.speaker, { language: languageText(language) }),
    teams: teams.map((team) => linkTo(team, view)),
    why: view.say(words[kind]),
    hours: Math.round(total(open) / 360_000) / 10,
    holidays: onHolidays.length === 0 || kind === 'holiday' ? null : Math.round(total(onHolidays) / 360_000) / 10,
  }));
}

/** What is missing to know whether somebody is there. */
export function coverUnknown(view: ViewContext): Row[] {
  return coverOf(view.model).unknown.map((lack) => {
    const { missing, values, subject } = coverUnassessed(view.model, lack);
    return { about: subjectLink(subject, view), missing: sentence(view.say(coverWords[missing], values)) };
  });
}

/** By channel and language, the promised hours of each day of a usual week in which somebody is there who speaks it; null where none is promised. */
export function languageCover(view: ViewContext): Matrix | null {
  const { model } = view;
  const [week] = knownStaffing(model).flatMap(({ weeks }) => weeks);
  const rows = new Map<string, Matrix['rows'][number] & { services: Set<string> }>();
  for (const cell of model.cells()) {
    const channel = model.find('channel', cell.channel);
    if (!channel || !week) continue;
    for (const cover of coverOfCell(model, cell)) {
      if (isMissing(cover)) continue;
      for (const language of promisedLanguages(model, cell) ?? []) {
        const name = sentence(view.show(languageText(language)));
        const cells = daysOf(week.window).map((day) => languageCell(model, cover, language, day, view));
        const key = [channel.id, cover.locations.map(({ id }) => id), language, JSON.stringify(cells)].join(' ');
        const services = (rows.get(key)?.services ?? new Set()).add(cell.service);
        rows.set(key, { name, group: nameOf(channel, view), cells, services });
      }
    }
  }
  const order = model.all('channel').map((channel) => nameOf(channel, view));
  const all = [...rows.values()];
  const sorted = all
    .toSorted((a, b) => order.indexOf(a.group ?? '') - order.indexOf(b.group ?? ''))
    .map(({ services, ...row }) => {
      // Where the same channel promises several weeks, what they are of tells them apart.
      const isOne = all.filter(({ name, group }) => name === row.name && group === row.group).length === 1;
      const names = [...services].map((id) => model.find('service', id)?.value.name ?? id);
      return isOne ? row : { ...row, name: `${row.name} · ${view.show(names)}` };
    });
  return sorted.length === 0
    ? null
    : {
        corner: view.say(words.language),
        columns: weekdays.map((day) => ({ name: sentence(dayName(day, 'short', view)) })),
        rows: sorted,
      };
}

/** The days of a week in which no clock changes. */
function daysOf({ from, to }: Window): Window[] {
  const day = (to - from) / 7;
  return weekdays.map((_, index) => ({ from: from + index * day, to: from + (index + 1) * day }));
}

function languageCell(
  model: Model,
  cover: CellCover,
  language: string,
  day: Window,
  { show }: ViewContext,
): MatrixCell {
  const promised = clip(cover.promised.open, day);
  if (promised.length === 0) return { state: 'none' };
  const speaking = cover.shifts.filter((shift) => speaks(model, shift, language) !== 'no');
  const there = total(intersection(promised, union(speaking.map(({ time }) => time.open))));
  const all = total(promised);
  const hours = (time: number) => show(Math.round(time / 360_000) / 10);
  return { state: there >= all ? 'covered' : there > 0 ? 'partial' : 'gap', text: `${hours(there)}/${hours(all)}` };
}
