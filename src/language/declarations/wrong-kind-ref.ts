import { declare } from '../../diagnostics/declaration.ts';

export const wrongKindRef = declare({
  code: 'INT002',
  severity: 'error',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'A reference that does not say what its field expects',
    es: 'Una referencia que no dice lo que su campo espera',
  },
  why: {
    en: 'A field that expects a service cannot hold a process: the relation would mean nothing and the checks that follow it would be silent.',
    es: 'Un campo que espera un servicio no puede contener un proceso: la relación no significaría nada y las comprobaciones que la siguen callarían.',
  },
  messages: {
    notAReference: {
      en: 'A reference is expected here ({allowed}), not “{found}”.',
      es: 'Aquí se espera una referencia ({allowed}), no «{found}».',
    },
    ambiguous: {
      en: 'More than one thing is called “{value}” ({named}){places, plural, one {} other {; # places name it}}.',
      es: 'Hay más de una cosa que se llama «{value}» ({named}){places, plural, one {} other {; se menciona en # lugares}}.',
    },
    also: {
      en: 'here too',
      es: 'también aquí',
    },
    pluralKind: {
      en: '“{written}” is the collection; in a reference the kind stands in the singular: “{corrected}”.',
      es: '«{written}» es la colección; en una referencia la clase va en singular: «{corrected}».',
    },
    wrongKind: {
      en: '“{value}” names a {kind}; what is allowed here is {allowed}.',
      es: '«{value}» nombra otra cosa ({kind}); aquí se admite {allowed}.',
    },
    unknownKind: {
      en: '“{written}” in “{value}” is not a kind; what is allowed here is {allowed}.',
      es: '«{written}» en «{value}» no es una clase; aquí se admite {allowed}.',
    },
    partMissing: {
      en: '“{value}” names the whole; a part of it is expected here: {allowed}.',
      es: '«{value}» nombra el conjunto; aquí se espera una de sus partes: {allowed}.',
    },
    partNotAllowed: {
      en: '“{value}” names the part “{part}”; what is allowed here is {allowed}.',
      es: '«{value}» nombra la parte «{part}»; aquí se admite {allowed}.',
    },
  },
  hints: {
    sayWhich: {
      en: 'say which one: {refs}.',
      es: 'diga cuál: {refs}.',
    },
    singular: {
      en: 'write “{corrected}”.',
      es: 'escriba «{corrected}».',
    },
  },
  examples: {
    valid: [
      'areas:\n  staffing: { name: Staffing, side: back }\nneeds:\n  cover: { name: Peak cover, provider: staffing }\n',
      'segments:\n  patient:\n    name: Patient\n    type: customer\nservices:\n  advice:\n    name: Advice\n    segments: [patient]\n',
    ],
    invalid: [
      'areas:\n  staffing: { name: Staffing, side: back }\nproviders:\n  staffing: { name: Staffing Ltd }\nneeds:\n  cover:\n    name: Peak cover\n    provider: staffing # !INT002\n',
      'segments:\n  patient:\n    name: Patient\n    type: customer\nservices:\n  advice:\n    name: Advice\n    segments: ["service:advice"] # !INT002\n',
      'segments:\n  patient:\n    name: Patient\n    type: customer\nservices:\n  advice:\n    name: Advice\n    segments: ["segments:patient"] # !INT002\n',
    ],
  },
});
