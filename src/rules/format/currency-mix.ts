import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Money } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decode.ts';
import { everyEntity, type Field, fieldsOf, subjectAt } from '../../model/fields.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'FMT006',
  severity: 'warning',
  phase: 'always',
  serves: ['ISO 4217'],
  summary: {
    en: 'Amounts that belong together in several currencies',
    es: 'Importes que van juntos en varias monedas',
  },
  why: {
    en: 'Nothing in the model says at which rate one currency becomes another, so such amounts can be neither added up nor compared. The costs of the initiatives, of the systems and of the channels are each added up; the amounts of one agreement, commitment, decision or KPI are compared with each other.',
    es: 'Nada en el modelo dice a qué cambio una moneda se convierte en otra, así que esos importes no se pueden sumar ni comparar. Los costes de las iniciativas, de los sistemas y de los canales se suman entre sí; los importes de un mismo acuerdo, compromiso, decisión o indicador se comparan.',
  },
  messages: {
    sum: {
      en: '{value} stands among costs of {kind, select, initiative {initiatives} system {systems} other {channels}} in other currencies ({currencies}): they cannot be added up.',
      es: '{value} figura entre costes de {kind, select, initiative {iniciativas} system {sistemas} other {canales}} en otras monedas ({currencies}): no se pueden sumar.',
    },
    comparison: {
      en: '{value} stands beside amounts in other currencies ({currencies}): they cannot be compared.',
      es: '{value} figura junto a importes en otras monedas ({currencies}): no se pueden comparar.',
    },
    also: {
      en: 'and {value}',
      es: 'y {value}',
    },
  },
  hints: {
    convert: {
      en: 'write all of them in {currency}, and the rate and its date in the description.',
      es: 'escríbalos todos en {currency}, y el cambio y su fecha en la descripción.',
    },
  },
  examples: {
    valid: [
      'systems:\n  crm: { name: CRM, cost: 20000 EUR }\n  acd: { name: ACD, cost: 12000.50 EUR }\nagreements:\n  supplier:\n    name: Supplier\n    economics: { model: per-hour, price: 30 USD }\n',
    ],
    invalid: [
      'systems:\n  crm: { name: CRM, cost: 20000 EUR }\n  acd:\n    name: ACD\n    cost: 12000.50 USD # !FMT006\n',
      'decisions:\n  calls:\n    name: Who answers calls\n    type: sourcing\n    businessCase:\n      insource: 900000 EUR\n      outsource: 850000 USD # !FMT006\n',
    ],
  },
});

const amountsOf = fieldsOf<Money>(
  ({ scalar }) => scalar === 'Money' || scalar === 'MoneyOrPercent' || scalar === 'Measure',
  (value): value is Money => isMap(value) && value.type === 'money',
);

/** Kinds whose costs are added up over all of their entities. */
const summed = ['initiative', 'system', 'channel'];

interface Amount extends Field<Money> {
  entity: Entity;
}

export const currencyMix: Rule = defineRule(declaration, {
  scope: 'every-scenario',
  relies: [],
  *check(model) {
    for (const [subject, amounts] of groupsOf(model)) {
      const currencies = [...new Set(amounts.map(({ value }) => value.currency))];
      const own = model.engagement.value.currency;
      const currency = own !== undefined && currencies.includes(own) ? own : currencies[0];
      const [odd, ...others] = amounts.filter(({ value }) => value.currency !== currency);
      if (!odd || currency === undefined) continue;
      const { kind } = odd.entity;
      const isSum = !subject.includes(':');
      yield finding(declaration, isSum ? 'sum' : 'comparison', {
        values: {
          value: odd.value,
          kind,
          currency,
          currencies: currencies.filter((one) => one !== odd.value.currency),
        },
        place: placeOf(odd.entity, odd.path),
        related: others.map(({ entity, path, value }) => ({
          place: placeOf(entity, path),
          message: 'also',
          values: { value },
        })),
        subject: isSum ? model.engagement.ref : subject,
        facts: isSum ? [subject] : [],
        hint: 'convert',
      });
    }
  },
});

/** The amounts that are added up or compared: by the field of a kind, or by the entity or part that holds them. */
function groupsOf(model: Model): Map<string, Amount[]> {
  const groups = new Map<string, Amount[]>();
  for (const entity of everyEntity(model)) {
    for (const field of amountsOf(entity)) {
      const isCost = summed.includes(entity.kind) && field.path.length === 1;
      const group = isCost ? `${entity.kind}.${field.path[0]}` : subjectAt(entity, field.path);
      const amount = { ...field, entity };
      const known = groups.get(group);
      if (known) known.push(amount);
      else groups.set(group, [amount]);
    }
  }
  return groups;
}
