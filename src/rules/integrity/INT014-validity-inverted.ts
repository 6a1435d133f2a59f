import type { Path } from '../../diagnostics/finding.ts';
import { everyEntity, subjectAt } from '../../model/fields.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { reversedRanges } from '../../model/ranges.ts';
import { nameOf } from '../../model/refs.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'INT014'> {
  for (const entity of everyEntity(model)) {
    for (const { sort, low, high } of reversedRanges(entity)) {
      const [from, to] = [placeOf(entity, low.path), placeOf(entity, high.path)];
      const changed = from.path?.includes('overrides') && !to.path?.includes('overrides');
      const [place, other] = changed ? [from, to] : [to, from];
      const field = low.path.slice(0, -1).join('.');
      yield {
        says: messageOf[sort],
        values: {
          field: field === '' ? nameOf(entity) : field,
          low: nameIn(low.path),
          high: nameIn(high.path),
          from: low.value,
          to: high.value,
        },
        place,
        related: [{ place: other, message: 'other' }],
        subject: subjectAt(entity, high.path),
        facts: [high.path.join('.')],
        do: sort === 'dates' ? 'correct' : sort === 'figures' ? 'swap' : 'order',
      };
    }
  }
}

const messageOf = { dates: 'inverted', figures: 'crossed', ladder: 'unordered' } as const;

/** What a value is called where it is said: `floor`, `target.min`. */
function nameIn(path: Path): string {
  return path.slice(path.includes('target') ? path.lastIndexOf('target') : -1).join('.');
}
