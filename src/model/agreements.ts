import type { Ref } from '../diagnostics/values.ts';
import type { Entity, Model } from './model.ts';
import type { EngagementPhase } from './phases.ts';
import { currentKey, isRef, refs, unique } from './refs.ts';
import { ifSeen } from './seen/withheld.ts';
import { standing } from './validity.ts';

type Agreement = Entity<'agreement'>;
type Need = Entity<'need'>;

/** True for a need that is still required: one that was rejected or merged into another is not. */
export function isRequired({ value }: Need): boolean {
  return value.state !== 'rejected' && value.state !== 'merged';
}

/** The needs that are still required. */
export function requiredNeeds(model: Model): Need[] {
  return model.all('need').filter(isRequired);
}

/** The agreements that answer a need, each once, or those that do so for one of its consumers. */
export function agreementsFor(model: Model, need: Need, consumer?: Ref): Agreement[] {
  const found = model.incoming(need, 'agreement.needs[]').flatMap(({ from }) => model.find('agreement', from.id) ?? []);
  return [...new Set(found)].filter((agreement) => consumer === undefined || isFor(model, agreement, consumer));
}

/** An agreement that names no consumers is for those of its needs. */
function isFor(model: Model, { value }: Agreement, consumer: Ref): boolean {
  const own = refs(value.consumers);
  return own.length === 0 || own.some((ref) => currentKey(model, ref) === currentKey(model, consumer));
}

/** True for a need that a signed agreement answers today, for each of its consumers or for the one that is given. */
export function hasSignedAgreement(model: Model, need: Need, consumer?: Ref): boolean {
  const stated = refs(need.value.consumers);
  const consumers = consumer ? [consumer] : stated.length > 0 ? stated : [undefined];
  return consumers.every((one) => agreementsFor(model, need, one).some((agreement) => standsSigned(model, agreement)));
}

/** The needs that an agreement answers and that exist. */
export function needsOf(model: Model, { value }: Agreement): Need[] {
  return refs(value.needs).flatMap(({ id }) => model.find('need', id) ?? []);
}

/** Who gives what is agreed: as it is written, else the providers of its needs. */
export function providersOf(model: Model, agreement: Agreement): Ref[] {
  const { provider } = agreement.value;
  return unique(isRef(provider) ? [provider] : needsOf(model, agreement).map(({ value }) => value.provider));
}

/** Who receives what is agreed: as it is written, else the consumers of its needs. */
export function consumersOf(model: Model, agreement: Agreement): Ref[] {
  const own = unique(refs(agreement.value.consumers));
  return own.length > 0 ? own : unique(needsOf(model, agreement).flatMap(({ value }) => refs(value.consumers)));
}

/**
 * On which side somebody works: an area, that of its own or of the nearest above it that has one; a team by its area. Undefined where that
 * is not known, and for a provider.
 */
export function sideOf(model: Model, party: Ref): Entity<'area'>['value']['side'] {
  for (const { kind, id } of lineOf(model, party)) {
    const side = kind === 'area' ? model.find('area', id)?.value.side : undefined;
    if (side !== undefined) return side;
  }
  return undefined;
}

/** True for a consumer that is not known to work behind FRONT. */
export function isFront(model: Model, consumer: Ref): boolean {
  const side = sideOf(model, consumer);
  return side === undefined || side === 'front';
}

/** True for an agreement that was turned down: nothing is promised by it. */
export function isRejected({ value }: Agreement): boolean {
  return value.state === 'rejected';
}

/** True for an agreement about which the two sides differ. */
export function isDisputed({ value }: Agreement): boolean {
  return value.state === 'disputed' || value.state === 'in-negotiation';
}

/** True where the two sides have come to terms, as its state says; whether they signed is another question. */
export function isAgreed({ value }: Agreement): boolean {
  return value.state === 'agreed' || value.state === 'in-force' || value.state === 'suspended';
}

/** True for an act of signing that has taken place by today. */
export function hasTakenPlace(model: Model, { value }: Entity<'signing'>): boolean {
  return standing({ from: value.date }, model.today) !== 'future';
}

/**
 * The acts that sign an agreement and have taken place by today. Where the scenario changes what was signed, only those that are
 * written for it count.
 */
export function signingsFor(model: Model, agreement: Agreement | Entity<'globalAgreement'>): Entity<'signing'>[] {
  const acts = [...new Set(model.incoming(agreement, 'signing.signs[]').map(({ from }) => from.id))];
  return acts
    .flatMap((id) => model.find('signing', id) ?? [])
    .filter((signing) => hasTakenPlace(model, signing))
    .filter(({ value, override }) => !agreement.evidenceReset || value.scenarios !== undefined || override);
}

/** True for a phase of the engagement whose closing somebody has signed by today. */
export function isApproved(model: Model, phase: EngagementPhase): boolean {
  const signed = model.all('signing').filter((signing) => hasTakenPlace(model, signing));
  return signed.some(({ value }) => refs(value.signs).some(({ kind, id }) => kind === 'phase' && id === phase));
}

