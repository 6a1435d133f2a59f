import { finding } from '../../diagnostics/declaration.ts';
import { scaleMismatch as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { resultsOf } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const survey of model.all('assessment')) {
    const { name, scale, wave } = survey.value;
    if (!scale) continue;
    const { min, max } = scale;
    const common = { place: placeOf(survey, ['scale'], 'key'), subject: survey.ref };
    const outside = resultsOf(model, survey).filter(({ score }) => score < min || score > max);
    if (outside.length > 0) {
      const scores = [...new Set(outside.map(({ score }) => score))].map((value) => number(value));
      const values = { survey: name, min, max, scores, count: outside.length };
      yield finding(declaration, 'outside', { ...common, values, facts: ['outside'], hint: 'correct' });
    }
    const previous = wave?.previous && model.find('assessment', wave.previous.id);
    const other = previous?.value.scale;
    if (!previous || !other || (other.min === min && other.max === max)) continue;
    yield finding(declaration, 'waves', {
      ...common,
      values: { survey: name, min, max, previous: previous.value.name, previousMin: other.min, previousMax: other.max },
      facts: ['waves'],
      hint: 'convert',
    });
  }
}

function number(value: number) {
  return { type: 'number' as const, written: String(value), value };
}
