import { declare } from '../../diagnostics/declaration.ts';

export const unknownField = declare({
  code: 'INT007',
  severity: 'error',
  phase: 'always',
  serves: ['JSON Schema'],
  summary: {
    en: 'A key that the language does not know',
    es: 'Una clave que el lenguaje no conoce',
  },
  why: {
    en: 'A misspelt key is read as nothing: what was written under it would be left out of every check and of every deliverable without anybody noticing.',
    es: 'Una clave mal escrita no se lee: lo que hay debajo quedaría fuera de todas las comprobaciones y entregables sin que nadie lo notase.',
  },
  messages: {
    unknown: {
      en: '“{field}” is not a field of {within}.',
      es: '«{field}» no es un campo de {within}.',
    },
    strays: {
      en: '“{field}” and {more, plural, one {the field} other {the # fields}} beside it are not fields of {within}.',
      es: '«{field}» y {more, plural, one {otro campo} other {otros # campos}} a su lado no son campos de {within}.',
    },
    unknownAlike: {
      en: '“{field}” is not a field of {within}, nor of {more, plural, one {the entry} other {the # entries}} beside it that {more, plural, one {has} other {have}} it too.',
      es: '«{field}» no es un campo de {within}, ni {more, plural, one {del otro elemento} other {de los otros # elementos}} a su lado que también lo {more, plural, one {lleva} other {llevan}}.',
    },
    unknownColumn: {
      en: '“{field}” is not a column of this table.',
      es: '«{field}» no es una columna de esta tabla.',
    },
    unknownCollection: {
      en: '“{field}” is not a collection of the model.',
      es: '«{field}» no es una colección del modelo.',
    },
    headless: {
      en: '{count, plural, one {“{field}” has lost the line that says what it is} other {These # entries, from “{field}” on, have lost the line that says what they are}}: {collections}?',
      es: '{count, plural, one {«{field}» ha perdido la línea que dice qué es} other {Estos # elementos, desde «{field}», han perdido la línea que dice qué son}}: ¿{collections}?',
    },
    headlessUnknown: {
      en: '{count, plural, one {“{field}” has lost the line that says what it is} other {These # entries, from “{field}” on, have lost the line that says what they are}}.',
      es: '{count, plural, one {«{field}» ha perdido la línea que dice qué es} other {Estos # elementos, desde «{field}», han perdido la línea que dice qué son}}.',
    },
    unknownPart: {
      en: 'The override changes “{field}”, which {within} does not have.',
      es: 'El cambio de escenario modifica «{field}», que {within} no tiene.',
    },
  },
  hints: {
    didYouMean: {
      en: 'did you mean “{suggestion}”?',
      es: '¿quería decir «{suggestion}»?',
    },
    indentUnder: {
      en: 'if it belongs to “{above}” above it, indent it more.',
      es: 'si es parte de «{above}», que está encima, sángrelo más.',
    },
    lostLine: {
      en: 'write above them the line that is missing, with what they belong to; or move them to where they do belong.',
      es: 'escriba encima la línea que falta, con aquello a lo que pertenecen; o llévelos a donde correspondan.',
    },
    head: {
      en: 'write “{suggestion}:” above, at the start of a line.',
      es: 'escriba encima «{suggestion}:», al principio de una línea.',
    },
    headOf: {
      en: 'write what it is above, at the start of a line: {allowed}.',
      es: 'escriba encima qué es, al principio de una línea: {allowed}.',
    },
    didYouMeanPart: {
      en: 'did you mean “{suggestion}”? If the scenario adds the part, write “new: true” in it.',
      es: '¿quería decir «{suggestion}»? Si el escenario añade la parte, escriba «new: true» en ella.',
    },
    sayNew: {
      en: 'if the scenario adds the part, write “new: true” in it.',
      es: 'si el escenario añade la parte, escriba «new: true» en ella.',
    },
    allowed: {
      en: 'what can stand here: {allowed}. A field of your own starts with “x-”.',
      es: 'aquí puede ir: {allowed}. Un campo propio empieza por «x-».',
    },
  },
  examples: {
    valid: ['segments:\n  patient:\n    name: Patient\n    type: customer\n    languages: [es]\n    x-colour: blue\n'],
    invalid: [
      'segments:\n  patient:\n    name: Patient\n    type: customer\n    langauges: [es] # !INT007\n',
      'service: # !INT007\n  billing: { name: Billing }\n',
    ],
  },
});
