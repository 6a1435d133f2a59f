import type { Ref } from '../../diagnostics/values.ts';
import { providersOf } from '../../model/agreements.ts';
import { type Commitment, commitmentsOf } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef, refs } from '../../model/refs.ts';
import { kindLabel } from '../parts/labels.ts';
import { link, linkTo } from '../parts/links.ts';
import { nameOf, withoutStop } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import { agreementState } from '../parts/states.ts';
import { stated, tableOf } from '../parts/table.ts';
import { writtenTarget } from '../parts/target/target.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, EntityLink, Fact, Table } from '../render/content.ts';
import { type ShareView, sharesOf } from './promise-share.ts';
import { type TimeView, timesOf } from './promise-time.ts';
import { countingOf, figuresIn } from './targets.ts';

/** A promise to customers, and what has to happen behind it. */
export interface PromiseView {
  /** Anchor and name: the words of the commitment. */
  link: EntityLink;
  facts: readonly Fact[];
  chain: Table;
  times: readonly TimeView[];
  shares: readonly ShareView[];
}

/** A step of a chain, with what is said of its place in it. */
interface Step {
  ref: Ref;
  place: string;
}

/** The promises that rest on at least one agreement or process, in the order of the charters. */
export function promisesOf(view: ViewContext): PromiseView[] {
  return commitmentsOf(view.model).flatMap((commitment) => {
    const chain = chainTable(stepsOf(commitment, view), view);
    if (!chain) return [];
    return [
      { ...headOf(commitment, view), chain, times: timesOf(commitment, view), shares: sharesOf(commitment, view) },
    ];
  });
}

/** The references of the commitments that rest on agreements. */
export function promisedParts(model: Model): string[] {
  return commitmentsOf(model).flatMap((commitment) =>
    agreementsBehind(model, commitment).length > 0 ? [commitment.ref] : [],
  );
}

/** The promises that an agreement underpins: those of its own list and those in whose chain it stands. */
export function promisesOn(agreement: Entity<'agreement'>, view: ViewContext): Content[] {
  const own = refs(agreement.value.underpins).filter(({ kind }) => kind === 'charter');
  const named = new Set(own.map(({ id, part }) => `charter:${id}#${part}`));
  const chained = commitmentsOf(view.model).filter(
    (commitment) =>
      !named.has(commitment.ref) && chainOf(commitment).some(({ kind, id }) => `${kind}:${id}` === agreement.ref),
  );
  return [...own.map((ref) => link(ref, view)), ...chained.map((commitment) => headOf(commitment, view).link)];
}

function headOf(commitment: Commitment, view: ViewContext): Pick<PromiseView, 'link' | 'facts'> {
  const { charter, ref, value } = commitment;
  const counting = Object.values(value.targets ?? {}).flatMap((target) => countingOf(target, view) ?? []);
  const service = value.service && view.model.resolve(value.service);
  const name = withoutStop(view.read(value.statement)) || (service ? nameOf(service, view) : nameOf(charter, view));
  return {
    link: { type: 'entity', id: ref, name },
    facts: [
      { label: sentence(kindLabel('charter', view)), value: nameOf(charter, view) },
      { label: view.say({ en: 'In figures', es: 'En cifras' }), value: figuresIn(value.targets, view) },
      ...stated([{ label: view.say({ en: 'How it is counted', es: 'Cómo se cuenta' }), value: counting.join('; ') }]),
    ],
  };
}

/** The references of a chain, whether they stand alone, side by side or are optional. */
function chainOf({ value }: Commitment): Ref[] {
  return (value.chain ?? []).flatMap((step) =>
    isRef(step) ? [step] : [...refs(step.parallel), ...refs(step.optional ? [step.optional] : [])],
  );
}

/** The agreements of a chain, and those that say themselves that they underpin the promise. */
function agreementsBehind(model: Model, commitment: Commitment): Ref[] {
  const { charter, id } = commitment;
  const underpinning = model
    .incoming(charter, 'agreement.underpins[]')
    .filter(({ ref }) => ref.part === id)
    .map(({ from }): Ref => ({ type: 'ref', written: from.ref, kind: from.kind, id: from.id }));
  return [...chainOf(commitment).filter(({ kind }) => kind === 'agreement'), ...underpinning];
}

function stepsOf(commitment: Commitment, view: ViewContext): Step[] {
  const { model, say, show } = view;
  const together = { en: '{step}, at the same time', es: '{step}, a la vez' };
  const maybe = { en: '{step}, where required', es: '{step}, si procede' };
  const steps = (commitment.value.chain ?? []).flatMap((step, index): Step[] => {
    const number = show(index + 1);
    if (isRef(step)) return [{ ref: step, place: number }];
    const side = refs(step.parallel).map((ref) => ({ ref, place: say(together, { step: number }) }));
    return isRef(step.optional) ? [...side, { ref: step.optional, place: say(maybe, { step: number }) }] : side;
  });
  const known = new Set(steps.map(({ ref }) => `${ref.kind}:${ref.id}`));
  const others = agreementsBehind(model, commitment).filter(({ kind, id }) => !known.has(`${kind}:${id}`));
  return [...steps, ...others.map((ref) => ({ ref, place: say({ en: 'support', es: 'apoyo' }) }))];
}

function chainTable(steps: readonly Step[], view: ViewContext): Table | null {
  if (!steps.some(({ ref }) => ref.kind === 'agreement')) return null;
  const agreementOf = ({ ref }: Step) => (ref.kind === 'agreement' ? view.model.find('agreement', ref.id) : undefined);
  return tableOf(
    steps,
    [
      { name: { en: 'Step', es: 'Paso' }, of: ({ place }) => place },
      { name: { en: 'What has to happen', es: 'Qué tiene que ocurrir' }, of: ({ ref }) => stepLink(ref, view) },
      { name: { en: 'By', es: 'Quién' }, of: (step) => whoOf(agreementOf(step), view) },
      { name: { en: 'Agreed', es: 'Acordado' }, of: (step) => agreedIn(step, agreementOf(step), view) },
      { name: { en: 'State', es: 'Estado' }, of: (step) => stateIn(agreementOf(step), view) },
    ],
    view,
  );
}

/** An agreement is named whole; which of its targets is meant stands beside it. */
function stepLink(ref: Ref, view: ViewContext): Content {
  const entity = view.model.resolve(ref);
  return entity ? linkTo(entity, view) : link(ref, view);
}

function whoOf(agreement: Entity<'agreement'> | undefined, view: ViewContext): Content {
  return agreement ? providersOf(view.model, agreement).map((ref) => link(ref, view)) : null;
}

function agreedIn({ ref }: Step, agreement: Entity<'agreement'> | undefined, view: ViewContext): Content {
  if (!agreement) return null;
  if (ref.part === undefined) return figuresIn(agreement.value.targets, view);
  const words = writtenTarget(agreement.value.targets?.[ref.part], view, 'figures');
  return typeof words === 'string' ? sentence(words) : (words ?? link(ref, view));
}

function stateIn(agreement: Entity<'agreement'> | undefined, view: ViewContext): Content {
  return agreement ? agreementState(agreement, view) : null;
}
