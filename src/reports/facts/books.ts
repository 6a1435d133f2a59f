import type { Ref } from '../../diagnostics/values.ts';
import { agreementsFor, consumersOf, needsOf, providersOf, requiredNeeds } from '../../model/agreements.ts';
import { isKind } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef, keyOf, refs, unique } from '../../model/refs.ts';
import { entityList } from '../ask/item.ts';
import { wordOf } from '../parts/labels.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { sentence } from '../parts/speech.ts';
import { agreementState, needBadge, progressWord } from '../parts/states.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import { figuresIn } from './targets.ts';

/** One side of the book: who it is of, with the reference for the anchor; red where it does not exist. */
interface Party {
  who: Content;
  at: string | null;
}

/** What a BACK area or an external provider is asked for and what it agrees to. */
interface ProviderBook extends Party {
  description: string | null;
  type: string | null;
  owner: Content;
  serves: readonly Content[];
  /** `In force: 2; in negotiation: 1`. */
  states: string | null;
  needs: readonly object[];
  agreements: readonly object[];
}

/** A book a provider: areas behind FRONT in the order of the files, those of FRONT, then external providers, then what names nobody. */
export function providerBooks(view: ViewContext): ProviderBook[] {
  const { model } = view;
  const needs = requiredNeeds(model);
  const agreements = model.all('agreement');
  const front = model.all('area').filter(({ value }) => value.side === 'front');
  const behind = model.all('area').filter((area) => !front.includes(area));
  const order = [...behind, ...front, ...model.all('provider')].map(({ ref }) => ref);
  const nobody = {
    needs: needs.filter(({ value }) => !isRef(value.provider)),
    agreements: agreements.filter((agreement) => providersOf(model, agreement).length === 0),
  };
  const books = inOrder(providerRefs(model), order).map((ref) => {
    const isIt = (one: Ref) => keyOf(one) === keyOf(ref);
    const own = {
      needs: needs.filter(({ value }) => isRef(value.provider) && isIt(value.provider)),
      agreements: agreements.filter((agreement) => providersOf(model, agreement).some(isIt)),
    };
    return bookOf(ref, own, view);
  });
  return nobody.needs.length + nobody.agreements.length > 0 ? [...books, bookOf(undefined, nobody, view)] : books;
}

/** The areas of BACK of which nobody asks anything. */
export function idleAreas({ model }: ViewContext): Entity<'area'>[] {
  const asked = new Set(providerRefs(model).map(keyOf));
  const parents = new Set(model.all('area').map(({ value }) => value.parent?.id));
  return model.all('area').filter(({ ref, id, value }) => value.side === 'back' && !asked.has(ref) && !parents.has(id));
}

/** Who is asked for something, or agrees to it. */
export function providerRefs(model: Model): Ref[] {
  return unique([
    ...requiredNeeds(model).map(({ value }) => value.provider),
    ...model.all('agreement').flatMap((agreement) => providersOf(model, agreement)),
  ]);
}

/** In the order of some references; the others behind them. */
function inOrder(list: readonly Ref[], order: readonly string[]): Ref[] {
  const place = (ref: Ref) => {
    const index = order.indexOf(keyOf(ref));
    return index < 0 ? order.length : index;
  };
  return list.toSorted((one, other) => place(one) - place(other));
}

function bookOf(
  ref: Ref | undefined,
  { needs, agreements }: { needs: readonly Entity<'need'>[]; agreements: readonly Entity<'agreement'>[] },
  view: ViewContext,
): ProviderBook {
  const entity = ref && view.model.resolve(ref);
  const known = entity && (isKind(entity, 'area') || isKind(entity, 'provider')) ? entity : undefined;
  const serves = [
    ...needs.flatMap(({ value }) => value.consumers ?? []),
    ...agreements.flatMap((agreement) => consumersOf(view.model, agreement)),
  ];
  return {
    ...partyOf(ref, view),
    description: (known && view.read(known.value.description)) || null,
    type: known ? typeOf(known, view) : null,
    owner: link(known?.value.owner, view),
    serves: links(unique(serves), view),
    states: statesOf(agreements, view),
    needs: entityList(needs, 'need', view),
    agreements: entityList(agreements, 'agreement', view),
  };
}

