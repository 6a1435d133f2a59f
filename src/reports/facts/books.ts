import type { Ref } from '../../diagnostics/values.ts';
import { agreementsFor, consumersOf, isRequired, needsOf, providersOf, sideOf } from '../../model/agreements.ts';
import { isKind } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import { keyOf, unique } from '../../model/refs.ts';
import { allSeen, hidesSome, ifSeen, withhold } from '../../model/seen-from-outside.ts';
import type { View } from '../../wording/view.ts';
import { entityList } from '../ask/item.ts';
import { listsOf, type Row, type WholeFacts } from './fact.ts';
import { inOrder } from './order.ts';
import { figuresIn } from './targets.ts';

export const lists = {
  ...listsOf('area', {
    /** The areas of BACK of which nobody asks anything. */
    idleAreas({ model }) {
      if (hidesSome(model, 'need') || hidesSome(model, 'agreement')) withhold();
      const [areas, asked] = [allSeen(model, 'area'), providerRefs(model)];
      const parents = new Set(areas.map(({ value }) => value.parent?.id));
      return areas.filter((area) => area.value.side === 'back' && !hasRef(asked, area) && !parents.has(area.id));
    },
    /** The areas towards the customer and behind them, and any other that is asked for something. */
    bookAreas({ model }) {
      const asked = providerRefs(model);
      return allSeen(model, 'area').filter(
        (area) => area.value.side === 'front' || area.value.side === 'back' || hasRef(asked, area),
      );
    },
  }),
  ...listsOf('provider', {
    /** The external providers that are asked for something. */
    bookProviders: ({ model }) =>
      providerRefs(model).flatMap(({ kind, id }) => (kind === 'provider' && model.find(kind, id)) || []),
  }),
};

export const whole: WholeFacts = { consumerBooks, providerBooks };

type Need = Entity<'need'>;
type Agreement = Entity<'agreement'>;

/** One side of the book: who it is of, with the reference for the anchor; red where it does not exist. */
function partyOf(ref: Ref | undefined, view: View) {
  const entity = ref && view.model.resolve(ref);
  if (entity) return { who: view.nameOf(entity), at: entity.ref };
  return { who: view.link(ref) ?? view.say({ en: 'No provider named yet', es: 'Sin proveedor indicado' }), at: null };
}

/** A book a provider: areas behind FRONT in the order of the files, those of FRONT, then external providers, then what names nobody. */
function providerBooks(view: View) {
  const { model } = view;
  const placeOf = ({ value }: Entity<'area'>) => Number(value.side === 'front');
  const areas = allSeen(model, 'area').toSorted((one, other) => placeOf(one) - placeOf(other));
  const order = [...areas, ...allSeen(model, 'provider')].map(({ ref }) => ref);
  const books = inOrder(providerRefs(model), keyOf, order).map((ref) => providerBook(ref, view));
  const nobody = providerBook(undefined, view);
  return nobody.needs.length + nobody.agreements.length > 0 ? [...books, nobody] : books;
}

/** Who is asked for something, or agrees to it. */
function providerRefs(model: Model): Ref[] {
  return unique([
    ...requiredNeeds(model).map(({ value }) => value.provider),
    ...allSeen(model, 'agreement').flatMap((agreement) => providersOf(model, agreement)),
  ]);
}

/** What an area or an external provider is asked for and what it agrees to. */
function providerBook(ref: Ref | undefined, view: View) {
  const { model } = view;
  const isIts = (providers: readonly Ref[]) => (ref ? hasRef(providers, ref) : providers.length === 0);
  const needs = requiredNeeds(model).filter(({ value }) => isIts(unique([value.provider])));
  const agreements = allSeen(model, 'agreement').filter((agreement) => isIts(providersOf(model, agreement)));
  const entity = ref && model.resolve(ref);
  const known = entity && (isKind(entity, 'area') || isKind(entity, 'provider')) ? entity : undefined;
  const served = [
    ...needs.flatMap(({ value }) => value.consumers),
    ...agreements.flatMap((agreement) => consumersOf(model, agreement)),
  ];
  // Those of an area with others are not to be seen, so that to count would mislead.
  const isCounted = known?.kind === 'provider' || !hidesSome(model, 'agreement');
  const words = agreements.map((agreement) => view.progressWord(agreement));
  return {
    ...partyOf(ref, view),
    description: view.read(known?.value.description) || null,
    type: known ? typeOf(known, view) : null,
    owner: view.link(known?.value.owner),
    serves: view.links(unique(served)),
    states: isCounted ? view.tallied(words) : null,
    needs: ifSeen(() => entityList(needs, 'need', view), []),
    agreements: ifSeen(() => entityList(agreements, 'agreement', view), []),
  };
}

function hasRef(list: readonly Ref[], wanted: Pick<Ref, 'kind' | 'id'>): boolean {
  return list.some((one) => keyOf(one) === keyOf(wanted));
}

function typeOf(entity: Entity<'area'> | Entity<'provider'>, view: View): string | null {
  if (isKind(entity, 'area')) {
    const { side } = entity.value;
    const word = side === 'front' || side === 'back' ? side.toUpperCase() : view.wordOf('area', 'side', side);
    return word === null ? null : view.say({ en: 'Area of {word}', es: 'Área de {word}' }, { word });
  }
  const type = view.wordOf('provider', 'type', entity.value.type);
  const external = view.say({ en: 'External provider', es: 'Proveedor externo' });
  return type === null ? external : `${external} (${type})`;
}

/** Every internal customer with what it receives, FRONT first. */
function consumerBooks(view: View) {
  const { model } = view;
  const needs = requiredNeeds(model);
  const bare = allSeen(model, 'agreement').filter((agreement) => needsOf(model, agreement).length === 0);
  const all = unique([
    ...needs.flatMap(({ value }) => value.consumers),
    ...bare.flatMap((agreement) => consumersOf(model, agreement)),
  ]);
  const order = allSeen(model, 'area').map(({ ref }) => ref);
  const place = (ref: Ref) => (sideOf(model, ref) === 'front' ? 0 : 1000) + Math.max(0, order.indexOf(keyOf(ref)));
  return all
    .toSorted((one, other) => place(one) - place(other))
    .map((ref) => ({
      ...partyOf(ref, view),
      receives: [
        ...needs.filter(({ value }) => hasRef(value.consumers, ref)).flatMap((need) => answersTo(need, view)),
        ...bare
          .filter((agreement) => hasRef(consumersOf(model, agreement), ref))
          .map((agreement) => received(agreement, agreement, view)),
      ],
    }));
}

/** A need with each of the agreements that answer it, alone where there are none. */
function answersTo(need: Need, view: View): Row[] {
  const agreements = agreementsFor(view.model, need);
  if (agreements.length > 0) return agreements.map((agreement) => received(need, agreement, view));
  const provider = view.link(need.value.provider);
  return [{ need: view.linkTo(need), provider, agreement: null, target: null, state: view.needBadge(need) }];
}

function received(what: Need | Agreement, agreement: Agreement, view: View): Row {
  return {
    need: view.linkTo(what),
    provider: view.links(providersOf(view.model, agreement)),
    agreement: view.linkTo(agreement),
    target: figuresIn(agreement.value.targets, view),
    state: view.agreementState(agreement),
  };
}

function requiredNeeds(model: Model): Need[] {
  return allSeen(model, 'need').filter(isRequired);
}
