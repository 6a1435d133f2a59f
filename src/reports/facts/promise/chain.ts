import type { Ref } from '../../../diagnostics/values.ts';
import { stepPlaceWords } from '../../../generated/words/reports.ts';
import { providersOf } from '../../../model/agreements.ts';
import { type Commitment, commitmentsOf, linksIn } from '../../../model/commitments.ts';
import type { Entity, Model } from '../../../model/model.ts';
import { keyOf, refs, refTo } from '../../../model/refs.ts';
import type { Content } from '../../../wording/content.ts';
import type { View } from '../../../wording/view.ts';
import type { Row } from '../fact.ts';
import { figuresIn } from '../targets.ts';

/** Commitments of charters that are chosen by more than their fields. */
export const promiseLists: Readonly<Record<string, (view: View) => readonly Commitment[]>> = { backedPromises };

/** The promises that rest on at least one agreement, in the order of the charters. */
function backedPromises({ model }: View): Commitment[] {
  return commitmentsOf(model).filter(
    (commitment) =>
      linksIn(model, commitment.value.chain).some(({ ref }) => ref.kind === 'agreement') ||
      underpinningOf(model, commitment).length > 0,
  );
}

/** The promises that an agreement underpins: those of its own list and those in whose chain it stands. */
export function promisesOn(agreement: Entity<'agreement'>, view: View): Content[] {
  const own = refs(agreement.value.underpins).filter(({ kind }) => kind === 'charter');
  const named = new Set(own.map(({ id, part }) => `charter:${id}#${part}`));
  const chained = commitmentsOf(view.model)
    .filter(({ ref }) => !named.has(ref))
    .filter((commitment) => linksIn(view.model, commitment.value.chain).some(({ ref }) => keyOf(ref) === agreement.ref))
    .map(({ charter, id }) => ({ ...refTo(charter), part: id }));
  return view.links([...own, ...chained]);
}

/** What has to happen for a promise to be kept, in order: each step with who agreed to what. */
export function chainRows(commitment: Commitment, view: View): Row[] {
  const { model } = view;
  const steps = linksIn(model, commitment.value.chain);
  const known = new Set(steps.map(({ ref }) => keyOf(ref)));
  const others = underpinningOf(model, commitment).filter((ref) => !known.has(keyOf(ref)));
  return [...steps, ...others.map((ref) => ({ ref, as: 'support' as const, step: 0 }))].map(({ ref, as, step }) => {
    const agreement = ref.kind === 'agreement' ? model.find('agreement', ref.id) : undefined;
    // An agreement is named whole; which of its targets is meant stands beside it.
    const entity = model.resolve(ref);
    return {
      place: view.say(stepPlaceWords[as], { step }),
      step: entity ? view.linkTo(entity) : view.link(ref),
      who: agreement ? view.links(providersOf(model, agreement)) : null,
      agreed: agreement ? agreedIn(ref, agreement, view) : null,
      state: agreement ? view.agreementState(agreement) : null,
    };
  });
}

function agreedIn(ref: Ref, agreement: Entity<'agreement'>, view: View): Content {
  const { targets } = agreement.value;
  if (ref.part === undefined) return figuresIn(targets, view);
  const target = targets[ref.part];
  return target ? figuresIn({ [ref.part]: target }, view) : view.link(ref);
}

/** The agreements that say themselves that they underpin the promise. */
function underpinningOf(model: Model, { charter, id }: Commitment): Ref[] {
  return model
    .incoming(charter, 'agreement.underpins[]')
    .filter(({ ref }) => ref.part === id)
    .map(({ from }) => refTo(from));
}
