import { once } from '../../diagnostics/once.ts';
import type { Percent } from '../../diagnostics/values.ts';
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
} from '../../feasibility/staffing/index.ts';
import { capacityWords as words } from '../../generated/words/reports.ts';
import type { Model } from '../../model/model.ts';
import type { View } from '../../wording/view.ts';
import { weekdays } from '../../wording/week.ts';
import type { StepsData } from '../charts/steps.ts';
import type { Matrix } from '../render/content.ts';
import type { Facts, Row, WholeFacts } from './fact.ts';

const ways = [
  { way: words.asIs, contacts: 1, handling: 1 },
  { way: words.fewer, contacts: 0.9, handling: 1 },
  { way: words.more, contacts: 1.1, handling: 1 },
  { way: words.quicker, contacts: 1, handling: 0.9 },
  { way: words.slower, contacts: 1, handling: 1.1 },
];

export const whole: WholeFacts = {
  /** What each queue comes to in each sort of week. */
  capacityTotals: (view) => attended(view).map(({ own, queue }) => ({ ...own, ...totalsIn(queue) })),
  /** What each queue would come to with a tenth more or less to do. */
  capacitySensitivity: (view) =>
    attended(view).flatMap(({ own, queue }) =>
      ways.map(({ way, contacts, handling }) => {
        const grown = grownQueue(view.model, queue, 0, () => contacts, handling);
        return { ...own, way: view.say(way), ...totalsIn(grown) };
      }),
    ),
  /** Each queue in its usual and its busiest weeks: seats needed and filled, hour by hour, and the busiest day as a picture. */
  capacityQueues: (view) =>
    attended(view).map(({ own, monday, zone, queue }, _, all) => {
      const isOne = all.filter(({ own: { who } }) => who === own.who).length === 1;
      const title = isOne ? own.who : view.say(words.inWeek, { who: own.who, monday: wholeDate(monday) });
      return { ...own, title, zone, matrix: matrixOf(queue, view), steps: stepsOf(queue, view) };
    }),
  /** What is missing to know the need for people, by the teams that lack it. */
  capacityUnknown: (view) =>
    staffingOf(view.model).flatMap((staffing) => {
      if ('weeks' in staffing) return [];
      const missing = staffing.missing.map((one) => view.missingInWords(one));
      return [{ who: view.show(namesOf(staffing.teams)), missing: missing.join('; ') }];
    }),
  capacityPeople,
  capacityDeferred,
};

export const facts: Facts<'demand'> = {
  /** What is taken for granted of it, where it does not say enough. */
  assumes: (demand, view) => (assumedIn(view.model).has(demand) ? view.say(words.peak) : null),
};

const assumedIn = once((model: Model) => {
  const assumed = knownStaffing(model).flatMap(({ weeks }) => weeks.flatMap((week) => week.assumed));
  return new Set(assumed.map(({ demand }) => demand));
});

/** Every queue that is open in a sort of week, in the order in which the teams stand in the files. */
function attended(view: View) {
  return knownStaffing(view.model).flatMap(({ teams, zone, weeks }) =>
    weeks.flatMap((week) => {
      const open = week.queues.filter(({ slots }) => slots.some((slot) => slot.open > 0));
      return open.map((queue) => {
        const names = view.show(namesOf(teams));
        const channels = namesOf(queue.slots.flatMap(({ streams }) => streams.map(({ flow }) => flow.channel)));
        const who = open.length > 1 ? `${names} (${view.show(channels)})` : names;
        return { own: { who, week: weekIn(week, view) }, monday: week.counted ?? week.monday, zone, queue };
      });
    }),
  );
}

/** When a sort of week is, and how often it comes. */
function weekIn({ monday, weeks, counted }: StaffedWeek, { say }: View): string {
  return counted === undefined
    ? say(words.usual, { monday: wholeDate(monday), weeks })
    : say(words.busiest, { monday: wholeDate(counted) });
}