function partyOf(ref: Ref | undefined, view: ViewContext): Party {
  const entity = ref && view.model.resolve(ref);
  if (entity) return { who: nameOf(entity, view), at: entity.ref };
  return { who: link(ref, view) ?? view.say({ en: 'No provider named yet', es: 'Sin proveedor indicado' }), at: null };
}

function typeOf(entity: Entity<'area'> | Entity<'provider'>, view: ViewContext): string | null {
  if (isKind(entity, 'area')) {
    const { side } = entity.value;
    const word = side === 'front' || side === 'back' ? side.toUpperCase() : wordOf('area', 'side', side, view);
    return word === null ? null : view.say({ en: 'Area of {word}', es: 'Área de {word}' }, { word });
  }
  const type = wordOf('provider', 'type', entity.value.type, view);
  const external = view.say({ en: 'External provider', es: 'Proveedor externo' });
  return type === null ? external : `${external} (${type})`;
}

function statesOf(agreements: readonly Entity<'agreement'>[], view: ViewContext): string | null {
  const words = agreements.map((agreement) => progressWord(agreement, view));
  const counts = [...new Set(words)].map((word) => `${word}: ${view.show(words.filter((one) => one === word).length)}`);
  return sentence(counts.join('; ')) || null;
}

/** What an internal customer gets from all the others. */
interface ConsumerBook extends Party {
  receives: readonly Readonly<Record<'need' | 'provider' | 'agreement' | 'target' | 'state', Content>>[];
}

/** Every internal customer with what it receives, FRONT first. */
export function consumerBooks(view: ViewContext): ConsumerBook[] {
  const { model } = view;
  const needs = requiredNeeds(model);
  const bare = model.all('agreement').filter((agreement) => needsOf(model, agreement).length === 0);
  const all = unique([
    ...needs.flatMap(({ value }) => refs(value.consumers)),
    ...bare.flatMap((one) => consumersOf(model, one)),
  ]);
  const order = model.all('area').map(({ ref }) => ref);
  const place = (ref: Ref) => (isFront(ref, model) ? 0 : 1000) + Math.max(0, order.indexOf(keyOf(ref)));
  return all
    .toSorted((one, other) => place(one) - place(other))
    .map((ref) => {
      const isIt = (one: Ref) => keyOf(one) === keyOf(ref);
      const receives = [
        ...needs.filter(({ value }) => refs(value.consumers).some(isIt)).flatMap((need) => answersTo(need, view)),
        ...bare
          .filter((one) => consumersOf(model, one).some(isIt))
          .map((agreement) => received(undefined, agreement, view)),
      ];
      return { ...partyOf(ref, view), receives };
    });
}

function isFront(ref: Ref, model: Model): boolean {
  const area = ref.kind === 'team' ? model.find('team', ref.id)?.value.area?.id : ref.kind === 'area' ? ref.id : '';
  return model.find('area', area ?? '')?.value.side === 'front';
}

/** A need with each of the agreements that answer it, alone where there are none. */
function answersTo(need: Entity<'need'>, view: ViewContext): ConsumerBook['receives'] {
  const agreements = agreementsFor(view.model, need);
  if (agreements.length === 0) return [received(need, undefined, view)];
  return agreements.map((agreement) => received(need, agreement, view));
}

function received(
  need: Entity<'need'> | undefined,
  agreement: Entity<'agreement'> | undefined,
  view: ViewContext,
): ConsumerBook['receives'][number] {
  const known = need ?? agreement;
  return {
    need: known ? linkTo(known, view) : null,
    provider: agreement ? links(providersOf(view.model, agreement), view) : link(need?.value.provider, view),
    agreement: agreement ? linkTo(agreement, view) : null,
    target: figuresIn(agreement?.value.targets, view),
    state: agreement ? agreementState(agreement, view) : needBadge(need?.value.state, view),
  };
}
