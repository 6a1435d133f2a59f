import { declare } from '../../diagnostics/declaration.ts';

export const duplicateYamlKey = declare({
  code: 'INT009',
  severity: 'error',
  phase: 'always',
  serves: ['YAML 1.2.2'],
  summary: {
    en: 'The same key twice in one block',
    es: 'La misma clave dos veces en un bloque',
  },
  why: {
    en: 'Of two values under one key only one survives, and nobody is told which. The other would be missing from every check and every report.',
    es: 'De dos valores con la misma clave solo queda uno, y nadie dice cuál. El otro faltaría en todas las comprobaciones y en todos los informes.',
  },
  messages: {
    twice: {
      en: '“{key}” is written twice in this block.',
      es: '«{key}» aparece dos veces en este bloque.',
    },
    again: {
      en: 'From “{key}” on, the fields of “{holder}” start again: the line with the id of another entry is missing above.',
      es: 'Desde «{key}» vuelven a empezar los campos de «{holder}»: falta encima la línea con el identificador de otro elemento.',
    },
    first: {
      en: '“{key}” is here first.',
      es: 'Aquí aparece «{key}» por primera vez.',
    },
  },
  hints: {
    missingHead: {
      en: 'write that line, or remove what is written twice. Until then these fields count for nothing.',
      es: 'escriba esa línea o quite lo repetido. Mientras tanto estos campos no cuentan.',
    },
    keepOne: {
      en: 'keep one of the two, or give this one another key. Until then the first one counts.',
      es: 'deje uno de los dos o dé a este otra clave. Mientras tanto vale el primero.',
    },
  },
  examples: {
    valid: [
      'services:\n  billing:\n    name: Billing\n    criticality: high\n  repairs:\n    name: Repairs\n    criticality: high\n',
      'services:\n  facturas:\n    name: Facturas\n    criticality: high\n',
    ],
    invalid: [
      'services:\n  billing:\n    name: Billing\n    criticality: high\n    name: Invoices # !INT009\n',
      'services:\n  facturas:\n    name: Facturas\n  facturas: # !INT009\n    name: Facturación\n',
      'services:\n  billing: { name: Billing, criticality: high, criticality: low } # !INT009\n',
    ],
  },
});
