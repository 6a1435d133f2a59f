import type { Ref } from '../../diagnostics/values.ts';
import { providersOf, requiredNeeds } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef, keyOf, unique } from '../../model/refs.ts';

/** A BACK area or an external provider, with what it is asked for and what it agrees to. */
export interface ProviderBook {
  /** Undefined where nobody is named. */
  ref: Ref | undefined;
  entity: Entity<'area' | 'provider'> | undefined;
  needs: readonly Entity<'need'>[];
  agreements: readonly Entity<'agreement'>[];
}

/** The books of a model: areas behind FRONT in the order of the files, those of FRONT, then external providers, then what names nobody. */
export function providerBooks(model: Model): ProviderBook[] {
  const needs = requiredNeeds(model);
  const agreements = model.all('agreement');
  const named = unique([
    ...needs.map(({ value }) => value.provider),
    ...agreements.flatMap((agreement) => providersOf(model, agreement)),
  ]);
  const books = named.map((ref): ProviderBook => {
    const key = keyOf(ref);
    return {
      ref,
      entity: findParty(model, ref),
      needs: needs.filter(({ value }) => isRef(value.provider) && keyOf(value.provider) === key),
      agreements: agreements.filter((agreement) => providersOf(model, agreement).some((one) => keyOf(one) === key)),
    };
  });
  const nobody: ProviderBook = {
    ref: undefined,
    entity: undefined,
    needs: needs.filter(({ value }) => !isRef(value.provider)),
    agreements: agreements.filter((agreement) => providersOf(model, agreement).length === 0),
  };
  const front = model.all('area').filter(({ value }) => value.side === 'front');
  const behind = model.all('area').filter((area) => !front.includes(area));
  const order = [...behind, ...front, ...model.all('provider')].map(({ ref }) => ref);
  const place = ({ ref }: ProviderBook) => {
    const index = ref ? order.indexOf(keyOf(ref)) : -1;
    return index < 0 ? order.length : index;
  };
  const sorted = books.toSorted((one, other) => place(one) - place(other));
  return [...sorted, ...(nobody.needs.length + nobody.agreements.length > 0 ? [nobody] : [])];
}

/** The areas of BACK of which nobody asks anything. */
export function idleAreas(model: Model, books: readonly ProviderBook[]): Entity<'area'>[] {
  const asked = new Set(books.map(({ entity }) => entity?.ref));
  const parents = new Set(model.all('area').map(({ value }) => value.parent?.id));
  return model.all('area').filter(({ ref, id, value }) => value.side === 'back' && !asked.has(ref) && !parents.has(id));
}

/** The area or provider that a reference names. */
function findParty(model: Model, { kind, id }: Ref): Entity<'area' | 'provider'> | undefined {
  if (kind === 'area') return model.find('area', id);
  return kind === 'provider' ? model.find('provider', id) : undefined;
}
