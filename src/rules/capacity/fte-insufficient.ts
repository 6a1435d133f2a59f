import { declare, finding, notAssessed } from '../../diagnostics/declaration.ts';
import { horizonOf, horizonWords, lookedAt } from '../../feasibility/horizon.ts';
import { fteOf } from '../../feasibility/staffing-fte.ts';
import { isKnown, staffingMissingMessage, staffingMissingValues } from '../../feasibility/staffing-missing.ts';
import { percentTold } from '../../feasibility/staffing-told.ts';
import { placeOf } from '../../model/model.ts';
import { defineRule, type Rule } from '../rule.ts';

const declaration = declare({
  code: 'CAP004',
  severity: 'error',
  phase: 'operational',
  serves: ['S0-21'],
  summary: {
    en: 'A team with fewer people than its shifts take',
    es: 'Un equipo con menos personas de las que requieren sus turnos',
  },
  why: {
    en: 'A seat that is always filled takes far more than one person: weeks have 168 hours, contracts some 40, and part of those goes to holidays, absence and training. With fewer people the shifts cannot be filled.',
    es: 'Un puesto siempre ocupado requiere bastante más de una persona: la semana tiene 168 horas, el contrato unas 40, y parte de ellas se dedica a vacaciones, ausencias y formación. Con menos personas, los turnos no se pueden cubrir.',
  },
  messages: {
    few: {
      en: 'The shifts of “{name}” take {needed} full-time equivalents, and it has {present} {counted, select, fte {of them} other {people}}.',
      es: 'Los turnos de «{name}» requieren {needed} equivalentes a jornada completa, y tiene {present} {counted, select, fte {de ellos} other {personas}}.',
    },
    reckoned: {
      en: '{hours} hours of seats a week ÷ {contract} hours of contract = {bare}; ÷ (1 − {shrinkage} of shrinkage) = {needed}.',
      es: '{hours} horas de puesto a la semana ÷ {contract} horas de contrato = {bare}; ÷ (1 − {shrinkage} de reducción) = {needed}.',
    },
    missing: staffingMissingMessage,
    ...horizonWords,
  },
  hints: {
    hire: {
      en: 'add people, fill fewer seats, or state the team’s own “shrinkage” if it loses less of its paid time.',
      es: 'añada personas, cubra menos puestos, o declare la reducción («shrinkage») propia del equipo si pierde menos tiempo pagado.',
    },
  },
  examples: {
    valid: [
      'teams:\n  duty:\n    name: Duty\n    fte: 6\n    contractHoursPerWeek: 40\n    shrinkage: 30%\n    shifts: { always: { calendar: always, seats: 1 } }\ncalendars:\n  always: { name: Always, always: true }\n',
    ],
    invalid: [
      'teams:\n  duty:\n    name: Duty\n    fte: 4 # !CAP004\n    contractHoursPerWeek: 40\n    shrinkage: 30%\n    shifts: { always: { calendar: always, seats: 1 } }\ncalendars:\n  always: { name: Always, always: true }\n',
      'teams:\n  desk:\n    name: Desk\n    headcount: 7 # !CAP004\n    contractHoursPerWeek: 40\n    shifts: { office: { calendar: office, seats: 5 } }\ncalendars:\n  office: { name: Office, weekly: { mon-fri: ["09:00-17:00"] } }\n',
    ],
  },
});

export const fteInsufficient: Rule = defineRule(declaration, {
  scope: 'target',
  relies: [
    'team.fte',
    'team.headcount',
    'team.shifts',
    'team.shrinkage',
    'team.contractHoursPerWeek',
    'engagement.policies',
  ],
  *check(model) {
    for (const team of model.all('team')) {
      const people = fteOf(model, team);
      if (people === undefined) continue;
      if (!isKnown(people)) {
        yield notAssessed(declaration, 'missing', { subject: team.ref, values: staffingMissingValues(people) });
        continue;
      }
      const { needed, present, counted, positionHours: hours, contractHours: contract, shrinkage } = people;
      // Half a thousandth of a person is what binary arithmetic leaves over.
      if (needed <= present + 5e-4) continue;
      const reckoned = { hours, contract, bare: hours / contract, shrinkage: percentTold(shrinkage), needed };
      yield finding(declaration, 'few', {
        values: { name: team.value.name, present, counted, needed },
        place: placeOf(team, [counted]),
        subject: team.ref,
        proof: [{ message: 'reckoned', values: reckoned }, lookedAt(horizonOf(model))],
        hint: 'hire',
      });
    }
  },
});
