import type { Ref } from '../../diagnostics/values.ts';
import type { Entity, Model } from '../../model/model.ts';
import { standing } from '../../model/validity.ts';
import { signingsOf } from '../parts/control.ts';
import { isRef, refs } from '../parts/names.ts';

/** The needs that are still required: those that were rejected or merged into another are not. */
export function requiredNeeds(model: Model): Entity<'need'>[] {
  return model.all('need').filter(({ value }) => value.state !== 'rejected' && value.state !== 'merged');
}

/** The needs that an agreement answers and that exist. */
export function needsOf(model: Model, agreement: Entity<'agreement'>): Entity<'need'>[] {
  return refs(agreement.value.needs).flatMap(({ id }) => model.find('need', id) ?? []);
}

/** Who gives what is agreed: as it is written, else the providers of its needs. */
export function providersOf(model: Model, agreement: Entity<'agreement'>): Ref[] {
  const { provider } = agreement.value;
  if (isRef(provider)) return [provider];
  return unique(needsOf(model, agreement).map(({ value }) => value.provider));
}

/** Who receives what is agreed: as it is written, else the consumers of its needs. */
export function consumersOf(model: Model, agreement: Entity<'agreement'>): Ref[] {
  const own = refs(agreement.value.consumers);
  return own.length > 0 ? [...own] : unique(needsOf(model, agreement).flatMap(({ value }) => refs(value.consumers)));
}

/** The agreements that answer a need. */
export function agreementsFor(model: Model, need: Entity<'need'>): Entity<'agreement'>[] {
  const found = model.incoming(need, 'agreement.needs[]').flatMap(({ from }) => model.find('agreement', from.id) ?? []);
  return [...new Set(found)].filter(({ value }) => value.state !== 'retired');
}

/** True for an agreement that both sides have signed and that has not ended. */
export function isSigned(model: Model, { value }: Entity<'agreement'>): boolean {
  return (value.state === 'agreed' || value.state === 'in-force') && standing(value.valid, model.asOf) !== 'past';
}

/** True for an agreement about which the two sides differ. */
export function isOpen({ value }: Entity<'agreement'>): boolean {
  return value.state === 'disputed' || value.state === 'in-negotiation';
}

/** The acts that sign an agreement. Where the scenario changes what was signed, only those that are written for it count. */
export function signingsFor(model: Model, agreement: Entity<'agreement'>): Entity<'signing'>[] {
  const all = signingsOf(model, (reference) => reference === agreement.ref);
  return agreement.evidenceReset
    ? all.filter(({ written, override }) => written.raw.scenarios !== undefined || override)
    : all;
}

/** References without doubles. */
export function unique(list: readonly (Ref | undefined)[]): Ref[] {
  const known = new Map(list.filter(isRef).map((ref) => [keyOf(ref), ref]));
  return [...known.values()];
}

/** `area:branches` */
export function keyOf({ kind, id }: Ref): string {
  return `${kind}:${id}`;
}
