import { suggest } from '../../diagnostics/suggest.ts';
import type { ScalarName } from '../../language/scalars/index.ts';
import { isMap } from '../../language/shape/decode.ts';
import { facts } from '../facts/index.ts';
import type { Spot } from '../parts/fields/spot.ts';
import { findLabel } from '../parts/fields/spot.ts';
import { kindLabel } from '../parts/labels.ts';
import { localised, sentence } from '../parts/speech.ts';
import { type Column, tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact, Table } from '../render/content.ts';
import { raise } from '../render/fault.ts';
import { isEmpty } from '../render/writer.ts';
import { badgeOf, cellOf } from './cell.ts';
import { type Item, itemOf, spotOfList } from './item.ts';
import { spotAt, stepsOf } from './path.ts';

/**
 * A column as a template writes it: fields with commas between them, or a fact in brackets, then its heading in both languages:
 * `type`, `manager,governance=Governed by|Lo gobiernan`, `(withWhom)=With whom|Con quién`. `severity!` stands out by its tone; a
 * sheet shows `hours*` also where nothing is written.
 */
interface Spec extends Column<Item> {
  always: boolean;
}

/** A table of a list: a row an item, with its anchor. */
export function tableFrom(list: object, specs: readonly unknown[], view: ViewContext): Table {
  if (!Array.isArray(list)) return raise({ kind: 'wrong-value', values: {} });
  const spot = spotOfList(list) ?? itemOf(list[0])?.spot;
  if (!spot) return plainTable(list, specs.flat(), view);
  const columns = specs.map((spec) => readSpec(String(spec), spot, view));
  const items = list.flatMap((one) => itemOf(one) ?? []);
  return withNumbers(tableOf(items, columns, view, ({ ref }) => ref) ?? nothing);
}

/** A table of a list that a view has made: a row an object, a column one of its fields. `id` is the row's anchor. */
function plainTable(list: readonly unknown[], specs: readonly unknown[], view: ViewContext): Table {
  const columns = specs.map((spec): Column<unknown> => {
    if (isMap(spec)) return { name: String(spec.name), of: (row) => fieldOf(row, String(spec.field)) as Content };
    const [, field = '', heading = ''] = /^([^=]*)=(.*)$/s.exec(String(spec)) ?? [];
    return { name: localised(heading), of: (row) => fieldOf(row, field) as Content };
  });
  const idOf = (row: unknown) => (isMap(row) && typeof row.id === 'string' ? row.id : undefined);
  return withNumbers(tableOf(list, columns, view, idOf) ?? nothing);
}

function fieldOf(row: unknown, name: string): unknown {
  return isMap(row) && Object.hasOwn(row, name) ? row[name] : raise({ kind: 'missing-value', values: { name } });
}

/** Columns of numbers stand at the end. */
function withNumbers({ columns, rows }: Table): Table {
  const isNumber = (index: number) => rows.every(({ cells }) => isFigure(cells[index]));
  return { columns: columns.map((head, index) => (isNumber(index) ? { ...head, align: 'end' } : head)), rows };
}

const figures: readonly unknown[] = ['percent', 'money', 'number', 'duration'];

function isFigure(content: Content | undefined): boolean {
  if (content === null || typeof content === 'number') return true;
  return typeof content === 'object' && 'type' in content && figures.includes(content.type);
}

const nothing: Table = { columns: [], rows: [] };

/** The facts of one item, as on a sheet. */
export function factsFrom(one: unknown, specs: readonly unknown[], view: ViewContext): Fact[] {
  const item = itemOf(one) ?? raise({ kind: 'wrong-value', values: {} });
  return specs.flatMap((written) => {
    const { name, of, always } = readSpec(String(written), item.spot, view);
    const value = inLine(of(item), view);
    return always || !isEmpty(value) ? [{ label: typeof name === 'string' ? name : view.say(name), value }] : [];
  });
}

/** A list of words begins with a capital on a sheet; one of names stays a list of links. */
function inLine(content: Content, view: ViewContext): Content {
  const isWords = Array.isArray(content) && content.length > 0 && content.every((one) => typeof one === 'string');
  return isWords ? sentence(view.show(content)) : content;
}

const numeric: readonly (ScalarName | undefined)[] = ['Number', 'Count', 'Money', 'Share', 'Percent', 'Measure'];

function readSpec(written: string, spot: Spot, view: ViewContext): Spec {
  const [, what = '', mark, heading] = /^([^=]*?)([!*]?)(?:=(.*))?$/s.exec(written) ?? [];
  const given = heading === undefined ? undefined : localised(heading);
  const always = mark === '*';
  const fact = /^\((.*)\)$/.exec(what)?.[1];
  if (fact !== undefined) {
    const name = given ?? sentence(findLabel({ kind: spot.kind, field: fact }, view) ?? fact);
    return { name, of: factNamed(fact, spot, view), always };
  }
  if (what === 'name' || what === 'link') {
    const name = given ?? sentence(kindLabel(spot.kind, view));
    return { name, of: (item) => (what === 'name' || item.ref === undefined ? item.name : linkOf(item)), always };
  }
  const paths = what.split(',').map((path) => stepsOf(path, spot));
  const ends = paths.map((steps) => spotAt(spot, steps));
  const name = given ?? sentence(findLabel(ends[0] ?? spot, view) ?? what);
  const show = mark === '!' ? badgeOf : cellOf;
  const of = (item: Item): Content => {
    const told = paths.map((steps) => show(item, steps, view)).filter((content) => !isEmpty(content));
    return told.length > 1 ? told.flat() : (told[0] ?? null);
  };
  const align = ends.every(({ shape }) => numeric.includes(shape.scalar)) ? { align: 'end' as const } : {};
  return { name, of, always, ...align };
}

function linkOf({ ref, name }: Item): Content {
  return { type: 'entity', id: ref ?? '', name };
}

/** What stands at a path of an item: a field, a fact in brackets, its name or its link. */
export function contentAt(item: Item, path: string, view: ViewContext): Content {
  const fact = /^\((.*)\)$/.exec(path)?.[1];
  if (fact !== undefined) return factNamed(fact, item.spot, view)(item);
  if (path === 'link' && item.ref !== undefined) return linkOf(item);
  return path === 'name' || path === 'link' ? item.name : cellOf(item, stepsOf(path, item.spot), view);
}

/** `(withWhom)`: the fact of that name, for any entity of the kind. */
function factNamed(name: string, { kind }: Spot, view: ViewContext): (item: Item) => Content {
  const known = facts[kind] ?? {};
  if (!Object.hasOwn(known, name))
    return raise({
      kind: 'unknown-fact',
      values: { name, of: kind, near: suggest(name, Object.keys(known)) ?? 'none' },
    });
  const fact = known[name as keyof typeof known] as (item: Item['entity'], view: ViewContext, part: unknown) => Content;
  return ({ entity, value }) => fact(entity, view, value);
}
