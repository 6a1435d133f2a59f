import type { Ref } from '../../diagnostics/values.ts';
import { consumersOf, isAgreed, needsOf, providersOf, signingsFor, unsignedParties } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { keyOf, unique } from '../../model/refs.ts';
import { hoursOf } from '../parts/hours/hours.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { refName } from '../parts/names.ts';
import { escalationInWords, reviewInWords } from '../parts/sentences.ts';
import { agreementState } from '../parts/states.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import type { Facts } from './fact.ts';
import { promisesOn } from './promise/chain.ts';
import { targetRows } from './targets.ts';

type Agreement = Entity<'agreement'>;
type Adjustment = NonNullable<NonNullable<Agreement['value']['economics']>['bonus']>[number];
type Side = 'consumer' | 'provider';

export const agreementFacts: Facts<'agreement'> = {
  state: agreementState,
  /** What was asked, what is possible and what is agreed, target by target. */
  targets: targetRows,
  agreed: isAgreed,
  consumers: (agreement, view) => links(consumersOf(view.model, agreement), view),
  providers: (agreement, view) => links(providersOf(view.model, agreement), view),
  consumerRoles: (agreement, view) => rolesOf(agreement, 'consumer', view),
  providerRoles: (agreement, view) => rolesOf(agreement, 'provider', view),
  consumerSide: (one, view) => [...links(consumersOf(view.model, one), view), ...rolesOf(one, 'consumer', view)],
  providerSide: (one, view) => [...links(providersOf(view.model, one), view), ...rolesOf(one, 'provider', view)],
  consumerSigns: (one, view) => signedBy(one, consumersOf(view.model, one), view),
  providerSigns: (one, view) => signedBy(one, providersOf(view.model, one), view),
  hours: ({ value }, view) => hoursOf(value.hours, view),
  review: ({ value }, view) => reviewInWords(value.review, view),
  escalation: ({ value }, view) => escalationInWords(value.escalation, view),
  signatures,
  /** The promises and the agreements that rely on it. */
  underpins: (agreement, view) => [
    ...promisesOn(agreement, view),
    ...links(
      (agreement.value.underpins ?? []).filter(({ kind }) => kind !== 'charter'),
      view,
    ),
  ],
  restsOn: (agreement, view) =>
    view.model.incoming(agreement, 'agreement.underpins[]').map(({ from }) => linkTo(from, view)),
  bonus: ({ value }, view) => (value.economics?.bonus ?? []).map((one) => adjustment(one, view)),
  malus: ({ value }, view) => (value.economics?.malus ?? []).map((one) => adjustment(one, view)),
  lastMeeting: ({ value }) => value.negotiation?.at(-1)?.date ?? null,
  lastTopic: ({ value }) => value.negotiation?.at(-1)?.topic ?? null,
  lastOutcome: ({ value }) => value.negotiation?.at(-1)?.outcome ?? null,
};

function rolesOf(agreement: Agreement, side: Side, view: ViewContext): Content[] {
  return links(unique(needsOf(view.model, agreement).map(({ value }) => value[`${side}Role`])), view);
}

/** The acts that sign it; of one that is not signed by both sides, who is missing. What was rejected is not signed. */
function signatures(agreement: Agreement, view: ViewContext): Content {
  const { model, say } = view;
  if (agreement.value.state === 'rejected') return null;
  const acts = signingsFor(model, agreement).map((signing) => linkTo(signing, view));
  const missing = unsignedParties(model, agreement);
  if (acts.length === 0) return say({ en: 'Not yet signed', es: 'Aún sin firmar' });
  if (missing.length === 0) return acts;
  const parties = missing.map((ref) => refName(ref, view));
  return say({ en: 'Not yet signed by {parties}', es: 'Falta la firma de {parties}' }, { parties });
}

/** Empty on purpose: it is filled in by hand, on paper. */
const room = '\u00a0';

/** Where a side has signed; room for its signature where it has not. */
function signedBy(agreement: Agreement, parties: readonly Ref[], view: ViewContext): Content {
  const missing = unsignedParties(view.model, agreement).map(keyOf);
  const isDone = parties.length > 0 && !parties.some((party) => missing.includes(keyOf(party)));
  return isDone ? signingsFor(view.model, agreement).map((signing) => linkTo(signing, view)) : room;
}

/** `500 €: below 90% in a month`. */
function adjustment({ amount, of, when, target }: Adjustment, view: ViewContext): Content {
  const [share, condition] = [view.read(of), view.read(when)];
  const paid = amount ? view.show(amount) : '';
  const figure = share === '' ? paid : view.say({ en: '{paid} of {share}', es: '{paid} de {share}' }, { paid, share });
  if (condition !== '') return `${figure}: ${condition}`;
  return target ? [figure, link(target, view)] : figure;
}
