import { gather } from '../../diagnostics/lists.ts';
import type { Text } from '../../diagnostics/values.ts';
import { processesFor } from '../../model/delivery.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'ORG011'> {
  const { minHolders } = model.engagement.value.policies;
  const knowing = holdersByTopic(model);
  const doing = processesByRole(model);
  for (const role of model.all('role')) {
    const { name, holders = [], sme } = role.value;
    // A role that names nobody does not say how many there are.
    if (holders.length === 0 || new Set(holders).size >= minHolders) continue;
    const topics = (sme?.topics ?? []).filter((topic) => (knowing.get(wordsOf(topic))?.size ?? 0) < minHolders);
    const processes = [...(doing.get(role.id) ?? [])].map(({ value }) => value.name);
    if (topics.length + processes.length === 0) continue;
    yield {
      says: topics.length > 0 ? 'knows' : 'does',
      about: role,
      at: ['holders'],
      values: { role: name, count: holders.length, least: minHolders, things: topics.length > 0 ? topics : processes },
    };
  }
}

/** By topic, everybody who knows of it, in whatever role. */
function holdersByTopic(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const known = model
    .all('role')
    .flatMap(({ value: { sme, holders = [] } }) =>
      (sme?.topics ?? []).flatMap((topic) => holders.map((holder) => [wordsOf(topic), holder] as const)),
    );
  return eachOnce(known);
}

/** By role, the processes of services that matter much of which it does a step. */
function processesByRole(model: Model): ReadonlyMap<string, ReadonlySet<Entity<'process'>>> {
  const critical = model
    .all('service')
    .filter(({ value }) => value.criticality === 'high' || value.criticality === 'vital');
  const processes = [...new Set(critical.flatMap((service) => processesFor(model, service)))];
  return eachOnce(
    processes.flatMap((process) =>
      Object.values(process.value.steps).flatMap(({ role }) => (role ? [[role.id, process] as const] : [])),
    ),
  );
}

function eachOnce<Thing>(pairs: Iterable<readonly [string, Thing]>): ReadonlyMap<string, ReadonlySet<Thing>> {
  return new Map([...gather(pairs)].map(([key, things]) => [key, new Set(things)]));
}

function wordsOf({ written, by }: Text): string {
  return (Object.values(by)[0] ?? written).toLowerCase();
}
