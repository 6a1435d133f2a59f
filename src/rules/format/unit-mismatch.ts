import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Finding, Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import { placedEntries } from '../../language/shape/decode.ts';
import { everyEntity, type Field, fieldName, isKind, subjectAt } from '../../model/fields.ts';
import { findMetric, type Metric, metricOfKpi } from '../../model/metrics.ts';
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
    also: {
      en: '“{value}” too',
      es: '«{value}» también',
    },
  },
  hints: {
    within: {
      en: 'if it is the share of cases up to a time, say that time under “within” of the KPI; otherwise write times.',
      es: 'si es la proporción de casos hasta un tiempo, indique ese tiempo en «within» del indicador; si no, escriba tiempos.',
    },
    duration: {
      en: 'write a time, such as 20 s or 2 business days; or choose the metric that is meant.',
      es: 'escriba un tiempo, como 20 s o 2 días hábiles; o elija la métrica que corresponda.',
    },
    percent: {
      en: 'write a percentage, such as 95%; or choose the metric that is meant.',
      es: 'escriba un porcentaje, como 95 %; o elija la métrica que corresponda.',
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
      'standards:\n  phone: { name: Phone, target: { metric: asa, max: 10s } }\n  survey: { name: Survey, target: { metric: csat, min: 8.5, scale: { min: 0, max: 10 } } }\n  own: { name: Own, target: { metric: custom, formula: a / b, min: 90% } }\nkpis:\n  nps: { name: NPS, metric: nps, objectives: { homes: { baseline: -12, target: { min: 20 } } } }\n  on-time: { name: On time, metric: resolution-time, within: 2 business days, objectives: { homes: { target: { min: 95% } } } }\n',
    ],
    invalid: [
      'standards:\n  phone:\n    name: Phone\n    target:\n      metric: asa\n      max: 90% # !FMT007\n',
      'kpis:\n  nps:\n    name: NPS\n    metric: nps\n    objectives:\n      homes:\n        target: { min: 20% } # !FMT007\n    measurements:\n      - { period: 2026-09, value: 31% }\n',
      'agreements:\n  hr:\n    name: Cover\n    targets:\n      cover: { metric: response-time, within: 4h, share: 95% }\n    capability:\n      cover: { value: 96% } # !FMT007\n',
    ],
  },
});

/** Values that are of one metric. Those of one wrong sort have one cause. */
interface Measured {
  code: string;
  metric: Metric | undefined;
  values: Field<Measure>[];
}

export const unitMismatch: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const entity of everyEntity(model)) {
      for (const measured of measuredIn(model, entity)) yield* mismatches(entity, measured);
    }
  },
});

function* mismatches(entity: Entity, { code, metric, values }: Measured): Iterable<Finding> {
  if (!metric) return;
  const [expected] = metric.accepts;
  const wrong = values.filter(({ value }) => !metric.accepts.includes(value.type));
  for (const found of new Set(wrong.map(({ value }) => value.type))) {
    const [first, ...others] = wrong.filter(({ value }) => value.type === found);
    if (!first) continue;
    // The metric of a KPI is that of all its objectives: the cause is the KPI, whichever value stands first.
    const isKpi = entity.kind === 'kpi';
    yield finding(declaration, 'mismatch', {
      values: { metric: code, expected, found, value: first.value },
      place: placeOf(entity, first.path),
      related: others.map(({ path, value }) => ({ place: placeOf(entity, path), message: 'also', values: { value } })),
      subject: isKpi ? entity.ref : subjectAt(entity, first.path),
      facts: isKpi ? [found] : [fieldName(first.path), found],
      hint: isKpi && expected === 'duration' && found === 'percent' ? 'within' : expected,
    });
  }
}

function measuredIn(model: Model, entity: Entity): Measured[] {
  const promised = targetsOf(entity).map(({ path, value }) => ({
    code: value.metric,
    metric: findMetric(value.metric),
    values: bounds(value, path),
  }));
  if (isKind(entity, 'kpi')) return [...promised, ofKpi(entity)];
  return isKind(entity, 'agreement') ? [...promised, ...capabilities(model, entity)] : promised;
}

function ofKpi({ value: { metric, within, objectives = {}, measurements = [] } }: Entity<'kpi'>): Measured {
  const aims = Object.entries(objectives).flatMap(([id, { baseline, target = {}, stretch, floor, benchmark }]) => {
    const path = ['objectives', id];
    return [
      ...present({ baseline }, path),
      ...bounds(target, [...path, 'target']),
      ...present({ stretch, floor }, path),
      ...present({ value: benchmark?.value }, [...path, 'benchmark']),
    ];
  });
  const measures = placedEntries(measurements).flatMap(([index, { value }]) =>
    present({ value }, ['measurements', index]),
  );
  return { code: metric ?? '', metric: metricOfKpi(metric, within), values: [...aims, ...measures] };
}

/** What the provider can do is measured as what it is asked for. */
function capabilities(model: Model, { value: { targets = {}, capability = {} } }: Entity<'agreement'>): Measured[] {
  return Object.entries(capability).flatMap(([id, { value }]) => {
    const target = resolveTarget(model, targets[id]);
    if (!target) return [];
    return [{ code: target.metric, metric: findMetric(target.metric), values: present({ value }, ['capability', id]) }];
  });
}

function bounds({ min, max, equals }: Pick<Target, 'min' | 'max' | 'equals'>, path: Path): Field<Measure>[] {
  return present({ min, max, equals }, path);
}

function present(values: Readonly<Record<string, Measure | undefined>>, path: Path): Field<Measure>[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ path: [...path, name], value }] : []));
}
