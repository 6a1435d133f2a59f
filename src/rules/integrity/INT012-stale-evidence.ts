import type { Duration, PlainDate } from '../../diagnostics/values.ts';
import { isMap } from '../../language/shape/decoded.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { daysBetween, lastDay } from '../../model/dates.ts';
import { everyEntity, type Field, fieldName, fieldsOf, subjectAt } from '../../model/fields.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

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

export function* check(model: Model): Finds<'INT012'> {
  const limit = model.engagement.value.policies.reviewMaxAge;
  if (!limit) return;
  const days = daysOf(limit);
  const { today } = model;
  if (days === undefined || today === undefined) {
    const common = { subject: model.engagement.ref, values: { limit } };
    yield { missing: days === undefined ? 'otherClock' : 'noDay', ...common };
    return;
  }
  const asOf: PlainDate = { type: 'date', written: '', iso: today };
  for (const entity of everyEntity(model)) {
    for (const { path, value: date } of datesOf(entity)) {
      if (daysBetween(lastDay(date), today) <= days) continue;
      yield {
        about: entity,
        at: path,
        values: { date, asOf, limit },
        subject: subjectAt(entity, path),
        facts: [fieldName(path), date.iso],
      };
    }
  }
}

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
