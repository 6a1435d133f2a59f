import { once } from '../../diagnostics/once.ts';
import type { Kind } from '../../generated/kinds.ts';
import { agreementsFor, isRequired } from '../../model/agreements.ts';
import { charterCover, chartersLacked } from '../../model/charters.ts';
import { commitmentOf, commitmentsOf } from '../../model/commitments.ts';
import { processesFor } from '../../model/delivery.ts';
import { languageFallbackOf, unanswered } from '../../model/languages.ts';
import type { Entity, Model } from '../../model/model.ts';
import {
  ghostStages,
  isAvailable,
  isOffered,
  reachedSegments,
  segmentsFor,
  speakersFor,
  stagesFor,
  writtenCells,
} from '../../model/offer.ts';
import { isQuantified, type Target } from '../../model/targets.ts';
import { withPeople } from '../../model/topmost.ts';
import { isPresent, type Seen, type Spot, seen, seenEntity, seenPart, spotOf } from './seen.ts';
import type { Question } from './signatures.ts';

/** What a question answers of a model; its arguments are values of expressions, checked against its signature. */
type Answer = (model: Model, ...args: unknown[]) => unknown;

/** The answers, each asked of the same function of the model that reports and computed rules ask. */
export const answers: Readonly<Record<Question, Answer>> = {
  present: (_, value) => isPresent(value),
  all: (model, kind) => several(model, kind === 'engagement' ? [model.engagement] : model.all(kind as Kind)),
  referredBy: (model, one, field) => several(model, referringTo(model, entityOf(one), String(field))),
  holder: (model, part) => seenEntity(model, entityOf(part)),
  phases: (model) => model.phases,
  date: (model) => (model.date === undefined ? null : { type: 'date', written: '', iso: model.date }),
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
  serviceOf: (model, cell) => {
    const service = model.find('service', of('cell', cell).id.split('/')[0] ?? '');
    return service ? seenEntity(model, service) : null;
  },
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
  commitments: (model) => commitmentsOf(model).map(({ charter, path }) => seenPart(model, charter, path)),
  targets: (model, commitment) => {
    const { entity, id = '' } = spotOf(commitment) ?? {};
    const found = commitmentOf(model, entity as Entity<'charter'>, id);
    return (found?.targets ?? []).map(({ path, value }) => seenPart(model, entityOf(commitment), path, value));
  },
  quantified: (_, target) => isQuantified(spotOf(target)?.value as Target),
};

const reached = once(reachedSegments);
const peopled = once((model: Model) => new Set(withPeople(model, model.all('segment'))));

function several(model: Model, entities: readonly Entity[]): Seen[] {
  return entities.map((entity) => seenEntity(model, entity));
}

/** A stage of the engagement, where somebody names it or nowhere. */
function stage(
  model: Model,
  code: string,
  { entity, path }: Pick<Spot, 'entity' | 'path'> = { entity: undefined, path: [] },
): Seen {
  const value = model.stages.find((one) => one.code === code);
  return seen({ model, entity, value, shape: {}, path, id: code, listed: true });
}

/** The entities that refer to one from a field of a kind, each once: `need`, `agreement.needs`. */
function referringTo(model: Model, entity: Entity, field: string): Entity[] {
  const found = model
    .incoming(entity)
    .filter((reference) => `${reference.from.kind}.${reference.field}`.replace(/\[\]|\.\*/g, '') === field);
  return [...new Set(found.map(({ from }) => from))];
}

function entityOf(value: unknown): Entity {
  const entity = spotOf(value)?.entity;
  if (!entity) throw new Error('a question was asked about what is no entity');
  return entity;
}

function of<K extends Kind>(kind: K, value: unknown): Entity<K> {
  const entity = entityOf(value);
  if (entity.kind !== kind) throw new Error(`a question about ${kind} was asked about ${entity.kind}`);
  return entity as Entity<K>;
}
