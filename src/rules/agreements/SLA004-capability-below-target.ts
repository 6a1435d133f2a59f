import type { Values } from '../../diagnostics/finding.ts';
import { type Comparison, type Confrontation, confrontationsOf } from '../../feasibility/chain/index.ts';
import { localTime, lookedAt, missingValues, percent } from '../../feasibility/hours/index.ts';
import { isAgreed } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'SLA004'> {
  for (const agreement of model.all('agreement')) {
    // Before that the difference is what the two sides talk about.
    if (!isAgreed(agreement) && agreement.value.state !== 'accepted') continue;
    if (standing(agreement.value.valid, model.date) === 'past') continue;
    const all = confrontationsOf(model, agreement);
    const lacking = all.filter(({ is }) => is.is === 'unstated');
    // That nothing shows it viable, the state itself tells.
    if (lacking.length > 0 && isAgreed(agreement)) yield unstated(agreement, lacking, lacking.length === all.length);
    for (const one of all) yield* judged(agreement, one);
  }
}

function unstated(agreement: Entity<'agreement'>, lacking: readonly Confrontation[], all: boolean): Found<'SLA004'> {
  const { name, state } = agreement.value;
  const targets = lacking.map(({ id }) => id);
  return {
    says: 'unstated',
    about: agreement,
    values: { name, state, targets, all: all ? 'yes' : 'no' },
    facts: ['unstated'],
    do: 'state',
    severity: 'warning',
  };
}

function* judged(agreement: Entity<'agreement'>, { id, where, label, is }: Confrontation): Finds<'SLA004'> {
  if (is.is === 'looser') yield looser(agreement, { id, where, label }, is);
  else if (is.is === 'open') yield { missing: 'open', subject: where, values: { name: label } };
  else if (is.is === 'not-assessed') yield { missing: 'missing', subject: where, values: missingValues(is.missing) };
}

function looser(
  agreement: Entity<'agreement'>,
  { id, where, label }: Omit<Confrontation, 'is'>,
  is: Extract<Comparison, { is: 'looser' }>,
): Found<'SLA004'> {
  const figures: Values =
    is.in === 'share' ? { own: percent(is.own), other: percent(is.other) } : { own: is.own, other: is.other };
  const worse = is.in === 'share' ? undefined : is.worse;
  const proof = worse && {
    message: 'worst',
    values: {
      start: localTime(worse.start, worse.zone),
      completion: localTime(worse.completion, worse.zone),
      deadline: localTime(worse.deadline, worse.zone),
      zone: worse.zone,
    },
  };
  return {
    says: is.exact ? 'exact' : is.in,
    about: agreement,
    at: ['capability', id],
    on: 'key',
    values: { name: label, ...figures },
    related: [{ about: agreement, at: ['targets', id], says: 'agreedHere' }],
    subject: where,
    do: 'agree',
    ...(worse && proof && { proof: [proof, lookedAt(worse.horizon)] }),
  };
}
