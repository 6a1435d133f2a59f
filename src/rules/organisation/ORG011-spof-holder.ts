import { finding } from '../../diagnostics/declaration.ts';
import type { Text } from '../../diagnostics/values.ts';
import { spofHolder as declaration } from '../../generated/declarations.ts';
import { processesFor } from '../../model/delivery.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

type Role = Entity<'role'>;

export function* check(model: Model): Iterable<Outcome> {
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
    yield finding(declaration, topics.length > 0 ? 'knows' : 'does', {
      values: { role: name, count: holders.length, least: minHolders, things: topics.length > 0 ? topics : processes },
      place: placeOf(role, ['holders']),
      subject: role.ref,
      hint: 'second',
    });
  }
}

/** By topic, everybody who knows of it, in whatever role. */
function holdersByTopic(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { value } of model.all('role')) {
    for (const topic of value.sme?.topics ?? []) {
      const key = wordsOf(topic);
      found.set(key, new Set([...(found.get(key) ?? []), ...(value.holders ?? [])]));
    }
  }
  return found;
}

/** By role, the processes of services that matter much of which it does a step. */
function processesByRole(model: Model): ReadonlyMap<string, ReadonlySet<Entity<'process'>>> {
  const critical = model
    .all('service')
    .filter(({ value }) => value.criticality === 'high' || value.criticality === 'vital');
  const found = new Map<Role['id'], Set<Entity<'process'>>>();
  for (const process of new Set(critical.flatMap((service) => processesFor(model, service)))) {
    for (const { role } of Object.values(process.value.steps)) {
      if (role) found.set(role.id, new Set([...(found.get(role.id) ?? []), process]));
    }
  }
  return found;
}

function wordsOf({ written, by }: Text): string {
  return (Object.values(by)[0] ?? written).toLowerCase();
}
