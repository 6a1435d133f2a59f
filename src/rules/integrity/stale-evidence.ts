import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Duration, PlainDate } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decode.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { daysBetween, lastDay } from '../../model/dates.ts';
import { everyEntity, type Field, fieldName, fieldsOf, subjectAt } from '../../model/fields.ts';
import { type Entity, placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'INT012',
  severity: 'info',
  phase: 'always',
  serves: ['S3-07', 'S0-32'],
  summary: {
    en: 'Evidence that is older than the engagement allows',
    es: 'Una evidencia más antigua de lo que admite el proyecto',
  },
  why: {
    en: 'A target that was set against a figure of years ago may be met already, or out of reach. How old a source, a capability, a benchmark or a count may be is for the engagement to say, in policies.reviewMaxAge of tom.yaml; without it, age is not judged.',
    es: 'Un objetivo fijado frente a una cifra de hace años puede estar ya cumplido o ser inalcanzable. Cuánto pueden tener una fuente, una posibilidad real, una referencia o un recuento lo dice el proyecto en policies.reviewMaxAge de tom.yaml; sin eso, la antigüedad no se juzga.',
  },
  messages: {
    stale: {
      en: 'This evidence is of {date}: on {asOf} it is older than {limit}.',
      es: 'Esta evidencia es de {date}: el {asOf} supera la antigüedad admitida, {limit}.',
    },
    noDay: {
      en: 'the day on which ages are judged: asOf in tom.yaml, or --as-of',
      es: 'el día en que se juzga la antigüedad: asOf en tom.yaml, o --as-of',
    },
    otherClock: {
      en: 'policies.reviewMaxAge in calendar days or weeks: {limit} has no fixed length',
      es: 'policies.reviewMaxAge en días naturales o semanas: {limit} no tiene una duración fija',
    },
  },
  hints: {
    renew: {
      en: 'obtain a recent figure and its date, or confirm this one and date the confirmation.',
      es: 'obtenga una cifra reciente con su fecha, o confirme esta y ponga la fecha de la confirmación.',
    },
  },
  examples: {
    valid: [
      'segments:\n  homes:\n    name: Homes\n    size: { count: 350000, asOf: 2019-06-30 }\n',
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\npolicies: { reviewMaxAge: 365 calendar days }\n',
        'model/a.yaml':
          'segments:\n  homes:\n    name: Homes\n    size: { count: 350000, asOf: 2026 }\n    sources: [{ text: Register, date: 2025-11-01 }]\n',
      },
    ],
    invalid: [
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\npolicies: { reviewMaxAge: 104 weeks }\n',
        'model/a.yaml':
          'segments:\n  homes:\n    name: Homes\n    size:\n      count: 350000\n      asOf: 2019-06-30 # !INT012\n    sources:\n      - text: Register\n        date: 2023 # !INT012\nkpis:\n  fcr:\n    name: FCR\n    metric: fcr\n    objectives:\n      homes:\n        benchmark: { type: sector, value: 74%, date: 2020 } # !INT012\n',
      },
    ],
  },
});

const isDate = (value: unknown): value is PlainDate => isMap(value) && value.type === 'date';

/** The dates of evidence, by the name they have beside it: of sources, capabilities and benchmarks, and of counts. */
const evidence = [
  { name: 'date', shape: (fields: Fields) => 'link' in fields || 'evidence' in fields || 'value' in fields },
  { name: 'asOf', shape: (fields: Fields) => 'count' in fields },
].map(({ name, shape }) => ({
  name,
  holders: fieldsOf(({ fields }) => fields?.[name]?.scalar === 'Date' && shape(fields), isMap),
}));

type Fields = Readonly<Record<string, Shape>>;

export const staleEvidence: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    const limit = model.engagement.value.policies?.reviewMaxAge;
    if (!limit) return;
    const days = daysOf(limit);
    const { today: asOf } = model;
    const common = { subject: model.engagement.ref, values: { limit } };
    if (days === undefined) yield notAssessed(declaration, 'otherClock', common);
    else if (asOf === undefined) yield notAssessed(declaration, 'noDay', common);
    else {
      const today: PlainDate = { type: 'date', written: '', iso: asOf };
      for (const entity of everyEntity(model)) {
        for (const { path, value } of datesOf(entity)) {
          if (daysBetween(lastDay(value), asOf) <= days) continue;
          yield finding(declaration, 'stale', {
            values: { date: value, asOf: today, limit },
            place: placeOf(entity, path),
            subject: subjectAt(entity, path),
            facts: [fieldName(path), value.iso],
            hint: 'renew',
          });
        }
      }
    }
  },
});

function datesOf(entity: Entity): Field<PlainDate>[] {
  return evidence.flatMap(({ name, holders }) =>
    holders(entity).flatMap(({ path, value }) => {
      const date = value[name];
      return isDate(date) ? [{ path: [...path, name], value: date }] : [];
    }),
  );
}

/** The limit in days; undefined on the clocks that depend on a calendar. */
function daysOf({ clock, seconds = 0, days = 0 }: Duration): number | undefined {
  if (clock === 'calendar-days') return days;
  return clock === 'elapsed' ? seconds / 86_400 : undefined;
}
