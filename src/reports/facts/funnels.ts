import {
  agreementsFor,
  hasSignedAgreement,
  isAgreed,
  isSigned,
  progressOf,
  requiredNeeds,
} from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { FunnelData } from '../charts/funnel.ts';
import { localised } from '../render/reader.ts';
import { wordOf } from '../wording/labels.ts';
import { sentence } from '../wording/speech.ts';
import { endedWord, progressWord } from '../wording/states.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { type Given, givenText } from './fact.ts';

/**
 * How far the services required from BACK have come through the five steps of the method, which the template names; null where nothing
 * is required. Each step is counted among the one before.
 */
export function needSteps(view: ViewContext, given: Given): FunnelData | null {
  const { model } = view;
  const required = requiredNeeds(model);
  if (required.length === 0) return null;
  const validated = required.filter(
    ({ value }) => value.validatedBy !== undefined || value.state === 'validated' || value.state === 'agreed',
  );
  const agreed = required.filter((need) => hasSignedAgreement(model, need));
  const [asked, changing] = [surveys(model), improvements(model)];
  const surveyed = agreed.filter((need) => matterOf(model, need).some((ref) => asked.has(ref)));
  const improved = surveyed.filter((need) => matterOf(model, need).some((ref) => changing.has(ref)));
  const steps = [required, validated, agreed, surveyed, improved];
  const aside = (['rejected', 'merged'] as const).map((state) => ({
    name: stateWord('need', state, view),
    count: model.all('need').filter(({ value }) => value.state === state).length,
  }));
  return {
    steps: steps.map((needs, index) => ({ name: view.say(localised(givenText(given, index))), count: needs.length })),
    aside: aside.filter(({ count }) => count > 0),
  };
}

/** The way of an agreement up to the terms, and how far along it the states before them stand. */
const way = ['proposed', 'under-review', 'accepted', 'agreed'] as const;
const reached: Readonly<Record<string, number>> = { 'under-review': 1, disputed: 1, 'in-negotiation': 1, accepted: 2 };
const [agreedAt, signedAt, inForceAt] = [3, 4, 5];

/**
 * How many agreements have come how far by today, with those that left the way; null where there are none. The template names the last
 * two steps; without a day there is no telling which is in force.
 */
export function agreementStates(view: ViewContext, given: Given): FunnelData | null {
  const { model } = view;
  const agreements = model.all('agreement');
  if (agreements.length === 0) return null;
  const live = agreements
    .filter(({ value }) => value.state !== 'rejected')
    .map((agreement) => reachedBy(agreement, model));
  const steps = [
    ...way.map((state) => stateWord('agreement', state, view)),
    givenText(given, 0),
    ...(model.today === undefined ? [] : [givenText(given, 1)]),
  ];
  const words = agreements.map((agreement) => progressWord(agreement, view));
  const off = (['disputed', 'in-negotiation', 'suspended', 'ended', 'rejected'] as const).map((state) =>
    state === 'ended' ? endedWord(view) : (wordOf('agreement', 'state', state, view) ?? state),
  );
  const aside = off.map((word) => ({ name: sentence(word), count: words.filter((one) => one === word).length }));
  return {
    steps: steps.map((name, index) => ({ name, count: live.filter((one) => one >= index).length })),
    aside: aside.filter(({ count }) => count > 0),
  };
}

function reachedBy(agreement: Entity<'agreement'>, model: Model): number {
  if (!isAgreed(agreement)) return reached[agreement.value.state] ?? 0;
  if (progressOf(model, agreement, model.today) === 'in-force') return inForceAt;
  return isSigned(model, agreement) ? signedAt : agreedAt;
}

function stateWord(kind: 'need' | 'agreement', state: string, view: ViewContext): string {
  return sentence(wordOf(kind, 'state', state, view) ?? state);
}

/** A need and the agreements that answer it: what a question or an initiative about it may name. */
function matterOf(model: Model, need: Entity<'need'>): string[] {
  return [need.ref, ...agreementsFor(model, need).map(({ ref }) => ref)];
}

/** What internal customers were asked about, where there are answers. */
function surveys(model: Model): Set<string> {
  const asked = model
    .all('assessment')
    .filter(({ value }) => value.audience !== 'customer' && value.audience !== 'employee');
  return new Set(
    asked.flatMap(({ value }) =>
      Object.entries(value.items ?? {}).flatMap(([id, { about }]) => {
        const answered = value.data !== undefined || (value.results ?? []).some(({ item }) => item.part === id);
        return answered && about ? [`${about.kind}:${about.id}`] : [];
      }),
    ),
  );
}

/** What initiatives are about, and what the gaps that they close are about. */
function improvements(model: Model): Set<string> {
  const live = model.all('initiative').filter(({ value }) => value.state !== 'cancelled');
  return new Set(
    live.flatMap(({ value }) => {
      const gaps = (value.closes ?? []).flatMap(({ id }) => model.find('gap', id)?.value.about ?? []);
      return [...(value.affects ?? []), ...gaps].map(({ kind, id }) => `${kind}:${id}`);
    }),
  );
}
