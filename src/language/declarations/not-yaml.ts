import { declare } from '../../diagnostics/declaration.ts';
import { fileHints, fileMessages } from '../unread.ts';
import { hints } from '../yaml/hints.ts';
import { messages } from '../yaml/messages.ts';

export const notYaml = declare({
  code: 'INT000',
  severity: 'error',
  phase: 'always',
  serves: ['YAML 1.2.2'],
  summary: {
    en: 'Text that is not YAML',
    es: 'Texto que no es YAML',
  },
  why: {
    en: 'What cannot be read cannot be checked: the rest of the file is read as well as possible, but nothing that follows from this place is certain.',
    es: 'Lo que no se puede leer no se puede comprobar: el resto del archivo se lee lo mejor posible, pero nada de lo que depende de este punto es seguro.',
  },
  messages: { ...messages, ...fileMessages },
  hints: { ...hints, ...fileHints },
  examples: {
    valid: [
      'services:\n  billing:\n    name: "Billing: questions and complaints"\n    criticality: high\n',
      'services:\n  facturas:\n    name: \'El "mejor" servicio\'\n    criticality: high\n',
    ],
    invalid: [
      'services:\n  billing:\n    name: Billing: questions # !INT000\n    criticality: high\n',
      'services:\n  billing:\n    name: Billing\n   criticality: high # !INT000\n',
      'services:\n  billing:\n    name: Billing\n\tcriticality: high # !INT000\n',
      'services:\n  facturas:\n    name: "Facturas # !INT000\n    criticality: high\n  averias:\n    name: "Averías"\n',
      'services:\n  facturas:\n    name: Facturas\n    tags: [dinero, cobro # !INT000\n    criticality: high\n',
      'services:\n  facturas:\n    name: @facturas # !INT000\n    criticality: high\n',
      'services:\n  facturas:\n    name:Facturas # !INT000\n    criticality: high\n',
    ],
  },
});
