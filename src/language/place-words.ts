import type { Localised } from '../diagnostics/language.ts';

/** What INT008 says of entities whose ids, levels or collections are out of place. */
export const placeMessages = {
  indentedCollection: {
    en: '“{field}” is a collection, so it stands at the start of a line.',
    es: '«{field}» es una colección, así que va al principio de la línea.',
  },
  lostId: {
    en: '“{field}” stands where the id of a {kind} is expected: the line with the id is missing above.',
    es: '«{field}» está donde se espera un identificador ({kind}): falta encima la línea con el identificador.',
  },
  lostPart: {
    en: '“{field}” stands where an id is expected in {within}: the line with the id is missing above.',
    es: '«{field}» está en {within} donde se espera un identificador: falta encima la línea con el identificador.',
  },
  listOfEntries: {
    en: '“{field}” is written as a list with dashes; each {kind} stands under an id of its own instead.',
    es: '«{field}» está escrito como lista con guiones; aquí cada elemento ({kind}) va bajo su propio identificador.',
  },
  skippedLevel: {
    en: 'A level is missing under “{field}”: the channel map is written by service, then by segment, then by channel.',
    es: 'Falta un nivel bajo «{field}»: el mapa de canales se escribe por servicio, después por colectivo y después por canal.',
  },
  requiredDeleted: {
    en: 'The override removes “{field}”, which {within} cannot do without.',
    es: 'El cambio de escenario quita «{field}», que en {within} es obligatorio.',
  },
} satisfies Record<string, Localised>;

export const placeHints = {
  lostId: {
    en: 'write the id and a colon above, indented less: for example “urgent-order:”.',
    es: 'escriba encima, menos sangrado, el identificador y dos puntos: por ejemplo «pedido-urgente:».',
  },
  atMargin: {
    en: 'remove the spaces before it.',
    es: 'quite los espacios que lleva delante.',
  },
  entryForm: {
    en: 'write it so: {example}.',
    es: 'escríbalo así: {example}.',
  },
  levels: {
    en: 'write the segment above the channel; “*” where it holds for all segments.',
    es: 'escriba el colectivo encima del canal; «*» si vale para todos los colectivos.',
  },
} satisfies Record<string, Localised>;
