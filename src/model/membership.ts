import { once } from '../diagnostics/once.ts';
import type { Text } from '../diagnostics/values.ts';
import { valueAt } from '../language/shape/decoded.ts';
import { signingsFor } from './agreements.ts';
import {
  alliancesOf,
  type Boundary,
  boundedBetween,
  companyOf,
  isCustomerTeam,
  membersOf,
  type Party,
} from './alliances.ts';
import { type Crossing, crossingsIn } from './crossings.ts';
import { labelFor } from './labels.ts';
import { type Entity, type Model, referringTo } from './model.ts';
import { isLawful } from './providers.ts';
import { companyOfTeam, tasksOf } from './tasks.ts';

type Alliance = Entity<'globalAgreement'>;
type Provider = Entity<'provider'>;
type Service = Entity<'service'>;

const readiness = ['modelInPlace', 'internalised.staff', 'internalised.middle', 'internalised.senior', 'monitored'];

/** What a party does not show of its readiness: what is not known of it is not ready. */
export function unready(value: Party['value']): Text[] {
  return readiness
    .filter((field) => valueAt(value.readiness, field.split('.')) !== true)
    .map((field) => labelFor('globalAgreement', `parties.*.readiness.${field}`));
}

/** True for a party that shows nothing at all of its readiness. */
export function isUnready(value: Party['value']): boolean {
  return unready(value).length === readiness.length;
}

const described = ['document', 'smes', 'accountable', 'handover'] as const;

/** What is missing in the description of a boundary. */
export function undescribed(value: Boundary['value']): Text[] {
  const isEmpty = (one: unknown): boolean => one === undefined || (Array.isArray(one) && one.length === 0);
  return described
    .filter((field) => isEmpty(value[field]))
    .map((field) => labelFor('globalAgreement', `boundaries.*.${field}`));
}

/** Where work passes between two parties and no boundary between them is described. */
export interface Unbounded {
  crossing: Crossing;
  /** Of those of the process, the services for which none is. */
  services: readonly Service[];
}

export function unboundedCrossings(model: Model, alliance: Alliance): Unbounded[] {
  const members = new Set(membersOf(model, alliance).map(({ company }) => company));
  return crossings(model)
    .filter(({ between }) => between.every((company) => members.has(company)))
    .flatMap((crossing) => {
      const services = unboundedServices(model, alliance, crossing);
      return services ? [{ crossing, services }] : [];
    });
}

const crossings = once((model: Model) => model.all('process').flatMap((process) => crossingsIn(model, process)));

/** The services of a process for which no boundary between two parties is described; undefined where all are, or any is and none is known. */
function unboundedServices(model: Model, alliance: Alliance, { between, process }: Crossing): Service[] | undefined {
  const services = referringTo(model, process, 'service.processes') as Service[];
  if (!boundedBetween(model, alliance, between)) return services;
  const left = services.filter((service) => !boundedBetween(model, alliance, between, service));
  return left.length > 0 ? left : undefined;
}

/** The parties, by their keys, in whose name somebody has signed an agreement by today; a role of no provider signs for the client. */
export function signedMembers(model: Model, alliance: Alliance): ReadonlySet<string> {
  const signatories = signingsFor(model, alliance).flatMap(({ value }) => value.signatories);
  const companies = signatories.flatMap(({ role, for: party }) => {
    if (party) return party.kind === 'provider' ? (companyOf(model, party) ?? []) : ['own'];
    const own = role && model.find('role', role.id)?.value;
    return own ? (own.provider ? (model.find('provider', own.provider.id)?.id ?? []) : ['own']) : [];
  });
  const signed = new Set(companies);
  const members = membersOf(model, alliance).filter(({ company }) => signed.has(company));
  return new Set(members.map(({ key }) => key));
}

/** The teams by which a provider attends customers or solves for them, by no law, and that is party to none of the agreements that there are. */
export function outsideTeams(model: Model, provider: Provider): Entity<'team'>[] {
  if (!hasAlliance(model) || isLawful(provider) || alliancesOf(model, provider).length > 0) return [];
  return (referringTo(model, provider, 'team.provider') as Entity<'team'>[]).filter(isCustomerTeam);
}

const hasAlliance = once((model: Model): boolean =>
  model.all('globalAgreement').some((alliance) => membersOf(model, alliance).length > 0),
);

/** The services in which the teams of several providers attend or solve, while no global agreement binds anybody, with these. */
export const sharersIn = once((model: Model): ReadonlyMap<Service, readonly Provider[]> => {
  if (hasAlliance(model)) return new Map();
  // Without two companies that put such teams in, there is nothing to look for in the cells.
  const outside = model.all('team').filter((team) => team.value.provider && isCustomerTeam(team));
  if (new Set(outside.map(({ value }) => value.provider?.id)).size < 2) return new Map();
  const found = model.all('service').map((service) => [service, companiesIn(model, service)] as const);
  return new Map(found.filter(([, companies]) => companies.length > 1));
});

/** The companies, besides the client, whose teams attend or solve in a service; a subcontractor comes with whom it works for. */
function companiesIn(model: Model, service: Service): Provider[] {
  const teams = tasksOf(model, service)
    .flatMap((task) => task.teams)
    .filter(isCustomerTeam);
  const found = teams.flatMap((team) => {
    const provider = model.find('provider', companyOfTeam(model, team) ?? '');
    const parent = provider?.value.parent && model.find('provider', provider.value.parent.id);
    return provider && !isLawful(provider) ? [parent ?? provider] : [];
  });
  return [...new Set(found)];
}
