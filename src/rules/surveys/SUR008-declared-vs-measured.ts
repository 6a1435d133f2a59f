import { kpisOf, latestMeasurement, type Measurement, measuredBy, meets } from '../../model/kpis.ts';
import { moreThan } from '../../model/measures.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import { lowestScores, thresholdOf } from '../../model/scores.ts';
import { latestSurveys } from '../../model/surveys.ts';
import { type Target, targetsOf } from '../../model/targets.ts';
import type { Finds } from '../found.ts';

interface Measured {
  kpi: Entity<'kpi'>;
  latest: Measurement;
  target: Target;
  keeps: boolean;
}

export function* check(model: Model): Finds<'SUR008'> {
  for (const survey of latestSurveys(model)) {
    const scores = lowestScores(model, survey);
    for (const [id, item] of Object.entries(survey.value.items ?? {})) {
      const threshold = thresholdOf(model, item);
      const score = scores.get(id)?.score;
      const entity = isRef(item.about) && model.resolve(item.about);
      if (item.type !== 'compliance' || threshold === undefined || score === undefined || !entity) continue;
      const measured = measuredOf(model, entity, item.about?.part);
      const odd =
        score >= threshold ? measured.find(({ keeps }) => !keeps) : measured.every(({ keeps }) => keeps) && measured[0];
      if (!odd) continue;
      const { kpi, latest, target } = odd;
      yield {
        says: odd.keeps ? 'felt' : 'broken',
        about: survey,
        part: id,
        at: ['items', id],
        on: 'key',
        values: {
          item: item.text,
          survey,
          score,
          threshold,
          kpi,
          value: latest.value,
          promised: boundOf(target) ?? '',
        },
        related: [{ about: kpi, says: 'measured' }],
        facts: [kpi.ref],
      };
    }
  }
}

/** What is measured of the targets of an agreement or a commitment, or of one of them, as far as it can be held against them. */
function measuredOf(model: Model, entity: Entity, part: string | undefined): Measured[] {
  return targetsOf(entity).flatMap((field) => {
    if (part !== undefined && !field.path.includes(part)) return [];
    return kpisOf(model, entity, field).flatMap((kpi): Measured[] => {
      const latest = latestMeasurement(model, kpi);
      // One figure of several promises does not tell of one of them.
      if (!latest || measuredBy(model, kpi).length > 1) return [];
      const keeps = keptBy(field.value, latest);
      return keeps === undefined ? [] : [{ kpi, latest, target: field.value, keeps }];
    });
  });
}

function boundOf({ share, min, max, equals }: Target): Target['min'] {
  return share ?? equals ?? min ?? max;
}

/** A promise about each case is held against the share that kept it, one about a statistic against the statistic. */
function keptBy(target: Target, { value }: Measurement): boolean | undefined {
  const { share, min, max, equals } = target;
  if (!share) return meets({ target: { min, max, equals } }, value);
  const more = moreThan(value, share);
  return more === undefined ? undefined : more >= 0;
}
