import { gather } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import type { Money, PlainDate, Ref } from '../../diagnostics/values.ts';
import { confrontationsOf } from '../../feasibility/chain/index.ts';
import { closedView, unspokenIn } from '../../feasibility/cover/index.ts';
import { horizonOf } from '../../feasibility/hours/index.ts';
import type { Kind } from '../../generated/kinds.ts';
import { isMap, valueAt } from '../../language/shape/decoded.ts';
import {
  agreementsFor,
  isAgreed,
  isOutsider,
  isRequired,
  needsOf,
  partiesOf,
  sideOf,
  unsignedParties,
} from '../../model/agreements.ts';
import {
  alliancesOf,
  type Boundary,
  companyName,
  outcomeKpis,
  type Party,
  uncommittedMembers,
  withoutExpert,
} from '../../model/alliances.ts';
import { attendanceOf, isAnyAttended, isSynchronous, teamsFor } from '../../model/attendance.ts';
import { charterCover, chartersLacked, consumerSegments, countriesOf } from '../../model/charters.ts';
import { commitmentsOf, isMeasured } from '../../model/commitments.ts';
import { controlLacks, isAimed, unmeasurable } from '../../model/control.ts';
import { type Cadence, cadenceDays, daysBetween, lastDay } from '../../model/dates.ts';
import { questionsAsked } from '../../model/decisions.ts';
import { isAnyAgreed } from '../../model/deliverables.ts';
import { processesFor } from '../../model/delivery.ts';
import { goneOf } from '../../model/fields.ts';
import { behindBaseline, domainOf, type Objective } from '../../model/kpis.ts';
import { wordFor } from '../../model/labels.ts';
import { languageFallbackOf, unanswered } from '../../model/languages.ts';
import { dimensionsOf, missingModels } from '../../model/management.ts';
import { moreThan } from '../../model/measures.ts';
import { outsideTeams, undescribed, unready } from '../../model/membership.ts';
import { type Entity, type Model, referringTo } from '../../model/model.ts';
import { areasWithoutNeeds } from '../../model/needs.ts';
import {
  attends,
  ghostStages,
  isAvailable,
  isOffered,
  reachedSegments,
  segmentsFor,
  servicesFor,
  speakersFor,
  stagesFor,
  writtenCells,
} from '../../model/offer.ts';
import { bodiesFor, contractsOf, isLawful, workOf } from '../../model/providers.ts';
import { rowsFor } from '../../model/raci.ts';
import { isRef, refTo } from '../../model/refs.ts';
import { wavesOf } from '../../model/surveys.ts';
import { isQuantified, resolveTarget, type Target } from '../../model/targets.ts';
import { withPeople } from '../../model/topmost.ts';
import { standing, type Validity } from '../../model/validity.ts';
import { cellOf, dateIn, entityNode, entityOf, labelIn, measureOf, of } from './arguments.ts';
import { fieldIn, isPresent, type ModelNode, nodeOf, Seen, seenCell, seenEntity, seenNamed, seenPart } from './seen.ts';
import type { Question } from './signatures.ts';

/** What a question answers of a model; its arguments are values of expressions, checked against its signature. */
type Answer = (model: Model, ...args: unknown[]) => unknown;

