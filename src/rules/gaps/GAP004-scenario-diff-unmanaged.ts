import type { Text } from '../../diagnostics/values.ts';
import { kinds } from '../../generated/kinds.ts';
import { isPursued } from '../../model/actions.ts';
import { compareModels, type EntityChange, withoutFollowing } from '../../model/compare.ts';
import { labelFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import { nameOf, refTo } from '../../model/refs.ts';
import type { Finds, Found } from '../found.ts';

/** What leads from one scenario to the other, or tells of it, is no part of what changes. */
const onTheWay: readonly string[] = ['initiative', 'gap', 'decision', 'signing', 'assessment'];

/** Fields from which its findings are computed. */
export const relies: readonly string[] = Object.entries(kinds).flatMap(([kind, { shape }]) =>
  Object.keys(shape.fields ?? {}).map((field) => `${kind}.${field}`),
);

export function* check(model: Model): Finds<'GAP004'> {
  const before = model.asIs;
  if (!before) return;
  const { added, retired, changed } = compareModels(before, model);
  const managed = managedIn(before, model, [...added, ...retired]);
  const isOpen = (entity: Entity): boolean => {
    const above = parentOf(entity);
    return !onTheWay.includes(entity.kind) && !managed.has(entity.ref) && !(above && managed.has(above));
  };
  const coming = leading(withoutFollowing(added, model).filter(isOpen), model);
  for (const entity of coming) yield tell(entity, 'added', before, model);
  const going = leading(withoutFollowing(retired, before).filter(isOpen), before);
  for (const entity of going) yield tell(entity, 'retired', before, model);
  for (const change of changed) if (isOpen(change.after)) yield tell(change.after, 'changed', before, model, change);
}

/** What initiatives affect, and what comes or goes with it: what it names, as far as that comes or goes too. */
function managedIn(before: Model, after: Model, moving: readonly Entity[]): ReadonlySet<string> {
  const live = after.all('initiative').filter(isPursued);
  const named = live.flatMap(({ value }) => value.affects ?? []);
  const affected = named.flatMap((ref) => [after.resolve(ref) ?? [], before.resolve(ref) ?? []].flat());
  return reachedFrom(affected, moving, [before, after]);
}

/** One thing that comes or goes with all that it names is one mistake. */
function leading(open: readonly Entity[], model: Model): Entity[] {
  const refs = new Set(open.map(({ ref }) => ref));
  const isNamed = (entity: Entity) => model.incoming(entity).some(({ from }) => from !== entity && refs.has(from.ref));
  const told: Entity[] = [];
  const reached = new Set<string>();
  // What names each other in a circle is named by all of it: the first stands for the others.
  for (const entity of [...open.filter((one) => !isNamed(one)), ...open]) {
    if (reached.has(entity.ref)) continue;
    told.push(entity);
    for (const ref of reachedFrom([entity], open, [model])) reached.add(ref);
  }
  return told;
}

/** Some entities, and those of `moving` that they name, and that these name, in any of the models. */
function reachedFrom(from: readonly Entity[], moving: readonly Entity[], models: readonly Model[]): Set<string> {
  const moves = new Set(moving.map(({ ref }) => ref));
  const reached = new Map(from.map((entity) => [entity.ref, entity]));
  // The map grows while it is gone over.
  for (const one of reached.values()) {
    for (const model of models) {
      const entity = model.resolve(refTo(one));
      for (const { to } of entity ? model.outgoing(entity) : [])
        if (to && moves.has(to.ref) && !reached.has(to.ref)) reached.set(to.ref, to);
    }
  }
  return new Set(reached.keys());
}

function parentOf({ kind, value }: Entity): string | undefined {
  const { parent } = value as { parent?: { id: string } };
  return parent && `${kind}:${parent.id}`;
}

function tell(
  entity: Entity,
  message: 'added' | 'retired' | 'changed',
  before: Model,
  after: Model,
  change?: EntityChange,
): Found<'GAP004'> {
  const fields = [...new Set(change?.fields.map(({ path }) => String(path[0])))];
  const [first] = change?.fields ?? [];
  const values = { name: nameOf(entity), ref: entity.ref, before: scenarioName(before), after: scenarioName(after) };
  return {
    says: message,
    about: entity,
    at: first ? [String(first.path[0])] : [],
    values: { ...values, fields: fields.map((field) => labelFor(entity.kind, field)) },
    facts: [message, ...fields],
  };
}

function scenarioName({ scenario, engagement }: Model): Text | string {
  return engagement.value.scenarios[scenario]?.name ?? scenario;
}
