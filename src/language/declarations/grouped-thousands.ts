import { declare } from '../../diagnostics/declaration.ts';

export const groupedThousands = declare({
  code: 'FMT012',
  severity: 'error',
  phase: 'always',
  serves: ['ISO 80000-1'],
  summary: {
    en: 'A number with separators of thousands',
    es: 'Un número con separadores de miles',
  },
  why: {
    en: 'YAML reads 350.000 as three hundred and fifty, and a comma cuts 350,000 in two inside braces. The workload, the staff and the cost that follow from it would be a thousand times too small.',
    es: 'YAML lee 350.000 como trescientos cincuenta, y una coma parte 350,000 en dos dentro de llaves. La carga, la plantilla y el coste que se derivan serían mil veces menores.',
  },
  messages: {
    readAs: {
      en: '“{value}” is read as {read}, because a point stands for decimals.',
      es: '«{value}» se lee como {read}, porque el punto marca los decimales.',
    },
    grouped: {
      en: '“{value}” has separators of thousands.',
      es: '«{value}» lleva separadores de miles.',
    },
  },
  hints: {
    write: {
      en: 'write {suggestion}, without separators.',
      es: 'escriba {suggestion}, sin separadores.',
    },
  },
  examples: {
    valid: [
      'segments:\n  homes:\n    name: Homes\n    type: customer\n    size: { count: 350000, asOf: 2026-09-01 }\n',
      'segments:\n  hogares:\n    name: Hogares\n    type: customer\n    size: { count: 350, asOf: 2026-09 }\n',
    ],
    invalid: [
      'segments:\n  homes:\n    name: Homes\n    type: customer\n    size:\n      count: 350,000 # !FMT012\n      asOf: 2026-09-01\n',
      'segments:\n  hogares:\n    name: Hogares\n    type: customer\n    size:\n      count: 350.000 # !FMT012\n      asOf: 2026-09-01\n',
    ],
  },
});
