import { timeByDate, total, windowSet } from '../../calendar/index.ts';
import { found, gather } from '../../diagnostics/lists.ts';
import type { Duration, Ref } from '../../diagnostics/values.ts';
import { agreementsFor, isAgreed, requiredNeeds, standsFor } from '../../model/agreements.ts';
import { type Course, courseOf, type ProcessStep } from '../../model/course.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { currentKey, isRef } from '../../model/refs.ts';
import { weeklyVolume } from '../demand/index.ts';
import { allKnown, elapsed, horizonWindow, isMissing, type Missing, openTimeOf } from '../hours/index.ts';
import { teamGroups } from './groups.ts';
import { positionsOf, weeklyHours } from './seats.ts';

type Agreement = Entity<'agreement'>;
type Area = Entity<'area'>;
type Need = Entity<'need'>;
type Team = Entity<'team'>;

const hour = 3_600_000;

/** The work that a need brings in a week, as it was agreed. */
interface AgreedWork {
  need: Need;
  agreement: Agreement;
  /** Cases in a week. */
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
 * The areas that have agreed to work for others, with the hours that it takes and those that they have, what is agreed for the areas
 * below them included. Teams that attend contacts are left out, with what they do: the demand of the channels is reckoned with them.
 * Needs that state no volume ask for nothing that could be reckoned, and an area that has no other is not told.
 */
export function areaLoads(model: Model): (AreaLoad | UnknownLoad)[] {
  const attending = new Set(teamGroups(model).flatMap(({ teams }) => teams));
  const free = model.all('team').filter((team) => !attending.has(team));
  const teamsIn = gather(
    free.flatMap((team) => (team.value.area ? standsFor(model, team.value.area) : []).map((area) => [area, team])),
  );
  const agreed = requiredNeeds(model).flatMap((need) => agreedFor(model, need));
  const workFor = gather(agreed.flatMap((one) => standsFor(model, one.provider).map((area) => [area, one])));
  const providers = new Set(agreed.map(({ provider }) => currentKey(model, provider)));
  return model.all('area').flatMap((area) => {
    const wanted = providers.has(area.ref) ? (workFor.get(area.ref) ?? []) : [];
    return wanted.length > 0 ? [loadOf(model, area, teamsIn.get(area.ref) ?? [], wanted)] : [];
  });
}

/** An agreement that answers a need of which the volume is stated, and who gives it. */
interface Agreed {
  need: Need;
  agreement: Agreement;
  provider: Ref;
}

/** Of several agreements on one need, the first: it is the same work. */
function agreedFor(model: Model, need: Need): Agreed[] {
  const agreement = need.value.volume && agreementsFor(model, need).find(isAgreed);
  const provider = agreement?.value.provider ?? need.value.provider;
  return agreement && isRef(provider) ? [{ need, agreement, provider }] : [];
}

function loadOf(model: Model, area: Area, teams: readonly Team[], agreed: readonly Agreed[]): AreaLoad | UnknownLoad {
  if (teams.length === 0) return { area, missing: { reason: 'ownTeam', where: area.ref } };
  const all = agreed.map((one) => workOf(model, one, teams));
  const works = all.flatMap((one) => (isMissing(one) ? [] : [one]));
  const hours = teams.map((team) => hoursOf(model, team));
  const work = works.reduce((sum, one) => sum + one.hours, 0);
  const capacity = hours.reduce<number>((sum, one) => sum + (isMissing(one) ? 0 : one), 0);
  // What is known may settle it: too much work without the rest, or people enough without the others.
  const missing = (work > capacity ? hours : all).find((one) => isMissing(one));
  return missing ? { area, missing } : { area, teams, works, work, capacity };
}

/** Hours in which the positions of a team are staffed in a week: breaks and absences are reckoned in the people that they take. */
function hoursOf(model: Model, team: Team): number | Missing {
  const positions = positionsOf(model, [team]);
  return isMissing(positions) ? positions : weeklyHours(model, team, positions);
}

function workOf(model: Model, { need, agreement }: Agreed, teams: readonly Team[]): AgreedWork | Missing {
  const cases = casesOf(model, need, agreement);
  if (isMissing(cases)) return cases;
  const touch = touchOf(model, agreement, teams);
  if (isMissing(touch)) return touch;
  return { need, agreement, cases, touch: elapsed(touch * hour), hours: cases * touch };
}

/** In a week. A day and an hour are those of the hours in which the provider works on it. */
function casesOf(model: Model, { ref, value: { volume } }: Need, agreement: Agreement): number | Missing {
  if (!volume?.per) return { reason: 'needVolume', where: ref };
  const isOpenTime = volume.per === 'day' || volume.per === 'hour';
  if (!isOpenTime) return weeklyVolume(volume, undefined, 0, 0);
  const { hours } = agreement.value;
  if (!hours) return { reason: 'hours', where: agreement.ref };
  const time = openTimeOf(model, hours.id);
  if (isMissing(time)) return time;
  const weeks = total(windowSet(horizonWindow(model))) / (168 * hour);
  const minutes = total(time.open) / 60_000 / weeks;
  return weeklyVolume(volume, undefined, minutes, timeByDate(time.open, time.zones[0]).size / weeks);
}

/** Hours of work of these teams on a case: of the process in which it takes least, where they have steps under the agreement in several. */
function touchOf(model: Model, agreement: Agreement, teams: readonly Team[]): number | Missing {
  const isTheirs = ({ agreement: under, performer }: ProcessStep): boolean =>
    under?.id === agreement.id && (!performer || teams.some(({ ref }) => ref === currentKey(model, performer)));
  const processes = (referringTo(model, agreement, 'process.steps.agreement') as Entity<'process'>[]).filter(
    ({ value }) => Object.values(value.steps).some(isTheirs),
  );
  const all = allKnown(processes.map((process) => touchIn(process, isTheirs)));
  if (isMissing(all)) return all;
  return all.length > 0 ? Math.min(...all) : { reason: 'agreedStep', where: agreement.ref };
}

function touchIn(
  { ref, value: { steps } }: Entity<'process'>,
  isTheirs: (step: ProcessStep) => boolean,
): number | Missing {
  const course = courseOf(steps);
  if (typeof course === 'string') return { reason: course === 'no-end' ? 'noEnd' : 'tooManyWays', where: ref };
  const times = allKnown(
    passagesIn(course, 1).map(({ step, share }) => {
      const own = found(steps[step], step);
      if (!isTheirs(own)) return 0;
      const where = `${ref}#${step}`;
      if (Number.isNaN(share)) return { reason: 'probability' as const, where };
      const seconds = own.time.touch?.seconds;
      return seconds === undefined ? { reason: 'touch' as const, where } : (share * seconds) / 3600;
    }),
  );
  return isMissing(times) ? times : times.reduce((sum, one) => sum + one, 0);
}

/** The steps of a course, each with how many of the cases come by; of a way whose share is not stated, nobody knows. */
function passagesIn(course: Course, share: number): { step: string; share: number }[] {
  return course.flatMap((link) => {
    if ('step' in link) return [{ step: link.step, share }];
    if ('parallel' in link) return link.parallel.flatMap((one) => passagesIn(one, share));
    return link.oneOf.flatMap((way) => passagesIn(way.course, share * (way.probability ?? Number.NaN)));
  });
}
