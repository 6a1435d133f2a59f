import {
  agreementsFor,
  hasSignedAgreement,
  isAgreed,
  isRejected,
  isSigned,
  progressOf,
  requiredNeeds,
} from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { keyOf } from '../../model/refs.ts';
import { resultsOf } from '../../model/scores.ts';
import { askedOf } from '../../model/surveys.ts';
import type { View } from '../../wording/view.ts';
import type { FunnelData } from '../charts/funnel.ts';
import { localised } from '../render/reader.ts';
import { type Given, givenText, type WholeFacts } from './fact.ts';
import { initiativesOf } from './initiative.ts';

export const whole: WholeFacts = { agreementStates, needSteps };

/**
 * How far the services required from BACK have come through the five steps of the method, which the template names; null where nothing
 * is required. Each step is counted among the one before.
 */
function needSteps(view: View, given: Given): FunnelData | null {
  const { model } = view;
  const required = requiredNeeds(model);
  if (required.length === 0) return null;
  const validated = required.filter(
    ({ value }) => value.validatedBy !== undefined || value.state === 'validated' || value.state === 'agreed',
  );
  const agreed = required.filter((need) => hasSignedAgreement(model, need));
  // A question or an initiative may be about the need, or about what answers it.
  const isIn = (some: ReadonlySet<string>, need: Entity<'need'>) =>
    [need, ...agreementsFor(model, need)].some(({ ref }) => some.has(ref));
  const [asked, changing] = [surveys(model), improvements(view)];
  const surveyed = agreed.filter((need) => isIn(asked, need));
  const improved = surveyed.filter((need) => isIn(changing, need));
  const steps = [required, validated, agreed, surveyed, improved];
  const aside = (['rejected', 'merged'] as const).map((state) => ({
    name: view.sentence(view.wordOf('need', 'state', state) ?? state),
    count: model.all('need').filter(({ value }) => value.state === state).length,
  }));
  return {
    steps: steps.map((needs, index) => ({ name: view.say(localised(givenText(given, index))), count: needs.length })),
    aside: aside.filter(({ count }) => count > 0),
  };
}

/** The way of an agreement up to the terms, and how far along it the states before them are. */
const way = ['proposed', 'under-review', 'accepted', 'agreed'] as const;
const reached: Readonly<Record<string, number>> = { 'under-review': 1, disputed: 1, 'in-negotiation': 1, accepted: 2 };
const [agreedAt, signedAt, inForceAt] = [3, 4, 5];

/**
 * How many agreements have come how far by today, with those that left the way; null where all are signed, which a sentence says. The
 * template names the last two steps; without a day there is no telling which is in force.
 */
function agreementStates(view: View, given: Given): FunnelData | null {
  const { model } = view;
  const agreements = model.all('agreement');
  const live = agreements.filter((one) => !isRejected(one)).map((agreement) => reachedBy(agreement, model));
  const steps = [
    ...way.map((state) => view.sentence(view.wordOf('agreement', 'state', state) ?? state)),
    givenText(given, 0),
    ...(model.today === undefined ? [] : [givenText(given, 1)]),
  ];
  const words = agreements.map((agreement) => view.progressWord(agreement));
  const off = ['disputed', 'in-negotiation', 'suspended', 'ended', 'rejected'].map((one) => view.progressLabel(one));
  const counted = off.map((word) => ({ name: view.sentence(word), count: words.filter((one) => one === word).length }));
  const aside = counted.filter(({ count }) => count > 0);
  if (aside.length === 0 && live.every((one) => one >= signedAt)) return null;
  return { steps: steps.map((name, index) => ({ name, count: live.filter((one) => one >= index).length })), aside };
}

function reachedBy(agreement: Entity<'agreement'>, model: Model): number {
  if (!isAgreed(agreement)) return reached[agreement.value.state] ?? 0;
  if (progressOf(model, agreement, model.today) === 'in-force') return inForceAt;
  return isSigned(model, agreement) ? signedAt : agreedAt;
}

/** What internal customers have answered questions about. */
function surveys(model: Model): Set<string> {
  const asked = model
    .all('assessment')
    .filter(({ value: { audience } }) => audience !== 'customer' && audience !== 'employee');
  const about = asked.flatMap((survey) =>
    resultsOf(model, survey).flatMap(({ item }) => askedOf(survey, item)?.about ?? []),
  );
  return new Set(about.map(keyOf));
}

/** What initiatives are about, and what the gaps that they close are about. */
function improvements(view: View): Set<string> {
  const about = initiativesOf(view).flatMap(({ value: { affects = [], closes = [] } }) => [
    ...affects,
    ...closes.flatMap(({ id }) => view.model.find('gap', id)?.value.about ?? []),
  ]);
  return new Set(about.map(keyOf));
}
