import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import { everyEntity, type Field, fieldName, isKind, subjectAt } from '../../model/fields.ts';
import { findMetric } from '../../model/metrics.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { resolveTarget, type Target, targetsOf } from '../../model/targets.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'FMT007',
  severity: 'error',
  phase: 'always',
  serves: ['S0-19', 'S3-14'],
  summary: {
    en: 'A value of another sort than its metric',
    es: 'Un valor de otra clase que su métrica',
  },
  why: {
    en: 'Every metric has one sort of value: a waiting time is no percentage, and a net promoter score is no percentage either, although many write it so. A value of another sort cannot be compared with what is measured, so nobody would ever know whether it is met.',
    es: 'Cada métrica tiene una clase de valor: un tiempo de espera no es un porcentaje, y un NPS tampoco, aunque muchos lo escriban así. Un valor de otra clase no se puede comparar con lo que se mide, y nunca se sabría si se cumple.',
  },
  messages: {
    mismatch: {
      en: 'The metric “{metric}” is {expected, select, duration {a time} percent {a percentage} money {an amount of money} other {a number}}, and “{value}” is {found, select, duration {a time} percent {a percentage} money {an amount of money} other {a number}}.',
      es: 'La métrica «{metric}» es {expected, select, duration {un tiempo} percent {un porcentaje} money {un importe} other {un número}}, y «{value}» es {found, select, duration {un tiempo} percent {un porcentaje} money {un importe} other {un número}}.',
    },
  },
  hints: {
    duration: {
      en: 'write a time, such as 20 s or 2 business days; or choose the metric that is meant.',
      es: 'escriba un tiempo, como 20 s o 2 días hábiles; o elija la métrica que corresponda.',
    },
    percent: {
      en: 'write a percentage, such as 95 %; or choose the metric that is meant.',
      es: 'escriba un porcentaje, como 95 %; o elija la métrica que corresponda.',
    },
    money: {
      en: 'write an amount and its currency, such as 3.50 EUR; or choose the metric that is meant.',
      es: 'escriba un importe y su moneda, como 3.50 EUR; o elija la métrica que corresponda.',
    },
    number: {
      en: 'write a number, such as 8.5, and its scale; or choose the metric that is meant.',
      es: 'escriba un número, como 8.5, y su escala; o elija la métrica que corresponda.',
    },
  },
  examples: {
    valid: [
      'standards:\n  phone: { name: Phone, target: { metric: asa, max: 10s } }\n  survey: { name: Survey, target: { metric: csat, min: 8.5, scale: { min: 0, max: 10 } } }\n  own: { name: Own, target: { metric: custom, formula: a / b, min: 90% } }\nkpis:\n  nps: { name: NPS, metric: nps, objectives: { homes: { baseline: -12, target: { min: 20 } } } }\n',
    ],
    invalid: [
      'standards:\n  phone:\n    name: Phone\n    target:\n      metric: asa\n      max: 90% # !FMT007\n',
      'kpis:\n  nps:\n    name: NPS\n    metric: nps\n    objectives:\n      homes:\n        target: { min: 20% } # !FMT007\n    measurements:\n      - { period: 2026-09, value: 31% } # !FMT007\n',
      'agreements:\n  hr:\n    name: Cover\n    targets:\n      cover: { metric: response-time, within: 4h, share: 95% }\n    capability:\n      cover: { value: 96% } # !FMT007\n',
    ],
  },
});

/** A value and the metric that it is of. */
interface Measured extends Field<Measure> {
  metric: Target['metric'];
}

export const unitMismatch: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const entity of everyEntity(model)) {
      for (const { metric, path, value } of measuredIn(model, entity)) {
        const known = findMetric(metric);
        if (!known || known.accepts.includes(value.type)) continue;
        yield finding(declaration, 'mismatch', {
          values: { metric, expected: known.accepts[0], found: value.type, value },
          place: placeOf(entity, path),
          subject: subjectAt(entity, path),
          facts: [fieldName(path), value.written],
          hint: known.accepts[0],
        });
      }
    }
  },
});

function measuredIn(model: Model, entity: Entity): Measured[] {
  const promised = targetsOf(entity).flatMap(({ path, value }) => bounds(value.metric, value, path));
  if (isKind(entity, 'kpi')) return [...promised, ...ofKpi(entity)];
  return isKind(entity, 'agreement') ? [...promised, ...capabilities(model, entity)] : promised;
}

function bounds(metric: Target['metric'], { min, max, equals }: Pick<Target, 'min' | 'max' | 'equals'>, path: Path) {
  return present(metric, path, { min, max, equals });
}

function ofKpi({ value: { metric, objectives = {}, measurements = [] } }: Entity<'kpi'>): Measured[] {
  if (metric === undefined) return [];
  const aims = Object.entries(objectives).flatMap(([id, { baseline, target = {}, stretch, floor, benchmark }]) => {
    const path = ['objectives', id];
    return [
      ...present(metric, path, { baseline, stretch, floor }),
      ...bounds(metric, target, [...path, 'target']),
      ...present(metric, [...path, 'benchmark'], { value: benchmark?.value }),
    ];
  });
  return [...aims, ...measurements.flatMap(({ value }, index) => present(metric, ['measurements', index], { value }))];
}

/** What the provider can do is measured as what it is asked for. */
function capabilities(model: Model, { value: { targets = {}, capability = {} } }: Entity<'agreement'>): Measured[] {
  return Object.entries(capability).flatMap(([id, { value }]) => {
    const target = resolveTarget(model, targets[id]);
    return target ? present(target.metric, ['capability', id], { value }) : [];
  });
}

function present(
  metric: Target['metric'],
  path: Path,
  values: Readonly<Record<string, Measure | undefined>>,
): Measured[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ metric, path: [...path, name], value }] : []));
}
