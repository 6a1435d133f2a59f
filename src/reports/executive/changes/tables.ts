import { type Kind, kinds } from '../../../generated/kinds.ts';
import { isKind } from '../../../model/fields.ts';
import type { Entity } from '../../../model/model.ts';
import { kindsLabel } from '../../parts/labels.ts';
import { link, linkTo } from '../../parts/links.ts';
import { scenarioName } from '../../parts/names.ts';
import { findOwnName } from '../../parts/part-names.ts';
import { sentence } from '../../parts/speech.ts';
import { tableOf } from '../../parts/table.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content, Table } from '../../render/content.ts';
import { type EntityChange, type FieldChange, isTargetShape, type ModelChanges } from './compare.ts';
import { labelOf } from './label.ts';
import { offerInWords } from './offer.ts';
import { tell } from './tell.ts';

/** A list in groups of one kind, in the order of the kinds. */
export function byKind<T>(list: readonly T[], kindOf: (entry: T) => Kind): [Kind, T[]][] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind): [Kind, T[]][] => {
    const some = list.filter((entry) => kindOf(entry) === kind);
    return some.length === 0 ? [] : [[kind, some]];
  });
}

/** Kind by kind: what is new, what goes, how many change. */
export function overviewTable(changes: ModelChanges, beforeView: ViewContext, view: ViewContext): Table | null {
  const { added, retired, changed } = changes;
  const found = [...added, ...retired, ...changed.map(({ after }) => after)];
  return tableOf(
    byKind(found, ({ kind }) => kind).map(([kind]) => kind),
    [
      { name: { en: 'Of the model', es: 'Del modelo' }, of: (kind) => sentence(kindsLabel(kind, view)) },
      { name: { en: 'New', es: 'Nuevo' }, of: (kind) => named(added, kind, view) },
      { name: { en: 'Goes', es: 'Se retira' }, of: (kind) => named(retired, kind, beforeView) },
      {
        name: { en: 'Change', es: 'Cambian' },
        of: (kind) => changed.filter(({ after }) => after.kind === kind).length || null,
        align: 'end',
      },
    ],
    view,
  );
}

function named(entities: readonly Entity[], kind: Kind, view: ViewContext): Content[] {
  return entities.filter((entity) => entity.kind === kind).map((entity) => nameFor(entity, view));
}

/** A row of responsibilities has no name but that of its activity. */
function nameFor(entity: Entity, view: ViewContext): Content {
  return isKind(entity, 'raci') ? link(entity.value.activity, view) : linkTo(entity, view);
}

interface Row {
  change: EntityChange;
  /** Undefined for a cell of the channel map, which is told as a whole. */
  field?: FieldChange;
}

/** What changes in entities of one kind: a row a field, as it was and as it will be. */
export function changedTable(
  changed: readonly EntityChange[],
  beforeView: ViewContext,
  view: ViewContext,
): Table | null {
  const rows = changed.flatMap((change): Row[] =>
    change.after.kind === 'cell' ? [{ change }] : change.fields.map((field) => ({ change, field })),
  );
  const side = (row: Row, of: 'before' | 'after') => sideOf(row, of, of === 'before' ? beforeView : view);
  return tableOf(
    rows,
    [
      { name: { en: 'Element', es: 'Elemento' }, of: ({ change }) => nameFor(change.after, view) },
      {
        name: { en: 'What changes', es: 'Qué cambia' },
        of: ({ change, field }) => (field ? labelOf(change, field, view) : null),
      },
      { name: scenarioName(beforeView.model.scenario, view), of: (row) => side(row, 'before') },
      { name: scenarioName(view.model.scenario, view), of: (row) => side(row, 'after') },
    ],
    view,
  );
}

function sideOf({ change, field }: Row, side: 'before' | 'after', view: ViewContext): Content {
  const entity = change[side];
  if (!field) return isKind(entity, 'cell') ? offerInWords(entity.value, view) : null;
  const value = field[side];
  const part = entity.parts.find(({ path }) => path.length === field.path.length && samePath(path, field.path));
  if (value !== undefined && part && !isTargetShape(field.shape)) return findOwnName(entity, part.id, view) || true;
  return tell(value, { kind: entity.kind, field: field.field, shape: field.shape }, view);
}

function samePath(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return one.every((step, index) => step === other[index]);
}
