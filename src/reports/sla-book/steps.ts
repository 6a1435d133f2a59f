import type { Entity, Model } from '../../model/model.ts';
import type { FunnelData } from '../charts/funnel.ts';
import { wordOf } from '../parts/labels.ts';
import { sentence } from '../parts/speech.ts';
import type { ViewContext } from '../parts/view-context.ts';
import { agreementsFor, isSigned, requiredNeeds } from './agreements.ts';

/** How far the services required from BACK have come through the five steps of the method. Each step is counted among the one before. */
export function stepsFunnel(view: ViewContext): FunnelData {
  const { model } = view;
  const required = requiredNeeds(model);
  const validated = required.filter(
    ({ value }) => value.validatedBy !== undefined || value.state === 'validated' || value.state === 'agreed',
  );
  const agreed = required.filter((need) => agreementsFor(model, need).some((agreement) => isSigned(model, agreement)));
  const [asked, changing] = [surveys(model), improvements(model)];
  const surveyed = agreed.filter((need) => matterOf(model, need).some((ref) => asked.has(ref)));
  const improved = surveyed.filter((need) => matterOf(model, need).some((ref) => changing.has(ref)));
  const steps = [
    { name: { en: '1 · Identified', es: '1 · Identificados' }, needs: required },
    { name: { en: '2 · Validated with BACK', es: '2 · Validados con BACK' }, needs: validated },
    { name: { en: '3 · With a signed agreement', es: '3 · Con acuerdo firmado' }, needs: agreed },
    { name: { en: '4 · Surveyed', es: '4 · Evaluados en encuesta' }, needs: surveyed },
    { name: { en: '5 · With initiatives', es: '5 · Con iniciativas' }, needs: improved },
  ];
  const aside = (['rejected', 'merged'] as const).map((state) => ({
    name: stateWord('need', state, view),
    count: model.all('need').filter(({ value }) => value.state === state).length,
  }));
  return {
    steps: steps.map(({ name, needs }) => ({ name: view.say(name), count: needs.length })),
    aside: aside.filter(({ count }) => count > 0),
  };
}

/** The way of an agreement, and how far along it each state stands. */
const way = ['proposed', 'under-review', 'accepted', 'agreed', 'in-force'] as const;
const reached: Readonly<Record<string, number>> = {
  'under-review': 1,
  disputed: 1,
  'in-negotiation': 1,
  accepted: 2,
  agreed: 3,
  'in-force': 4,
  suspended: 4,
};

/** How many agreements have come to each state, with those that left the way. */
export function statesFunnel(view: ViewContext): FunnelData {
  const states = view.model.all('agreement').map(({ value }) => value.state ?? 'proposed');
  const live = states.filter((state) => state !== 'rejected');
  const aside = (['disputed', 'in-negotiation', 'suspended', 'rejected'] as const).map((state) => ({
    name: stateWord('agreement', state, view),
    count: states.filter((one) => one === state).length,
  }));
  return {
    steps: way.map((state, index) => ({
      name: stateWord('agreement', state, view),
      count: live.filter((one) => (reached[one] ?? 0) >= index).length,
    })),
    aside: aside.filter(({ count }) => count > 0),
  };
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
        const answered = value.data !== undefined || (value.results ?? []).some(({ item }) => item?.part === id);
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
