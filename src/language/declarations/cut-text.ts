import { declare } from '../../diagnostics/declaration.ts';

export const cutText = declare({
  code: 'FMT010',
  severity: 'warning',
  phase: 'always',
  serves: ['YAML 1.2.2'],
  summary: {
    en: 'A # cuts off the end of a text',
    es: 'Una almohadilla (#) corta el final de un texto',
  },
  why: {
    en: 'In YAML a space and a # start a comment, and the rest of the line is lost. A name such as “Plan #1” would appear in the client’s documents as “Plan”.',
    es: 'En YAML, un espacio y una almohadilla (#) empiezan un comentario, y el resto de la línea se pierde. Un nombre como «Plan #1» saldría en los documentos del cliente como «Plan».',
  },
  messages: {
    cut: {
      en: 'The text ends at the #: “{kept}” remains, and “{lost}” is read as a comment.',
      es: 'El texto termina en la almohadilla: queda «{kept}», y «{lost}» se lee como comentario.',
    },
    nothingLeft: {
      en: 'The value is empty: “{lost}” is read as a comment.',
      es: 'El valor está vacío: «{lost}» se lee como comentario.',
    },
  },
  hints: {
    quote: {
      en: 'put the text in quotes: {corrected} · if it is a comment, leave a space after the #.',
      es: 'ponga el texto entre comillas: {corrected} · si es un comentario, deje un espacio tras la almohadilla.',
    },
  },
  examples: {
    valid: [
      'services:\n  billing:\n    name: "Plan #1"\n',
      'services:\n  facturas:\n    name: Facturas # el nombre está por decidir\n',
    ],
    invalid: [
      'services:\n  billing:\n    name: Plan #1 # !FMT010\n',
      'services:\n  facturas:\n    name:\n      es: Consulta de factura #ordinaria # !FMT010\n      en: Invoice enquiry\n',
    ],
  },
});
