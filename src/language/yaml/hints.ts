import type { Localised } from '../../diagnostics/language.ts';

/** What INT000 advises. `corrected` is the text as it should stand. */
export const hints = {
  quote: { en: 'put the text in quotes: {corrected}', es: 'ponga el texto entre comillas: {corrected}' },
  quoteOrComma: {
    en: 'if it is one text, put it in quotes: {corrected} · if it is two fields, put a comma between them.',
    es: 'si es un solo texto, póngalo entre comillas: {corrected} · si son dos campos, ponga una coma entre ellos.',
  },
  quoteOrAlias: {
    en: 'if it is a text, put it in quotes: {corrected} · if it is an alias, name the value with & above it.',
    es: 'si es un texto, póngalo entre comillas: {corrected} · si es un alias, póngale antes nombre al valor con &.',
  },
  quoteOrComment: {
    en: 'put the text in quotes: {corrected} · if it is a comment, put it on a line of its own.',
    es: 'ponga el texto entre comillas: {corrected} · si es un comentario, póngalo en una línea aparte.',
  },
  quoteWhole: {
    en: 'if it belongs to the text, put the whole text in quotes; otherwise remove it.',
    es: 'si es parte del texto, ponga todo el texto entre comillas; si no, quítelo.',
  },
  closeQuote: {
    en: 'close it with {quote} at the end of the text, or write the text without quotes.',
    es: 'ciérrela con {quote} al final del texto, o escriba el texto sin comillas.',
  },
  closeBracket: { en: 'write {bracket} where it ends.', es: 'escriba {bracket} donde termina.' },
  backslash: {
    en: 'put the text in single quotes, or write each backslash twice.',
    es: 'ponga el texto entre comillas simples o escriba dos veces cada barra inversa.',
  },
  remove: { en: 'remove it.', es: 'quítelo.' },
  removeLine: {
    en: 'remove the line; after an instruction such as %YAML 1.2 a line with --- must follow.',
    es: 'quite la línea; tras una instrucción como %YAML 1.2 debe ir una línea con ---.',
  },
  comma: { en: 'write a comma between the two.', es: 'escriba una coma entre los dos.' },
  spaces: {
    en: 'indent with spaces, and set the editor to write spaces for tabs.',
    es: 'sangre con espacios y configure el editor para que los escriba en lugar de tabuladores.',
  },
  spaceBefore: {
    en: 'put a space before the #; if it belongs to a text, put the text in quotes.',
    es: 'ponga un espacio antes de la almohadilla; si es parte de un texto, ponga el texto entre comillas.',
  },
  plainSpace: { en: 'write an ordinary space instead.', es: 'escriba en su lugar un espacio normal.' },
  removeMark: {
    en: 'it cannot be seen: delete the characters around it and type them again.',
    es: 'no se ve: borre los caracteres que lo rodean y vuelva a teclearlos.',
  },
  straightQuotes: {
    en: 'write straight ones: {corrected}',
    es: 'escríbalas rectas: {corrected}',
  },
  align: {
    en: 'if they belong together, start this line in column {siblingColumn} too.',
    es: 'si van juntos, empiece también esta línea en la columna {siblingColumn}.',
  },
  indentMore: {
    en: 'start this line in column {siblingColumn} or further right.',
    es: 'empiece esta línea en la columna {siblingColumn} o más a la derecha.',
  },
  mixed: {
    en: 'a block is either a list (each entry with a dash) or fields (a key and a colon): move the line to where it belongs.',
    es: 'un bloque es una lista (cada elemento con un guion) o campos (clave y dos puntos): lleve la línea a donde corresponda.',
  },
  removeValue: {
    en: 'remove the value after the colon, or move the list under a key of its own.',
    es: 'quite el valor que sigue a los dos puntos o ponga la lista bajo una clave propia.',
  },
  nextLine: {
    en: 'start the list on the next line; if the dash belongs to a text, put the text in quotes.',
    es: 'empiece la lista en la línea siguiente; si el guion es parte de un texto, ponga el texto entre comillas.',
  },
  write: { en: 'write {corrected}', es: 'escriba {corrected}' },
  dash: {
    en: 'start each entry of a list with a dash and a space.',
    es: 'empiece cada elemento de lista con un guion y un espacio.',
  },
  field: {
    en: 'write a field as a key, a colon, a space and its value; if the line continues the text above, indent it more.',
    es: 'escriba el campo como clave, dos puntos, espacio y valor; si la línea continúa el texto anterior, sángrela más.',
  },
  key: { en: 'write its key before the colon.', es: 'escriba su clave antes de los dos puntos.' },
  plainKey: {
    en: 'use a short name as the key; if braces or brackets belong to a text, put the text in quotes.',
    es: 'use como clave un nombre corto; si las llaves o los corchetes son parte de un texto, póngalo entre comillas.',
  },
  quoteOrRemove: {
    en: 'if it is a text, put it in quotes: {corrected} · otherwise remove it.',
    es: 'si es un texto, póngalo entre comillas: {corrected} · si no, quítelo.',
  },
  fields: { en: 'write out the fields that it should bring.', es: 'escriba los campos que debería aportar.' },
  fewerAliases: {
    en: 'write the values out where they are needed.',
    es: 'escriba los valores allí donde se requieran.',
  },
  noYaml: {
    en: 'mend the mistakes above first; if it is no model file, move it out of the model’s folders.',
    es: 'corrija primero los errores anteriores; si no es un archivo del modelo, sáquelo de las carpetas del modelo.',
  },
  flatter: { en: 'check the indentation and the brackets.', es: 'revise la sangría y los corchetes.' },
  smallerFiles: {
    en: 'split it into several files; if it is no model file, move it out of the model’s folders.',
    es: 'divídalo en varios archivos; si no es un archivo del modelo, sáquelo de las carpetas del modelo.',
  },
  resolve: {
    en: 'keep one of the two versions and remove the lines of signs that git left.',
    es: 'deje una de las dos versiones y quite las líneas de signos que dejó git.',
  },
  utf8: { en: 'save the file as UTF-8.', es: 'guarde el archivo como UTF-8.' },
  textFile: {
    en: 'save the model as plain text in UTF-8, or move the file out of the model’s folders.',
    es: 'guarde el modelo como texto sin formato en UTF-8 o saque el archivo de las carpetas del modelo.',
  },
} satisfies Record<string, Localised>;
