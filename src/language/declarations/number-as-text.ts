import { declare } from '../../diagnostics/declaration.ts';

export const numberAsText = declare({
  code: 'FMT011',
  severity: 'error',
  phase: 'always',
  serves: ['YAML 1.2.2'],
  summary: {
    en: 'A text that YAML reads as a number',
    es: 'Un texto que YAML lee como número',
  },
  why: {
    en: 'Without quotes, the version 1.10 is the number 1.1 and the telephone 018000 is 18000. The lost zeros would reach the client’s documents.',
    es: 'Sin comillas, la versión 1.10 es el número 1.1 y el teléfono 018000 es 18000. Los ceros perdidos llegarían a los documentos del cliente.',
  },
  messages: {
    changed: {
      en: 'A text is expected here, and without quotes “{value}” is the number {read}.',
      es: 'Aquí se espera un texto, y sin comillas «{value}» es el número {read}.',
    },
    number: {
      en: 'A text is expected here, and without quotes “{value}” is a number.',
      es: 'Aquí se espera un texto, y sin comillas «{value}» es un número.',
    },
  },
  hints: {
    quote: {
      en: 'write it in quotes: "{value}".',
      es: 'escríbalo entre comillas: "{value}".',
    },
  },
  examples: {
    valid: [
      'channels:\n  phone:\n    name: Phone\n    type: personal\n    medium: phone\n    address: "018000"\n',
      'channels:\n  telefono:\n    name: Teléfono\n    type: personal\n    medium: phone\n    address: 018000 110 110\n',
    ],
    invalid: [
      'channels:\n  phone:\n    name: Phone\n    type: personal\n    medium: phone\n    address: 018000 # !FMT011\n',
      'channels:\n  telefono:\n    name: 060 # !FMT011\n    type: personal\n    medium: phone\n',
    ],
  },
});
