import type { Path, Values } from '../../diagnostics/finding.ts';
import { isAgreed } from '../../model/agreements.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { wordFor } from '../../model/labels.ts';
import { coordinatesOf, type Entity, type Model } from '../../model/model.ts';
import { nameOf } from '../../model/refs.ts';
import { type Target, targetsOf } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

/** What arrives or fails by chance. Of what is worked on, every case can be promised, as the law often does. */
const byChance: ReadonlySet<Target['metric']> = new Set(['service-level', 'answer-rate', 'fcr', 'availability']);

export function* check(model: Model): Finds<'CHA012'> {
  for (const { charter, ref: subject, name, targets } of commitmentsOf(model))
    for (const target of targets)
      if (!target.standard) yield* judged(charter, target.path, target.value, subject, { name });
  for (const agreement of model.all('agreement').filter(isAgreed)) yield* inside(agreement, 'targets');
  for (const standard of model.all('standard')) yield* inside(standard, 'target');
  for (const cell of model.all('cell')) yield* inside(cell, 'target', channelOf(model, cell));
}

/** The targets that an entity writes itself in one of its fields. */
function* inside(entity: Entity, field: string, values?: Values): Finds<'CHA012'> {
  for (const { path, value } of targetsOf(entity))
    if (path[0] === field) yield* judged(entity, path, value, entity.ref, values ?? { name: nameOf(entity) });
}

function* judged(
  entity: Entity,
  path: Path,
  target: Target | undefined,
  subject: string,
  values: Values,
): Finds<'CHA012'> {
  if (!target || !promisesAll(target)) return;
  yield {
    says: 'name' in values ? 'promise' : 'cell',
    about: entity,
    at: path,
    values: { ...values, metric: wordFor('standard.target.metric', target.metric) },
    subject,
    facts: [String(path.at(-1))],
  };
}

/** A time without a share is promised in every case. */
function promisesAll({ metric, within, share, min }: Target): boolean {
  if (!byChance.has(metric)) return false;
  if (min?.type === 'percent') return min.value >= 100;
  return within !== undefined && (share?.value ?? 100) >= 100;
}

function channelOf(model: Model, cell: Entity<'cell'>): Values {
  const { service, channel } = coordinatesOf(cell);
  return {
    service: model.find('service', service)?.value.name ?? service,
    channel: model.find('channel', channel)?.value.name ?? channel,
  };
}