function tenth(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10) / 10;
}

function shareIn(share: number | undefined): Percent | null {
  return share === undefined ? null : roundedPercent(share);
}

function totalsIn({ slots, totals }: QueueWeek): Row {
  const { contacts, serviceLevel, meanWait, occupancy, positionHours, neededHours, short, unstable } = totals;
  return {
    contacts: contacts < 10 ? tenth(contacts) : Math.round(contacts),
    level: shareIn(serviceLevel),
    wait: meanWait !== undefined && Number.isFinite(meanWait) ? roundedSeconds(meanWait) : null,
    occupancy: shareIn(occupancy),
    filled: tenth(positionHours),
    needed: tenth(neededHours),
    short: `${short + unstable}/${slots.filter(({ open }) => open > 0).length}`,
  };
}

const states = { short: 'gap', busy: 'partial', enough: 'covered' } as const;

/** Hours by days; those in which it is never open are left out. */
function matrixOf(queue: QueueWeek, view: View): Matrix {
  const week = hoursOf(queue);
  const hours = [...Array(24).keys()].filter((hour) => week.some((day) => day[hour]));
  return {
    corner: view.say(words.hour),
    columns: weekdays.map((day) => ({ name: view.sentence(view.dayName(day, 'short')) })),
    rows: hours.map((hour) => ({
      name: timeOf(hour * 60),
      cells: week.map(({ [hour]: one }) => (one ? { state: states[one.is], text: one.figures } : { state: 'none' })),
    })),
  };
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The day with most contacts, half hour by half hour. */
function stepsOf({ slots }: QueueWeek, view: View): StepsData | null {
  const days = weekdays.map((day, index) => ({ day, slots: slots.slice(index * 48, index * 48 + 48) }));
  const contacts = (some: readonly Slot[]) => some.reduce((sum, { result }) => sum + (result?.contacts ?? 0), 0);
  const [busiest] = days.toSorted((one, other) => contacts(other.slots) - contacts(one.slots));
  const points = (busiest?.slots ?? []).flatMap((slot, index) =>
    slot.result ? [{ at: timeOf(index * 30), need: slot.result.need ?? null, seats: filledSeats(slot.seats) }] : [],
  );
  return busiest && points.length > 1 ? { day: view.dayName(busiest.day, 'long'), points } : null;
}

/** The people whom the shifts of each team ask for, and those whom it has. */
function capacityPeople(view: View): Row[] {
  return view.model.all('team').flatMap((team) => {
    const people = fteOf(view.model, team);
    if (people === undefined) return [];
    const known = isMissing(people) ? undefined : people;
    return {
      id: team.ref,
      team: view.linkTo(team),
      hours: tenth(known?.positionHours),
      contract: known?.contractHours ?? null,
      shrinkage: shareIn(known?.shrinkage),
      needed: tenth(known?.needed),
      present: known?.present ?? null,
      spare: tenth(known && known.present - known.needed),
      missing: isMissing(people) ? view.missingInWords(people) : null,
    };
  });
}

/** Work that can wait: what comes of each promise. */
function capacityDeferred(view: View): Row[] {
  return knownStaffing(view.model).flatMap(({ teams, weeks }) =>
    weeks.flatMap((week): Row[] => {
      const { shared } = week.deferred ?? {};
      if (!shared) return [];
      const own = {
        who: view.show(namesOf(teams)),
        week: weekIn(week, view),
        work: tenth(shared.work),
        room: tenth(shared.capacity),
      };
      if (shared.grows) return [{ ...own, channel: null, within: null, promised: null, kept: view.say(words.grows) }];
      return shared.kept.map(({ flow, target, share }) => ({
        ...own,
        channel: view.linkTo(flow.flow.channel),
        within: target.within,
        promised: roundedPercent(target.share),
        kept: roundedPercent(share, target.share),
      }));
    }),
  );
}
