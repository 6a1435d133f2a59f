import { windowSet } from '../../calendar/index.ts';
import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { Text } from '../../diagnostics/values.ts';
import { type Handover, handoversIn } from '../../feasibility/cover-handovers.ts';
import { coverWords, toldMissing } from '../../feasibility/cover-words.ts';
import { isUnknown, workOf } from '../../feasibility/cover-work.ts';
import { horizonOf, horizonWindow, lookedAt } from '../../feasibility/horizon.ts';
import { periodsOf } from '../../feasibility/hours-dates.ts';
import { leastTogether, type Work } from '../../feasibility/hours-together.ts';
import { elapsed, usualWeekText } from '../../feasibility/hours-words.ts';
import type { Model } from '../../model/model.ts';
import { defineRule, type Outcome, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAL008',
  severity: 'warning',
  phase: 'operational',
  serves: ['S1-10', 'S3-03'],
  summary: {
    en: 'Two teams that hand work over and are hardly ever there at the same time',
    es: 'Dos equipos que se pasan trabajo y apenas coinciden',
  },
  why: {
    en: 'Whoever takes a case over has to be able to ask the one who passed it on. Teams that hand work over (a boundary of a global agreement, an escalation, an agreement of which a team is a consumer) should be there together for at least an hour of the days on which both work. Each is calculated in its own zone; where the clocks of the two do not change together, the worst part of the year counts.',
    es: 'Quien recibe un caso tiene que poder aclarar sus dudas con quien se lo pasa. Los equipos que se pasan trabajo (una arista de un acuerdo global, un escalado, un acuerdo del que un equipo es cliente interno) deberían coincidir al menos una hora en los días en que ambos trabajan. Cada uno se calcula en su zona; si los relojes de ambos no cambian a la vez, cuenta la peor parte del año.',
  },
  messages: {
    short: {
      en: '“{from}” hands work over to “{to}”, and on a usual day of both {some, select, no {they are never there together} other {they are there together for {together} only}}: at least {least} is needed.',
      es: '«{from}» pasa trabajo a «{to}», y en un día normal de ambos {some, select, no {no coinciden nunca} other {solo coinciden {together}}}: se requiere al menos {least}.',
    },
    shortThen: {
      en: '“{from}” hands work over to “{to}”, and in part of the year ({periods}), on a usual day of both, {some, select, no {they are never there together} other {they are there together for {together} only}}: at least {least} is needed.',
      es: '«{from}» pasa trabajo a «{to}», y una parte del año ({periods}), en un día normal de ambos, {some, select, no {no coinciden nunca} other {solo coinciden {together}}}: se requiere al menos {least}.',
    },
    apart: {
      en: '“{from}” hands work over to “{to}”, and there is no day on which both work.',
      es: '«{from}» pasa trabajo a «{to}», y no hay ningún día en el que trabajen ambos.',
    },
    handoverHere: {
      en: 'it is written here too',
      es: 'también está escrito aquí',
    },
    ...coverWords,
  },
  hints: {
    overlap: {
      en: 'let a shift of one of them reach an hour into those of the other, or hand over through a team that meets both.',
      es: 'haga que un turno de uno de los dos entre una hora en los del otro, o páselo por un equipo que coincida con ambos.',
    },
  },
  examples: {
    valid: [
      'teams:\n  desk: { name: Desk, shifts: { madrid-office: { calendar: madrid-office } }, escalatesTo: [{ team: engineers }] }\n  engineers: { name: Engineers, shifts: { bogota-office: { calendar: bogota-office } } }\ncalendars:\n  madrid-office: { name: Madrid, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }\n  bogota-office: { name: Bogotá, timezone: America/Bogota, weekly: { mon-fri: ["08:00-17:00"] } }\n',
    ],
    invalid: [
      'teams:\n  desk:\n    name: Desk\n    shifts: { madrid-mornings: { calendar: madrid-mornings } }\n    escalatesTo:\n      - team: engineers # !CAL008\n  engineers: { name: Engineers, shifts: { bogota-night: { calendar: bogota-night } } }\ncalendars:\n  madrid-mornings: { name: Madrid, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-14:00"] } }\n  bogota-night: { name: Bogotá, timezone: America/Bogota, weekly: { mon-fri: ["15:00-23:00"] } }\n',
    ],
  },
});

const hour = 3_600_000;

export const handoverWindowTooSmall: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'agreement.hours',
    'calendar.weekly',
    'calendar.timezone',
    'globalAgreement.boundaries',
    'team.escalatesTo',
    'team.shifts',
  ],
  *check(model) {
    const pairs = new Map<string, Handover[]>();
    for (const handover of handoversIn(model)) {
      const ends = [handover.from.ref, 'team' in handover.to ? handover.to.team.ref : handover.subject]
        .sort()
        .join(' ');
      pairs.set(ends, [...(pairs.get(ends) ?? []), handover]);
    }
    for (const [first, ...others] of pairs.values()) if (first) yield* outcomes(model, first, others);
  },
});

/** One finding for two sides, however often it is written that they hand over. */
function* outcomes(model: Model, handover: Handover, others: readonly Handover[]): Iterable<Outcome> {
  const { from, to, place, subject } = handover;
  const [one, other] = [workOf(model, { team: from }), workOf(model, to)];
  if (isUnknown(one) || isUnknown(other)) {
    for (const lack of [one, other].filter(isUnknown).flat()) {
      const { missing, ...rest } = toldMissing(lack);
      yield notAssessed(declaration, missing, rest);
    }
    return;
  }
  const together = leastTogether(model, one, other);
  if (together && together.ms >= hour) return;
  const values = {
    from: from.value.name,
    to: to.name,
    together: elapsed(together?.ms ?? 0),
    some: together && together.ms > 0 ? 'yes' : 'no',
    least: elapsed(hour),
    periods: together ? periodsOf(together.regime.spans, one.zone) : '',
  };
  const message = !together ? 'apart' : together.varies ? 'shortThen' : 'short';
  yield finding(declaration, message, {
    values,
    place,
    related: others.map((also) => ({ place: also.place, message: 'handoverHere' })),
    subject,
    facts: [from.ref, 'team' in to ? to.team.ref : subject],
    proof: [worksLine(model, from.value.name, one), worksLine(model, to.name, other), lookedAt(horizonOf(model))],
    hint: 'overlap',
  });
}

function worksLine(model: Model, team: Text, { open, zone }: Work): NonNullable<Finding['proof']>[number] {
  const week = usualWeekText(open, zone, windowSet(horizonWindow(model)));
  return { message: 'worksElsewhere', values: { team, week, zone } };
}
