import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { contains } from '../../src/calendar/index.ts';
import { check } from '../../src/check.ts';
import { coverOf } from '../../src/feasibility/cover/cover.ts';
import { sourcesOf } from '../support/example.ts';
import { line } from './line.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const zones = ['Europe/Madrid', 'America/Bogota', 'America/New_York', 'Pacific/Auckland'];

interface Week {
  timezone: string;
  weekly: Record<string, string[]>;
  closed: string[];
}

const clock = (halves: number): string =>
  `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 ? '30' : '00'}`;
const range = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => `${clock(from)}-${clock((from + length) % 48)}`);
const week: fc.Arbitrary<Week> = fc.record({
  timezone: fc.constantFrom(...zones),
  weekly: fc.dictionary(fc.constantFrom(...days), fc.array(range, { maxLength: 2 })),
  closed: fc.uniqueArray(fc.constantFrom('2026-03-28', '2026-03-29', '2026-06-01', '2026-10-24', '2026-10-25'), {
    maxLength: 2,
  }),
});

/** Whether a calendar is open at an instant, from the clock on its wall alone: what began yesterday or today. */
function isOpen({ timezone, weekly, closed }: Week, instant: Temporal.Instant): boolean {
  const today = instant.toZonedDateTimeISO(timezone).toPlainDate();
  return [today, today.subtract({ days: 1 })].some((date) => {
    if (closed.includes(date.toString())) return false;
    return (weekly[days[date.dayOfWeek - 1] ?? ''] ?? []).some((text) => {
      const [from = '', to = ''] = text.split('-');
      const opening = date.toZonedDateTime({ timeZone: timezone, plainTime: from }).toInstant();
      const closing = (to <= from ? date.add({ days: 1 }) : date).toZonedDateTime({
        timeZone: timezone,
        plainTime: to,
      });
      return (
        Temporal.Instant.compare(opening, instant) <= 0 && Temporal.Instant.compare(instant, closing.toInstant()) < 0
      );
    });
  });
}

const calendarOf = ({ closed, ...hours }: Week) => ({ name: 'C', ...hours, holidays: { add: closed } });

it('what is told as uncovered is what is promised while no shift is open, at every instant', () => {
  const instant = fc.integer({ min: Date.UTC(2026, 0, 3), max: Date.UTC(2026, 11, 29) });
  const around = fc
    .integer({ min: -72 * 60, max: 72 * 60 })
    .map((minutes) => Date.UTC(2026, 2, 29, 1) + minutes * 60_000);
  const model = fc.record({
    promised: week.filter(({ weekly }) => Object.values(weekly).some((ranges) => ranges.length > 0)),
    shifts: fc.array(week, { minLength: 1, maxLength: 3 }),
    instants: fc.array(fc.oneof(instant, around), { minLength: 30, maxLength: 30 }),
  });
  fc.assert(
    fc.property(model, ({ promised, shifts, instants }) => {
      const open = shifts.filter(({ weekly }) => Object.values(weekly).some((ranges) => ranges.length > 0));
      const calendars = Object.fromEntries(open.map((shift, index) => [`shift${index}`, calendarOf(shift)]));
      const collections = line(
        { promised: calendarOf(promised), ...calendars },
        open.map((_, index) => ({ calendar: `shift${index}` })),
      );
      const tom = JSON.stringify({
        tom: 1,
        client: { name: 'A' },
        languages: ['en'],
        timezone: 'UTC',
        asOf: '2026-01-01',
      });
      const sources = sourcesOf({ 'tom.yaml': tom, 'model/a.yaml': JSON.stringify(collections) });
      const [scenario] = check(sources, { language: 'en', version: '0', rules: ['INT001'] }).judged;
      if (!scenario) throw new Error('there is a scenario');
      const { gaps, unknown } = coverOf(scenario);
      if (open.length === 0) {
        expect(unknown.map(({ reason }) => reason)).toEqual(['shifts']);
        return;
      }
      for (const epochMs of instants) {
        const moment = Temporal.Instant.fromEpochMilliseconds(epochMs);
        const expected = isOpen(promised, moment) && !open.some((shift) => isOpen(shift, moment));
        const told = gaps.some((gap) => contains(gap.open, epochMs) || contains(gap.onHolidays, epochMs));
        expect({ moment: String(moment), told }).toEqual({ moment: String(moment), told: expected });
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});
