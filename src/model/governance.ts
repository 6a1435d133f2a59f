import { membersOf as partiesOf } from './alliances.ts';
import type { Entity, Model } from './model.ts';

type Body = Entity<'governanceBody'>;

/** The companies that are party to a global agreement besides one's own, and exist. */
export function externalParties(model: Model, alliance: Entity<'globalAgreement'>): readonly Entity<'provider'>[] {
  return partiesOf(model, alliance).flatMap(({ provider }) => provider ?? []);
}

/** The roles that sit in a body, the chair among them. */
function membersOf(model: Model, { value: { chair, members = [] } }: Body): readonly Entity<'role'>[] {
  const refs = chair ? [...members, chair] : members;
  return [...new Set(refs.flatMap(({ id }) => model.find('role', id) ?? []))];
}

/** The ids of the providers that a body covers: those that it names, by themselves or by a global agreement, and those that sit in it. */
export function inBody(model: Model, body: Body): ReadonlySet<string> {
  const covered = (body.value.covers ?? []).flatMap(({ kind, id }) => {
    if (kind === 'provider') return [model.find('provider', id)?.id ?? id];
    const agreement = kind === 'globalAgreement' ? model.find('globalAgreement', id) : undefined;
    return agreement ? externalParties(model, agreement).map((party) => party.id) : [];
  });
  const sitting = membersOf(model, body).flatMap(({ value }) => value.provider?.id ?? []);
  return new Set([...covered, ...sitting]);
}
