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
    unknownColumn: {
      en: '“{field}” is not a column of this table.',
      es: '«{field}» no es una columna de esta tabla.',
    },
    unknownCollection: {
      en: '“{field}” is not a collection of the model.',
      es: '«{field}» no es una colección del modelo.',
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
