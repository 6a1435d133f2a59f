import { dateOf, dayOf } from '../../calendar/dates.ts';
import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Duration } from '../../diagnostics/values.ts';
import { statedHorizon, wholeDate } from '../../feasibility/hours/index.ts';
import { contractEndsInHorizon as declaration } from '../../generated/declarations.ts';
import { isUnderWay } from '../../model/actions.ts';
import { lastDay } from '../../model/dates.ts';
import { isPending } from '../../model/decisions.ts';
import { type Entity, type Model, placeOf, referringTo } from '../../model/model.ts';
import { contractsOf, isLawful, workOf } from '../../model/providers.ts';
import type { Outcome } from '../rule.ts';

type Provider = Entity<'provider'>;

export function* check(model: Model): Iterable<Outcome> {
  const horizon = statedHorizon(model);
  const last = horizon?.to && lastDay(horizon.to);
  for (const provider of model.all('provider')) {
    const { contract, name } = provider.value;
    if (!contract?.to || contract.renewal === 'automatic' || isLawful(provider) || !works(model, provider)) continue;
    const to = lastDay(contract.to);
    const days = daysOf(contract.noticePeriod);
    const by = dateOf(dayOf(to) - (days ?? 0));
    const isOver = model.today !== undefined && to < model.today;
    const message = isOver
      ? 'ended'
      : last === undefined
        ? undefined
        : to <= last
          ? 'ends'
          : by <= last
            ? 'notice'
            : undefined;
    // One that ends within the horizon is told, whenever its notice is due.
    if (!message && last !== undefined && days === undefined && !isPrepared(model, provider))
      yield notAssessed(declaration, 'noticePeriod', { subject: provider.ref, values: { name } });
    if (!message || (!isOver && isPrepared(model, provider))) continue;
    yield finding(declaration, message, {
      values: { name, to: contract.to, by: wholeDate(by), notice: by < to ? 'some' : 'none' },
      place: placeOf(provider, ['contract']),
      subject: provider.ref,
      hint: 'prepare',
    });
  }
}

function works(model: Model, provider: Provider): boolean {
  return workOf(model, provider).length > 0 || contractsOf(model, provider).length > 0;
}

/** How many days before the end notice has to be given; undefined where that hangs on which days are worked. */
function daysOf(notice: Duration | undefined): number | undefined {
  if (!notice) return 0;
  if (notice.clock === 'calendar-days') return Math.ceil(notice.days ?? 0);
  return notice.clock === 'elapsed' ? Math.ceil((notice.seconds ?? 0) / 86_400) : undefined;
}

/** True where an initiative changes the provider, one of its teams or what it has signed, or a decision about it is open. */
function isPrepared(model: Model, provider: Provider): boolean {
  const teams = referringTo(model, provider, 'team.provider');
  const things = [provider, ...teams, ...contractsOf(model, provider)];
  const initiatives = things.flatMap((one) => referringTo(model, one, 'initiative.affects')) as Entity<'initiative'>[];
  const decisions = [
    ...referringTo(model, provider, 'decision.provider'),
    ...teams.flatMap((team) => referringTo(model, team, 'decision.subject')),
  ] as Entity<'decision'>[];
  return initiatives.some((one) => isUnderWay(one, model.today)) || decisions.some(isPending);
}
