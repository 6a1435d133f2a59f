import { declare } from '../../diagnostics/declaration.ts';

export const unquotedTime = declare({
  code: 'FMT003',
  severity: 'error',
  phase: 'always',
  serves: ['S0-14', 'YAML 1.2.2'],
  summary: {
    en: 'A number or a single time where opening hours belong',
    es: 'Un número o una sola hora donde va un horario',
  },
  why: {
    en: 'Hours are a range. A lone 22 or 0900 is a number to YAML, and one time does not say until when: the coverage of the day would be computed from a guess.',
    es: 'Un horario es una franja. Para YAML, 22 o 0900 son números, y una sola hora no dice hasta cuándo: la cobertura del día se calcularía a partir de una suposición.',
  },
  messages: {
    numberForRange: {
      en: '“{value}” is a number; a time range is expected here.',
      es: '«{value}» es un número; aquí se espera una franja horaria.',
    },
    singleTime: {
      en: '“{value}” is one time; a time range says from when and until when.',
      es: '«{value}» es una sola hora; una franja horaria dice desde cuándo y hasta cuándo.',
    },
    numberForTime: {
      en: '“{value}” is a number; a time of day is expected here.',
      es: '«{value}» es un número; aquí se espera una hora del día.',
    },
  },
  hints: {
    range: {
      en: 'write both times in quotes: "09:00-18:00".',
      es: 'escriba las dos horas entre comillas: "09:00-18:00".',
    },
    time: {
      en: 'write hours and minutes in quotes: "{suggestion}".',
      es: 'escriba horas y minutos entre comillas: "{suggestion}".',
    },
  },
  examples: {
    valid: [
      'calendars:\n  shop:\n    name: Shop\n    timezone: Europe/Madrid\n    weekly:\n      mon-fri: ["09:00-14:00", "17:00-20:00"]\n      sat: ["22:00-06:00"]\n',
      'calendars:\n  tienda:\n    name: Tienda\n    timezone: America/Bogota\n    weekly:\n      mon-sun: ["00:00-24:00"]\n',
    ],
    invalid: [
      'calendars:\n  shop:\n    name: Shop\n    timezone: Europe/Madrid\n    weekly:\n      mon-fri:\n        - "09:00-14:00"\n        - 22 # !FMT003\n',
      'calendars:\n  tienda:\n    name: Tienda\n    timezone: America/Bogota\n    weekly:\n      mon-fri: ["09:00"] # !FMT003\n      sat: [0900] # !FMT003\n',
    ],
  },
});
