import { declare } from '../../diagnostics/declaration.ts';

export const splitText = declare({
  code: 'FMT009',
  severity: 'error',
  phase: 'always',
  serves: ['YAML 1.2.2'],
  summary: {
    en: 'A comma cuts a text inside braces or brackets',
    es: 'Una coma corta un texto entre llaves o corchetes',
  },
  why: {
    en: 'Inside braces and brackets a comma separates entries. Half of the sentence becomes an entry of its own, without any warning from YAML, and the client reads the other half.',
    es: 'Entre llaves y corchetes la coma separa elementos. Media frase se convierte en un elemento propio, sin que YAML avise, y el cliente lee la otra media.',
  },
  messages: {
    cut: {
      en: 'A comma cuts the text “{text}”: inside braces, “{piece}” became a key of its own.',
      es: 'Una coma corta el texto «{text}»: entre llaves, «{piece}» ha pasado a ser una clave aparte.',
    },
    cutInList: {
      en: 'A comma cuts the text “{text}”: inside brackets, “{piece}” became an entry of its own.',
      es: 'Una coma corta el texto «{text}»: entre corchetes, «{piece}» ha pasado a ser un elemento aparte.',
    },
    noValue: {
      en: '“{piece}” stands inside braces without a value.',
      es: '«{piece}» está entre llaves sin ningún valor.',
    },
    noSpace: {
      en: '“{piece}” is a single key without a value, because no space follows its colon.',
      es: '«{piece}» es una sola clave sin valor, porque falta el espacio tras los dos puntos.',
    },
  },
  hints: {
    quote: {
      en: 'put the text in quotes: {corrected}',
      es: 'ponga el texto entre comillas: {corrected}',
    },
    point: {
      en: 'decimals take a point, and thousands no separator: {corrected}',
      es: 'los decimales llevan punto y los miles no llevan separador: {corrected}',
    },
    value: {
      en: 'give it a value after a colon and a space, or remove it; a text that holds commas, brackets or braces goes in quotes.',
      es: 'escriba su valor tras dos puntos y un espacio, o quítelo; un texto que lleva comas, corchetes o llaves va entre comillas.',
    },
    space: {
      en: 'write {corrected}',
      es: 'escriba {corrected}',
    },
  },
  examples: {
    valid: [
      'services:\n  sales:\n    name: { es: "Venta, encargo", en: Sale }\n',
      'services:\n  ventas:\n    name:\n      es: Venta, encargo y devolución\n      en: Sale\n    tags: [venta, encargo]\n',
    ],
    invalid: [
      'services:\n  sales:\n    name: { es: Venta, encargo, en: Sale } # !FMT009\n',
      'standards:\n  rapidez:\n    name: Rapidez\n    target: { metric: service-level, within: 20s, share: 97,5 %, window: month } # !FMT009\n',
      'services:\n  ventas:\n    name: { es:Venta, en: Sale } # !FMT009\n',
    ],
  },
});
