import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { Measure } from '../../diagnostics/values.ts';
import { everyEntity, fieldName, isKind, subjectAt } from '../../model/fields.ts';
import { findMetric, type Metric, metricOfKpi } from '../../model/metrics.ts';
import { type Entity, placeOf } from '../../model/model.ts';
import { type Target, targetsOf } from '../../model/targets.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'FMT008',
  severity: 'error',
  phase: 'always',
  serves: ['S0-19', 'S3-14'],
  summary: {
    en: 'A limit on the wrong side of its metric',
    es: 'Un límite del lado contrario al de su métrica',
  },
  why: {
    en: 'Of some metrics more is better, of others less. A floor under abandonment or a ceiling on first-contact resolution promises bad service, and a report that marks it as met would say the opposite of the truth. A range with both ends is accepted, and so is any limit where a value is to be hit, such as occupancy, or where the direction depends on how the question is put, such as customer effort.',
    es: 'En unas métricas más es mejor; en otras, menos. Un mínimo de abandono o un máximo de resolución en el primer contacto prometen un mal servicio, y un informe que los diera por cumplidos diría lo contrario de la verdad. Se admite un intervalo con sus dos extremos, y cualquier límite donde hay que acertar un valor, como la ocupación, o donde el sentido depende de cómo se pregunte, como el esfuerzo del cliente.',
  },
  messages: {
    floor: {
      en: 'Of “{metric}” less is better, and “min: {value}” sets a floor.',
      es: 'En «{metric}» menos es mejor, y «min: {value}» fija un mínimo.',
    },
    ceiling: {
      en: 'Of “{metric}” more is better, and “max: {value}” sets a ceiling.',
      es: 'En «{metric}» más es mejor, y «max: {value}» fija un máximo.',
    },
    noTime: {
      en: '“{metric}” is no time, so “{operator}: {value}” says nothing about it.',
      es: '«{metric}» no es un tiempo, así que «{operator}: {value}» no dice nada de ella.',
    },
    atLeast: {
      en: 'Of “{metric}” less is better, and “atLeast: {value}” promises to take that long.',
      es: 'En «{metric}» menos es mejor, y «atLeast: {value}» promete tardar eso como mínimo.',
    },
    within: {
      en: 'Of “{metric}” more is better, and “within: {value}” promises no more than that.',
      es: 'En «{metric}» más es mejor, y «within: {value}» promete eso como máximo.',
    },
  },
  hints: {
    write: {
      en: 'write “{operator}: {value}”, or choose the metric that is meant.',
      es: 'escriba «{operator}: {value}», o elija la métrica que corresponda.',
    },
    bound: {
      en: 'write “min”, “max” or “equals” with a value of the metric; “within” goes with times, and with shares of cases up to a time, such as service-level.',
      es: 'escriba «min», «max» o «equals» con un valor de la métrica; «within» va con tiempos, y con proporciones de casos hasta un tiempo, como service-level.',
    },
  },
  examples: {
    valid: [
      'standards:\n  phone: { name: Phone, target: { metric: service-level, within: 20s, share: 80% } }\n  lost: { name: Lost, target: { metric: abandonment, max: 3% } }\n  busy: { name: Busy, target: { metric: occupancy, min: 70%, max: 85% } }\n  cuts: { name: Cuts, target: { metric: notice, atLeast: 24h, share: 99% } }\n  own: { name: Own, target: { metric: custom, formula: lost sales / visits, min: 3% } }\n',
    ],
    invalid: [
      'standards:\n  lost:\n    name: Lost\n    target:\n      metric: abandonment\n      min: 3% # !FMT008\n',
      'standards:\n  answer:\n    name: Answer\n    target:\n      metric: csat\n      within: 24h # !FMT008\n',
      'kpis:\n  visits:\n    name: Second visits\n    metric: custom\n    formula: second visits / visits\n    direction: down\n    objectives:\n      year:\n        target:\n          min: 5% # !FMT008\n',
    ],
  },
});

type Messages = keyof typeof declaration.messages;

interface Conflict {
  message: Messages;
  /** The key at fault. */
  key: 'min' | 'max' | 'within' | 'atLeast';
  value: Measure;
  /** The key that was meant. */
  instead?: string;
}

export const directionOpConflict: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const entity of everyEntity(model)) {
      for (const { metric, path, conflict } of [...inTargets(entity), ...inKpi(entity)]) {
        const { message, key, value, instead } = conflict;
        yield finding(declaration, message, {
          values: { metric, value, operator: instead ?? key },
          place: placeOf(entity, [...path, key], 'key'),
          subject: subjectAt(entity, path),
          facts: [fieldName([...path, key])],
          hint: instead === undefined ? 'bound' : 'write',
        });
      }
    }
  },
});

interface Located {
  metric: string;
  path: Path;
  conflict: Conflict;
}

function inTargets(entity: Entity): Located[] {
  return targetsOf(entity).flatMap(({ path, value }) => {
    const metric = findMetric(value.metric);
    const conflicts = metric ? [...ofTimes(metric, value), ...ofBounds(metric, value)] : [];
    return conflicts.map((conflict) => ({ metric: value.metric, path, conflict }));
  });
}

function inKpi(entity: Entity): Located[] {
  if (!isKind(entity, 'kpi') || entity.value.metric === undefined) return [];
  const { metric, direction, within, objectives = {} } = entity.value;
  const known = metricOfKpi(metric, within);
  const times = known && within ? ofTimes({ ...known, direction: 'target' }, { within }) : [];
  const side = known ?? (direction && { direction });
  return [
    ...times.map((conflict) => ({ metric, path: [], conflict })),
    ...Object.entries(objectives).flatMap(([id, { target = {} }]) =>
      ofBounds(side, target).map((conflict) => ({ metric, path: ['objectives', id, 'target'], conflict })),
    ),
  ];
}

/** `within` and `atLeast` are about times, and the first also about ratios of cases up to a time. */
function ofTimes(metric: Metric, { within, atLeast }: Pick<Target, 'within' | 'atLeast'>): Conflict[] {
  const isTime = metric.accepts.includes('duration');
  if (within && !isTime && !metric.threshold) return [{ message: 'noTime', key: 'within', value: within }];
  if (atLeast && !isTime) return [{ message: 'noTime', key: 'atLeast', value: atLeast }];
  if (within && isTime && metric.direction === 'up') {
    return [{ message: 'within', key: 'within', value: within, instead: 'atLeast' }];
  }
  if (atLeast && metric.direction === 'down') {
    return [{ message: 'atLeast', key: 'atLeast', value: atLeast, instead: 'within' }];
  }
  return [];
}

/** A single limit on the side that is bad; both of them are a range, and a value of another sort is another mistake. */
function ofBounds(
  metric: (Pick<Metric, 'direction'> & Partial<Metric>) | undefined,
  { min, max }: Pick<Target, 'min' | 'max'>,
): Conflict[] {
  const fits = (value: Measure): boolean => metric?.accepts?.includes(value.type) ?? true;
  if (metric?.direction === 'down' && min && !max && fits(min)) {
    return [{ message: 'floor', key: 'min', value: min, instead: 'max' }];
  }
  if (metric?.direction === 'up' && max && !min && fits(max)) {
    return [{ message: 'ceiling', key: 'max', value: max, instead: 'min' }];
  }
  return [];
}
