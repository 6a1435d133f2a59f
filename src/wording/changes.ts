import type { Text } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import { changeWords as words } from '../generated/words/wording.ts';
import type { EntityChange, FieldChange } from '../model/compare.ts';
import { isKind } from '../model/fields.ts';
import type { Entity } from '../model/model.ts';
import { isTargetShape } from '../model/targets.ts';
import { usualWeek, weekOf } from './calendar.ts';
import type { Content } from './content.ts';
import { findLabel, valueInWords } from './fields.ts';
import { fieldLabel, languageNames, wordOf } from './labels.ts';
import { link, links, linkTo } from './links.ts';
import { ownNameOf } from './names.ts';
import { plainWords, quoted } from './plain.ts';
import { type Remedies, remediesInWords } from './remedies.ts';
import { sentence } from './speech.ts';
import { writtenTarget } from './target.ts';
import type { ViewContext } from './view-context.ts';

type Row = Readonly<Record<'element' | 'what' | 'before' | 'after', Content>>;
type Side = 'before' | 'after';

/** What changes in an entity: a row a field, as it was and as it will be. A cell of the channel map is told as a whole, and so is a week. */
export function changeRows(change: EntityChange, before: ViewContext, after: ViewContext): Row[] {
  const element = nameFor(change.after, after);
  if (isKind(change.before, 'cell') && isKind(change.after, 'cell')) {
    const [was, is] = [offerInWords(change.before.value, before), offerInWords(change.after.value, after)];
    return [{ element, what: null, before: was, after: is }];
  }
  const apart = change.fields.filter(({ field }) => change.after.kind !== 'calendar' || !field.startsWith('weekly'));
  const rows = apart.map((field) => ({
    element,
    what: labelOf(change, field, after),
    before: sideOf(change, field, 'before', before),
    after: sideOf(change, field, 'after', after),
  }));
  if (apart.length === change.fields.length || !isKind(change.before, 'calendar') || !isKind(change.after, 'calendar'))
    return rows;
  const what = sentence(findLabel({ kind: 'calendar', field: 'weekly' }, after) ?? '');
  const [was, is] = [usualWeek(change.before.value, before), usualWeek(change.after.value, after)];
  return [{ element, what, before: was, after: is }, ...rows];
}

/** What has no name of its own is called after what it is about. */
export function nameFor(entity: Entity, view: ViewContext): Content {
  const { name } = entity.value as { name?: Text };
  if (name !== undefined || entity.kind === 'cell') return linkTo(entity, view);
  const about = view.model.outgoing(entity).filter(({ field }) => /^\w+$/.test(field) && field !== 'owner');
  return about.map(({ ref }) => plainWords(link(ref, view), view)).join(' · ') || entity.id;
}

/** `“A person answers within half a minute”: target`: the field that changes, with the outermost part that it belongs to. */
export function labelOf({ before, after }: EntityChange, { path, field }: FieldChange, view: ViewContext): string {
  const label = findLabel({ kind: after.kind, field }, view) ?? '';
  const partOf = (entity: Entity): string | undefined => {
    const part = entity.parts.find((one) => one.path.length < path.length && isWithin(path, one.path));
    return (part && ownNameOf(entity, part, view)) || undefined;
  };
  const part = partOf(after) ?? partOf(before);
  return part === undefined ? sentence(label) : `${quoted(part, view)}: ${label}`;
}

function isWithin(path: FieldChange['path'], outer: FieldChange['path']): boolean {
  return outer.every((step, index) => step === path[index]);
}

function sideOf(change: EntityChange, field: FieldChange, side: Side, view: ViewContext): Content {
  const entity = change[side];
  const value = field[side];
  const other = field[side === 'before' ? 'after' : 'before'];
  if (typeof other === 'boolean') return value === true;
  const part = wholePart(entity, field);
  if (part && !isTargetShape(field.shape)) return ownNameOf(entity, part, view) || true;
  if (value === undefined) {
    const isPart = wholePart(change.before, field) || wholePart(change.after, field);
    return sentence(view.say(isPart ? words[side] : words.unsaid));
  }
  if (field.field.endsWith('.remedies')) return remediesInWords(value as Remedies, view);
  const told = valueInWords(value, { kind: entity.kind, field: field.field, shape: field.shape }, view);
  if (typeof told === 'string') return sentence(told);
  return Array.isArray(told) && typeof told[0] === 'string' ? [sentence(told[0]), ...told.slice(1)] : told;
}

/** The part that comes or goes as a whole. */
function wholePart({ parts }: Entity, { path }: FieldChange): Entity['parts'][number] | undefined {
  return parts.find((part) => part.path.length === path.length && isWithin(path, part.path));
}

/** A cell of the channel map in a sentence: `Not offered: the app only informs`; `Offered: self-service, priority 2, 18%`. */
function offerInWords(cell: Values['cell'], view: ViewContext): string {
  const { say } = view;
  if (cell.state === 'not-offered') {
    return [say(words.notOffered), view.read(cell.reason)].filter(Boolean).join(': ');
  }
  const label = (field: string) => fieldLabel('cell', field, view).toLowerCase();
  const after = (field: string, content: Content) => {
    const told = plainWords(content, view);
    return told === '' ? '' : `${label(field)}: ${told}`;
  };
  const details = [
    wordOf('cell', 'mode', cell.mode, view) ?? '',
    cell.rank === undefined ? '' : `${label('rank')} ${view.show(cell.rank)}`,
    cell.share ? say(words.share, { share: cell.share }) : '',
    after('stages', links(cell.stages, view)),
    after('teams', links(cell.teams, view)),
    after('hours', weekOf(cell.hours, view)),
    after('languages', languageNames(cell.languages, view)),
    after('target', writtenTarget(cell.target, view)),
    after('redirectTo', link(cell.redirectTo, view)),
  ].filter((detail) => detail !== '');
  return [say(words.offered), ...(details.length > 0 ? [details.join('; ')] : [])].join(': ');
}
