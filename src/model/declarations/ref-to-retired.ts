import { declare } from '../../diagnostics/declaration.ts';

export const refToRetired = declare({
  code: 'INT004',
  severity: 'warning',
  phase: 'always',
  serves: ['S0-01'],
  summary: {
    en: 'A reference to something retired, or absent from the scenario',
    es: 'Una referencia a algo retirado, o ausente del escenario',
  },
  why: {
    en: 'The target would rest on a team or a system that will not be there.',
    es: 'El objetivo descansaría en un equipo o un sistema que ya no estará.',
  },
  messages: {
    retired: {
      en: '“{target}” is retired, and {holder} still uses it.',
      es: '«{target}» está retirado y {holder} todavía lo usa.',
    },
    absent: {
      en: '“{target}” does not exist in the scenario {scenario}, and {holder} uses it there.',
      es: '«{target}» no existe en el escenario {scenario}, y {holder} lo usa en él.',
    },
  },
  hints: {
    override: {
      en: 'say under “overrides” what {holder} uses in that scenario, or limit the “scenarios” in which it exists.',
      es: 'indique en «overrides» qué usa {holder} en ese escenario, o limite los «scenarios» en los que existe.',
    },
    replace: {
      en: 'name what replaces it, or remove the reference.',
      es: 'nombre lo que lo sustituye, o quite la referencia.',
    },
  },
  examples: {
    valid: [
      'roles:\n  manager: { name: Manager, scenarios: [to-be] }\nservices:\n  advice: { name: Advice, owner: manager, scenarios: [to-be] }\n',
    ],
    invalid: [
      'roles:\n  manager: { name: Manager, scenarios: [as-is] }\nservices:\n  advice:\n    name: Advice\n    owner: manager # !INT004\n',
      'roles:\n  manager: { name: Manager, state: retired }\nservices:\n  advice:\n    name: Advice\n    owner: manager # !INT004\n',
    ],
  },
});
