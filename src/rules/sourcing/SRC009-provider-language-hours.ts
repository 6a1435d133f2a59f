import { difference, total, union, weeklyPattern, windowSet } from '../../calendar/index.ts';
import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { coverUnassessed, workOf } from '../../feasibility/cover/index.ts';
import { elapsed, horizonOf, horizonValues, horizonWindow, lookedAt, weekText } from '../../feasibility/hours/index.ts';
import { providerLanguageHours as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { contractsOf } from '../../model/providers.ts';
import type { Outcome } from '../rule.ts';

/** A step that a team of a provider does under its contract. */
interface Contracted {
  process: Entity<'process'>;
  id: string;
  team: Entity<'team'>;
  provider: Entity<'provider'>;
  agreement: Entity<'agreement'>;
}

export function* check(model: Model): Iterable<Outcome> {
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

function* outcomes(model: Model, steps: readonly [Contracted, ...Contracted[]]): Iterable<Outcome> {
  const [{ provider, agreement }] = steps;
  const teams = [...new Set(steps.map(({ team }) => team))];
  const promised = workOf(model, { calendar: agreement.value.hours?.id ?? '' });
  const works = teams.map((team) => workOf(model, { team }));
  const worked = works.flatMap((work) => ('open' in work ? [work.open] : []));
  const lacking = [promised, ...works].flatMap((work) => ('open' in work ? [] : work));
  for (const lack of lacking) {
    const { missing, ...rest } = coverUnassessed(model, lack);
    yield notAssessed(declaration, missing, rest);
  }
  if (!('open' in promised) || lacking.length > 0) return;
  const open = difference(promised.open, union(worked));
  if (open.length === 0) return;
  const { rows } = weeklyPattern(open, promised.zone, windowSet(horizonWindow(model)));
  const horizon = horizonOf(model);
  yield finding(declaration, 'unstaffed', {
    values: {
      provider: provider.value.name,
      agreement: agreement.value.name,
      teams: teams.map(({ value }) => value.name),
      count: teams.length,
      hours: elapsed(total(open)),
      ...horizonValues(horizon),
    },
    place: placeOf(agreement, ['hours']),
    related: steps.map(({ process, id }) => ({ place: placeOf(process, ['steps', id], 'key'), message: 'step' })),
    subject: agreement.ref,
    hint: 'staff',
    proof: [
      ...(rows.length > 0 ? [{ message: 'usualWeek', values: { zone: promised.zone, week: weekText(rows) } }] : []),
      lookedAt(horizon),
    ],
  });
}
