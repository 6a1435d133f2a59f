import { overlaps } from '../../calendar/index.ts';
import { declare, finding } from '../../diagnostics/declaration.ts';
import type { Path } from '../../diagnostics/finding.ts';
import type { TimeRange } from '../../diagnostics/values.ts';
import { weekdaysText } from '../../feasibility/hours-words.ts';
import { opensNever, type WrittenHours, writtenHours } from '../../feasibility/hours-written.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { defineRule, type Outcome, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL006',
  severity: 'error',
  phase: 'strategic',
  serves: ['S0-14'],
  summary: {
    en: 'A calendar that never opens, or whose hours overlap or end when they begin',
    es: 'Un calendario que no abre nunca, o cuyas franjas se solapan o acaban cuando empiezan',
  },
  why: {
    en: 'Every promise about time is calculated on calendars. One without open time keeps no promise and lets none be broken; a range that ends when it begins can be read as nothing or as a whole day; and ranges that overlap usually hide a mistake. A range whose end comes before its beginning runs into the next day, and two that only touch do not overlap.',
    es: 'Toda promesa sobre tiempos se calcula sobre calendarios. Uno sin tiempo abierto ni cumple ni incumple nada; una franja que acaba cuando empieza se puede leer como nada o como un día entero; y dos franjas que se solapan suelen esconder un descuido. Una franja cuyo final es anterior a su comienzo llega hasta el día siguiente, y dos que solo se tocan no se solapan.',
  },
  messages: {
    never: {
      en: 'The calendar “{name}” never opens.',
      es: 'El calendario «{name}» no abre nunca.',
    },
    sameEnds: {
      en: 'The range “{range}” ends when it begins: it can be read as no time at all, or as a whole day.',
      es: 'La franja «{range}» acaba cuando empieza: se puede leer como nada de tiempo o como un día entero.',
    },
    overlap: {
      en: 'The ranges “{first}” and “{second}” overlap: {days}.',
      es: 'Las franjas «{first}» y «{second}» se solapan: {days}.',
    },
    overlapNight: {
      en: 'The range “{first}” runs past midnight into “{second}” of the day after: {days}.',
      es: 'La franja «{first}» pasa de medianoche y se solapa con «{second}» del día siguiente: {days}.',
    },
    overlapDate: {
      en: 'The ranges “{first}” and “{second}” of the same date overlap.',
      es: 'Las franjas «{first}» y «{second}» de la misma fecha se solapan.',
    },
    other: {
      en: 'the other range is here',
      es: 'la otra franja está aquí',
    },
  },
  hints: {
    open: {
      en: 'write its hours under “weekly” (mon-fri: ["09:00-18:00"]), or “always: true”.',
      es: 'escriba su horario en «weekly» (mon-fri: ["09:00-18:00"]), o «always: true».',
    },
    end: {
      en: 'write the time at which it ends, or "00:00-24:00" for the whole day.',
      es: 'escriba la hora a la que acaba, o "00:00-24:00" para el día entero.',
    },
    part: {
      en: 'let one end where the other begins, or join them into one.',
      es: 'haga que una acabe donde empieza la otra, o únalas en una sola.',
    },
  },
  examples: {
    valid: [
      'calendars:\n  split: { name: Split day, weekly: { mon-fri: ["09:00-14:00", "14:00-18:00"], sat: ["22:00-06:00"], sun: ["06:00-12:00"] } }\n  spain: { name: Holidays, holidays: { country: ES } }\n  office: { name: Office, inherits: [spain], weekly: { mon-fri: ["00:00-24:00"] } }\n',
    ],
    invalid: [
      'calendars:\n  nothing: # !CAL006\n    name: Nothing\n    weekly: {}\n',
      'calendars:\n  office:\n    name: Office\n    weekly:\n      mon-fri:\n        - "09:00-14:00"\n        - "13:00-18:00" # !CAL006\n      sat: ["10:00-10:00"] # !CAL006\n  duty:\n    name: Duty\n    weekly:\n      mon-sun: ["22:00-06:00", "05:00-12:00"] # !CAL006\n',
    ],
  },
});

export const calendarEmptyOrInverted: Rule = defineRule(declaration, {
  scope: 'target',
  relies: ['calendar.weekly', 'calendar.always', 'calendar.seasons', 'calendar.exceptions', 'calendar.holidays'],
  *check(model) {
    for (const calendar of model.all('calendar')) {
      if (opensNever(model, calendar) && !isOnlyInherited(model, calendar)) {
        const place = placeOf(calendar, [], 'key');
        const values = { name: calendar.value.name };
        yield finding(declaration, 'never', { values, place, subject: calendar.ref, hint: 'open' });
      }
      for (const hours of writtenHours(calendar)) {
        yield* inverted(calendar, hours);
        yield* overlapping(calendar, hours);
      }
    }
  },
});

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
