import { overlaps } from '../../calendar/index.ts';
import { finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { TimeRange } from '../../diagnostics/values.ts';
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
  const pathOf = (hours: unknown): Path => ranges.find(({ range }) => range === hours)?.path ?? [];
  const pairs = new Map<string, { first: TimeRange; second: TimeRange; days: number[]; night: boolean }>();
  for (const { first, second, weekday, nextWeekday } of overlaps(weekly)) {
    const key = [pathOf(first).join('.'), pathOf(second).join('.')].sort().join(' ');
    const [one, other] = [first, second].map((hours) => ranges.find(({ range }) => range === hours)?.range);
    if (!one || !other) continue;
    const pair = pairs.get(key) ?? { first: one, second: other, days: [], night: weekday !== nextWeekday };
    pair.days.push(weekday);
    pairs.set(key, pair);
  }
  for (const { first, second, days, night } of pairs.values()) {
    const message = isDate ? 'overlapDate' : night ? 'overlapNight' : 'overlap';
    yield finding(declaration, message, {
      values: { first, second, days: weekdaysText(days) },
      place: placeOf(calendar, pathOf(second)),
      related: [{ place: placeOf(calendar, pathOf(first)), message: 'other' }],
      subject: calendar.ref,
      facts: [pathOf(first).join('.'), pathOf(second).join('.')],
      hint: 'part',
    });
  }
}
