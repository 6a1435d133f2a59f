import { overlaps } from '../../calendar/index.ts';
import { found, groupBy } from '../../diagnostics/lists.ts';
import { opensNever, type WrittenHours, weekdaysText, writtenHours } from '../../feasibility/hours/index.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAL006'> {
  for (const calendar of model.all('calendar')) {
    if (opensNever(model, calendar) && !isOnlyInherited(model, calendar)) {
      yield { says: 'never', about: calendar, values: { name: calendar }, do: 'open' };
    }
    for (const hours of writtenHours(calendar)) {
      yield* inverted(calendar, hours);
      yield* overlapping(calendar, hours);
    }
  }
}

/** What only lends its holidays to others need not open itself. */
function isOnlyInherited(model: Model, calendar: Entity<'calendar'>): boolean {
  const users = model.incoming(calendar);
  return users.length > 0 && users.every(({ from, field }) => from.kind === 'calendar' && field === 'inherits[]');
}

function* inverted(calendar: Entity<'calendar'>, { ranges }: WrittenHours): Finds<'CAL006'> {
  for (const { range, path } of ranges) {
    if (range.from !== range.to) continue;
    const common = { about: calendar, at: path, facts: [path.join('.')] };
    yield { says: 'sameEnds', ...common, values: { range }, do: 'end' };
  }
}

/** Each pair of written ranges that overlap, once, with the days on which they do. */
function* overlapping(calendar: Entity<'calendar'>, { ranges, weekly, isDate }: WrittenHours): Finds<'CAL006'> {
  const written = (hours: unknown) =>
    found(
      ranges.find(({ range }) => range === hours),
      'the ranges of a calendar',
    );
  const all = overlaps(weekly).map(({ first, second, weekday, nextWeekday }) => {
    return { first: written(first), second: written(second), weekday, night: weekday !== nextWeekday };
  });
  const pairs = groupBy(all, ({ first, second }) =>
    [first, second]
      .map(({ path }) => path.join('.'))
      .sort()
      .join(' '),
  );
  for (const own of pairs.values()) {
    const [{ first, second, night }] = own;
    const message = isDate ? 'overlapDate' : night ? 'overlapNight' : 'overlap';
    yield {
      says: message,
      about: calendar,
      at: second.path,
      values: { first: first.range, second: second.range, days: weekdaysText(own.map(({ weekday }) => weekday)) },
      related: [{ about: calendar, at: first.path, says: 'other' }],
      facts: [first.path.join('.'), second.path.join('.')],
      do: 'part',
    };
  }
}
