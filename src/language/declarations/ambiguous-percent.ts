import { declare } from '../../diagnostics/declaration.ts';

export const ambiguousPercent = declare({
  code: 'FMT001',
  severity: 'error',
  phase: 'always',
  serves: ['S3-14', 'S0-19'],
  summary: {
    en: 'A percentage without its sign',
    es: 'Un porcentaje sin su signo',
  },
  why: {
    en: 'Some people write 0.95 and some write 95 for the same share, and both are also real percentages. Read the wrong way, a promise becomes a hundred times looser or stricter, and nobody sees it in the document.',
    es: 'Unas personas escriben 0.95 y otras 95 para la misma proporción, y ambos son además porcentajes posibles. Leído al revés, un compromiso se vuelve cien veces más laxo o más estricto, y en el documento no se nota.',
  },
  messages: {
    noSign: {
      en: '“{value}” has no percent sign.',
      es: '«{value}» no lleva el signo de porcentaje.',
    },
    fraction: {
      en: '“{value}” can mean {whole} or {literal}: a percentage is written with its sign.',
      es: '«{value}» puede significar {whole} o {literal}: un porcentaje se escribe con su signo.',
    },
  },
  hints: {
    write: {
      en: 'write “{suggestion}”.',
      es: 'escriba «{suggestion}».',
    },
    either: {
      en: 'write “{suggestion}”, or “{alternative}” if that is what you mean.',
      es: 'escriba «{suggestion}», o «{alternative}» si es eso lo que quiere decir.',
    },
  },
  examples: {
    valid: [
      'standards:\n  on-time:\n    name: On time\n    target: { metric: resolution-time, within: 24h, share: 97.5% }\n',
      'standards:\n  a-tiempo:\n    name: A tiempo\n    target: { metric: resolution-time, within: 24 horas, share: "97,5 %" }\n',
    ],
    invalid: [
      'standards:\n  on-time:\n    name: On time\n    target:\n      metric: resolution-time\n      within: 24h\n      share: 0.95 # !FMT001\n',
      'standards:\n  a-tiempo:\n    name: A tiempo\n    target:\n      metric: resolution-time\n      within: 24 horas\n      share: 95 # !FMT001\n',
    ],
  },
});
