import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import type { Money } from '../../diagnostics/values.ts';
import { currencyMix as declaration } from '../../generated/declarations.ts';
import { isMap } from '../../language/shape/decoded.ts';
import { everyEntity, type Field, fieldsOf, subjectAt } from '../../model/fields.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

const amountsOf = fieldsOf<Money>(
  ({ scalar }) => scalar === 'Money' || scalar === 'MoneyOrPercent' || scalar === 'Measure',
  (value): value is Money => isMap(value) && value.type === 'money',
);

/** Kinds whose costs are added up over all of their entities. */
const summed = ['initiative', 'system', 'channel'];

interface Amount extends Field<Money> {
  entity: Entity;
}

export function* check(model: Model): Iterable<Outcome> {
  for (const [subject, amounts] of groupsOf(model)) {
    const currencies = [...new Set(amounts.map(({ value }) => value.currency))];
    const own = model.engagement.value.currency;
    const currency = own !== undefined && currencies.includes(own) ? own : currencies[0];
    const [odd, ...others] = amounts.filter(({ value }) => value.currency !== currency);
    if (!odd || currency === undefined) continue;
    const { kind } = odd.entity;
    const isSum = !subject.includes(':');
    yield finding(declaration, isSum ? 'sum' : 'comparison', {
      values: { value: odd.value, kind, currency, currencies: currencies.filter((one) => one !== odd.value.currency) },
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
}

/** The amounts that are added up or compared: by the field of a kind, or by the entity or part that holds them. */
function groupsOf(model: Model): Map<string, Amount[]> {
  const amounts = everyEntity(model).flatMap((entity) => amountsOf(entity).map((field) => ({ ...field, entity })));
  return groupBy(amounts, ({ entity, path }) => {
    const isCost = summed.includes(entity.kind) && path.length === 1;
    return isCost ? `${entity.kind}.${path[0]}` : subjectAt(entity, path);
  });
}
