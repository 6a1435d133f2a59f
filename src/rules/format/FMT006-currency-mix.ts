import { groupBy } from '../../diagnostics/lists.ts';
import type { Money } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decoded.ts';
import { everyEntity, type Field, fieldsOf, subjectAt } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

const amountsOf = fieldsOf<Money>(
  ({ scalar }) => scalar === 'Money' || scalar === 'MoneyOrPercent' || scalar === 'Measure',
  (value): value is Money => isMap(value) && value.type === 'money',
);

/** Kinds whose costs are added up over all of their entities. */
const summed = ['initiative', 'system', 'channel'];

interface Amount extends Field<Money> {
  entity: Entity;
}

export function* check(model: Model): Finds<'FMT006'> {
  for (const [subject, amounts] of groupsOf(model)) {
    const currencies = [...new Set(amounts.map(({ value }) => value.currency))];
    const own = model.engagement.value.currency;
    const currency = own !== undefined && currencies.includes(own) ? own : currencies[0];
    const [odd, ...others] = amounts.filter(({ value }) => value.currency !== currency);
    if (!odd || currency === undefined) continue;
    const { kind } = odd.entity;
    const isSum = !subject.includes(':');
    yield {
      says: isSum ? 'sum' : 'comparison',
      about: odd.entity,
      at: odd.path,
      values: { value: odd.value, kind, currency, currencies: currencies.filter((one) => one !== odd.value.currency) },
      related: others.map(({ entity, path, value }) => ({ about: entity, at: path, says: 'also', values: { value } })),
      subject: isSum ? model.engagement.ref : subject,
      follows: isSum ? [] : [odd.entity.ref],
      facts: isSum ? [subject] : [],
    };
  }
}

/** The amounts that are added up or compared: by the field of a kind, or by the entity or part that holds them. */
function groupsOf(model: Model): Map<string, Amount[]> {
  const amounts = everyEntity(model).flatMap((entity) => amountsOf(entity).map((field) => ({ entity, ...field })));
  return groupBy(amounts, ({ entity, path }) => {
    const isCost = summed.includes(entity.kind) && path.length === 1;
    return isCost ? `${entity.kind}.${path[0]}` : subjectAt(entity, path);
  });
}
