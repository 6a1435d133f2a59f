import type { PlainDate } from '../../diagnostics/values.ts';
import {
  consumersOf,
  isAgreed,
  isDisputed,
  isRejected,
  isSigned,
  needsOf,
  progressOf,
  providersOf,
  signingsFor,
  standsSigned,
  unsignedParties,
} from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { keyOf, unique } from '../../model/refs.ts';
import type { Content } from '../../wording/content.ts';
import type { View } from '../../wording/view.ts';
import { chosen, type Facts, type WholeFacts } from './fact.ts';
import { byDay } from './order.ts';
import { promisesOn } from './promise/chain.ts';
import { targetRows } from './targets.ts';

export const whole: WholeFacts = {
  /** The first review of an agreement that is still to come today. */
  nextReview({ model }): PlainDate | null {
    const { today } = model;
    if (today === undefined) return null;
    const live = model.all('agreement').filter((agreement) => !isRejected(agreement));
    const dates = live.flatMap(({ value }) => value.review?.next ?? []);
    const [first = null] = byDay(dates, ({ iso }) => iso).filter(({ iso }) => iso >= today.slice(0, iso.length));
    return first;
  },
};

export const lists = chosen('agreement', {
  disputedAgreements: isDisputed,
  signedAgreements: (one, model) => standsSigned(model, one),
  agreementsInForce: (one, model) => progressOf(model, one, model.today) === 'in-force',
  unsignedAgreements: (one, model) => !isRejected(one) && !isSigned(model, one),
});

type Agreement = Entity<'agreement'>;
type Adjustment = NonNullable<NonNullable<Agreement['value']['economics']>['bonus']>[number];

export const facts: Facts<'agreement'> = {
  state: (agreement, view) => view.agreementState(agreement),
  /** What was asked, what is possible and what is agreed, target by target. */
  targets: targetRows,
  agreed: isAgreed,
  ...ofSide('consumer', consumersOf),
  ...ofSide('provider', providersOf),
  hours: ({ value }, view) => view.hoursOf(value.hours),
  /** `Quarterly; next on 15 January 2027`. */
  review({ value: { review } }, view) {
    const cadence = view.wordOf('agreement', 'review.cadence', review?.cadence);
    const on = { en: 'next on {next}', es: 'la próxima, el {next}' };
    const next = review?.next && view.say(on, { next: review.next });
    return view.sentence([cadence, next].filter(Boolean).join('; ')) || null;
  },
  /** Whom to turn to, nearest first. */
  escalation: ({ value }, view) =>
    Object.values(value.escalation ?? {}).map(({ to, after }) => {
      const when = after && view.say({ en: 'after {time}', es: 'a partir de {time}' }, { time: after });
      return view.noted(to, when ?? '');
    }),
  /** The acts that sign it; of one that is not signed by both sides, who is missing. What was rejected is not signed. */
  signatures(agreement, view) {
    const { model, say } = view;
    if (agreement.value.state === 'rejected') return null;
    const acts = signingsFor(model, agreement).map((signing) => view.linkTo(signing));
    if (acts.length === 0) return say({ en: 'Not yet signed', es: 'Aún sin firmar' });
    const missing = unsignedParties(model, agreement).map((ref) => view.refName(ref));
    if (missing.length === 0) return acts;
    return say({ en: 'Not yet signed by {parties}', es: 'Falta la firma de {parties}' }, { parties: missing });
  },
  /** The promises and the agreements that rely on it. */
  underpins: (agreement, view) => {
    const others = agreement.value.underpins.filter(({ kind }) => kind !== 'charter');
    return [...promisesOn(agreement, view), ...view.links(others)];
  },
  restsOn: (agreement, view) =>
    view.model.incoming(agreement, 'agreement.underpins[]').map(({ from }) => view.linkTo(from)),
  bonus: ({ value }, view) => (value.economics?.bonus ?? []).map((one) => adjustment(one, view)),
  malus: ({ value }, view) => (value.economics?.malus ?? []).map((one) => adjustment(one, view)),
  lastMeeting: ({ value }) => value.negotiation?.at(-1)?.date ?? null,
  lastTopic: ({ value }) => value.negotiation?.at(-1)?.topic ?? null,
  lastOutcome: ({ value }) => value.negotiation?.at(-1)?.outcome ?? null,
};

/** Of one side of it: `consumers`, in whose name (`consumerRoles`), both, and where it signs. */
function ofSide(side: 'consumer' | 'provider', partiesIn: typeof consumersOf): Facts<'agreement'> {
  const parties = (agreement: Agreement, view: View) => view.links(partiesIn(view.model, agreement));
  const roles = (agreement: Agreement, view: View) =>
    view.links(unique(needsOf(view.model, agreement).map(({ value }) => value[`${side}Role`])));
  return {
    [`${side}s`]: parties,
    [`${side}Roles`]: roles,
    [`${side}Side`]: (agreement, view) => [...parties(agreement, view), ...roles(agreement, view)],
    [`${side}Signs`](agreement, view) {
      const own = partiesIn(view.model, agreement);
      const missing = unsignedParties(view.model, agreement).map(keyOf);
      const isDone = own.length > 0 && !own.some((party) => missing.includes(keyOf(party)));
      // Room for the signature, which is filled in by hand, on paper.
      return isDone ? signingsFor(view.model, agreement).map((signing) => view.linkTo(signing)) : '\u00a0'.repeat(28);
    },
  };
}

/** `500 €: below 90% in a month`. */
function adjustment({ amount, of, when, target }: Adjustment, view: View): Content {
  const [paid, share, condition] = [view.show(amount), view.read(of), view.read(when)];
  const figure = share === '' ? paid : view.say({ en: '{paid} of {share}', es: '{paid} de {share}' }, { paid, share });
  if (condition !== '') return `${condition}: ${figure}`;
  return target ? [figure, view.link(target)] : figure;
}
