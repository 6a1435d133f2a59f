import { livesOf } from '../../model/journeys.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'JRN002'> {
  for (const { segment, journeys, lacking, unstated } of livesOf(model)) {
    const bare = lacking.filter(({ isBare }) => isBare);
    const [journey] = journeys;
    if (!journey || bare.length === 0) continue;
    if (unstated.length > 0) {
      yield { missing: 'missing', about: segment, values: { interactions: unstated } };
      continue;
    }
    const has = (wanted: string): string => (bare.some(({ moment }) => moment === wanted) ? 'yes' : 'no');
    yield {
      about: segment,
      values: {
        segment,
        before: has('before'),
        during: has('during'),
        after: has('after'),
        stages: bare.flatMap(({ stages }) => stages.map(({ name }) => name)),
      },
      related: journeys.map((one) => ({ about: one, says: 'journey' })),
    };
  }
}