/** Both sides of an agreement; undefined where one of them is not known. */
export function partiesOf(model: Model, agreement: Agreement): Ref[] | undefined {
  const sides = [consumersOf(model, agreement), providersOf(model, agreement)];
  return sides.every((side) => side.length > 0) ? unique(sides.flat()) : undefined;
}

/** The parties of an agreement for which nobody has signed it. */
export function unsignedParties(model: Model, agreement: Agreement): Ref[] {
  const signatories = signingsFor(model, agreement).flatMap(({ value }) => value.signatories);
  const bound = new Set(signatories.flatMap((signatory) => boundBy(model, signatory)));
  const parties = unique([...consumersOf(model, agreement), ...providersOf(model, agreement)]);
  return parties.filter((party) => !standsFor(model, party).some((ref) => bound.has(ref)));
}

/** True for an agreement to which the two sides have come and that every party of either has signed. */
export function isSigned(model: Model, agreement: Agreement): boolean {
  return (
    isAgreed(agreement) && partiesOf(model, agreement) !== undefined && unsignedParties(model, agreement).length === 0
  );
}

/**
 * How far an agreement has come, seen from a date: `in-force` and `ended` are said of it only by its dates, and all from `signed`
 * on only where both sides have signed. What is in no dispute and not yet agreed is `open`.
 */
export type Progress = 'open' | 'disputed' | 'agreed' | 'signed' | 'in-force' | 'suspended' | 'ended' | 'rejected';

export function progressOf(model: Model, agreement: Agreement, date: string | undefined): Progress {
  const { state, valid } = agreement.value;
  if (isRejected(agreement)) return 'rejected';
  if (isDisputed(agreement)) return 'disputed';
  if (!isAgreed(agreement)) return 'open';
  const is = standing(valid, date);
  if (is === 'past') return 'ended';
  if (state === 'suspended') return 'suspended';
  if (!isSigned(model, agreement)) return 'agreed';
  // An agreement without a first day is in force when its state says so.
  return is === 'valid' && (valid?.from !== undefined || state === 'in-force') ? 'in-force' : 'signed';
}

/** True for an agreement that is signed by both sides and has neither ended nor been suspended today. */
export function standsSigned(model: Model, agreement: Agreement): boolean {
  const progress = progressOf(model, agreement, model.today);
  return progress === 'signed' || progress === 'in-force';
}

/** The area or the provider that a signatory binds: as it is written, else that of its role. */
function boundBy(
  model: Model,
  { role, for: party }: NonNullable<Entity<'signing'>['value']['signatories']>[number],
): string[] {
  // A signatory who is kept from the reader binds nobody whom they know.
  if (isRef(party)) return ifSeen(() => [currentKey(model, party)], []);
  const own = isRef(role) ? model.find('role', role.id)?.value : undefined;
  return unique([own?.area, own?.provider]).map((ref) => currentKey(model, ref));
}

/** Who stands for a party: itself, the area of a team, and the areas above. */
export function standsFor(model: Model, party: Ref): string[] {
  return Array.from(lineOf(model, party), (ref) => currentKey(model, ref));
}

/** A party, the area of a team, and the areas above, each once and as far as is asked. */
function* lineOf(model: Model, party: Ref): Generator<Ref> {
  const passed = new Set<string>();
  for (let next: Ref | undefined = party; next && !passed.has(currentKey(model, next)); next = above(model, next)) {
    passed.add(currentKey(model, next));
    yield next;
  }
}

/** The area to which a team or an area belongs; a provider belongs to none, also where an area has its name. */
function above(model: Model, { kind, id }: Ref): Ref | undefined {
  if (kind === 'team') return model.find('team', id)?.value.area;
  return kind === 'area' ? model.find('area', id)?.value.parent : undefined;
}

/**
 * True for a role that is known to be of another side than a party: of an area that is neither its own, above it nor within it, or of
 * another company. Management speaks for the whole of its company; a role that says neither area nor provider may be of any.
 */
export function isOutsider(model: Model, { value: role }: Entity<'role'>, party: Ref): boolean {
  const own = unique([role.area, role.provider]);
  const company = companyBehind(model, party);
  if (own.length === 0) return false;
  if (role.provider) {
    const bound = [company?.id, company?.value.parent?.id];
    return !bound.includes(model.find('provider', role.provider.id)?.id);
  }
  const isManagement = role.level === 'senior-management' || (role.area && sideOf(model, role.area)) === 'management';
  if (company || isManagement) return company !== undefined;
  return !own.some((ref) => isOfOneLine(model, ref, party));
}

/** The same party, or one within the other. */
export function isOfOneLine(model: Model, one: Ref, other: Ref): boolean {
  return (
    standsFor(model, one).includes(currentKey(model, other)) || standsFor(model, other).includes(currentKey(model, one))
  );
}

/** The provider that a party is, or whose people a team is; undefined for the client itself. */
function companyBehind(model: Model, { kind, id }: Ref): Entity<'provider'> | undefined {
  const provider = kind === 'team' ? model.find('team', id)?.value.provider?.id : id;
  return kind === 'area' || provider === undefined ? undefined : model.find('provider', provider);
}
