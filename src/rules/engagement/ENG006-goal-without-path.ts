import type { Text } from '../../diagnostics/values.ts';
import { actionsOn, isUnderWay } from '../../model/actions.ts';
import { isWorse, latestMeasurement, meets } from '../../model/kpis.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Kpi = Entity<'kpi'>;

export function* check(model: Model): Finds<'ENG006'> {
  const { engagement } = model;
  for (const [id, { statement, kpis: named = [] }] of Object.entries(engagement.value.goals)) {
    const kpis = named.flatMap((kpi) => model.find('kpi', kpi.id) ?? []);
    const aimed = kpis.filter(({ value }) => Object.keys(value.objectives).length > 0);
    const message = brokenAt(model, kpis, aimed);
    if (message === 'noFigure') {
      yield { missing: message, subject: `goal:${id}`, values: { kpis: namesOf(aimed) } };
      continue;
    }
    if (!message) continue;
    const told = aimed.length > 0 ? aimed : kpis;
    yield {
      says: message,
      about: engagement,
      at: ['goals', id],
      on: 'key',
      values: { goal: statement ?? id, count: told.length, kpis: namesOf(told) },
      related: told.map((kpi) => ({ about: kpi, says: 'kpi' })),
      subject: `goal:${id}`,
      do: message,
    };
  }
}

/** The first step at which the way from a goal to what is done for it breaks off; `noFigure` where nobody can tell. */
function brokenAt(
  model: Model,
  kpis: readonly Kpi[],
  aimed: readonly Kpi[],
): 'noKpi' | 'noObjective' | 'noAction' | 'noFigure' | undefined {
  if (kpis.length === 0) return 'noKpi';
  if (aimed.length === 0) return 'noObjective';
  if (aimed.some((kpi) => isPursued(model, kpi))) return undefined;
  const reached = aimed.map((kpi) => isReached(model, kpi));
  if (reached.includes(true)) return undefined;
  if (reached.includes(undefined)) return 'noFigure';
  // Of a KPI below its floor KPI007 tells.
  return aimed.some((kpi) => isRed(model, kpi)) ? undefined : 'noAction';
}

/** Undefined where it has not been measured, or not so that it compares. */
function isReached(model: Model, kpi: Kpi): boolean | undefined {
  const latest = latestMeasurement(model, kpi);
  const met = latest && Object.values(kpi.value.objectives).map((objective) => meets(objective, latest.value));
  if (!met || met.every((one) => one === undefined)) return undefined;
  return met.includes(true);
}

function isRed(model: Model, kpi: Kpi): boolean {
  const latest = latestMeasurement(model, kpi);
  const objectives = Object.values(kpi.value.objectives);
  return objectives.some((one) => latest && one.floor && isWorse(kpi, one, latest.value, one.floor) === true);
}

function isPursued(model: Model, kpi: Kpi): boolean {
  return actionsOn(model, kpi).initiatives.some((initiative) => isUnderWay(initiative, undefined));
}

function namesOf(kpis: readonly Kpi[]): Text[] {
  return kpis.map(({ value }) => value.name);
}
