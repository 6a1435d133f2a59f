import { declare } from '../../diagnostics/declaration.ts';

export const ambiguousDuration = declare({
  code: 'FMT002',
  severity: 'error',
  phase: 'always',
  serves: ['S3-14', 'ISO 8601-1'],
  summary: {
    en: 'A duration that does not say which clock it runs on',
    es: 'Una duración que no dice en qué reloj corre',
  },
  why: {
    en: 'Two days over a weekend are two, four or none, according to who reads them. A promise can only be checked against the work behind it when its unit says whether it counts hours of the clock, opening hours, working days or calendar days.',
    es: 'Dos días con un fin de semana de por medio son dos, cuatro o ninguno, según quién los lea. Un compromiso solo se puede contrastar con el trabajo que lo sostiene si su unidad dice si cuenta horas de reloj, horas de apertura, días hábiles o días naturales.',
  },
  messages: {
    bareNumber: {
      en: '“{value}” has no unit of time.',
      es: '«{value}» no lleva unidad de tiempo.',
    },
    bareDays: {
      en: '“{value}” can mean business days or calendar days.',
      es: '«{value}» puede significar días hábiles o días naturales.',
    },
    monthsOrYears: {
      en: '“{value}” is not a fixed length of time: months and years are not all equally long.',
      es: '«{value}» no es un plazo fijo: no todos los meses ni todos los años duran lo mismo.',
    },
    dayFraction: {
      en: '“{value}” is not a whole number of days, and how many hours part of a day has depends on the calendar.',
      es: '«{value}» no es un número entero de días, y cuántas horas tiene una parte de un día depende del calendario.',
    },
    businessWeeks: {
      en: '“{value}”: weeks are counted on the calendar, so they cannot be business weeks.',
      es: '«{value}»: las semanas se cuentan por el calendario, así que no pueden ser hábiles.',
    },
    mixedClocks: {
      en: '“{value}” adds times of different clocks; a sum stays on one.',
      es: '«{value}» suma tiempos de relojes distintos; una suma se hace en uno solo.',
    },
    minutesOrMonths: {
      en: '“{value}” can mean minutes or months.',
      es: '«{value}» puede significar minutos o meses.',
    },
    unknownUnit: {
      en: '“{unit}” in “{value}” is not a unit of time.',
      es: '«{unit}» en «{value}» no es una unidad de tiempo.',
    },
    notDuration: {
      en: '“{value}” is not a duration.',
      es: '«{value}» no es una duración.',
    },
    tooLong: {
      en: '“{value}” is longer than a hundred years.',
      es: '«{value}» dura más de cien años.',
    },
  },
  hints: {
    units: {
      en: 'write a number and its unit: 20 s, 3 min, 24 h, 8 business hours, 2 business days, 1 calendar day, 2 weeks.',
      es: 'escriba un número y su unidad: 20 s, 3 min, 24 h, 8 horas hábiles, 2 días hábiles, 1 día natural, 2 semanas.',
    },
    write: {
      en: 'write “{suggestion}”.',
      es: 'escriba «{suggestion}».',
    },
    minutes: {
      en: 'write “{suggestion}”; months are written in days.',
      es: 'escriba «{suggestion}»; los meses se escriben en días.',
    },
    days: {
      en: 'write “{business}” or “{calendar}”.',
      es: 'escriba «{business}» o «{calendar}».',
    },
    calendarDays: {
      en: 'write days, for example “{calendar}”.',
      es: 'escriba días, por ejemplo «{calendar}».',
    },
    businessDays: {
      en: 'write “{business}”.',
      es: 'escriba «{business}».',
    },
    wholeDays: {
      en: 'write whole days, or hours: 12 h, 4 business hours.',
      es: 'escriba días enteros, u horas: 12 h, 4 horas hábiles.',
    },
    oneClock: {
      en: 'write hours and minutes of one clock (1 business hour 30 minutes), or days of one kind.',
      es: 'escriba horas y minutos de un mismo reloj (1 hora 30 minutos hábiles), o días de una misma clase.',
    },
  },
  examples: {
    valid: [
      'standards:\n  fast:\n    name: Fast\n    target: { metric: resolution-time, within: 8 business hours, share: 95% }\n  slow:\n    name: Slow\n    target: { metric: resolution-time, within: 1h 30min, share: 95% }\n',
      'standards:\n  rapido:\n    name: Rápido\n    target: { metric: resolution-time, within: 8 horas hábiles, share: 95% }\n  lento:\n    name: Lento\n    target: { metric: resolution-time, within: 2 días naturales, share: 95% }\n',
    ],
    invalid: [
      'standards:\n  fast:\n    name: Fast\n    target:\n      metric: resolution-time\n      within: 24 # !FMT002\n      share: 95%\n',
      'standards:\n  lento:\n    name: Lento\n    target:\n      metric: resolution-time\n      within: 2 días # !FMT002\n      share: 95%\n  eterno:\n    name: Eterno\n    target:\n      metric: resolution-time\n      within: 3 meses # !FMT002\n      share: 95%\n',
    ],
  },
});
