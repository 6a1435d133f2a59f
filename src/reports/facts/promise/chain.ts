import type { Ref } from '../../../diagnostics/values.ts';
import { providersOf } from '../../../model/agreements.ts';
import { type Commitment, commitmentsOf } from '../../../model/commitments.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { isRef, keyOf, refs } from '../../../model/refs.ts';
import { link, links, linkTo } from '../../parts/links.ts';
import { sentence } from '../../parts/speech.ts';
import { agreementState } from '../../parts/states.ts';
import { writtenTarget } from '../../parts/target/target.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { figuresIn } from '../targets.ts';

/** The promises that rest on at least one agreement, in the order of the charters. */
export function backedPromises({ model }: ViewContext): Commitment[] {
  return commitmentsOf(model).filter((commitment) => agreementsBehind(model, commitment).length > 0);
}

/** The promises that an agreement underpins: those of its own list and those in whose chain it stands. */
export function promisesOn(agreement: Entity<'agreement'>, view: ViewContext): Content[] {
  const own = refs(agreement.value.underpins).filter(({ kind }) => kind === 'charter');
  const named = new Set(own.map(({ id, part }) => `charter:${id}#${part}`));
  const chained = commitmentsOf(view.model).filter(
    (commitment) => !named.has(commitment.ref) && chainOf(commitment).some((ref) => keyOf(ref) === agreement.ref),
  );
  const refTo = ({ charter, id, ref }: Commitment): Ref => ({
    type: 'ref',
    written: ref,
    kind: 'charter',
    id: charter.id,
    part: id,
  });
  return links([...own, ...chained.map(refTo)], view);
}

/** What has to happen for a promise to be kept, in order: each step with who agreed to what. */
export function chainRows(
  commitment: Commitment,
  view: ViewContext,
): Record<'place' | 'step' | 'who' | 'agreed' | 'state', Content>[] {
  return stepsOf(commitment, view).map(({ ref, place }) => {
    const agreement = ref.kind === 'agreement' ? view.model.find('agreement', ref.id) : undefined;
    // An agreement is named whole; which of its targets is meant stands beside it.
    const entity = view.model.resolve(ref);
    return {
      place,
      step: entity ? linkTo(entity, view) : link(ref, view),
      who: agreement ? links(providersOf(view.model, agreement), view) : null,
      agreed: agreement ? agreedIn(ref, agreement, view) : null,
      state: agreement ? agreementState(agreement, view) : null,
    };
  });
}

function agreedIn(ref: Ref, agreement: Entity<'agreement'>, view: ViewContext): Content {
  if (ref.part === undefined) return figuresIn(agreement.value.targets, view);
  const words = writtenTarget(agreement.value.targets?.[ref.part], view, 'figures');
  return typeof words === 'string' ? sentence(words) : (words ?? link(ref, view));
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

/** The references of a chain, each with what is said of its place in it. */
function stepsOf(commitment: Commitment, view: ViewContext): { ref: Ref; place: string }[] {
  const { model, say, show } = view;
  const together = { en: '{step}, at the same time', es: '{step}, a la vez' };
  const maybe = { en: '{step}, where required', es: '{step}, si procede' };
  const steps = (commitment.value.chain ?? []).flatMap((step, index) => {
    const number = show(index + 1);
    if (isRef(step)) return [{ ref: step, place: number }];
    const side = refs(step.parallel).map((ref) => ({ ref, place: say(together, { step: number }) }));
    return isRef(step.optional) ? [...side, { ref: step.optional, place: say(maybe, { step: number }) }] : side;
  });
  const known = new Set(steps.map(({ ref }) => keyOf(ref)));
  const others = agreementsBehind(model, commitment).filter((ref) => !known.has(keyOf(ref)));
  return [...steps, ...others.map((ref) => ({ ref, place: say({ en: 'support', es: 'apoyo' }) }))];
}