/** The answers, each asked of the same function of the model that reports and computed rules ask. */
export const answers: Readonly<Record<Question, Answer>> = {
  present: (_, value) => isPresent(value),
  all: (model, kind) => several(model, kind === 'engagement' ? [model.engagement] : model.all(kind as Kind)),
  referredBy: (model, one, field) => several(model, referringTo(model, entityOf(one), String(field))),
  gone: (model, kinds) => goneOf(model, kinds as string[]),
  lacking: (_, one, fields) =>
    (fields as string[])
      .filter((field) => !isPresent(fieldIn(entityNode(one), field)))
      .map((field) => labelIn(entityNode(one), field)),
  words: (_, field, values) => (values as string[]).map((value) => wordFor(String(field), value)),
  meant: (model, one, field) => {
    const written = (entityNode(one).value as Fields)[String(field)];
    const entity = isRef(written) ? model.resolve(written) : undefined;
    const part = isRef(written) && entity?.parts.find(({ id }) => id === written.part);
    if (!entity) return null;
    return part ? seenPart(model, entity, part.path) : seenEntity(model, entity);
  },
  holder: (model, part) => seenEntity(model, entityOf(part)),
  reported: (model, reports) => isAnyAgreed(model, reports as string[]),
  phases: (model) => model.phases,
  date: (model) => dateAs(model.date),
  horizon: (model) => {
    const { to, since } = horizonOf(model);
    return dateAs(since === 'nothing' ? undefined : to);
  },
  over: (_, date, on) => standing({ to: dateIn(date) }, dateIn(on)?.iso) === 'past',
  required: (_, need) => isRequired(of('need', need)),
  agreements: (model, need) => several(model, agreementsFor(model, of('need', need))),
  processes: (model, service) => several(model, processesFor(model, of('service', service))),
  segments: (model, service) => several(model, segmentsFor(model, of('service', service).id)),
  speakers: (model, service) => several(model, [...speakersFor(model, of('service', service).id)]),
  unanswered: (model, spoken, needed) =>
    unanswered(spoken as string[], needed as string[], languageFallbackOf(model.engagement.value)),
  lineage: (model, segment) => several(model, model.lineage(of('segment', segment))),
  withPeople: (model, segment) => peopled(model).has(of('segment', segment)),
  reached: (model, segment) => reached(model).has(of('segment', segment).id),
  cells: (model, service) => several(model, writtenCells(model, of('service', service).id)),
  offered: (model, service) => isOffered(model, of('service', service)),
  available: (_, cell) => isAvailable(of('cell', cell)),
  serviceOf: (model, cell) => seenNamed(model, 'service', cellOf(cell).service),
  consumers: (model, country) =>
    several(
      model,
      consumerSegments(model).filter((one) => countriesOf(model, one)?.includes(String(country)) ?? true),
    ),
  offers: (model, segments) => {
    const ids = new Set([segments].flat().map((segment) => of('segment', segment).id));
    return model.cells().flatMap((cell) => (ids.has(cell.segment) && isAvailable(cell) ? seenCell(model, cell) : []));
  },
  given: (model, segment) => {
    const given = new Set(servicesFor(model, of('segment', segment)).flatMap((service) => stagesFor(model, service)));
    return model.stages.flatMap(({ code }) => (given.has(code) ? stage(model, code) : []));
  },
  waits: (_, channel) => isSynchronous(of('channel', channel)) ?? null,
  attends: (model, cell, stage) => {
    const effective = cellOf(cell);
    const service = model.find('service', effective.service);
    return (
      service !== undefined && stagesFor(model, service).includes(String(stage)) && attends(effective, String(stage))
    );
  },
  attendance: (model, cell) => attendanceOf(model, cellOf(cell)) ?? null,
  channelOf: (model, cell) => seenNamed(model, 'channel', cellOf(cell).channel),
  segmentOf: (model, cell) => seenNamed(model, 'segment', cellOf(cell).segment),
  teamsOf: (model, cell) => several(model, teamsFor(model, cellOf(cell))),
  closed: (model, cells, wanted) =>
    closedView(
      model,
      (cells as unknown[]).map(cellOf),
      wanted === 'always' ? wanted : (wanted as unknown[]).map(cellOf),
    ),
  unspoken: (model, cell, languages) => unspokenIn(model, cellOf(cell), languages as string[]),
  stages: (model, service) => stagesFor(model, of('service', service)).map((code) => stage(model, code)),
  ghostStages: (model, cell) => {
    const entity = of('cell', cell);
    return ghostStages(model, entity).map(([index, code]) => stage(model, code, { entity, path: ['stages', index] }));
  },
  withoutCharter: (model) =>
    several(
      model,
      chartersLacked(model).map(({ segment }) => segment),
    ),
  charterState: (model, segment) => charterCover(model, of('segment', segment)).state,
  charters: (model, segment) => several(model, charterCover(model, of('segment', segment)).charters),
  raciRows: (model, row) => several(model, rowsFor(model, of('raci', row))),
  commitments: (model) => commitmentsOf(model).map(({ charter, path }) => seenPart(model, charter, path)),
  targets: (model, holder, field) => {
    const { entity, value, path } = entityNode(holder);
    const written = valueAt(value, [String(field)]);
    return Object.entries(isMap(written) ? written : {}).map(([id, one]) =>
      seenPart(model, entity, [...path, String(field), id], resolveTarget(model, one as Target | Ref)),
    );
  },
  standardOf: (model, target) => {
    const { entity, path } = entityNode(target);
    const written = valueAt(entity.value, path);
    const standard = isRef(written) ? model.find('standard', written.id) : undefined;
    return standard ? seenEntity(model, standard) : null;
  },
  promises: (model, one) => promisesIn(model).get(entityOf(one)) ?? [],
  domain: (_, kpi) => domainOf(of('kpi', kpi)) ?? null,
  aimed: (model, kpi) => isAimed(model, of('kpi', kpi)),
  behind: (_, objective) => {
    const { entity, value } = entityNode(objective);
    return behindBaseline(entity as Entity<'kpi'>, value as Objective) ?? null;
  },
  more: (_, one, other) => {
    const [left, right] = [measureOf(one), measureOf(other)];
    return (left && right && moreThan(left, right)) ?? null;
  },
  amountIn: (_, money, currency) => {
    const value = nodeOf(money)?.value as Money | undefined;
    return value && value.currency === currency ? value.amount : null;
  },
  total: (_, values) => (values as unknown[]).reduce<number>((sum, value) => sum + Number(value ?? 0), 0),
  daysOf: (_, cadence) =>
    typeof cadence === 'string' && Object.hasOwn(cadenceDays, cadence) ? cadenceDays[cadence as Cadence] : null,
  daysSince: (model, date) => {
    const value = dateIn(date);
    return value && model.today !== undefined ? daysBetween(lastDay(value), model.today) : null;
  },
  attended: (model) => isAnyAttended(model),
  waves: (model, survey) => several(model, wavesOf(model, of('assessment', survey))),
  measured: (_, kpi) => isMeasured(of('kpi', kpi)),
  pursued: (model, target) => {
    const { entity, id } = entityNode(target);
    const scopes = model.incoming(entity, 'kpi.objectives.*.scope');
    return scopes.some(({ ref }) => ref.part === undefined || ref.part === id);
  },
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
  lawful: (_, provider) => isLawful(of('provider', provider)),
  contracts: (model, provider) => several(model, contractsOf(model, of('provider', provider))),
  workOf: (model, provider) =>
    workOf(model, of('provider', provider)).map(({ from, path }) =>
      from.kind === 'team' ? seenEntity(model, from) : seenPart(model, from, path.slice(0, -1)),
    ),
  governedBy: (model, provider) => several(model, bodiesFor(model, of('provider', provider))),
  alliances: (model, provider) => several(model, alliancesOf(model, of('provider', provider))),
  uncommitted: (model, alliance) => {
    const entity = of('globalAgreement', alliance);
    return uncommittedMembers(model, entity).map(({ key }) => seenPart(model, entity, ['parties', key]));
  },
  withoutExpert: (model, alliance) => {
    const entity = of('globalAgreement', alliance);
    return withoutExpert(model, entity).map(({ key }) => seenPart(model, entity, ['parties', key]));
  },
  companyOf: (model, party) => companyName(model, entityNode(party).id ?? ''),
  kpisOf: (model, commitment) => {
    const { entity, id = '' } = entityNode(commitment);
    return several(model, outcomeKpis(model, entity as Entity<'globalAgreement'>, id));
  },
  unready: (_, party) => unready(entityNode(party).value as Party['value']),
  undescribed: (_, boundary) => undescribed(entityNode(boundary).value as Boundary['value']),
  outside: (model, provider) => several(model, outsideTeams(model, of('provider', provider))),
  missingModels: (model) => missingModels(model),
  dimensions: (_, one) => dimensionsOf(of('managementModel', one).value.type),
  questionsAsked: (model) => questionsAsked(model),
  controlLacks: (model) => controlLacks(model),
  unmeasurable: (_, objective) => {
    const { entity, value } = entityNode(objective);
    return unmeasurable(entity as Entity<'kpi'>, value as Objective);
  },
  standing: (model, one) => standing((entityOf(one).value as { valid?: Validity }).valid, model.date),
  quantified: (_, target) => isQuantified(nodeOf(target)?.value as Target),
};

