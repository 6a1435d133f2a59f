import { declare } from '../../diagnostics/declaration.ts';

export const badTimezone = declare({
  code: 'FMT004',
  severity: 'error',
  phase: 'always',
  serves: ['S0-14', 'IANA Time Zone Database'],
  summary: {
    en: 'A time zone that names no area',
    es: 'Una zona horaria que no nombra un lugar',
  },
  why: {
    en: 'Countries change their clocks on different dates, or not at all. Only the name of an area says what its clocks show on each date; CET or UTC+1 are wrong for half of the year somewhere, and a gap in the hours would go unseen.',
    es: 'Cada país cambia la hora en fechas distintas, o no la cambia. Solo el nombre de un lugar dice qué marcan sus relojes cada día; CET o UTC+1 fallan medio año en algún sitio, y un hueco en el horario pasaría inadvertido.',
  },
  messages: {
    abbreviation: {
      en: '“{value}” is not the name of an area: it does not say whose clocks are followed all year round.',
      es: '«{value}» no es el nombre de un lugar: no dice qué relojes se siguen durante todo el año.',
    },
    fixedOffset: {
      en: '“{value}” is a fixed offset: it does not follow the changes of the clocks.',
      es: '«{value}» es un desfase fijo: no sigue los cambios de hora.',
    },
    unknown: {
      en: '“{value}” is not a time zone of the IANA database.',
      es: '«{value}» no es una zona horaria de la base de datos IANA.',
    },
    callerHere: {
      en: 'The zone of the caller is not known here: “caller” is only for hours of attention.',
      es: 'Aquí no se conoce la zona de quien llama: «caller» solo sirve para horarios de atención.',
    },
  },
  hints: {
    area: {
      en: 'name the area whose clocks count, such as {suggestion}.',
      es: 'nombre el lugar cuyos relojes cuentan, por ejemplo {suggestion}.',
    },
    write: {
      en: 'write {suggestion}.',
      es: 'escriba {suggestion}.',
    },
    anyArea: {
      en: 'write the area and the city as the IANA database does: Europe/Madrid, America/Bogota; or UTC.',
      es: 'escriba la región y la ciudad como la base de datos IANA: Europe/Madrid, America/Bogota; o UTC.',
    },
  },
  examples: {
    valid: [
      'calendars:\n  office:\n    name: Office\n    timezone: Europe/Kyiv\n    weekly: { mon-fri: ["09:00-18:00"] }\n',
      'calendars:\n  oficina:\n    name: Oficina\n    timezone: caller\n    weekly: { mon-fri: ["09:00-18:00"] }\n',
    ],
    invalid: [
      'calendars:\n  office:\n    name: Office\n    timezone: CET # !FMT004\n    weekly: { mon-fri: ["09:00-18:00"] }\n',
      'calendars:\n  oficina:\n    name: Oficina\n    timezone: GMT-5 # !FMT004\n    weekly: { mon-fri: ["09:00-18:00"] }\n',
    ],
  },
});
