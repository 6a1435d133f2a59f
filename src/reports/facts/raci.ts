import { once } from '../../diagnostics/once.ts';
import type { Kind } from '../../generated/kinds.ts';
import type { Entity } from '../../model/model.ts';
import type { Content } from '../../wording/content.ts';
import { isLink } from '../../wording/links.ts';
import type { View } from '../../wording/view.ts';
import { type SpansData, stacked } from '../charts/spans.ts';
import type { Facts, WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  /** What each role has a part in, those who answer for most first, for the figure `load`; null where fewer than two have one. */
  raciLoad(view): SpansData | null {
    const loads = view.model.all('role').flatMap((role) => {
      const many = (field: string) => view.model.incoming(role, `raci.${field}`).length;
      const counts = { A: many('a'), R: many('r[]'), C: many('c[]'), I: many('i[]') };
      const spans = stacked(['A', 'R', 'C', 'I'], counts);
      return spans.length > 0 ? [{ name: view.nameOf(role), counts, spans }] : [];
    });
    const rows = loads
      .toSorted((one, other) => other.counts.A - one.counts.A)
      .map(({ name, counts, spans }) => ({
        name,
        spans: spans.map((one) => ({ ...one, words: `${one.as} ${view.show(one.count)}` })),
        figures: [view.show(spans.at(-1)?.to ?? 0)] as const,
        cells: Object.values(counts),
      }));
    return rows.length < 2 ? null : { rows };
  },
};

export const facts: Facts<'raci'> = { activity: activityOf };

/** What is shared out; of several of one name each with what it is, wherever it stands: `Complaints (service)`. */
export function activityOf({ value: { activity } }: Entity<'raci'>, view: View): Content {
  const shown = view.link(activity);
  if (!isLink(shown) || shown.broken || !namesTwice(view).has(shown.name)) return shown;
  const whole = view.model.resolve(activity);
  const what = activity.part !== undefined && whole ? view.nameOf(whole) : view.kindLabel(activity.kind as Kind);
  return { ...shown, name: `${shown.name} (${what})` };
}

/** The names that several activities bear. */
const namesTwice = once((view: View) => {
  const names = view.model.all('raci').flatMap(({ value }) => {
    const shown = view.link(value.activity);
    return isLink(shown) ? [shown.name] : [];
  });
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
});
