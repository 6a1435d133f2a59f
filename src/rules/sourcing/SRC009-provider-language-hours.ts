import { difference, total, union, weeklyPattern, windowSet } from '../../calendar/index.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { coverUnassessed, workOf } from '../../feasibility/cover/index.ts';
import { elapsed, horizonOf, horizonValues, horizonWindow, lookedAt, weekText } from '../../feasibility/hours/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import { contractsOf } from '../../model/providers.ts';
import type { Finds } from '../found.ts';

/** A step that a team of a provider does under its contract. */
interface Contracted {
  process: Entity<'process'>;
  id: string;
  team: Entity<'team'>;
  provider: Entity<'provider'>;
  agreement: Entity<'agreement'>;
}

export function* check(model: Model): Finds<'SRC009'> {
  const steps = model.all('process').flatMap((process) => contractedIn(model, process));
  for (const same of groupBy(steps, ({ agreement }) => agreement).values()) yield* outcomes(model, same);
}

function contractedIn(model: Model, process: Entity<'process'>): Contracted[] {
  return Object.entries(process.value.steps).flatMap(([id, { performer, agreement: named }]): Contracted[] => {
    const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
    const provider = team?.value.provider && model.find('provider', team.value.provider.id);
    const agreement = named && model.find('agreement', named.id);
    // When the people of a contractor work is its own matter as long as nobody has written it.
    if (!team || !provider || !agreement?.value.hours || Object.keys(team.value.shifts).length === 0) return [];
    return contractsOf(model, provider).includes(agreement) ? [{ process, id, team, provider, agreement }] : [];
  });
}

function* outcomes(model: Model, steps: readonly [Contracted, ...Contracted[]]): Finds<'SRC009'> {
  const [{ provider, agreement }] = steps;
  const teams = [...new Set(steps.map(({ team }) => team))];
  const promised = workOf(model, { calendar: agreement.value.hours?.id ?? '' });
  const works = teams.map((team) => workOf(model, { team }));
  const worked = works.flatMap((work) => ('open' in work ? [work.open] : []));
  const lacking = [promised, ...works].flatMap((work) => ('open' in work ? [] : work));
  for (const lack of lacking) yield coverUnassessed(model, lack);
  if (!('open' in promised) || lacking.length > 0) return;
  const open = difference(promised.open, union(worked));
  if (open.length === 0) return;
  const { rows } = weeklyPattern(open, promised.zone, windowSet(horizonWindow(model)));
  const horizon = horizonOf(model);
  yield {
    says: 'unstaffed',
    about: agreement,
    at: ['hours'],
    values: {
      provider: provider.value.name,
      agreement: agreement.value.name,
      teams,
      count: teams.length,
      hours: elapsed(total(open)),
      ...horizonValues(horizon),
    },
    related: steps.map(({ process, id }) => ({ about: process, at: ['steps', id], on: 'key', says: 'step' })),
    proof: [
      ...(rows.length > 0 ? [{ message: 'usualWeek', values: { zone: promised.zone, week: weekText(rows) } }] : []),
      lookedAt(horizon),
    ],
  };
}
