import type { Values } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import type { Value } from '../../diagnostics/values.ts';
import { compareTargets, hoursOfCommitment, type PlacedTarget } from '../../feasibility/chain/index.ts';
import { isMissing, type Missing, missingValues } from '../../feasibility/hours/index.ts';
import { caseOf } from '../../feasibility/target/index.ts';
import { commitmentsOf, type PromisedTarget } from '../../model/commitments.ts';
import { type Cadence, cadenceDays } from '../../model/dates.ts';
import { wordFor } from '../../model/labels.ts';
import { metricOfKpi } from '../../model/metrics.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import type { Finds, Found } from '../found.ts';

type Kpi = Entity<'kpi'>;

/** A promise in figures, at the place where it says by which KPI it is measured. */
interface Measured {
  target: Target;
  placed: PlacedTarget;
  id: string;
  name: Value;
  holder: Entity<'charter'> | Entity<'standard'>;
  path: readonly (string | number)[];
  subject: string;
}

export function* check(model: Model): Finds<'CHA004'> {
  for (const [kpi, targets] of groupBy(
    measuredTargets(model),
    ({ target }) => target.kpi && model.find('kpi', target.kpi.id),
  )) {
    if (!kpi) continue;
    // What a KPI counts is its own: one cause, whatever promises it is to show.
    const counts = groupBy(targets, ({ target }) => countingOf(target, kpi));
    for (const [message, own] of counts) if (message) yield ofKpi(message, kpi, own);
    for (const one of counts.get(undefined) ?? []) {
      const differs = differenceOf(model, one, kpi);
      if (isMissing(differs)) yield { missing: 'missing', subject: one.subject, values: missingValues(differs) };
      else if (differs) yield ofTarget(differs, one, kpi);
    }
  }
}

function ofKpi(message: 'mean' | 'share', kpi: Kpi, targets: readonly Measured[]): Found<'CHA004'> {
  return {
    says: message,
    about: kpi,
    values: { kpi, count: targets.length, within: kpi.value.within ?? '' },
    related: targets.map(({ name, holder, path }) => ({ about: holder, at: path, says: 'promised', values: { name } })),
    facts: [message],
    do: message,
  };
}

function ofTarget(
  { message, values }: Difference,
  { id, name, holder, path, subject }: Measured,
  kpi: Kpi,
): Found<'CHA004'> {
  return {
    says: message,
    about: holder,
    at: [...path, 'kpi'],
    values: { name, kpi: kpi.value.name, ...values },
    related: [{ about: kpi, says: 'kpi' }],
    subject,
    facts: [id],
    do: message,
  };
}

/** The promises of charters that name a KPI; those of a standard once, whatever commitments promise it. */
function measuredTargets(model: Model): Measured[] {
  const known = new Set<Entity>();
  return commitmentsOf(model).flatMap((commitment) => {
    const { charter, ref, targets } = commitment;
    const place = { where: ref, hours: hoursOfCommitment(model, commitment), valid: charter.value.valid };
    return targets.flatMap(({ id, path, value: target, standard }: PromisedTarget): Measured[] => {
      if (!target?.kpi || (standard && known.has(standard))) return [];
      const placed = { ...place, target };
      if (!standard) return [{ target, placed, id, name: commitment.name, holder: charter, path, subject: ref }];
      known.add(standard);
      const { id: own, ref: subject, value } = standard;
      return [{ target, placed, id: own, name: value.name, holder: standard, path: ['target'], subject }];
    });
  });
}

interface Difference {
  message: 'metric' | 'threshold' | 'frequency';
  values: Values;
}

/** Where a KPI takes the mean of cases that are promised one by one, or counts those of which a mean is promised. */
function countingOf(target: Target, { value }: Kpi): 'mean' | 'share' | undefined {
  const { metric, within, objectives, measurements = [] } = value;
  if (metric !== target.metric) return undefined;
  if (within) return caseOf(target).kind === 'statistic' ? 'share' : undefined;
  const isTime = metricOfKpi(metric, within)?.accepts[0] === 'duration';
  // Before it has a figure nobody can tell of what it will be.
  const hasFigures = measurements.length > 0 || Object.keys(objectives).length > 0 || value.data !== undefined;
  return isTime && hasFigures && (target.within || target.atLeast) ? 'mean' : undefined;
}

/** In what a KPI shows something else than what is promised; undefined where it shows it, or measures in a way of its own. */
function differenceOf(model: Model, { target, placed }: Measured, { value }: Kpi): Difference | Missing | undefined {
  const { metric, within, frequency } = value;
  if (!metric || metric === 'custom' || target.metric === 'custom') return undefined;
  if (metric !== target.metric && !('duration' in caseOf(target) && keptInTime.has(metric))) {
    const [own, other] = [wordFor('kpi.metric', metric), wordFor('standard.target.metric', target.metric)];
    return { message: 'metric', values: { own, other } };
  }
  const limit = target.within ?? target.atLeast;
  if (within && limit) {
    const own = { ...placed, target: { ...target, [target.within ? 'within' : 'atLeast']: within } };
    for (const is of [compareTargets(model, own, placed), compareTargets(model, placed, own)]) {
      if (is.is === 'not-assessed') return is.missing;
      if (is.is === 'looser') return { message: 'threshold', values: { within, limit } };
    }
  }
  const { window } = target;
  const asked = window && cadenceOf[window];
  if (frequency && asked && cadenceDays[frequency] > cadenceDays[asked])
    return {
      message: 'frequency',
      values: { window: window.slice(0, 1).toUpperCase(), frequency: wordFor('kpi.frequency', frequency) },
    };
  return undefined;
}

/** Metrics that count, of any promise of a time, the cases in which it was kept. */
const keptInTime: ReadonlySet<Target['metric']> = new Set(['service-level', 'on-time-delivery', 'appointment-kept']);

/** How often a result comes that is there for each window; of an interval or a day nobody publishes each. */
const cadenceOf: Readonly<Partial<Record<NonNullable<Target['window']>, Cadence>>> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};
