import { groupBy } from '../../diagnostics/lists.ts';
import { type Interaction, interactionsOf } from '../../model/journeys.ts';
import type { Model } from '../../model/model.ts';
import { scenariosOf } from '../../model/settings.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'JRN003'> {
  const { value } = model.engagement;
  const scenarios = scenariosOf(value);
  const [first, last] = [scenarios[0], scenarios.at(-1)];
  const lacked = (one: Interaction): string[] =>
    [...new Set([first, last])].filter(
      (scenario): scenario is string => scenario !== undefined && isLacked(one, scenario),
    );
  const isLacked = ({ value: { emotion, redesign } }: Interaction, scenario: string): boolean => {
    // What is new was not there before, and what is removed is not there after.
    if (first !== last && scenario === (redesign === 'new' ? first : redesign === 'remove' ? last : undefined))
      return false;
    return emotion?.[scenario] === undefined;
  };
  const bare = interactionsOf(model).filter((one) => lacked(one).length > 0);
  for (const [journey, own] of groupBy(bare, ({ journey }) => journey)) {
    yield {
      about: journey,
      values: { journey, count: own.length, interactions: own.map(({ id, value }) => value.customerAction ?? id) },
      related: own.map((one) => ({
        about: journey,
        at: one.path,
        on: 'key',
        says: 'interaction',
        values: { scenarios: lacked(one).map((scenario) => value.scenarios[scenario]?.name ?? scenario) },
      })),
    };
  }
}
