import { facts } from '../../generated/facts.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import type { ScalarName } from '../../language/scalars/index.ts';
import { ifSeen } from '../../model/seen-from-outside.ts';
import type { Content } from '../../wording/content.ts';
import { isEmpty } from '../../wording/content.ts';
import { isLink } from '../../wording/links.ts';
import { keptWord } from '../../wording/names.ts';
import type { FieldPlace } from '../../wording/place.ts';
import type { View } from '../../wording/view.ts';
import { type Column, tableOf } from '../render/blocks/plain-table.ts';
import type { Fact, Table } from '../render/content.ts';
import { entryNamed } from '../render/fault.ts';
import { localised } from '../render/reader.ts';
import { badge, badgeOf, cellOf } from './cell.ts';
import { type Item, linkOf, needItem, placeOfList } from './item.ts';
import { placeAt, stepsOf } from './path.ts';

/**
 * A column as a template writes it: fields with commas between them, or a fact in brackets, then its heading in both languages:
 * `type`, `manager,governance=Governed by|Lo gobiernan`, `(withWhom)=With whom|Con quién`. `severity!` stands out by its tone; a
 * sheet shows `hours*` also where nothing is written.
 */
interface Spec extends Column<Item> {
  always: boolean;
  /** True where the reader may not see it. */
  isKept: (item: Item) => boolean;
}

/** A table of a list of items: a row an item, with its anchor; undefined for a list of something else. */
export function tableFrom(list: object, specs: readonly unknown[], view: View): Table | undefined {
  const place = placeOfList(list);
  if (!place || !Array.isArray(list)) return undefined;
  const columns = specs.map((spec) => readSpec(String(spec), place, view));
  const { rows, ...heads } = tableOf(list.map(needItem), columns, ({ ref }) => ref);
  // However many rows are kept from the reader, that some are is told once.
  const kept: Content[] = [view.say(keptWord), view.sentence(view.say(keptWord))];
  const isKept = (cell: Content) => kept.includes(cell);
  const hidden = rows.filter(({ cells }) => cells.some(isKept) && cells.every((cell) => isEmpty(cell) || isKept(cell)));
  const repeated = new Set(hidden.slice(1));
  return { ...heads, rows: rows.filter((row) => !repeated.has(row)) };
}

/** The facts of one item, as on a sheet. */
export function factsFrom(one: unknown, specs: readonly unknown[], view: View): Fact[] {
  const item = needItem(one);
  return specs.flatMap((written) => {
    const { name, of, always, isKept } = readSpec(String(written), item.place, view);
    const value = of(item);
    // What only says the name again that stands above it says nothing.
    const isTold = typeof value === 'string' && value === item.name;
    return (always && !isKept(item)) || (!isEmpty(value) && !isTold) ? [{ label: name, value }] : [];
  });
}

/** A list of words begins with a capital; one of names stays a list of links. */
function inLine(content: Content, view: View): Content {
  const isWords = Array.isArray(content) && content.length > 0 && content.every((one) => typeof one === 'string');
  return isWords ? view.sentence(view.show(content)) : content;
}

/** Of several that bear one name, each with what it is: `Complaints (service), Complaints (life-cycle stage)`. */
function toldApart(content: Content, view: View): Content {
  if (!Array.isArray(content)) return content;
  return content.map((one) => {
    if (!isLink(one)) return one;
    const isNamesake = (other: Content) =>
      isLink(other) ? other.name === one.name && other.id !== one.id : other === one.name;
    const [kind = ''] = content.some(isNamesake) ? one.id.split(':') : [];
    return kind in kinds ? { ...one, name: `${one.name} (${view.kindLabel(kind as Kind)})` } : one;
  });
}

const numeric: readonly (ScalarName | undefined)[] = ['Number', 'Count', 'Money', 'Share', 'Percent', 'Measure'];

function readSpec(written: string, place: FieldPlace, view: View): Spec {
  const [, what = '', mark, heading] = /^([^=]*?)([!*]?)(?:=(.*))?$/s.exec(written) ?? [];
  const ways = what.split(',').map((path) => wayOf(path, place, view, mark === '!' ? badgeOf : cellOf));
  const seenOf = (item: Item) => ways.flatMap((way) => ifSeen(() => [way.of(item)], []));
  const of = (item: Item): Content => {
    const told = seenOf(item).filter((content) => !isEmpty(content));
    return inLine(toldApart(told.length > 1 ? told.flat() : (told[0] ?? null), view), view);
  };
  return {
    ...(ways.length === 1 && ways[0]),
    name: heading === undefined ? view.sentence(ways[0]?.name ?? what) : localised(heading)[view.spoken],
    of,
    always: mark === '*',
    isKept: (item) => seenOf(item).length === 0,
    end: ways.every(({ end }) => end),
  };
}

/** What stands at a path of an item: a field, a fact in brackets, its name or its link, or the entity that a part is of. */
export function contentAt(item: Item, path: string, view: View): Content {
  return wayOf(path, item.place, view, cellOf).of(item);
}

/** The column of one path of any item of a place. */
function wayOf(path: string, place: FieldPlace, view: View, show: typeof cellOf): Column<Item> {
  const fact = /^\((.*)\)$/.exec(path)?.[1];
  if (fact !== undefined) {
    return { name: view.findLabel({ kind: place.kind, field: fact }) ?? fact, of: factNamed(fact, place, view) };
  }
  const name = view.kindLabel(place.kind);
  if (path === 'name') return { name, of: (item) => item.name };
  if (path === 'link') return { name, of: linkOf };
  if (path === 'holder') return { name, of: ({ entity }) => view.linkTo(entity) };
  const steps = stepsOf(path, place);
  const end = placeAt(place, steps);
  const words = steps.length === 1 ? view.wordsOf(end.kind, end.field).map(view.sentence) : [];
  const { default: implied } = end.shape;
  // That there is none is said by nothing.
  const told = implied === 'none' ? null : view.wordOf(end.kind, end.field, implied);
  const otherwise = told && (show === badgeOf ? badge(String(implied), view.sentence(told)) : view.sentence(told));
  return {
    name: view.findLabel(end) ?? path,
    of: (item) => show(item, steps, view),
    end: numeric.includes(end.shape.scalar),
    // The words of its list, where it has one and stands once.
    ...(words.length > 0 && { choices: words, otherwise }),
  };
}

/** `(withWhom)`: the fact of that name, for any entity of the kind. */
function factNamed(name: string, { kind }: FieldPlace, view: View): Column<Item>['of'] {
  type Compute = (item: Item['entity'], view: View, part: unknown) => Content;
  const known = (facts[kind] ?? {}) as Readonly<Record<string, Compute>>;
  const fact = entryNamed(known, name, 'unknown-fact', { of: kind });
  return ({ entity, value }) => fact(entity, view, value);
}
