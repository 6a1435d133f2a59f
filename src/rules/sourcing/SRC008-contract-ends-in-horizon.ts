import { dateOf, dayOf } from '../../calendar/dates.ts';
import type { Duration } from '../../diagnostics/values.ts';
import { statedHorizon, wholeDate } from '../../feasibility/hours/index.ts';
import { isUnderWay } from '../../model/actions.ts';
import { lastDay } from '../../model/dates.ts';
import { isPending } from '../../model/decisions.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { contractsOf, isLawful, workOf } from '../../model/providers.ts';
import type { Finds } from '../found.ts';

type Provider = Entity<'provider'>;

export function* check(model: Model): Finds<'SRC008'> {
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
      yield { missing: 'noticePeriod', about: provider, values: { name } };
    if (!message || (!isOver && isPrepared(model, provider))) continue;
    yield {
      says: message,
      about: provider,
      at: ['contract'],
      values: { name, to: contract.to, by: wholeDate(by), notice: by < to ? 'some' : 'none' },
    };
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
