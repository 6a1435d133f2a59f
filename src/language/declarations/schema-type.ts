import { declare } from '../../diagnostics/declaration.ts';
import { csvHints, csvMessages } from '../csv/messages.ts';
import { placeHints, placeMessages } from '../place-words.ts';

export const schemaType = declare({
  code: 'INT008',
  severity: 'error',
  phase: 'always',
  serves: ['JSON Schema 2020-12'],
  summary: {
    en: 'A value that its field cannot hold, or one that is missing',
    es: 'Un valor que su campo no admite, o que falta',
  },
  why: {
    en: 'A value of another type is no value: every check that needs it would be silent, and the deliverables would show a gap or an incorrect figure.',
    es: 'Un valor de otro tipo no es un valor: todas las comprobaciones que lo necesitan callarían, y los entregables mostrarían un hueco o un dato incorrecto.',
  },
  messages: {
    missing: {
      en: '“{field}” is required here and is missing.',
      es: 'Falta «{field}», que aquí es obligatorio.',
    },
    empty: {
      en: '“{field}” has no value: write one, or remove the key.',
      es: '«{field}» no tiene valor: escríbalo, o quite la clave.',
    },
    wrongType: {
      en: '“{field}” holds {found, select, object {a group of fields} array {a list} number {a number} boolean {true or false} null {nothing} other {a text}}; {expected, select, object {a group of fields} array {a list} number {a number} integer {a whole number} boolean {true or false} other {a text}} is expected.',
      es: '«{field}» contiene {found, select, object {un grupo de campos} array {una lista} number {un número} boolean {verdadero o falso} null {nada} other {un texto}}; se espera {expected, select, object {un grupo de campos} array {una lista} number {un número} integer {un número entero} boolean {verdadero o falso (true, false)} other {un texto}}.',
    },
    notAllowed: {
      en: '“{value}” is not allowed here; what is: {allowed}.',
      es: 'Aquí no se admite «{value}»; sí: {allowed}.',
    },
    outOfRange: {
      en: '“{field}” is {value}; {bound, select, minimum {it cannot be below {limit}} maximum {it cannot be above {limit}} minItems {it needs at least {limit, plural, one {# entry} other {# entries}}} maxItems {it can have at most {limit, plural, one {# entry} other {# entries}}} other {that is outside what is allowed}}.',
      es: '«{field}» vale {value}; {bound, select, minimum {no puede ser menor que {limit}} maximum {no puede ser mayor que {limit}} minItems {necesita al menos {limit, plural, one {# elemento} other {# elementos}}} maxItems {admite como mucho {limit, plural, one {# elemento} other {# elementos}}} other {está fuera de lo que se admite}}.',
    },
    ...placeMessages,
    notSingle: {
      en: 'A single value is expected here, not {found, select, array {a list} other {a group of fields}}.',
      es: 'Aquí se espera un solo valor, no {found, select, array {una lista} other {un grupo de campos}}.',
    },
    emptyText: {
      en: 'There is nothing written here: write it, or remove the key.',
      es: 'Aquí no hay nada escrito: escríbalo, o quite la clave.',
    },
    longValue: {
      en: '“{value}” has {length} characters; no value of this field is that long.',
      es: '«{value}» tiene {length} caracteres; ningún valor de este campo es tan largo.',
    },
    notText: {
      en: '“{value}” is not a text to YAML.',
      es: '«{value}» no es un texto para YAML.',
    },
    badId: {
      en: '“{value}” is not an identifier: lower-case letters without accents, digits and single hyphens, a letter first.',
      es: '«{value}» no es un identificador: minúsculas sin tilde, cifras y guiones no consecutivos, y una letra al principio.',
    },
    longId: {
      en: '“{value}” is too long for an identifier: it has {length} characters and 64 are allowed.',
      es: '«{value}» es demasiado largo para un identificador: tiene {length} caracteres y se admiten 64.',
    },
    badPercent: {
      en: '“{value}” is not a percentage.',
      es: '«{value}» no es un porcentaje.',
    },
    shareRange: {
      en: '“{value}” is a share of something, so it lies between 0% and 100%.',
      es: '«{value}» es una parte de algo, así que va de 0 % a 100 %.',
    },
    badMoney: {
      en: '“{value}” is not an amount with the code of its currency.',
      es: '«{value}» no es un importe con el código de su moneda.',
    },
    decimalComma: {
      en: '“{value}” has a comma for decimals; here they stand behind a point.',
      es: '«{value}» lleva coma decimal; aquí los decimales van detrás de un punto.',
    },
    noCurrency: {
      en: '“{value}” does not say in which currency it is.',
      es: '«{value}» no dice en qué moneda está.',
    },
    foreignSymbol: {
      en: '“{symbol}” in “{value}” is not the symbol of the engagement’s currency, and several currencies may share it.',
      es: '«{symbol}» en «{value}» no es el símbolo de la moneda del proyecto, y puede ser de varias monedas.',
    },
    moneyDecimals: {
      en: '“{value}” has more decimals than {currency}, which has {digits}.',
      es: '«{value}» tiene más decimales que {currency}, que tiene {digits}.',
    },
    badCurrency: {
      en: '“{value}” is not a currency of ISO 4217.',
      es: '«{value}» no es una moneda de ISO 4217.',
    },
    badMoneyOrPercent: {
      en: '“{value}” is neither an amount of money nor a percentage.',
      es: '«{value}» no es ni un importe ni un porcentaje.',
    },
    badMeasure: {
      en: '“{value}” is not a measure: a number, a percentage, a duration or an amount of money.',
      es: '«{value}» no es una medida: un número, un porcentaje, una duración o un importe.',
    },
    badCount: {
      en: '“{value}” is not a whole number.',
      es: '«{value}» no es un número entero.',
    },
    negativeCount: {
      en: '“{value}” is below zero, and a count cannot be.',
      es: '«{value}» es menor que cero, y un recuento no puede serlo.',
    },
    badNumber: {
      en: '“{value}” is not a number.',
      es: '«{value}» no es un número.',
    },
    quotedNumber: {
      en: '“{value}” is in quotes, which make a text of it; a number is expected here.',
      es: '«{value}» está entre comillas, que lo convierten en texto; aquí se espera un número.',
    },
    badCountry: {
      en: '“{value}” is not a country code of ISO 3166-1.',
      es: '«{value}» no es un código de país de ISO 3166-1.',
    },
    badDate: {
      en: '“{value}” is not a date written as year-month-day.',
      es: '«{value}» no es una fecha escrita como año-mes-día.',
    },
    noSuchDay: {
      en: '“{value}” does not exist: {month} has {days} days.',
      es: '«{value}» no existe: {month} tiene {days} días.',
    },
    noSuchMonth: {
      en: '“{value}” does not exist: months go from 01 to 12, and days start at 01.',
      es: '«{value}» no existe: los meses van de 01 a 12 y los días empiezan en 01.',
    },
    badMonthDay: {
      en: '“{value}” is not a day of the year written as month-day.',
      es: '«{value}» no es un día del año escrito como mes-día.',
    },
    noSuchMonthDay: {
      en: '“{value}” is not a day of any year.',
      es: '«{value}» no es un día de ningún año.',
    },
    badInstant: {
      en: '“{value}” is not a moment: date, time and offset.',
      es: '«{value}» no es un instante: fecha, hora y desfase.',
    },
    noOffset: {
      en: '“{value}” does not say its offset from UTC, so it is a different moment in each country.',
      es: '«{value}» no dice su desfase respecto a UTC, así que es un momento distinto en cada país.',
    },
    badPeriod: {
      en: '“{value}” is not a period.',
      es: '«{value}» no es un periodo.',
    },
    openPeriod: {
      en: '“{value}” has an open end: a period says its first and its last part.',
      es: '«{value}» queda abierto: un periodo dice su principio y su fin.',
    },
    invertedPeriod: {
      en: '“{value}” ends before it starts.',
      es: '«{value}» acaba antes de empezar.',
    },
    badTime: {
      en: '“{value}” is not a time of day.',
      es: '«{value}» no es una hora del día.',
    },
    badTimeRange: {
      en: '“{value}” is not a time range.',
      es: '«{value}» no es una franja horaria.',
    },
    startsAtMidnight: {
      en: '“{value}” starts when its day is over: as a start, midnight is 00:00.',
      es: '«{value}» empieza cuando su día ha acabado: como inicio, la medianoche es 00:00.',
    },
    badWeekdays: {
      en: '“{value}” is neither a day of the week nor a run of days.',
      es: '«{value}» no es un día de la semana ni una serie de días.',
    },
    ...csvMessages,
  },
  hints: {
    ...placeHints,
    didYouMean: {
      en: 'did you mean “{suggestion}”?',
      es: '¿quería decir «{suggestion}»?',
    },
    write: {
      en: 'write {suggestion}.',
      es: 'escriba {suggestion}.',
    },
    quote: {
      en: 'write it in quotes: "{suggestion}".',
      es: 'escríbalo entre comillas: "{suggestion}".',
    },
    unquote: {
      en: 'write it without quotes: {suggestion}.',
      es: 'escríbalo sin comillas: {suggestion}.',
    },
    idForm: {
      en: 'for example billing, home-visits, level-2.',
      es: 'por ejemplo facturacion, visitas-a-domicilio, nivel-2.',
    },
    percentForm: {
      en: 'write a number with the percent sign: 95%, 97.5%.',
      es: 'escriba un número con el signo de porcentaje: 95 %, 97.5 %.',
    },
    moneyForm: {
      en: 'write the amount and the currency: 35 EUR, 1200.50 COP.',
      es: 'escriba el importe y la moneda: 35 EUR, 1200.50 COP.',
    },
    currencyForm: {
      en: 'write its three capital letters: EUR, COP, USD.',
      es: 'escriba sus tres mayúsculas: EUR, COP, USD.',
    },
    moneyOrPercentForm: {
      en: 'write 35 EUR, or 10%.',
      es: 'escriba 35 EUR, o 10 %.',
    },
    measureForm: {
      en: 'write for example 4.2, 95%, 20 s, 8 business hours or 35 EUR.',
      es: 'escriba por ejemplo 4.2, 95 %, 20 s, 8 horas hábiles o 35 EUR.',
    },
    countForm: {
      en: 'write digits only: 350000.',
      es: 'escriba solo cifras: 350000.',
    },
    numberForm: {
      en: 'write digits, with a point for decimals: 3.5.',
      es: 'escriba cifras, con punto para los decimales: 3.5.',
    },
    countryForm: {
      en: 'write its two capital letters: ES, CO, MX.',
      es: 'escriba sus dos mayúsculas: ES, CO, MX.',
    },
    dateForm: {
      en: 'write 2026-12-28; or 2026-12 or 2026 where no more is known.',
      es: 'escriba 2026-12-28; o 2026-12 o 2026 si no se sabe más.',
    },
    monthDayForm: {
      en: 'write the month and the day: 06-15 is 15 June.',
      es: 'escriba el mes y el día: 06-15 es el 15 de junio.',
    },
    instantForm: {
      en: 'write 2026-06-05T08:01:00+02:00, or Z instead of the offset for UTC.',
      es: 'escriba 2026-06-05T08:01:00+02:00, o Z en lugar del desfase si es UTC.',
    },
    periodForm: {
      en: 'write 2026, 2026-Q3, 2026-07 or 2026-07/2026-09.',
      es: 'escriba 2026, 2026-Q3, 2026-07 o 2026-07/2026-09.',
    },
    timeForm: {
      en: 'write hours and minutes in quotes, from "00:00" to "24:00".',
      es: 'escriba horas y minutos entre comillas, de "00:00" a "24:00".',
    },
    timeRangeForm: {
      en: 'write two times with a hyphen, in quotes: "09:00-18:00".',
      es: 'escriba dos horas con un guion, entre comillas: "09:00-18:00".',
    },
    weekdaysForm: {
      en: 'write one day or a run of days: mon, mon-fri, sat-sun; other days go under a key of their own.',
      es: 'escriba un día o una serie de días: mon (lunes), mon-fri, sat-sun; los demás días van en otra clave.',
    },
    ...csvHints,
  },
  examples: {
    valid: [
      'locations:\n  main:\n    name: Main site\n    type: site\n    country: ES\n    seats: 40\n',
      'segments:\n  hogares:\n    name: Hogares\n    type: customer\n    size: { count: 350000, asOf: 2026-12-28 }\n    countries: [ES, CO]\n',
      {
        'model/demand.yaml': 'demand:\n  calls:\n    name: Calls\n    aht: 4 min\n    data: data/calls.csv\n',
        'data/calls.csv': 'date,time,volume\n2026-03-02,09:00,84\n2026-03-02,09:30,91.5\n',
      },
    ],
    invalid: [
      'locations:\n  main:\n    name: Main site\n    type: callcentre # !INT008\n    country: Spain # !INT008\n    seats: forty # !INT008\n',
      'segments:\n  hogares:\n    name: Hogares\n    type: customer\n    size:\n      count: 350000\n      asOf: 28/12/2026 # !INT008\n',
      {
        'model/demand.yaml':
          'demand:\n  calls:\n    name: Calls\n    aht: 4 min\n    data: data/calls.csv\n  visits:\n    name: Visits\n    data: data/visits.csv # !INT008\n',
        'data/calls.csv': 'date,time,volume\n2026-03-02,09:00,84\n2026-03-02,09:30,many # !INT008\n',
      },
    ],
  },
});
