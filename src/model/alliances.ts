import { gather } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import type { Ref, Text } from '../diagnostics/values.ts';
import { isContactTeam } from './attendance.ts';
import type { Field } from './fields.ts';
import { kpisOf } from './kpis.ts';
import { type Entity, type Model, referringTo } from './model.ts';
import { resolveTarget, type Target } from './targets.ts';

type Alliance = Entity<'globalAgreement'>;

/** A party of a global agreement. */
export interface Party {
  /** As it is called in `parties`: `own` for the client itself. */
  key: string;
  value: NonNullable<Alliance['value']['parties']>[string];
  /** Undefined for the client itself, and for one that names no provider. */
  provider: Entity<'provider'> | undefined;
  /** How its company is told from others, whatever it is called here: the id of its provider, `own`. */
  company: string;
}

/** How the client itself is called among the parties. */
const client = 'own';

export function membersOf(model: Model, { value: { parties } }: Alliance): Party[] {
  return Object.entries(parties ?? {}).map(([key, value]) => {
    const provider = key === client ? undefined : model.find('provider', key);
    return { key, value, provider, company: provider?.id ?? key };
  });
}

/** The members of an agreement for which no commitment is theirs alone. One that names its party need not say its scope. */
export function uncommittedMembers(model: Model, alliance: Alliance): Party[] {
  const commitments = Object.values(alliance.value.commitments ?? {});
  const bound = new Set(commitments.flatMap(({ scope, party }) => (scope === 'collective' ? [] : (party?.part ?? []))));
  return membersOf(model, alliance).filter(({ key }) => !bound.has(key));
}

const byProvider = once((model: Model) =>
  gather(
    model
      .all('globalAgreement')
      .flatMap((alliance) =>
        membersOf(model, alliance).flatMap(({ provider }): [Entity<'provider'>, Alliance][] =>
          provider ? [[provider, alliance]] : [],
        ),
      ),
  ),
);

/** The global agreements of which a provider is a party. */
export function alliancesOf(model: Model, provider: Entity<'provider'>): readonly Alliance[] {
  return byProvider(model).get(provider) ?? [];
}

/** Whose work a performer does, as a party would be called; undefined where that is nobody’s: a system, or the customer. */
export function companyOf(model: Model, performer: Ref | undefined): string | undefined {
  if (performer?.kind === 'provider') return model.find('provider', performer.id)?.id;
  const team = performer?.kind === 'team' ? model.find('team', performer.id) : undefined;
  if (!team) return undefined;
  const { provider } = team.value;
  return provider ? model.find('provider', provider.id)?.id : client;
}

/** A limit of competence between two parties. */
export interface Boundary {
  id: string;
  value: Alliance['value']['boundaries'][string];
  /** The two companies, as parties are called. */
  companies: readonly string[];
}

export function boundariesOf(model: Model, { value: { boundaries } }: Alliance): Boundary[] {
  return Object.entries(boundaries).map(([id, value]) => {
    const companies = value.between.map(({ part = '' }) => model.find('provider', part)?.id ?? part);
    return { id, value, companies };
  });
}

/** True where a boundary between two companies is described, for a service if one is given; one that names no services is for all. */
export function boundedBetween(
  model: Model,
  alliance: Alliance,
  between: readonly string[],
  service?: Entity<'service'>,
): boolean {
  return boundariesOf(model, alliance).some(({ companies, value: { services } }) => {
    const isFor = service === undefined || !services || services.some(({ id }) => id === service.id);
    return isFor && between.every((company) => companies.includes(company));
  });
}

/** The teams that a party puts in. */
export function teamsOf(model: Model, { value: { contributes } }: Party): Entity<'team'>[] {
  const named = [...(contributes?.contactPoint ?? []), ...(contributes?.solver ?? [])];
  return [...new Set(named.flatMap(({ id }) => model.find('team', id) ?? []))];
}

/** True for a team that customers meet, or that solves what they need. */
export function isCustomerTeam(team: Entity<'team'>): boolean {
  return isContactTeam(team) || team.value.type === 'solver';
}

/** The services that a team is meant for, and those of the processes in which it does a step. */
export function servicesOfTeam(model: Model, team: Entity<'team'>): Entity<'service'>[] {
  const named = (team.value.serves?.services ?? []).flatMap(({ id }) => model.find('service', id) ?? []);
  const worked = referringTo(model, team, 'process.steps.performer').flatMap((process) =>
    referringTo(model, process, 'service.processes'),
  );
  return [...new Set([...named, ...(worked as Entity<'service'>[])])];
}

/** True for the client itself, as a company is called among the parties. */
export function isOwn(company: string): boolean {
  return company === client;
}

/** The name of a company, by what it is called among the parties: of `own`, that of the client. */
export function companyName(model: Model, company: string): Text | string {
  if (company === client) return model.engagement.value.client.name;
  return model.find('provider', company)?.value.name ?? company;
}

/** The members of an agreement of whom no subject-matter expert takes part in the design of the service. */
export function withoutExpert(model: Model, alliance: Alliance): Party[] {
  const designers = (alliance.value.designTeam ?? []).flatMap(({ id }) => model.find('role', id) ?? []);
  const experts = designers.filter(({ value }) => value.sme !== undefined);
  const represented = new Set(experts.map(({ value: { provider } }) => (provider ? provider.id : client)));
  return membersOf(model, alliance).filter(({ company }) => !represented.has(company));
}

/** The targets of a commitment, each with what holds it: its own, or those of what it names in an agreement. */
export function committedTargets(model: Model, alliance: Alliance, id: string): (Field<Target> & { holder: Entity })[] {
  const commitment = alliance.value.commitments?.[id];
  const { agreement, target } = commitment ?? {};
  const holder = agreement && model.find('agreement', agreement.id);
  const agreed = Object.entries(holder?.value.targets ?? {}).flatMap(([key, written]) =>
    holder && (agreement?.part === undefined || agreement.part === key)
      ? [{ holder: holder as Entity, path: ['targets', key], written }]
      : [],
  );
  const own = target ? [{ holder: alliance as Entity, path: ['commitments', id, 'target'], written: target }] : [];
  return [...own, ...agreed].flatMap(({ written, ...place }) => {
    const value = resolveTarget(model, written);
    return value ? [{ ...place, value }] : [];
  });
}

/** The KPIs that follow a commitment: those of its targets, and any with an objective about it. */
export function outcomeKpis(model: Model, alliance: Alliance, id: string): Entity<'kpi'>[] {
  const targets = committedTargets(model, alliance, id);
  const scoped = model
    .incoming(alliance, 'kpi.objectives.*.scope')
    .flatMap(({ from, ref }) => (ref.part === id ? [from as Entity<'kpi'>] : []));
  return [...new Set([...targets.flatMap((one) => kpisOf(model, one.holder, one)), ...scoped])];
}
