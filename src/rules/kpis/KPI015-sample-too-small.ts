import type { Percent } from '../../diagnostics/values.ts';
import { latestMeasurement, type Measurement } from '../../model/kpis.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

/** Points by which a figure may be off before it is worth a word: a survey of a thousand is off by three. */
const tolerated = 5;

export function* check(model: Model): Finds<'KPI015'> {
  const { minRespondents } = model.engagement.value.policies;
  for (const kpi of model.all('kpi')) {
    const latest = latestMeasurement(model, kpi);
    const { n } = latest ?? {};
    // Only where a decision rests on it, and not all cases are counted.
    if (!latest || n === undefined || !kpi.value.decisionUse || !isSampled(kpi)) continue;
    const aim = n < minRespondents ? undefined : undecided(kpi, latest, n);
    if (n >= minRespondents && !aim) continue;
    yield {
      says: aim ? 'open' : 'few',
      about: kpi,
      at: latest.index === undefined ? ['data'] : ['measurements', latest.index],
      values: {
        kpi: kpi.value.name,
        n,
        least: minRespondents,
        value: latest.value,
        use: kpi.value.decisionUse,
        ...(aim ?? {}),
      },
    };
  }
}

function isSampled({ value: { measuredIn } }: Entity<'kpi'>): boolean {
  return measuredIn?.method === 'survey' || measuredIn?.method === 'audit';
}

/** The target that lies within what chance alone may make of a share of so few: 95 of 100 such samples stay within it. */
function undecided(
  { value: { objectives } }: Entity<'kpi'>,
  { value }: Measurement,
  n: number,
): { target: Percent; margin: number } | undefined {
  if (value.type !== 'percent' || value.value < 0 || value.value > 100) return undefined;
  const share = value.value / 100;
  const margin = 196 * Math.sqrt((share * (1 - share)) / n);
  if (margin < tolerated) return undefined;
  const targets = Object.values(objectives).flatMap(
    ({ target: { min, max, equals } = {} }) => min ?? max ?? equals ?? [],
  );
  const target = targets.find((one) => one.type === 'percent' && Math.abs(one.value - value.value) < margin);
  return target?.type === 'percent' ? { target, margin: Math.round(margin * 10) / 10 } : undefined;
}
