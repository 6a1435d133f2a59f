import type { Money } from '../../diagnostics/values.ts';
import { withhold } from '../../model/seen-from-outside.ts';
import type { Content } from '../../wording/content.ts';
import { isEmpty } from '../../wording/content.ts';
import { isLink } from '../../wording/links.ts';
import type { View } from '../../wording/view.ts';
import type { Helper } from '../render/engine.ts';
import { raise } from '../render/fault.ts';
import { contentAt } from './column.ts';
import { isPartOfList, madeOf, needItem, placeOfList } from './item.ts';
import { stepsOf, valuesAt } from './path.ts';

/** What a template reckons from lists: how many, how much in all, what stands in each. */
export function figureHelpers(view: View) {
  return {
    count: ({ args: [list] }) => whole(list).length,
    /** `9 services`, by the words of the schema; null where there are none. */
    counted: ({ args: [list] }) => {
      const count = whole(list).length;
      const kind = (placeOfList(listed(list)) ?? raise({ kind: 'wrong-value' })).kind;
      if (count === 0) return null;
      return `${view.show(count)} ${count === 1 ? view.kindLabel(kind) : view.kindsLabel(kind)}`;
    },
    /** Numbers, or amounts by their currency; null where none is written, so that unknown is not shown as zero. */
    sum: ({ args: [list, path] }) => {
      const found = whole(list).flatMap((one) => {
        const item = needItem(one);
        return valuesAt(item, stepsOf(String(path), item.place)).map(({ value }) => value);
      });
      const numbers = found.filter((value) => typeof value === 'number');
      const amounts = found.filter(isMoney);
      if (numbers.length + amounts.length < found.length) return raise({ kind: 'wrong-value' });
      if (numbers.length > 0) return rounded(numbers.reduce((sum, number) => sum + number, 0));
      const sums = new Map<string, number>();
      for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
      const money = [...sums].map(
        ([currency, amount]): Money => ({ type: 'money', written: '', amount: rounded(amount), currency }),
      );
      return money.length === 0 ? null : money;
    },
    /** How many; null where there are none. */
    some: ({ args: [list] }) => whole(list).length || null,
    /** `Personal: 3; digital: 2`: how many have each word that stands at a path, or that a fact says; null where there are none. */
    tally: ({ args: [list, path] }) => {
      const words = whole(list).map((one) => view.plainWords(contentAt(needItem(one), String(path), view)));
      return view.tallied(words);
    },
    /** What stands at a path, or a fact, of each entry, all in one list; a link to the same thing once. */
    map: ({ args: [list, path] }) => {
      const found = listed(list).flatMap((one) => contentAt(needItem(one), String(path), view));
      const keyOf = (one: Content) => (isLink(one) ? one.id : one);
      const each = found.filter(
        (one, index) => !isEmpty(one) && found.findIndex((other) => keyOf(other) === keyOf(one)) === index,
      );
      return madeOf([listed(list)], each);
    },
    concat: ({ args }) => madeOf(args.map(listed), args.flatMap(listed)),
  } satisfies Record<string, Helper>;
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'money';
}

/** Sums of decimals carry errors beyond any currency's digits. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}

/** A list that is counted: where the reader sees only a part of it, a figure would mislead. */
function whole(value: unknown): readonly object[] {
  const list = listed(value);
  return isPartOfList(list) ? withhold() : list;
}

/** A list; nothing is an empty one. */
function listed(value: unknown): readonly object[] {
  if (value === null) return [];
  return Array.isArray(value) ? value : raise({ kind: 'wrong-value' });
}
