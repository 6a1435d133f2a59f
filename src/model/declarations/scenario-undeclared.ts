import { declare } from '../../diagnostics/declaration.ts';

export const scenarioUndeclared = declare({
  code: 'INT010',
  severity: 'error',
  phase: 'always',
  serves: ['S0-01'],
  summary: {
    en: 'A scenario that tom.yaml does not declare',
    es: 'Un escenario que tom.yaml no declara',
  },
  why: {
    en: 'What is written for a scenario that does not exist holds nowhere: the difference between today and the target would miss it.',
    es: 'Lo escrito para un escenario que no existe no vale en ninguno: faltaría en la diferencia entre hoy y el objetivo.',
  },
  messages: {
    undeclared: {
      en: '“{id}” is not a scenario of tom.yaml{places, plural, one {} other {; # places name it}}. Declared: {declared}.',
      es: '«{id}» no es un escenario de tom.yaml{places, plural, one {} other {; se nombra en # lugares}}. Declarados: {declared}.',
    },
    also: {
      en: 'here too',
      es: 'también aquí',
    },
  },
  hints: {
    didYouMean: {
      en: 'did you mean “{suggestion}”?',
      es: '¿quería decir «{suggestion}»?',
    },
    declare: {
      en: 'declare it under “scenarios” in tom.yaml, or correct the name.',
      es: 'declárelo en «scenarios» de tom.yaml, o corrija el nombre.',
    },
  },
  examples: {
    valid: ['services:\n  advice:\n    name: Advice\n    overrides:\n      as-is: { criticality: low }\n'],
    invalid: [
      'services:\n  advice:\n    name: Advice\n    overrides:\n      asis: { criticality: low } # !INT010\n',
      'services:\n  advice:\n    name: Advice\n    scenarios: [tobe] # !INT010\n',
    ],
  },
});
