import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { beforeDuringAfter as declaration } from '../../generated/declarations.ts';
import { livesOf } from '../../model/journeys.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { segment, journeys, lacking, unstated } of livesOf(model)) {
    const bare = lacking.filter(({ isBare }) => isBare);
    const [journey] = journeys;
    if (!journey || bare.length === 0) continue;
    if (unstated.length > 0) {
      yield notAssessed(declaration, 'missing', { subject: segment.ref, values: { interactions: unstated } });
      continue;
    }
    const has = (wanted: string): string => (bare.some(({ moment }) => moment === wanted) ? 'yes' : 'no');
    yield finding(declaration, 'silent', {
      values: {
        segment: segment.value.name,
        before: has('before'),
        during: has('during'),
        after: has('after'),
        stages: bare.flatMap(({ stages }) => stages.map(({ name }) => name)),
      },
      place: placeOf(segment),
      related: journeys.map((one) => ({ place: placeOf(one), message: 'journey' })),
      subject: segment.ref,
      hint: 'add',
    });
  }
}
