import type { Ref } from '../../diagnostics/values.ts';
import { agreementsFor, consumersOf, needsOf, providersOf, requiredNeeds } from '../../model/agreements.ts';
import type { Entity } from '../../model/model.ts';
import { keyOf, refs, unique } from '../../model/refs.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { agreementState, needBadge } from '../parts/states.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import { figuresIn } from './targets.ts';

/** What an internal customer gets from all the others. */
export interface ConsumerView {
  /** The area, team or provider; red where it does not exist. */
  who: Content;
  /** Its reference, for the anchor; null where it does not exist. */
  at: string | null;
  receives: readonly ReceivedRow[];
}

export type ReceivedRow = Readonly<Record<'need' | 'provider' | 'agreement' | 'target' | 'state', Content>>;

/** A need with one of the agreements that answer it, either of them alone where the other is missing. */
interface Received {
  need: Entity<'need'> | undefined;
  agreement: Entity<'agreement'> | undefined;
}

/** Every internal customer with what it receives, FRONT first. */
export function consumerViews(view: ViewContext): ConsumerView[] {
  const { model } = view;
  const needs = requiredNeeds(model);
  const bare = model.all('agreement').filter((agreement) => needsOf(model, agreement).length === 0);
  const all = unique([
    ...needs.flatMap(({ value }) => refs(value.consumers)),
    ...bare.flatMap((one) => consumersOf(model, one)),
  ]);
  const order = model.all('area').map(({ ref }) => ref);
  const isFront = (ref: Ref) => sideOf(ref, view) === 'front';
  const place = (ref: Ref) => (isFront(ref) ? 0 : 1000) + Math.max(0, order.indexOf(keyOf(ref)));
  return all
    .toSorted((one, other) => place(one) - place(other))
    .flatMap((ref) => {
      const mine = needs.filter(({ value }) => refs(value.consumers).some((one) => keyOf(one) === keyOf(ref)));
      const own = bare.filter((one) => consumersOf(model, one).some((consumer) => keyOf(consumer) === keyOf(ref)));
      const receives = [
        ...mine.flatMap((need) => answersTo(need, view)),
        ...own.map((agreement) => ({ need: undefined, agreement })),
      ].map((one) => rowOf(one, view));
      const entity = model.resolve(ref);
      return receives.length > 0
        ? [{ who: entity ? nameOf(entity, view) : link(ref, view), at: entity?.ref ?? null, receives }]
        : [];
    });
}

function sideOf(ref: Ref, { model }: ViewContext): string | undefined {
  const team = ref.kind === 'team' ? model.find('team', ref.id) : undefined;
  const area = ref.kind === 'area' ? ref.id : team?.value.area?.id;
  return area === undefined ? undefined : model.find('area', area)?.value.side;
}

function answersTo(need: Entity<'need'>, { model }: ViewContext): Received[] {
  const agreements = agreementsFor(model, need);
  if (agreements.length === 0) return [{ need, agreement: undefined }];
  return agreements.map((agreement) => ({ need, agreement }));
}

function rowOf({ need, agreement }: Received, view: ViewContext): ReceivedRow {
  const known = need ?? agreement;
  return {
    need: known ? linkTo(known, view) : null,
    provider: agreement ? links(providersOf(view.model, agreement), view) : link(need?.value.provider, view),
    agreement: agreement ? linkTo(agreement, view) : null,
    target: figuresIn(agreement?.value.targets, view),
    state: agreement ? agreementState(agreement, view) : needBadge(need?.value.state, view),
  };
}
