import { declare } from '../../diagnostics/declaration.ts';

export const badLanguage = declare({
  code: 'FMT005',
  severity: 'error',
  phase: 'always',
  serves: ['S0-14', 'BCP 47'],
  summary: {
    en: 'A language that is not a registered tag',
    es: 'Un idioma que no es una etiqueta registrada',
  },
  why: {
    en: 'What is promised in a language is compared with who speaks it. “castellano”, “spanish” and “es” would be three languages, and the comparison would find gaps that do not exist and miss those that do.',
    es: 'Lo que se promete en un idioma se compara con quién lo habla. «castellano», «spanish» y «es» serían tres idiomas, y la comparación encontraría huecos que no existen y pasaría por alto los que sí.',
  },
  messages: {
    languageName: {
      en: '“{value}” is the name of a language, not its tag.',
      es: '«{value}» es el nombre de un idioma, no su etiqueta.',
    },
    unregistered: {
      en: '“{value}” is not a registered language.',
      es: '«{value}» no es un idioma registrado.',
    },
    unregisteredPart: {
      en: '“{part}” in “{value}” is not registered for languages.',
      es: '«{part}» en «{value}» no está registrado para idiomas.',
    },
    malformed: {
      en: '“{value}” is not a language tag.',
      es: '«{value}» no es una etiqueta de idioma.',
    },
    unquotedNo: {
      en: 'Without quotes, “{value}” is Norwegian to some tools and false to others.',
      es: 'Sin comillas, «{value}» es noruego para unas herramientas y falso para otras.',
    },
  },
  hints: {
    write: {
      en: 'write {suggestion}.',
      es: 'escriba {suggestion}.',
    },
    tags: {
      en: 'write its BCP 47 tag: es, en, ca, es-CO, pt-BR, ssp (Spanish Sign Language).',
      es: 'escriba su etiqueta BCP 47: es, en, ca, es-CO, pt-BR, ssp (lengua de signos española).',
    },
    norwegian: {
      en: 'write "no" in quotes if it is Norwegian; if there is no language, remove it.',
      es: 'escriba "no" entre comillas si es noruego; si no hay idioma, quítelo.',
    },
  },
  examples: {
    valid: [
      'segments:\n  patient:\n    name: Patient\n    type: customer\n    languages: [es, ca, es-CO, ssp]\n',
      'segments:\n  paciente:\n    name: { es: Paciente, en: Patient }\n    type: customer\n    languages: [es, "no"]\n',
    ],
    invalid: [
      'segments:\n  patient:\n    name: Patient\n    type: customer\n    languages:\n      - spanish # !FMT005\n      - xx # !FMT005\n',
      'segments:\n  paciente:\n    name: Paciente\n    type: customer\n    languages: [castellano] # !FMT005\n',
    ],
  },
});
