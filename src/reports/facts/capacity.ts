import { once } from '../../diagnostics/once.ts';
import { isMissing, wholeDate } from '../../feasibility/hours/index.ts';
import {
  filledSeats,
  fteOf,
  grownQueue,
  hoursOf,
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
import { capacityWords as words } from '../../generated/words/reports.ts';
import type { Model } from '../../model/model.ts';
import { linkTo } from '../../wording/links.ts';
import { missingInWords } from '../../wording/messages.ts';
import { sentence } from '../../wording/speech.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { dayName, weekdays } from '../../wording/week.ts';
import type { StepsData } from '../charts/steps.ts';
import type { Matrix, MatrixCell } from '../render/content.ts';
import type { Facts, Row, WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  capacityDeferred,
  capacityPeople,
  capacityQueues,
  capacitySensitivity,
  capacityTotals,
  capacityUnknown,
};

/** Every queue that is open in a sort of week, in the order in which the teams stand in the files. */
function attended(view: ViewContext) {
  return knownStaffing(view.model).flatMap((staffing) =>
    staffing.weeks.flatMap((week) => {
      const open = week.queues.filter(({ slots }) => slots.some((slot) => slot.open > 0));
      return open.map((queue) => ({
        own: { who: nameOfQueue(staffing, queue, open.length > 1, view), week: weekIn(week, view) },
        zone: staffing.zone,
        queue,
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

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** What each queue comes to in each sort of week. */
function capacityTotals(view: ViewContext): Row[] {
  return attended(view).map(({ own, queue }) => ({ ...own, ...totalsIn(queue) }));
}

function totalsIn({ slots, totals }: QueueWeek): Row {
  const { contacts, serviceLevel, meanWait, occupancy, positionHours, neededHours, short, unstable } = totals;
  const open = slots.filter((slot) => slot.open > 0).length;
  return {
    contacts: contacts < 10 ? tenth(contacts) : Math.round(contacts),
    level: serviceLevel === undefined ? null : roundedPercent(serviceLevel),
    wait: meanWait !== undefined && Number.isFinite(meanWait) ? roundedSeconds(meanWait) : null,
    occupancy: occupancy === undefined ? null : roundedPercent(occupancy),
    filled: tenth(positionHours),
    needed: neededHours === undefined ? null : tenth(neededHours),
    short: `${short + unstable}/${open}`,
  };
}

/** Each queue in its usual and its busiest weeks: seats needed and filled, hour by hour, and the busiest day as a picture. */
function capacityQueues(view: ViewContext): object[] {
  return attended(view).map(({ own, zone, queue }) => ({
    ...own,
    zone,
    matrix: matrixOf(queue, view),
    steps: stepsOf(queue, view),
  }));
}

const states = { short: 'gap', busy: 'partial', enough: 'covered' } as const;

/** Hours by days; those in which it is never open are left out. */
function matrixOf(queue: QueueWeek, view: ViewContext): Matrix {
  const week = hoursOf(queue);
  const hours = [...Array(24).keys()].filter((hour) => week.some((day) => day[hour]));
  const cellOf = (one: (typeof week)[number][number]): MatrixCell =>
    one ? { state: states[one.is], text: one.figures } : { state: 'none' };
  return {
    corner: view.say(words.hour),
    columns: weekdays.map((day) => ({ name: sentence(dayName(day, 'short', view)) })),
    rows: hours.map((hour) => ({ name: timeOf(hour * 60), cells: week.map((day) => cellOf(day[hour])) })),
  };
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
    slot.result ? [{ at: timeOf(index * 30), need: slot.result.need ?? null, seats: filledSeats(slot.seats) }] : [],
  );
  return busiest && points.length > 1 ? { day: dayName(busiest.day, 'long', view), points } : null;
}

/** What is missing to know the need for people, by the teams that lack it. */
function capacityUnknown(view: ViewContext): Row[] {
  return staffingOf(view.model).flatMap((staffing) => {
    if ('weeks' in staffing) return [];
    const missing = staffing.missing.map((one) => missingInWords(one, view));
    return [{ who: view.show(namesOf(staffing.teams)), missing: missing.join('; ') }];
  });
}

/** The people whom the shifts of each team ask for, and those whom it has. */
function capacityPeople(view: ViewContext): Row[] {
  return view.model.all('team').flatMap((team): Row[] => {
    const people = fteOf(view.model, team);
    if (people === undefined) return [];
    const blank = { hours: null, contract: null, shrinkage: null, needed: null, present: null, spare: null };
    const row = { id: team.ref, team: linkTo(team, view), ...blank, missing: null };
    if (isMissing(people)) return [{ ...row, missing: missingInWords(people, view) }];
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
  { way: words.asIs, contacts: 1, handling: 1 },
  { way: words.fewer, contacts: 0.9, handling: 1 },
  { way: words.more, contacts: 1.1, handling: 1 },
  { way: words.quicker, contacts: 1, handling: 0.9 },
  { way: words.slower, contacts: 1, handling: 1.1 },
];

/** What each queue would come to with a tenth more or less to do. */
function capacitySensitivity(view: ViewContext): Row[] {
  return attended(view).flatMap(({ own, queue }) =>
    ways.map(({ way, contacts, handling }) => {
      const grown = grownQueue(view.model, queue, 0, () => contacts, handling);
      return { ...own, way: view.say(way), ...totalsIn(grown) };
    }),
  );
}

/** Work that can wait: what comes of each promise. */
function capacityDeferred(view: ViewContext): Row[] {
  return knownStaffing(view.model).flatMap((staffing) =>
    staffing.weeks.flatMap((week): Row[] => {
      const { shared } = week.deferred ?? {};
      if (!shared) return [];
      const own = { who: view.show(namesOf(staffing.teams)), week: weekIn(week, view) };
      const load = { work: tenth(shared.work), room: tenth(shared.capacity) };
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

export const facts: Facts<'demand'> = {
  /** What is taken for granted of it, where it does not say enough. */
  assumes: (demand, view) => (assumedIn(view.model).has(demand) ? view.say(words.peak) : null),
};

const assumedIn = once(
  (model: Model) =>
    new Set(
      knownStaffing(model).flatMap(({ weeks }) => weeks.flatMap((week) => week.assumed.map((flow) => flow.demand))),
    ),
);
