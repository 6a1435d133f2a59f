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
      en: '“{target}” is retired, and {places, plural, one {{holder} still uses it} other {# places still use it}}.',
      es: '«{target}» está retirado y {places, plural, one {{holder} todavía lo usa} other {todavía se usa en # lugares}}.',
    },
    absent: {
      en: '“{target}” does not exist in the scenario {scenario}, and {places, plural, one {{holder} uses it} other {# places use it}} there.',
      es: '«{target}» no existe en el escenario {scenario}, y en él {places, plural, one {{holder} lo usa} other {se usa en # lugares}}.',
    },
    also: {
      en: 'here too',
      es: 'también aquí',
    },
  },
  hints: {
    override: {
      en: 'say under “overrides” what {places, plural, one {{holder} uses} other {each of them uses}} in that scenario, or limit the “scenarios” in which {places, plural, one {it exists} other {they exist}}.',
      es: 'indique en «overrides» qué usa {places, plural, one {{holder}} other {cada uno de ellos}} en ese escenario, o limite los «scenarios» en los que {places, plural, one {existe} other {existen}}.',
    },
    replace: {
      en: 'name what replaces it, or remove the reference.',
      es: 'nombre lo que lo sustituye, o quite la referencia.',
    },
  },
  examples: {
    valid: [
      'roles:\n  manager: { name: Manager, scenarios: [to-be] }\nservices:\n  advice: { name: Advice, owner: manager, scenarios: [to-be] }\n',
      'charters:\n  patients-2026: { name: Patients 2026, state: retired }\n  patients-2027: { name: Patients 2027, replaces: patients-2026 }\n',
    ],
    invalid: [
      'roles:\n  manager: { name: Manager, scenarios: [as-is] }\nservices:\n  advice:\n    name: Advice\n    owner: manager # !INT004\n',
      'roles:\n  manager: { name: Manager, state: retired }\nservices:\n  advice:\n    name: Advice\n    owner: manager # !INT004\n',
      'roles:\n  manager: { name: Manager, state: retired }\nservices:\n  advice:\n    name: Advice\n    owner: manager # !INT004\n  orders: { name: Orders, owner: manager }\nprocesses:\n  sale: { name: Sale, owner: manager }\n',
    ],
  },
});
