import { overlaps } from '../../calendar/index.ts';
import { finding } from '../../diagnostics/declaration.ts';
import { found, groupBy } from '../../diagnostics/lists.ts';
import { opensNever, type WrittenHours, weekdaysText, writtenHours } from '../../feasibility/hours/index.ts';
import { calendarEmptyOrInverted as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const calendar of model.all('calendar')) {
    if (opensNever(model, calendar) && !isOnlyInherited(model, calendar)) {
      const place = placeOf(calendar);
      const values = { name: calendar.value.name };
      yield finding(declaration, 'never', { values, place, subject: calendar.ref, hint: 'open' });
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

function* inverted(calendar: Entity<'calendar'>, { ranges }: WrittenHours): Iterable<Outcome> {
  for (const { range, path } of ranges) {
    if (range.from !== range.to) continue;
    const common = { place: placeOf(calendar, path), subject: calendar.ref, facts: [path.join('.')] };
    yield finding(declaration, 'sameEnds', { ...common, values: { range }, hint: 'end' });
  }
}

/** Each pair of written ranges that overlap, once, with the days on which they do. */
function* overlapping(calendar: Entity<'calendar'>, { ranges, weekly, isDate }: WrittenHours): Iterable<Outcome> {
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
    yield finding(declaration, message, {
      values: { first: first.range, second: second.range, days: weekdaysText(own.map(({ weekday }) => weekday)) },
      place: placeOf(calendar, second.path),
      related: [{ place: placeOf(calendar, first.path), message: 'other' }],
      subject: calendar.ref,
      facts: [first.path.join('.'), second.path.join('.')],
      hint: 'part',
    });
  }
}
