import type { Values } from '../../diagnostics/finding.ts';
import { isMissing, missingValues, wholeDate } from '../../feasibility/hours/index.ts';
import {
  fteOf,
  maxOccupancyOf,
  namesOf,
  type QueueWeek,
  roundedPercent,
  roundedSeconds,
  type StaffedWeek,
  staffingWith,
  type TeamStaffing,
} from '../../feasibility/staffing/index.ts';
import { teamWords as words } from '../../generated/words/cli.ts';
import type { Entity } from '../../model/model.ts';
import type { ViewContext } from '../../wording/view-context.ts';
import { indented, linesText } from './lines.ts';
import { staffingGrid } from './team-grid.ts';

/**
 * The seats that a team needs against those that it fills, hour by hour through each sort of week of the year, and what they come to:
 * service level, occupancy, people.
 */
export function showTeam(team: Entity<'team'>, view: ViewContext): string {
  const { model, say } = view;
  const staffing = staffingWith(model, team);
  const others = staffing?.teams.filter((one) => one !== team) ?? [];
  return linesText([
    say(words.title, { name: team.value.name, ref: team.ref }),
    ...(others.length > 0 ? [`  ${say(words.together, { names: namesOf(others) })}`] : []),
    ...(staffing ? staffingLines(staffing, view) : ['', `  ${say(words.nothing)}`]),
    ...peopleLines(team, view).flatMap((line) => ['', `  ${line}`]),
  ]);
}

function staffingLines(staffing: NonNullable<ReturnType<typeof staffingWith>>, view: ViewContext): string[] {
  if ('weeks' in staffing) return staffing.weeks.flatMap((week) => weekLines(staffing, week, view));
  const lacks = staffing.missing.map((missing) => `- ${view.say(words.missing, missingValues(missing))}`);
  return ['', ...indented([view.say(words.unknown), ...lacks])];
}

function weekLines(staffing: TeamStaffing, week: StaffedWeek, view: ViewContext): string[] {
  const { say } = view;
  const attended = attendedIn(week);
  const legend = { zone: staffing.zone, cap: roundedPercent(maxOccupancyOf(view.model)) };
  const lines = [
    ...(attended.length > 0 ? [say(words.table, legend)] : []),
    ...attended.flatMap((queue) => [
      '',
      ...(attended.length > 1 ? [say(words.queue, { channels: channelsOf(queue) })] : []),
      ...staffingGrid(queue, view.spoken),
      '',
      ...totalsLines(queue, view),
    ]),
    ...(attended.length > 0 ? [say(words.legend, legend)] : []),
    ...deferredLines(week, view),
    ...week.assumed
      .slice(0, 1)
      .map(() => say(words.assumedPeak, { demands: namesOf(week.assumed.map(({ demand }) => demand)) })),
  ];
  return ['', weekName(week, view), ...indented(lines)];
}

/** When a sort of week is, and how often it comes. */
export function weekName({ monday, weeks, counted }: StaffedWeek, { say }: ViewContext): string {
  return counted === undefined
    ? say(words.usual, { monday: wholeDate(monday), weeks: weeks - 1 })
    : say(words.busiest, { counted: wholeDate(counted) });
}

/** The queues in which people are attended in a week. */
export function attendedIn({ queues }: StaffedWeek): QueueWeek[] {
  return queues.filter(({ slots }) => slots.some(({ open }) => open > 0));
}

/** The channels of a queue, by name. */
export function channelsOf({ slots }: QueueWeek): Values[string] {
  return namesOf(slots.flatMap(({ streams }) => streams.map(({ flow }) => flow.channel)));
}

/** What a queue comes to in a week. */
export function totalsLines({ slots, totals }: QueueWeek, { say }: ViewContext): string[] {
  const { contacts, serviceLevel, meanWait, occupancy, positionHours, neededHours, short, unstable } = totals;
  const level = {
    contacts: Math.round(contacts),
    level: roundedPercent(serviceLevel ?? 1),
    wait: roundedSeconds(meanWait !== undefined && Number.isFinite(meanWait) ? meanWait : 0),
    occupancy: roundedPercent(occupancy ?? 0),
  };
  const hours = { filled: positionHours, open: slots.filter(({ open }) => open > 0).length, short: short + unstable };
  return [
    say(meanWait === Number.POSITIVE_INFINITY ? words.levelEndless : words.level, level),
    neededHours === undefined ? say(words.noNeed, hours) : say(words.hours, { ...hours, needed: neededHours }),
  ];
}

/** What becomes of the work that can wait. */
export function deferredLines({ deferred }: StaffedWeek, { say }: ViewContext): string[] {
  if (!deferred) return [];
  const { shared, flows } = deferred;
  const channels = namesOf(flows.map(({ flow }) => flow.channel));
  const { work, capacity } = shared;
  return [
    say(words.deferred, { channels, work, capacity }),
    ...(shared.grows ? [say(words.grows, { growth: work - capacity })] : []),
    ...shared.kept.map(({ flow, target, share, isKept }) =>
      say(isKept ? words.kept : words.broken, {
        channel: namesOf([flow.flow.channel]),
        share: roundedPercent(share, target.share),
        within: target.within,
        promised: roundedPercent(target.share),
      }),
    ),
  ];
}

/** The people that the shifts of a team take, and those that there are; nothing for a team without shifts. */
export function peopleLines(team: Entity<'team'>, { model, say }: ViewContext): string[] {
  const people = fteOf(model, team);
  if (people === undefined) return [];
  if (isMissing(people)) {
    return [say(words.peopleUnknown, { missing: say(words.missing, missingValues(people)) })];
  }
  const { needed, present, positionHours: hours, contractHours: contract, counted, shrinkage } = people;
  const values = { needed, present, hours, contract, counted, shrinkage: roundedPercent(shrinkage) };
  return [say(needed > present + 5e-4 ? words.peopleShort : words.people, values)];
}
