import type { Model } from '../../model/model.ts';
import { resultsOf } from '../../model/scores.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SUR006'> {
  for (const survey of model.all('assessment')) {
    const { name, scale, wave } = survey.value;
    if (!scale) continue;
    const { min, max } = scale;
    const common = { about: survey, at: ['scale'], on: 'key' } as const;
    const outside = resultsOf(model, survey).filter(({ score }) => score < min || score > max);
    if (outside.length > 0) {
      const scores = [...new Set(outside.map(({ score }) => score))].map((value) => number(value));
      const values = { survey: name, min, max, scores, count: outside.length };
      yield { says: 'outside', ...common, values, facts: ['outside'], do: 'correct' };
    }
    const previous = wave?.previous && model.find('assessment', wave.previous.id);
    const other = previous?.value.scale;
    if (!previous || !other || (other.min === min && other.max === max)) continue;
    yield {
      says: 'waves',
      ...common,
      values: { survey: name, min, max, previous, previousMin: other.min, previousMax: other.max },
      facts: ['waves'],
      do: 'convert',
    };
  }
}

function number(value: number) {
  return { type: 'number' as const, written: String(value), value };
}
