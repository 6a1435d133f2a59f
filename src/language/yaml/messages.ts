import type { Localised } from '../../diagnostics/language.ts';

/** What INT000 says, by mistake. */
export const messages = {
  notText: { en: 'This is not a text file.', es: 'Este archivo no es de texto.' },
  utf16: { en: 'The file is saved as UTF-16.', es: 'El archivo está guardado como UTF-16.' },
  otherEncoding: {
    en: 'The file is not saved as UTF-8: here a letter was lost.',
    es: 'El archivo no está guardado como UTF-8: aquí se ha perdido una letra.',
  },
  control: {
    en: 'There is an invisible control character here ({character}).',
    es: 'Aquí hay un carácter de control invisible ({character}).',
  },
  tooDeep: {
    en: 'The blocks are nested more than {limit} levels deep.',
    es: 'Los bloques están anidados a más de {limit} niveles.',
  },
  aliasBomb: {
    en: 'The aliases of this file repeat each other until they stand for more than {limit} values or {depth} levels.',
    es: 'Los alias de este archivo se repiten unos a otros hasta equivaler a más de {limit} valores o {depth} niveles.',
  },
  ownAlias: { en: 'The alias “{text}” contains itself.', es: 'El alias «{text}» se contiene a sí mismo.' },
  unknownAlias: {
    en: 'A value that starts with an asterisk is an alias, and nothing above is named “{name}”.',
    es: 'Un valor que empieza por asterisco es un alias, y nada de lo anterior se llama «{name}».',
  },
  emptyAnchor: {
    en: 'A value that starts with & is only a name for aliases: this value is empty, and no alias uses “{name}”.',
    es: 'Un valor que empieza por & es solo un nombre para alias: este valor está vacío y ningún alias usa «{name}».',
  },
  tag: {
    en: 'A value that starts with an exclamation mark is a tag, and the tag “{tag}” has no meaning here.',
    es: 'Un valor que empieza por un signo de exclamación es una etiqueta, y la etiqueta «{tag}» no significa nada aquí.',
  },
  mergeKey: {
    en: 'Merge keys ({key}) are not part of YAML 1.2.',
    es: 'Las claves de fusión ({key}) no forman parte de YAML 1.2.',
  },
  complexKey: {
    en: 'A key must be one word or text, and “{text}” is a list or a block.',
    es: 'Una clave debe ser una palabra o un texto, y «{text}» es una lista o un bloque.',
  },
  noKey: { en: 'The value “{text}” has no key.', es: 'El valor «{text}» no tiene clave.' },
  conflict: {
    en: 'A merge of git was left unresolved here.',
    es: 'Aquí quedó sin resolver una fusión de git.',
  },
  quoteOpen: {
    en: 'The quote ({quote}) opened here is never closed.',
    es: 'La comilla ({quote}) que se abre aquí no se cierra.',
  },
  quoteInside: {
    en: 'The quote ({quote}) inside the text ends it too early: “{text}” is left over.',
    es: 'La comilla ({quote}) dentro del texto lo termina antes de tiempo: sobra «{text}».',
  },
  escape: {
    en: '“{text}” has no meaning inside double quotes, where a backslash starts a code.',
    es: '«{text}» no significa nada entre comillas dobles, donde la barra inversa empieza un código.',
  },
  tab: {
    en: 'A tab indents this line; YAML takes only spaces.',
    es: 'Un tabulador sangra esta línea; YAML solo admite espacios.',
  },
  oddSpace: {
    en: 'There is a special space here ({character}), pasted from another program, which YAML does not take for a space{others, plural, =0 {} one {; so is there in # more place of the file} other {; so is there in # more places of the file}}.',
    es: 'Aquí hay un espacio especial ({character}), pegado de otro programa, que YAML no toma por espacio{others, plural, =0 {} one {; y hay otro más en el archivo} other {; y hay otros # en el archivo}}.',
  },
  curlyQuote: {
    en: 'YAML does not take curly quotes for quotes: {text}{others, plural, =0 {} one {; so is it in # more place of the file} other {; so is it in # more places of the file}}.',
    es: 'YAML no toma las comillas tipográficas por comillas: {text}{others, plural, =0 {} one {; y hay otras más en el archivo} other {; y pasa en otros # lugares del archivo}}.',
  },
  indent: {
    en: '“{text}” starts in column {column}, but “{sibling}” beside it starts in column {siblingColumn}.',
    es: '«{text}» empieza en la columna {column}, pero «{sibling}», a su lado, empieza en la columna {siblingColumn}.',
  },
  entryAmongFields: {
    en: '“{text}” is an entry of a list among fields such as “{sibling}”.',
    es: '«{text}» es un elemento de lista entre campos como «{sibling}».',
  },
  fieldAmongEntries: {
    en: '“{text}” is a field among the entries of a list, such as “{sibling}”.',
    es: '«{text}» es un campo entre elementos de lista como «{sibling}».',
  },
  listAfterValue: {
    en: '“{sibling}” already has a value, so it cannot have this list too.',
    es: '«{sibling}» ya tiene un valor, así que no puede tener además esta lista.',
  },
  listOnKeyLine: {
    en: 'A list cannot start on the line of its key.',
    es: 'Una lista no puede empezar en la línea de su clave.',
  },
  dashSpace: {
    en: 'No space follows the dash of “{text}”, so this is a text and not a list.',
    es: 'Falta el espacio tras el guion de «{text}», así que esto es un texto y no una lista.',
  },
  colonSpace: {
    en: 'No space follows the colon of “{text}”.',
    es: 'Falta el espacio tras los dos puntos de «{text}».',
  },
  colonMissing: {
    en: '“{text}” has no colon, so it is not a field.',
    es: '«{text}» no lleva dos puntos, así que no es un campo.',
  },
  colonInside: {
    en: 'The value “{text}” holds a colon, which would start another field on the same line.',
    es: 'El valor «{text}» lleva dos puntos, que empezarían otro campo en la misma línea.',
  },
  bracketOpen: {
    en: 'The {opened} opened here is never closed.',
    es: 'El signo {opened} que se abre aquí no se cierra.',
  },
  bracketExtra: { en: 'There is a {bracket} too many here.', es: 'Aquí sobra un signo {bracket}.' },
  bracketOther: {
    en: 'What {opened} opened cannot be closed with {bracket}.',
    es: 'Lo que abrió {opened} no se puede cerrar con {bracket}.',
  },
  bracketInside: {
    en: 'The text “{text}” holds a {bracket}, which would start a list or a block.',
    es: 'El texto «{text}» lleva un signo {bracket}, que empezaría una lista o un bloque.',
  },
  wrapped: {
    en: '“{text}” goes on with what {opened} opened, but it is not indented.',
    es: '«{text}» continúa lo que abrió {opened}, pero no está sangrado.',
  },
  commaMissing: {
    en: 'A comma is missing before “{text}”.',
    es: 'Falta una coma antes de «{text}».',
  },
  commaExtra: { en: 'There is a comma too many here.', es: 'Aquí sobra una coma.' },
  commentInside: {
    en: 'The # starts a comment here, and what follows it is lost: “{text}”.',
    es: 'La almohadilla (#) empieza aquí un comentario, y lo que sigue se pierde: «{text}».',
  },
  commentTight: {
    en: 'No space stands before the # of the comment “{text}”.',
    es: 'Falta un espacio antes de la almohadilla del comentario «{text}».',
  },
  valueIndent: {
    en: '“{text}” seems to belong to “{sibling}” above it, but it is not indented more.',
    es: '«{text}» parece corresponder a «{sibling}», en la línea anterior, pero no está más sangrado.',
  },
  character: {
    en: 'A text without quotes cannot start with {character}, as “{text}” does.',
    es: 'Un texto sin comillas no puede empezar por {character}, como «{text}».',
  },
  bullet: {
    en: 'An asterisk does not start an entry of a list.',
    es: 'Un asterisco no empieza un elemento de lista.',
  },
  directive: {
    en: '“{text}” starts with %, so YAML takes it for an instruction.',
    es: '«{text}» empieza por %, así que YAML lo toma por una instrucción.',
  },
  leftOver: {
    en: '“{text}” is left over after the end of the value.',
    es: 'Sobra «{text}» tras el final del valor.',
  },
  noYaml: {
    en: 'From here on the file cannot be read: too much of it is no YAML.',
    es: 'A partir de aquí el archivo no se puede leer: demasiadas partes no son YAML.',
  },
  tooManyWords: {
    en: 'The file is too long to be read: it has more than {limit, number} words and signs.',
    es: 'El archivo es demasiado largo para leerlo: tiene más de {limit, number} palabras y signos.',
  },
  tooManyDocuments: {
    en: 'The file holds more than {limit, number} documents (lines with “---”), and so none of them is read.',
    es: 'El archivo contiene más de {limit, number} documentos (líneas con «---»), así que no se lee ninguno.',
  },
  unreadable: { en: '“{text}” cannot be read as YAML here.', es: '«{text}» no se puede leer aquí como YAML.' },
} satisfies Record<string, Localised>;
