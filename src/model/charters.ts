import { once, onceEach } from '../diagnostics/once.ts';
import { hasTakenPlace } from './agreements.ts';
import type { Entity, Model } from './model.ts';
import { topmost, withPeople } from './topmost.ts';
import { standing } from './validity.ts';

/** Whether a segment is promised something at the model's date, and by which charters, its parents' among them. */
export interface CharterCover {
  /** `undated` where it depends on a date that nobody gave. */
  state: 'valid' | 'undated' | 'other-dates' | 'none';
  charters: readonly Entity<'charter'>[];
}

/** The segments of customers: those that say nothing else. */
export function customerSegments(model: Model): Entity<'segment'>[] {
  return model.all('segment').filter(({ value }) => value.type === 'customer');
}

/** The segments of customers who buy for themselves, those that are nothing but their children left out. */
export function consumerSegments(model: Model): Entity<'segment'>[] {
  return withPeople(model, customerSegments(model)).filter(
    (segment) => model.lineage(segment).find(({ value }) => value.consumers !== undefined)?.value.consumers !== false,
  );
}

/**
 * The countries in which a segment is, by its countries or its regions, or those of its parents; else that of the client. Undefined where nothing
 * says so.
 */
export function countriesOf(model: Model, segment: Entity<'segment'>): string[] | undefined {
  const written = model
    .lineage(segment)
    .map(({ value: { countries = [], regions = [] } }) => [
      ...countries,
      ...regions.map((region) => region.slice(0, 2)),
    ]);
  const { country } = model.engagement.value.client;
  return written.find((codes) => codes.length > 0) ?? (country === undefined ? undefined : [country]);
}

/**
 * The charters that are addressed to a segment or to one of its parents, and whether one of them is valid at the
 * model's date.
 */
export function charterCover(model: Model, segment: Entity<'segment'>): CharterCover {
  return coverOnce(model, segment.id, () => coverOf(model, segment));
}

const coverOnce = onceEach<Model, CharterCover>();

function coverOf(model: Model, segment: Entity<'segment'>): CharterCover {
  const found = model
    .lineage(segment)
    .flatMap((holder) => model.incoming(holder, 'charter.segments[]').map(({ from }) => from.id));
  const charters = [...new Set(found)].flatMap((id) => model.find('charter', id) ?? []);
  const standings = charters.map((charter) => standing(charter.value.valid, model.date));
  if (standings.includes('valid')) return { state: 'valid', charters };
  if (standings.includes('unknown')) return { state: 'undated', charters };
  return { state: charters.length > 0 ? 'other-dates' : 'none', charters };
}

/** Those of them that are valid at the model's date. */
export function chartersInForce(model: Model, segment: Entity<'segment'>): Entity<'charter'>[] {
  return charterCover(model, segment).charters.filter(({ value }) => standing(value.valid, model.date) === 'valid');
}

/**
 * Customer segments without a valid charter, and those of which that cannot be said; a parent that lacks it stands for its children.
 */
export function chartersLacked(model: Model): { segment: Entity<'segment'>; cover: CharterCover }[] {
  const customers = customerSegments(model);
  const covers = new Map(customers.map((segment) => [segment.id, charterCover(model, segment)]));
  return topmost(model, customers, ({ id }) => covers.get(id)?.state !== 'valid').map((segment) => ({
    segment,
    cover: covers.get(segment.id) ?? { state: 'none', charters: [] },
  }));
}

/** The services that a charter speaks of: those that it names, and those of its commitments. */
export const servicesOfCharter = once(({ value }: Entity<'charter'>): ReadonlySet<string> => {
  const promised = Object.values(value.commitments).flatMap(({ service }) => service ?? []);
  return new Set([...value.services, ...promised].map(({ id }) => id));
});

/** True for a charter on which those concerned have come to terms: it says so, or says nothing and has been signed. */
export function isAgreedCharter(model: Model, charter: Entity<'charter'>): boolean {
  const { state } = charter.value;
  if (state) return state === 'agreed' || state === 'published';
  const acts = model.incoming(charter, 'signing.signs[]').flatMap(({ from }) => model.find('signing', from.id) ?? []);
  return acts.some((signing) => hasTakenPlace(model, signing));
}
