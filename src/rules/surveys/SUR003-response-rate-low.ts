import type { Entity, Model } from '../../model/model.ts';
import { nameFor } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SUR003'> {
  const { minResponseRate, minRespondents } = model.engagement.value.policies;
  for (const survey of model.all('assessment').filter(isOfOwnPeople)) {
    const asked = (survey.value.population ?? []).flatMap(({ group, invited, responded }) =>
      invited !== undefined && responded !== undefined ? [{ group, invited, responded }] : [],
    );
    const sum = (of: 'invited' | 'responded'): number => asked.reduce((total, row) => total + row[of], 0);
    const [invited, responded] = [sum('invited'), sum('responded')];
    const common = { about: survey, at: ['population'], on: 'key' } as const;
    const rate = { type: 'percent' as const, written: '', value: (100 * responded) / invited };
    if (invited > 0 && rate.value < minResponseRate.value) {
      const values = { survey: survey.value.name, responded, invited, rate, limit: minResponseRate };
      yield { says: 'rate', ...common, values, facts: ['rate'], do: 'repeat' };
      continue;
    }
    const few = asked.filter((row) => row.responded < minRespondents && row.responded < row.invited);
    if (few.length === 0) continue;
    const groups = few.map(({ group }) => nameFor(model, group));
    const values = { survey: survey.value.name, groups, limit: minRespondents };
    yield { says: 'few', ...common, values, facts: ['few'], do: 'merge' };
  }
}

/** Customers answer as they like, and an audit visits whom it wants. */
function isOfOwnPeople({ value: { audience, method } }: Entity<'assessment'>): boolean {
  return audience !== 'customer' && method !== 'audit' && method !== 'mystery';
}
