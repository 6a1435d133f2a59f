import { dateOf, dayOf } from '../../calendar/dates.ts';
import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Duration, PlainDate } from '../../diagnostics/values.ts';
import { wholeDate } from '../../feasibility/hours/index.ts';
import { contractEndsInHorizon as declaration } from '../../generated/declarations.ts';
import { isPending, isUnderWay } from '../../model/actions.ts';
import { lastDay } from '../../model/dates.ts';
import { type Entity, type Model, placeOf, referringTo } from '../../model/model.ts';
import { contractsOf, isLawful, workOf } from '../../model/providers.ts';

type Provider = Entity<'provider'>;

export function* check(model: Model): Iterable<Finding> {
  const { horizon } = model.engagement.value;
  const last = horizon?.to && lastDay(horizon.to);
  for (const provider of model.all('provider')) {
    const { contract, name } = provider.value;
    if (!contract?.to || contract.renewal === 'automatic' || isLawful(provider) || !works(model, provider)) continue;
    const to = lastDay(contract.to);
    const by = noticeBy(contract.to, contract.noticePeriod);
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

/** The last day on which notice can be given; that of the contract where its notice is not in days of the calendar. */
function noticeBy(to: PlainDate, notice: Duration | undefined): string {
  const days =
    notice?.clock === 'calendar-days' ? notice.days : notice?.clock === 'elapsed' ? (notice.seconds ?? 0) / 86_400 : 0;
  return dateOf(dayOf(lastDay(to)) - Math.ceil(days ?? 0));
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
