import type { Ref } from '../../../diagnostics/values.ts';
import { confrontationsOf } from '../../../feasibility/chain/index.ts';
import {
  agreementsFor,
  isAgreed,
  isOfOneLine,
  isOutsider,
  isRequired,
  needsOf,
  partiesOf,
  sideOf,
  unsignedParties,
} from '../../../model/agreements.ts';
import {
  alliancesOf,
  type Boundary,
  companyName,
  companyOf,
  type Party,
  uncommittedMembers,
  withoutExpert,
} from '../../../model/alliances.ts';
import { externalParties, inBody } from '../../../model/governance.ts';
import { outsideTeams, sharersIn, undescribed, unready } from '../../../model/membership.ts';
import type { Model } from '../../../model/model.ts';
import { areasWithoutNeeds, enabledPlaces } from '../../../model/needs.ts';
import { bodiesFor, contractorsOf, contractsOf, isLawful, workOf } from '../../../model/providers.ts';
import { isAnswered } from '../../../model/raci.ts';
import { refTo } from '../../../model/refs.ts';
import { entityNode, entityOf, of } from '../arguments.ts';
import { refOf, type Seen, seenEntity, seenPart } from '../seen.ts';
import { type Answers, several } from './answer.ts';

/** Questions of needs, agreements and those who make them. */
export const ofAgreements = {
  required: (_, need) => isRequired(of('need', need)),
  agreements: (model, need) => several(model, agreementsFor(model, of('need', need))),
  agreed: (_, agreement) => isAgreed(of('agreement', agreement)),
  needs: (model, agreement) => several(model, needsOf(model, of('agreement', agreement))),
  parties: (model, agreement) => resolved(model, partiesOf(model, of('agreement', agreement)) ?? []),
  unsigned: (model, agreement) => resolved(model, unsignedParties(model, of('agreement', agreement))),
  side: (model, party) => sideOf(model, refTo(entityOf(party))) ?? null,
  outsider: (model, role, party) => isOutsider(model, of('role', role), refTo(entityOf(party))),
  confronted: (model, agreement, is) => {
    const maps = (['targets', 'proposed'] as const).flatMap((asked) =>
      confrontationsOf(model, of('agreement', agreement), asked),
    );
    return [...new Set(maps.flatMap((one) => (one.is.is === is ? one.id : [])))];
  },
  areasWithoutNeeds: (model) => several(model, areasWithoutNeeds(model)),
  ofOneLine: (model, one, other) => isOfOneLine(model, refTo(entityOf(one)), refTo(entityOf(other))),
  lawful: (_, provider) => isLawful(of('provider', provider)),
  doneBy: (model, performer) => {
    const company = companyOf(model, refTo(entityOf(performer)));
    const provider = company === undefined ? undefined : model.find('provider', company);
    return provider ? seenEntity(model, provider) : null;
  },
  answered: (model, step) => isAnswered(model, of('process', step), entityNode(step).id ?? ''),
  enabled: (model, one) => enabledPlaces(model).has(refOf(entityNode(one))),
  contractors: (model, provider) => several(model, contractorsOf(model, of('provider', provider))),
  contracts: (model, provider) => several(model, contractsOf(model, of('provider', provider))),
  workOf: (model, provider) =>
    workOf(model, of('provider', provider)).map(({ from, path }) =>
      from.kind === 'team' ? seenEntity(model, from) : seenPart(model, from, path.slice(0, -1)),
    ),
  governedBy: (model, provider) => several(model, bodiesFor(model, of('provider', provider))),
  alliances: (model, provider) => several(model, alliancesOf(model, of('provider', provider))),
  seats: (model, body) =>
    several(
      model,
      [...inBody(model, of('governanceBody', body))].flatMap((id) => model.find('provider', id) ?? []),
    ),
  sharers: (model, service) => several(model, sharersIn(model).get(of('service', service)) ?? []),
  partners: (model, alliance) => several(model, externalParties(model, of('globalAgreement', alliance))),
  uncommitted: (model, alliance) => {
    const entity = of('globalAgreement', alliance);
    return uncommittedMembers(model, entity).map(({ key }) => seenPart(model, entity, ['parties', key]));
  },
  withoutExpert: (model, alliance) => {
    const entity = of('globalAgreement', alliance);
    return withoutExpert(model, entity).map(({ key }) => seenPart(model, entity, ['parties', key]));
  },
  companyOf: (model, party) => companyName(model, entityNode(party).id ?? ''),
  unready: (_, party) => unready(entityNode(party).value as Party['value']),
  undescribed: (_, boundary) => undescribed(entityNode(boundary).value as Boundary['value']),
  outside: (model, provider) => several(model, outsideTeams(model, of('provider', provider))),
} satisfies Answers;

function resolved(model: Model, found: readonly Ref[]): Seen[] {
  return several(
    model,
    found.flatMap((ref) => model.resolve(ref) ?? []),
  );
}
