import { declare } from '../../diagnostics/declaration.ts';

export const danglingRef = declare({
  code: 'INT001',
  severity: 'error',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A reference to something that does not exist',
    es: 'Una referencia a algo que no existe',
  },
  why: {
    en: 'What nobody can find cannot be checked: every calculation that passes through the reference would silently leave it out.',
    es: 'Lo que no se encuentra no se puede comprobar: todo cálculo que pasa por la referencia la dejaría fuera sin avisar.',
  },
  messages: {
    entity: {
      en: 'There is no {kind} “{id}”{places, plural, one {} other {; # places refer to it}}.',
      es: 'No existe «{id}» ({kind}){places, plural, one {} other {; se menciona en # lugares}}.',
    },
    part: {
      en: '“{holder}” has no part “{part}”{places, plural, one {} other {; # places refer to it}}.',
      es: '«{holder}» no tiene la parte «{part}»{places, plural, one {} other {; se menciona en # lugares}}.',
    },
    word: {
      en: '“{id}” is not a {kind} of tom.yaml{places, plural, one {} other {; # places refer to it}}.',
      es: '«{id}» no figura en tom.yaml como {kind}{places, plural, one {} other {; se menciona en # lugares}}.',
    },
    nothing: {
      en: 'There is nothing called “{id}”; {allowed} is expected{places, plural, one { here} other { in # places}}.',
      es: 'No existe nada que se llame «{id}»; se espera {allowed}{places, plural, one { aquí} other { en # lugares}}.',
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
    candidates: {
      en: 'what exists: {candidates}.',
      es: 'lo que existe: {candidates}.',
    },
    define: {
      en: 'define it, or remove the reference.',
      es: 'defínalo o quite la referencia.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient: { name: Patient, type: customer }\nservices:\n  advice:\n    name: Advice\n    segments: [patient]\n',
    ],
    invalid: [
      'segments:\n  patient: { name: Patient, type: customer }\nservices:\n  advice:\n    name: Advice\n    segments: [patent] # !INT001\n',
    ],
  },
});
