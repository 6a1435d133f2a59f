import { suggest } from '../../diagnostics/suggest.ts';
import type { ScalarName } from '../../language/scalars/index.ts';
import { facts } from '../facts/index.ts';
import { type Column, tableOf } from '../render/blocks/plain-table.ts';
import type { Content, Fact, Table } from '../render/content.ts';
import { raise } from '../render/fault.ts';
import { localised } from '../render/labels.ts';
import { isEmpty } from '../render/writer.ts';
import type { Spot } from '../wording/fields.ts';
import { findLabel } from '../wording/fields.ts';
import { kindLabel } from '../wording/labels.ts';
import { sentence } from '../wording/speech.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { badgeOf, cellOf } from './cell.ts';
import { type Item, needItem, spotOfList } from './item.ts';
import { spotAt, stepsOf } from './path.ts';

/**
 * A column as a template writes it: fields with commas between them, or a fact in brackets, then its heading in both languages:
 * `type`, `manager,governance=Governed by|Lo gobiernan`, `(withWhom)=With whom|Con quién`. `severity!` stands out by its tone; a
 * sheet shows `hours*` also where nothing is written.
 */
interface Spec extends Column<Item> {
  always: boolean;
}

/** A table of a list of items: a row an item, with its anchor; undefined for a list of something else. */
export function tableFrom(list: object, specs: readonly unknown[], view: ViewContext): Table | undefined {
  const spot = spotOfList(list);
  if (!spot || !Array.isArray(list)) return undefined;
  const columns = specs.map((spec) => readSpec(String(spec), spot, view));
  return tableOf(list.map(needItem), columns, ({ ref }) => ref);
}

/** The facts of one item, as on a sheet. */
export function factsFrom(one: unknown, specs: readonly unknown[], view: ViewContext): Fact[] {
  const item = needItem(one);
  return specs.flatMap((written) => {
    const { name, of, always } = readSpec(String(written), item.spot, view);
    const value = inLine(of(item), view);
    return always || !isEmpty(value) ? [{ label: name, value }] : [];
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
  const given = heading === undefined ? undefined : localised(heading)[view.spoken];
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
