import type { Localised } from '../../../diagnostics/language.ts';
import type { Text } from '../../../diagnostics/values.ts';
import { type Kind, kinds } from '../../../generated/kinds.ts';
import { isKind } from '../../../model/fields.ts';
import type { Entity } from '../../../model/model.ts';
import { isTargetShape } from '../../parts/fields/spot.ts';
import { tell } from '../../parts/fields/tell.ts';
import { kindsLabel } from '../../parts/labels.ts';
import { link, linkTo } from '../../parts/links.ts';
import { scenarioName } from '../../parts/names.ts';
import { findOwnName } from '../../parts/part-names.ts';
import { plainWords } from '../../parts/plain.ts';
import { sentence } from '../../parts/speech.ts';
import { tableOf } from '../../parts/table.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content, Table } from '../../render/content.ts';
import { type Remedies, remediesInWords } from '../remedies.ts';
import type { EntityChange, FieldChange, ModelChanges } from './compare.ts';
import { labelOf } from './label.ts';
import { offerInWords } from './offer.ts';

/** The kinds in the order in which the document speaks of them. */
const inOrder: readonly Kind[] = [
  ...(['segment', 'service', 'contactReason', 'charter', 'standard', 'channel', 'cell', 'journey'] as const),
  ...(['process', 'area', 'team', 'role', 'raci', 'location', 'calendar', 'need', 'agreement', 'signing'] as const),
  ...(['provider', 'globalAgreement', 'decision', 'system', 'kpi', 'governanceBody', 'managementModel'] as const),
];
const order: readonly Kind[] = [...new Set([...inOrder, ...(Object.keys(kinds) as Kind[])])];

/** A list in groups of one kind. */
export function byKind<T>(list: readonly T[], kindOf: (entry: T) => Kind): [Kind, T[]][] {
  return order.flatMap((kind): [Kind, T[]][] => {
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
      { name: { en: 'Part of the model', es: 'Parte del modelo' }, of: (kind) => titleOf(kind, view) },
      { name: { en: 'New', es: 'Nuevo' }, of: (kind) => named(added, kind, view) },
      { name: { en: 'Retired', es: 'Se retira' }, of: (kind) => named(retired, kind, beforeView) },
      {
        name: { en: 'Changed', es: 'Cambian' },
        of: (kind) => changed.filter(({ after }) => after.kind === kind).length || null,
        align: 'end',
      },
    ],
    view,
  );
}

/** What entities of a kind are called together; cells make up a map. */
export function titleOf(kind: Kind, view: ViewContext): string {
  if (kind === 'cell') return view.say({ en: 'Channel map', es: 'Mapa de canales' });
  return sentence(kindsLabel(kind, view));
}

function named(entities: readonly Entity[], kind: Kind, view: ViewContext): Content[] {
  return entities.filter((entity) => entity.kind === kind).map((entity) => nameFor(entity, view));
}

/** What has no name of its own is called after what it is about. */
function nameFor(entity: Entity, view: ViewContext): Content {
  const { name } = entity.value as { name?: Text };
  if (name !== undefined || entity.kind === 'cell') return linkTo(entity, view);
  const about = view.model.outgoing(entity).filter(({ field }) => /^\w+$/.test(field) && field !== 'owner');
  const words = about.map(({ ref }) => plainWords(link(ref, view), view)).join(' · ');
  return words === '' ? entity.id : words;
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
  const other = field[side === 'before' ? 'after' : 'before'];
  if (typeof other === 'boolean') return value === true;
  const part = entity.parts.find(({ path }) => path.length === field.path.length && samePath(path, field.path));
  if (part && !isTargetShape(field.shape)) return findOwnName(entity, part.id, view) || true;
  if (value === undefined) return view.say(isPartOf(change, field) ? absent[side] : unsaid);
  if (field.field.endsWith('.remedies')) return remediesInWords(value as Remedies, view);
  const told = tell(value, { kind: entity.kind, field: field.field, shape: field.shape }, view);
  return typeof told === 'string' ? sentence(told) : told;
}

const unsaid: Localised = { en: 'not stated', es: 'sin indicar' };
const absent = {
  before: { en: 'was not there', es: 'no existía' },
  after: { en: 'is no longer there', es: 'deja de existir' },
} satisfies Record<string, Localised>;

/** True where a whole part comes or goes. */
function isPartOf({ before, after }: EntityChange, field: FieldChange): boolean {
  const whole = ({ path }: Entity['parts'][number]) => path.length === field.path.length && samePath(path, field.path);
  return before.parts.some(whole) || after.parts.some(whole);
}

function samePath(one: readonly (string | number)[], other: readonly (string | number)[]): boolean {
  return one.every((step, index) => step === other[index]);
}
