import { declare } from '../../diagnostics/declaration.ts';

export const duplicateId = declare({
  code: 'INT003',
  severity: 'error',
  phase: 'always',
  serves: ['general'],
  summary: {
    en: 'The same id twice',
    es: 'El mismo identificador dos veces',
  },
  why: {
    en: 'Of two definitions one would be dropped in silence, and which one would depend on the order of the files.',
    es: 'De dos definiciones una se perdería sin avisar, y cuál dependería del orden de los archivos.',
  },
  messages: {
    duplicate: {
      en: 'There is already a {kind} “{id}” in {file}.',
      es: 'Ya existe «{id}» ({kind}) en {file}.',
    },
    duplicatePart: {
      en: '“{id}” names two parts of {holder}: one of {map} and one of {other}.',
      es: '«{id}» nombra dos partes de {holder}: una de {map} y otra de {other}.',
    },
    alias: {
      en: 'The alias “{id}” is also the id or the alias of another {kind}, in {file}.',
      es: 'El alias «{id}» es también identificador o alias de otra entidad ({kind}), en {file}.',
    },
    first: {
      en: 'the other definition',
      es: 'la otra definición',
    },
  },
  hints: {
    rename: {
      en: 'give one of them another id, or put what they say together.',
      es: 'dé a uno de ellos otro identificador, o reúna lo que dicen.',
    },
  },
  examples: {
    valid: ['segments:\n  patient: { name: Patient, type: customer }\nservices:\n  patient: { name: Patient care }\n'],
    invalid: [
      {
        'model/a.yaml': 'segments:\n  patient: { name: Patient, type: customer }\n',
        'model/b.yaml': 'segments:\n  patient: { name: Sick person, type: customer } # !INT003\n',
      },
      {
        'model/a.yaml': 'segments:\n  patient: { name: Patient, type: customer }\n',
        'model/b.yaml':
          'segments:\n  client:\n    name: Client\n    type: customer\n    aliases: [patient] # !INT003\n',
      },
    ],
  },
});
