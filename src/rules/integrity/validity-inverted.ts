import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import { everyEntity, subjectAt } from '../../model/fields.ts';
import { placeOf } from '../../model/model.ts';
import { reversedRanges } from '../../model/ranges.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'INT014',
  severity: 'error',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A validity or a range with its ends the wrong way round',
    es: 'Una vigencia o un intervalo con los extremos al revés',
  },
  why: {
    en: 'What ends before it starts never holds: the charter, the contract or the target counts on no day at all, although the document shows it. A range whose minimum is above its maximum leaves nobody in a segment and no score on a scale, and a floor that is better than its target is red when the target is met. It also happens when a scenario changes one end and not the other.',
    es: 'Lo que acaba antes de empezar no rige nunca: la carta, el contrato o el objetivo no cuentan ningún día, aunque el documento los muestre. Un intervalo cuyo mínimo supera al máximo no deja a nadie en un colectivo ni ninguna nota en una escala, y un umbral mínimo mejor que su objetivo está en rojo cuando el objetivo se cumple. También ocurre cuando un escenario cambia un extremo y no el otro.',
  },
  messages: {
    inverted: {
      en: '“{field}” ends on {to}, before it starts on {from}.',
      es: '«{field}» acaba el {to}, antes de empezar el {from}.',
    },
    crossed: {
      en: '“{low}” is {from} and “{high}” is {to}: nothing lies between them.',
      es: '«{low}» es {from} y «{high}» es {to}: no queda nada entre los dos.',
    },
    unordered: {
      en: '“{low}” is {from} and “{high}” is {to}: of this metric “floor” has to be worse than the target, and “stretch” better.',
      es: '«{low}» es {from} y «{high}» es {to}: en esta métrica «floor» debe ser peor que el objetivo y «stretch», mejor.',
    },
    other: {
      en: 'the other end',
      es: 'el otro extremo',
    },
  },
  hints: {
    swap: {
      en: 'swap the two, or correct the one that is wrong.',
      es: 'intercambie los dos, o corrija el que esté mal.',
    },
    order: {
      en: 'correct the one that is wrong, or the “direction” of the KPI.',
      es: 'corrija el que esté mal, o el sentido del indicador («direction»).',
    },
    correct: {
      en: 'correct one of the two dates; both are included.',
      es: 'corrija una de las dos fechas; ambas se incluyen.',
    },
  },
  examples: {
    valid: [
      'charters:\n  patients:\n    name: Patients\n    valid: { from: 2027-01-01, to: 2027-12-31 }\n  shops:\n    name: Shops\n    valid: { from: 2026-12, to: 2026 }\n',
      'segments:\n  chronic: { name: Chronic, conditions: [{ attribute: treatments, min: 4, max: 4 }] }\nkpis:\n  complaints: { name: Complaints, metric: abandonment, objectives: { year: { floor: 5%, target: { max: 3% }, stretch: 2% } } }\n',
    ],
    invalid: [
      'segments:\n  chronic:\n    name: Chronic\n    conditions:\n      - { attribute: treatments, min: 5, max: 4 } # !INT014\n',
      'kpis:\n  satisfaction:\n    name: Satisfaction\n    metric: fcr\n    objectives:\n      year:\n        floor: 80%\n        target:\n          min: 75% # !INT014\n',
      'charters:\n  patients:\n    name: Patients\n    valid:\n      from: 2027-12-31\n      to: 2027-01-01 # !INT014\n',
      'providers:\n  night-desk:\n    name: Night desk\n    contract: { from: 2026-01-01, to: 2027-06-30 }\n    overrides:\n      to-be:\n        contract:\n          from: 2027-07-01 # !INT014\n',
    ],
  },
});

export const validityInverted: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const entity of everyEntity(model)) {
      for (const { sort, low, high } of reversedRanges(entity)) {
        const [from, to] = [placeOf(entity, low.path), placeOf(entity, high.path)];
        const changed = from.path?.includes('overrides') && !to.path?.includes('overrides');
        const [place, other] = changed ? [from, to] : [to, from];
        const field = low.path.slice(0, -1).join('.');
        yield finding(declaration, messageOf[sort], {
          values: {
            field: field === '' ? entity.ref : field,
            low: nameIn(low.path),
            high: nameIn(high.path),
            from: low.value,
            to: high.value,
          },
          place,
          related: [{ place: other, message: 'other' }],
          subject: subjectAt(entity, high.path),
          facts: [high.path.join('.')],
          hint: sort === 'dates' ? 'correct' : sort === 'figures' ? 'swap' : 'order',
        });
      }
    }
  },
});

const messageOf = { dates: 'inverted', figures: 'crossed', ladder: 'unordered' } as const;

/** What a value is called where it is said: `floor`, `target.min`. */
function nameIn(path: Path): string {
  return path.slice(path.includes('target') ? path.lastIndexOf('target') : -1).join('.');
}
