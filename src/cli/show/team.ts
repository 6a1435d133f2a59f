import type { Values } from '../../diagnostics/finding.ts';
import type { Language } from '../../diagnostics/language.ts';
import { type SayOf, sayIn } from '../../diagnostics/messages.ts';
import { isMissing, missingValues, wholeDate } from '../../feasibility/hours/index.ts';
import {
  fteOf,
  maxOccupancyOf,
  namesOf,
  type QueueWeek,
  roundedPercent,
  roundedSeconds,
  type StaffedWeek,
  staffingOf,
  type TeamStaffing,
} from '../../feasibility/staffing/index.ts';
import { teamWords } from '../../generated/words/cli.ts';
import type { Entity, Model } from '../../model/model.ts';
import { linesText } from './lines.ts';
import { staffingGrid } from './team-grid.ts';

type Say = SayOf<typeof teamWords>;

/**
 * The seats that a team needs against those that it fills, hour by hour through each sort of week of the year, and what they come to:
 * service level, occupancy, people.
 */
export function showTeam(model: Model, team: Entity<'team'>, language: Language): string {
  const say = sayIn(teamWords, language);
  const staffing = staffingOf(model).find(({ teams }) => teams.includes(team));
  const others = staffing?.teams.filter((one) => one !== team) ?? [];
  return linesText([
    say('title', { name: team.value.name, ref: team.ref }),
    ...(others.length > 0 ? [`  ${say('together', { names: namesOf(others) })}`] : []),
    ...(staffing === undefined ? ['', `  ${say('nothing')}`] : []),
    ...(staffing && 'missing' in staffing
      ? [
          '',
          `  ${say('unknown')}`,
          ...staffing.missing.map((missing) => `  - ${say('missing', missingValues(missing))}`),
        ]
      : []),
    ...(staffing && 'weeks' in staffing
      ? staffing.weeks.flatMap((week) => weekLines(model, staffing, week, language, say))
      : []),
    ...peopleLines(model, team, say),
  ]);
}

function weekLines(model: Model, staffing: TeamStaffing, week: StaffedWeek, language: Language, say: Say): string[] {
  const { monday, weeks, counted, queues } = week;
  const heading =
    counted === undefined
      ? say('usual', { monday: wholeDate(monday), weeks: weeks - 1 })
      : say('busiest', { counted: wholeDate(counted) });
  const attended = queues.filter(({ slots }) => slots.some(({ open }) => open > 0));
  const legend = { zone: staffing.zone, cap: roundedPercent(maxOccupancyOf(model)) };
  return [
    '',
    heading,
    ...(attended.length > 0 ? [`  ${say('table', legend)}`] : []),
    ...attended.flatMap((queue) => [
      '',
      ...(attended.length > 1 ? [`  ${say('queue', { channels: channelsOf(queue) })}`] : []),
      ...staffingGrid(queue, language).map((line) => `  ${line}`.trimEnd()),
      '',
      ...totalsLines(queue, say).map((line) => `  ${line}`),
    ]),
    ...(attended.length > 0 ? [`  ${say('legend', legend)}`] : []),
    ...deferredLines(week, say).map((line) => `  ${line}`),
    ...assumptionLines(week, say).map((line) => `  ${line}`),
  ];
}

function channelsOf({ slots }: QueueWeek): Values[string] {
  return namesOf(slots.flatMap(({ streams }) => streams.map(({ flow }) => flow.channel)));
}

function totalsLines({ slots, totals }: QueueWeek, say: Say): string[] {
  const { contacts, serviceLevel, meanWait, occupancy, positionHours, neededHours, short, unstable } = totals;
  const level = {
    contacts: Math.round(contacts),
    level: roundedPercent(serviceLevel ?? 1),
    wait: roundedSeconds(meanWait !== undefined && Number.isFinite(meanWait) ? meanWait : 0),
    occupancy: roundedPercent(occupancy ?? 0),
  };
  const hours = { filled: positionHours, open: slots.filter(({ open }) => open > 0).length, short: short + unstable };
  return [
    say(meanWait === Number.POSITIVE_INFINITY ? 'levelEndless' : 'level', level),
    neededHours === undefined ? say('noNeed', hours) : say('hours', { ...hours, needed: neededHours }),
  ];
}

function deferredLines({ deferred }: StaffedWeek, say: Say): string[] {
  if (!deferred) return [];
  const { shared, flows } = deferred;
  const channels = namesOf(flows.map(({ flow }) => flow.channel));
  const { work, capacity } = shared;
  return [
    say('deferred', { channels, work, capacity }),
    ...(shared.grows ? [say('grows', { growth: work - capacity })] : []),
    ...shared.kept.map(({ flow, target, share, isKept }) =>
      say(isKept ? 'kept' : 'broken', {
        channel: namesOf([flow.flow.channel]),
        share: roundedPercent(share, target.share),
        within: target.within,
        promised: roundedPercent(target.share),
      }),
    ),
  ];
}

function assumptionLines({ assumed }: StaffedWeek, say: Say): string[] {
  return assumed.length === 0 ? [] : [say('assumedPeak', { demands: namesOf(assumed.map(({ demand }) => demand)) })];
}

function peopleLines(model: Model, team: Entity<'team'>, say: Say): string[] {
  const people = fteOf(model, team);
  if (people === undefined) return [];
  if (isMissing(people)) {
    return ['', `  ${say('peopleUnknown', { missing: say('missing', missingValues(people)) })}`];
  }
  const { needed, present, positionHours: hours, contractHours: contract, counted, shrinkage } = people;
  const values = { needed, present, hours, contract, counted, shrinkage: roundedPercent(shrinkage) };
  return ['', `  ${say(needed > present + 5e-4 ? 'peopleShort' : 'people', values)}`];
}
