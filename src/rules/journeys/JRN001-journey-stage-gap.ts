import { livesOf } from '../../model/journeys.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

/** Reports that show journeys, by any name that they go by. */
const ofJourneys = /journey|blueprint/;

export function* check(model: Model): Finds<'JRN001'> {
  const isAgreed = model.engagement.value.deliverables?.some((name) => ofJourneys.test(name)) ?? false;
  // Nothing of it was promised, and nothing has been begun.
  if (!isAgreed && model.all('journey').length === 0) return;
  const severity = isAgreed ? 'warning' : 'info';
  for (const { segment, journeys, lacking, unstated } of livesOf(model)) {
    const common = { about: segment, severity } as const;
    const values = { segment };
    if (journeys.length === 0) {
      yield { says: 'none', ...common, values, do: 'draw' };
      continue;
    }
    // Where all that comes before, or after, is missing JRN002 says so.
    const stages = lacking.flatMap(({ isBare, stages }) => (isBare ? [] : stages));
    if (stages.length === 0) continue;
    if (unstated.length > 0) {
      yield { missing: 'missing', about: segment, values: { interactions: unstated } };
      continue;
    }
    yield {
      says: 'stages',
      ...common,
      values: { ...values, count: stages.length, stages: stages.map(({ name }) => name) },
      related: journeys.map((journey) => ({ about: journey, says: 'journey' })),
      do: 'add',
    };
  }
}