const reached = once(reachedSegments);
const peopled = once((model: Model) => new Set(withPeople(model, model.all('segment'))));

function several(model: Model, entities: readonly Entity[]): Seen[] {
  return entities.map((entity) => seenEntity(model, entity));
}

type Fields = Readonly<Record<string, unknown>>;

function dateAs(iso: string | undefined): PlainDate | null {
  return iso === undefined ? null : { type: 'date', written: '', iso };
}

function resolved(model: Model, found: readonly Ref[]): Seen[] {
  return several(
    model,
    found.flatMap((ref) => model.resolve(ref) ?? []),
  );
}

/** A stage of the engagement, where somebody names it or nowhere. */
function stage(
  model: Model,
  code: string,
  { entity, path }: Pick<ModelNode, 'entity' | 'path'> = { entity: undefined, path: [] },
): Seen {
  const value = model.stages.find((one) => one.code === code);
  return new Seen({ model, entity, value, shape: {}, path, id: code, listed: true });
}

/** By standard and by KPI, the targets in figures that commitments promise by it. */
const promisesIn = once((model: Model) =>
  gather(
    commitmentsOf(model).flatMap(({ charter, targets }) =>
      targets
        .filter((target) => target.value && isQuantified(target.value))
        .flatMap(({ path, value, standard }) => {
          const kpi = value?.kpi && model.find('kpi', value.kpi.id);
          return [standard, kpi].flatMap((one): [Entity, Seen][] =>
            one ? [[one, seenPart(model, charter, path, value)]] : [],
          );
        }),
    ),
  ),
);
