import { declare, finding } from '../../diagnostics/declaration.ts';
import type { PlainDate } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decode.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import { everyEntity, fieldsOf, subjectAt } from '../../model/fields.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'INT014',
  severity: 'error',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A validity that ends before it starts',
    es: 'Una vigencia que acaba antes de empezar',
  },
  why: {
    en: 'What ends before it starts never holds: the charter, the contract or the target counts on no day at all, although the document shows it. It also happens when a scenario changes one end and not the other.',
    es: 'Lo que acaba antes de empezar no rige nunca: la carta, el contrato o el objetivo no cuentan ningún día, aunque el documento los muestre. También ocurre cuando un escenario cambia un extremo y no el otro.',
  },
  messages: {
    inverted: {
      en: '“{field}” ends on {to}, before it starts on {from}.',
      es: '«{field}» acaba el {to}, antes de empezar el {from}.',
    },
    other: {
      en: 'the other end',
      es: 'el otro extremo',
    },
  },
  hints: {
    correct: {
      en: 'correct one of the two dates; both are included.',
      es: 'corrija una de las dos fechas; ambas se incluyen.',
    },
  },
  examples: {
    valid: [
      'charters:\n  patients:\n    name: Patients\n    valid: { from: 2027-01-01, to: 2027-12-31 }\n  shops:\n    name: Shops\n    valid: { from: 2026-12, to: 2026 }\n',
    ],
    invalid: [
      'charters:\n  patients:\n    name: Patients\n    valid:\n      from: 2027-12-31\n      to: 2027-01-01 # !INT014\n',
      'providers:\n  night-desk:\n    name: Night desk\n    contract: { from: 2026-01-01, to: 2027-06-30 }\n    overrides:\n      to-be:\n        contract:\n          from: 2027-07-01 # !INT014\n',
    ],
  },
});

interface Validity {
  from: PlainDate;
  to: PlainDate;
}

const validitiesOf = fieldsOf<Validity>(
  ({ fields }) => fields?.from?.scalar === 'Date' && fields.to?.scalar === 'Date',
  (value): value is Validity => isMap(value) && isMap(value.from) && isMap(value.to),
);

export const validityInverted: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const entity of everyEntity(model)) {
      for (const { path, value } of validitiesOf(entity)) {
        if (firstDay(value.from) <= lastDay(value.to)) continue;
        const [from, to] = [placeOf(entity, [...path, 'from']), placeOf(entity, [...path, 'to'])];
        const changed = from.path?.includes('overrides') && !to.path?.includes('overrides');
        const [place, other] = changed ? [from, to] : [to, from];
        yield finding(declaration, 'inverted', {
          values: { field: path.join('.'), from: value.from, to: value.to },
          place,
          related: [{ place: other, message: 'other' }],
          subject: subjectAt(entity, path),
          facts: [path.join('.')],
          hint: 'correct',
        });
      }
    }
  },
});
