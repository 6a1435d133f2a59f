import { declare } from '../../diagnostics/declaration.ts';

export const suppressionExpired = declare({
  code: 'INT016',
  severity: 'warning',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A suppression whose date has passed',
    es: 'Una excepción cuya fecha ha pasado',
  },
  why: {
    en: 'It was accepted until a date. Since then the finding counts again, and somebody must decide anew.',
    es: 'Se aceptó hasta una fecha. Desde entonces el hallazgo vuelve a contar y alguien debe decidir de nuevo.',
  },
  messages: {
    expired: {
      en: 'The suppression of {code} at “{at}” expired on {expires}.',
      es: 'La excepción a {code} en «{at}» venció el {expires}.',
    },
  },
  hints: {
    mendOrRenew: {
      en: 'mend what the finding says, or agree a new date with its owner.',
      es: 'corrija lo que dice el hallazgo, o acuerde una nueva fecha con su titular.',
    },
  },
  examples: {
    valid: [
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\nsuppressions:\n  - { code: INT004, at: "role:manager", reason: Contract until June, owner: director, expires: 2027-06-30 }\n',
        'model/a.yaml':
          'roles:\n  director: { name: Director }\n  manager: { name: Manager, state: retired }\nservices:\n  advice: { name: Advice, owner: manager }\n',
      },
    ],
    invalid: [
      {
        'tom.yaml':
          'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2027-07-01\nsuppressions:\n  - { code: INT004, at: "role:manager", reason: Contract until June, owner: director, expires: 2027-06-30 } # !INT016\n',
        'model/a.yaml':
          'roles:\n  director: { name: Director }\n  manager: { name: Manager, state: retired }\nservices:\n  advice:\n    name: Advice\n    owner: manager # !INT004\n',
      },
    ],
  },
});
