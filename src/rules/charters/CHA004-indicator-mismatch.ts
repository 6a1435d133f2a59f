import type { Values } from '../../diagnostics/finding.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import type { Value } from '../../diagnostics/values.ts';
import {
  compareTargets,
  hoursOfCommitment,
  type PlacedTarget,
  targetsOfAgreement,
} from '../../feasibility/chain/index.ts';
import { isMissing, type Missing, missingValues } from '../../feasibility/hours/index.ts';
import { caseOf } from '../../feasibility/target/index.ts';
import { commitmentsOf } from '../../model/commitments.ts';
import { type Cadence, cadenceDays } from '../../model/dates.ts';
import { canShow } from '../../model/kpis.ts';
import { wordFor } from '../../model/labels.ts';
import { metricOfKpi } from '../../model/metrics.ts';
import type { Entity, Model } from '../../model/model.ts';
import { isRef } from '../../model/refs.ts';
import type { Target } from '../../model/targets.ts';
import type { Finds, Found } from '../found.ts';

type Kpi = Entity<'kpi'>;

/** What is promised or agreed in figures, at the place where it says by which KPI it is measured. */
interface Measured {
  target: Target;
  placed: PlacedTarget;
  id: string;
  name: Value;
  holder: Entity<'charter'> | Entity<'agreement'> | Entity<'standard'>;
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

/** The targets of charters and agreements that name a KPI; those of a standard once, whatever names it. */
function measuredTargets(model: Model): Measured[] {
  const known = new Set<Entity>();
  // Whether a mean will do, and how often it is looked at, is for the parties to an agreement to say; nothing of it is published.
  const others = agreed(model).filter(({ target: { kpi: ref }, target }) => {
    const kpi = ref && model.find('kpi', ref.id);
    return kpi && !canShow(kpi, target);
  });
  return [...promised(model), ...others].flatMap(({ standard, ...one }) => {
    if (!one.target.kpi || (standard && known.has(standard))) return [];
    if (!standard) return [one];
    known.add(standard);
    const { id, ref: subject, value } = standard;
    return [{ ...one, id, name: value.name, holder: standard, path: ['target'], subject }];
  });
}

type Named = Measured & { standard: Entity<'standard'> | undefined };

function promised(model: Model): Named[] {
  return commitmentsOf(model).flatMap((commitment) => {
    const { charter, ref, name, targets } = commitment;
    const place = { where: ref, hours: hoursOfCommitment(model, commitment), valid: charter.value.valid };
    return targets.flatMap(({ id, path, value: target, standard }) =>
      target ? [{ target, placed: { ...place, target }, id, name, holder: charter, path, subject: ref, standard }] : [],
    );
  });
}

function agreed(model: Model): Named[] {
  return model.all('agreement').flatMap((agreement) =>
    targetsOfAgreement(model, agreement).map((placed) => {
      const { target, path, label: name, where: subject } = placed;
      const id = path.at(-1) ?? '';
      const written = agreement.value.targets[id];
      const standard = isRef(written) ? model.find('standard', written.id) : undefined;
      return { target, placed, id, name, holder: agreement, path, subject, standard };
    }),
  );
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
function differenceOf(model: Model, { target, placed }: Measured, kpi: Kpi): Difference | Missing | undefined {
  const { metric, within, frequency } = kpi.value;
  if (!metric || metric === 'custom' || target.metric === 'custom') return undefined;
  if (!canShow(kpi, target)) {
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

/** How often a result comes that is there for each window; of an interval or a day nobody publishes each. */
const cadenceOf: Readonly<Partial<Record<NonNullable<Target['window']>, Cadence>>> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};
