import type { Localised } from '../../../diagnostics/language.ts';
import type { Text } from '../../../diagnostics/values.ts';
import { isKind } from '../../../model/fields.ts';
import type { Entity } from '../../../model/model.ts';
import { isTargetShape } from '../../parts/fields/spot.ts';
import { tell } from '../../parts/fields/tell.ts';
import { link, linkTo } from '../../parts/links.ts';
import { findOwnName } from '../../parts/part-names.ts';
import { plainWords } from '../../parts/plain.ts';
import { sentence } from '../../parts/speech.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { type Remedies, remediesInWords } from '../remedies.ts';
import type { EntityChange, FieldChange } from './compare.ts';
import { labelOf } from './label.ts';
import { offerInWords } from './offer.ts';

type Row = Readonly<Record<'element' | 'what' | 'before' | 'after', Content>>;

/** What changes in an entity: a row a field, as it was and as it will be. A cell of the channel map is told as a whole. */
export function changeRows(change: EntityChange, before: ViewContext, after: ViewContext): Row[] {
  const fields = change.after.kind === 'cell' ? [undefined] : change.fields;
  return fields.map((field) => ({
    element: nameFor(change.after, after),
    what: field ? labelOf(change, field, after) : null,
    before: sideOf(change, field, 'before', before),
    after: sideOf(change, field, 'after', after),
  }));
}

/** What has no name of its own is called after what it is about. */
export function nameFor(entity: Entity, view: ViewContext): Content {
  const { name } = entity.value as { name?: Text };
  if (name !== undefined || entity.kind === 'cell') return linkTo(entity, view);
  const about = view.model.outgoing(entity).filter(({ field }) => /^\w+$/.test(field) && field !== 'owner');
  const words = about.map(({ ref }) => plainWords(link(ref, view), view)).join(' · ');
  return words === '' ? entity.id : words;
}

function sideOf(
  change: EntityChange,
  field: FieldChange | undefined,
  side: 'before' | 'after',
  view: ViewContext,
): Content {
  const entity = change[side];
  if (!field) return isKind(entity, 'cell') ? offerInWords(entity.value, view) : null;
  const value = field[side];
  const other = field[side === 'before' ? 'after' : 'before'];
  if (typeof other === 'boolean') return value === true;
  const part = wholePart(entity, field);
  if (part && !isTargetShape(field.shape)) return findOwnName(entity, part.id, view) || true;
  if (value === undefined) {
    const isPart = wholePart(change.before, field) || wholePart(change.after, field);
    return view.say(isPart ? absent[side] : unsaid);
  }
  if (field.field.endsWith('.remedies')) return remediesInWords(value as Remedies, view);
  const told = tell(value, { kind: entity.kind, field: field.field, shape: field.shape }, view);
  return typeof told === 'string' ? sentence(told) : told;
}

const unsaid: Localised = { en: 'not stated', es: 'sin indicar' };
const absent = {
  before: { en: 'was not there', es: 'no existía' },
  after: { en: 'is no longer there', es: 'deja de existir' },
} satisfies Record<string, Localised>;

/** The part that comes or goes as a whole. */
function wholePart({ parts }: Entity, field: FieldChange): Entity['parts'][number] | undefined {
  return parts.find(
    ({ path }) => path.length === field.path.length && path.every((step, index) => step === field.path[index]),
  );
}
