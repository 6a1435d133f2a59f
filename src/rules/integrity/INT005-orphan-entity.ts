import type { Kind } from '../../generated/kinds.ts';
import { kinds } from '../../generated/kinds.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { isKind } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

/** The fields by which an entity says itself where it belongs. */
const ownLinks = {
  segment: ['valueProposition.*.services[]'],
  service: ['segments[]'],
  channel: [],
  system: ['integrations.*.to', 'justifiedBy[]'],
  team: ['serves.segments[]', 'serves.services[]', 'serves.stages[]'],
  role: [],
  kpi: ['reviewedBy[]'],
  calendar: [],
  location: [],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

type Linked = keyof typeof ownLinks;
const linkedKinds = Object.keys(ownLinks) as Linked[];

/** Fields from which its findings are computed. */
export const relies: readonly string[] = Object.entries(kinds).flatMap(([kind, { shape }]) =>
  Object.entries(shape.fields ?? {}).flatMap(([field, inner]) => (refersTo(inner) ? [`${kind}.${field}`] : [])),
);

export function* check(model: Model): Finds<'INT005'> {
  const served = new Set(model.cells().map(({ segment }) => segment));
  for (const kind of linkedKinds) {
    for (const entity of model.all(kind)) {
      if (
        isLinked(model, entity, ownLinks[kind]) ||
        isSupport(entity) ||
        isPursued(entity) ||
        isServed(model, entity, served)
      )
        continue;
      yield { about: entity, values: { kind, name: entity }, do: kind };
    }
  }
}

/** True when a field, or one inside it, can refer to one of the kinds in question. */
function refersTo(shape: Shape): boolean {
  if (shape.ref?.some((entry) => linkedKinds.some((kind) => entry.split('#')[0] === kind))) return true;
  const inner = [...Object.values(shape.fields ?? {}), shape.values, shape.items];
  return inner.some((field) => field !== undefined && refersTo(field));
}

function isLinked(model: Model, entity: Entity, own: readonly string[]): boolean {
  const used = model.incoming(entity).some(({ from }) => from.ref !== entity.ref);
  return used || (own.length > 0 && model.outgoing(entity).some(({ field }) => own.includes(field)));
}

/** Teams that plan, train, supervise or manage attend nobody, so no cell and no step names them. */
function isSupport(entity: Entity): boolean {
  if (!isKind(entity, 'team')) return false;
  const { supportFunction, type } = entity.value;
  return supportFunction !== undefined || type === 'support' || type === 'supervision' || type === 'management';
}

/** The scope of an objective that names none is the whole engagement. */
function isPursued(entity: Entity): boolean {
  return isKind(entity, 'kpi') && Object.keys(entity.value.objectives).length > 0;
}

/** A segment is given what a cell, or one of its parents, gives it. */
function isServed(model: Model, entity: Entity, served: ReadonlySet<string>): boolean {
  if (!isKind(entity, 'segment')) return false;
  const lineage = model.lineage(entity);
  if (lineage.some(({ id }) => served.has(id))) return true;
  // That a child names its parent gives neither of them anything.
  return lineage.slice(1).some((parent) => {
    const used = model.incoming(parent).some(({ from }) => from.kind !== 'segment');
    return used || model.outgoing(parent).some(({ field }) => field === 'valueProposition.*.services[]');
  });
}
