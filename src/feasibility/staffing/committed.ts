import { byDate, total, windowSet } from '../../calendar/index.ts';
import { found, groupBy } from '../../diagnostics/lists.ts';
import type { Duration } from '../../diagnostics/values.ts';
import { isAgreed, needsOf, providersOf, standsFor } from '../../model/agreements.ts';
import { type Course, courseOf } from '../../model/course.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { weeklyVolume } from '../demand/index.ts';
import { allKnown, elapsed, horizonWindow, isMissing, type Missing, openTimeOf } from '../hours/index.ts';
import { teamGroups } from './groups.ts';
import { positionsOf, weeklyHours } from './seats.ts';

type Agreement = Entity<'agreement'>;
type Area = Entity<'area'>;
type Team = Entity<'team'>;

const hour = 3_600_000;
const week = 168 * hour;

/** The work that an agreement brings in a week. */
interface AgreedWork {
  agreement: Agreement;
  /** Cases in a week: the volumes of its needs. */
  cases: number;
  /** The work on one of them, on average. */
  touch: Duration;
  /** In hours. */
  hours: number;
}

/** What the agreements of an area ask of its people in a week, and how long those are there; in hours. */
interface AreaLoad {
  area: Area;
  teams: readonly Team[];
  works: readonly AgreedWork[];
  work: number;
  capacity: number;
}

/** An area of which something is missing to know it. */
interface UnknownLoad {
  area: Area;
  missing: Missing;
}

/**
 * The areas that have agreed to work for others, with the hours that it takes and those that they have. Teams that attend contacts are
 * left out, with what they have time for: the demand of the channels is reckoned with them. Where the work of some agreements is not
 * known, an area is told only where that of the others is too much already.
 */
export function areaLoads(model: Model): (AreaLoad | UnknownLoad)[] {
  const attending = new Set(teamGroups(model).flatMap(({ teams }) => teams));
  const free = model.all('team').filter((team) => !attending.has(team));
  const within = free.flatMap((team) => {
    const areas = team.value.area ? standsFor(model, team.value.area) : [];
    return areas.map((area) => ({ area, team }));
  });
  const teamsIn = groupBy(within, ({ area }) => area);
  const agreed = model
    .all('agreement')
    .filter(isAgreed)
    .map((agreement) => ({
      agreement,
      areas: providersOf(model, agreement).flatMap(({ kind, id }) =>
        kind === 'area' ? (model.find('area', id) ?? []) : [],
      ),
    }));
  const byArea = groupBy(
    agreed.flatMap(({ agreement, areas }) => areas.map((area) => ({ agreement, area }))),
    ({ area }) => area,
  );
  return [...byArea].map(([area, own]) => {
    const teams = (teamsIn.get(area.ref) ?? []).map(({ team }) => team);
    return loadOf(
      model,
      area,
      teams,
      own.map(({ agreement }) => agreement),
    );
  });
}

function loadOf(
  model: Model,
  area: Area,
  teams: readonly Team[],
  agreements: readonly Agreement[],
): AreaLoad | UnknownLoad {
  if (teams.length === 0) return { area, missing: { reason: 'ownTeam', where: area.ref } };
  const hours = allKnown(teams.map((team) => hoursOf(model, team)));
  if (isMissing(hours)) return { area, missing: hours };
  const capacity = hours.reduce((sum, one) => sum + one, 0);
  const all = agreements.map((agreement) => workOf(model, agreement));
  const works = all.flatMap((one) => (isMissing(one) ? [] : [one]));
  const work = works.reduce((sum, one) => sum + one.hours, 0);
  const missing = all.find((one) => isMissing(one));
  return missing && work <= capacity ? { area, missing } : { area, teams, works, work, capacity };
}

/** Hours in which the positions of a team are staffed in a week, breaks and absences already taken off. */
function hoursOf(model: Model, team: Team): number | Missing {
  const positions = positionsOf(model, [team]);
  return isMissing(positions) ? positions : weeklyHours(model, team, positions);
}

function workOf(model: Model, agreement: Agreement): AgreedWork | Missing {
  const cases = allKnown(needsOf(model, agreement).map((need) => casesOf(model, need, agreement)));
  if (isMissing(cases)) return cases;
  const touch = touchOf(model, agreement);
  if (isMissing(touch)) return touch;
  const all = cases.reduce((sum, one) => sum + one, 0);
  return { agreement, cases: all, touch: elapsed(touch * hour), hours: all * touch };
}

/** A day and an hour are those of the hours in which the provider works on it. */
function casesOf(model: Model, need: Entity<'need'>, { ref, value: { hours } }: Agreement): number | Missing {
  const { volume } = need.value;
  if (!volume?.per) return { reason: 'needVolume', where: need.ref };
  const isOpenTime = volume.per === 'day' || volume.per === 'hour';
  if (!isOpenTime) return weeklyVolume(volume, undefined, 0, 0);
  if (!hours) return { reason: 'hours', where: ref };
  const time = openTimeOf(model, hours.id);
  if (isMissing(time)) return time;
  const weeks = total(windowSet(horizonWindow(model))) / week;
  const minutes = total(time.open) / 60_000 / weeks;
  return weeklyVolume(volume, undefined, minutes, byDate(time.open, time.zones[0]).length / weeks);
}

/** Hours of work on a case: of the process in which it takes least, where several have steps under the agreement. */
function touchOf(model: Model, agreement: Agreement): number | Missing {
  const processes = referringTo(model, agreement, 'process.steps.agreement') as Entity<'process'>[];
  const all = allKnown(processes.map((process) => touchIn(process, agreement)));
  if (isMissing(all)) return all;
  return all.length > 0 ? Math.min(...all) : { reason: 'agreedStep', where: agreement.ref };
}

function touchIn({ ref, value: { steps } }: Entity<'process'>, agreement: Agreement): number | Missing {
  const course = courseOf(steps);
  if (typeof course === 'string') return { reason: course === 'no-end' ? 'noEnd' : 'tooManyWays', where: ref };
  const times = allKnown(
    passagesIn(course, 1).map(({ step, share }) => {
      const { agreement: under, time } = found(steps[step], step);
      if (under?.id !== agreement.id) return 0;
      const seconds = time.touch?.seconds;
      return seconds === undefined ? { reason: 'touch' as const, where: `${ref}#${step}` } : (share * seconds) / 3600;
    }),
  );
  return isMissing(times) ? times : times.reduce((sum, one) => sum + one, 0);
}

/** The steps of a course, each with how many of the cases come by at least: of ways whose share is not stated, none. */
function passagesIn(course: Course, share: number): { step: string; share: number }[] {
  return course.flatMap((link) => {
    if ('step' in link) return [{ step: link.step, share }];
    if ('parallel' in link) return link.parallel.flatMap((one) => passagesIn(one, share));
    return link.oneOf.flatMap((way) => passagesIn(way.course, share * (way.probability ?? 0)));
  });
}
