import type { Span, Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';

/** What INT008 says of a table of data. */
export const csvMessages = {
  csvPath: {
    en: '“{value}” is not the path of a data file: it goes from the folder of tom.yaml downwards and ends in .csv.',
    es: '«{value}» no es la ruta de un archivo de datos: parte de la carpeta de tom.yaml hacia abajo y acaba en .csv.',
  },
  csvNoFile: {
    en: 'The data file “{value}” does not exist.',
    es: 'El archivo de datos «{value}» no existe.',
  },
  csvUnread: {
    en: 'The data file “{value}” cannot be read: {reason, select, denied {it cannot be opened} outside {the link leads outside the workspace} loop {the link leads round in a circle} vanished {the link leads nowhere} special {it is a folder, a pipe or a device} other {it is larger than 32 MB}}.',
    es: 'El archivo de datos «{value}» no se puede leer: {reason, select, denied {no se puede abrir} outside {el enlace lleva fuera del proyecto} loop {el enlace lleva en círculo} vanished {el enlace no lleva a ninguna parte} special {es una carpeta, una tubería o un dispositivo} other {ocupa más de 32 MB}}.',
  },
  csvNotText: {
    en: 'This is not a text in UTF-8, so it is no CSV that can be read.',
    es: 'Esto no es un texto en UTF-8, así que no es un CSV que se pueda leer.',
  },
  csvEmpty: {
    en: 'The data file is empty; it needs a first line with the names of its columns: {columns}.',
    es: 'El archivo de datos está vacío; necesita una primera línea con los nombres de sus columnas: {columns}.',
  },
  csvNoRows: {
    en: 'The data file has names of columns and no row.',
    es: 'El archivo de datos tiene los nombres de las columnas y ninguna fila.',
  },
  csvQuoteOpen: {
    en: 'The quote that opens here never closes.',
    es: 'Las comillas que se abren aquí no se cierran.',
  },
  csvAfterQuote: {
    en: '“{value}” stands behind a closing quote, where the field should end.',
    es: '«{value}» va detrás de unas comillas de cierre, donde el campo debería acabar.',
  },
  csvNoColumn: {
    en: '{missing, plural, one {The column} other {The columns}} {columns} {missing, plural, one {is} other {are}} missing.',
    es: '{missing, plural, one {Falta la columna} other {Faltan las columnas}} {columns}.',
  },
  csvColumnTwice: {
    en: 'The column “{column}” stands twice.',
    es: 'La columna «{column}» está repetida.',
  },
  csvFields: {
    en: 'This row has {found, plural, one {# field} other {# fields}} and the header has {expected}.',
    es: 'Esta fila tiene {found, plural, one {# campo} other {# campos}} y la cabecera tiene {expected}.',
  },
  csvNoValue: {
    en: 'This row has nothing in the column “{column}”.',
    es: 'Esta fila no tiene nada en la columna «{column}».',
  },
  csvNegative: {
    en: '“{value}” is below zero, and the column “{column}” cannot be.',
    es: '«{value}» es menor que cero, y la columna «{column}» no puede serlo.',
  },
  csvPartOfDate: {
    en: '“{value}” is not a whole date.',
    es: '«{value}» no es una fecha completa.',
  },
  csvTwice: {
    en: 'There are two rows of {value}.',
    es: 'Hay dos filas de {value}.',
  },
  csvTooLong: {
    en: 'The file has more than {limit, number} rows, which is more than is read.',
    es: 'El archivo tiene más de {limit, number} filas, más de las que se leen.',
  },
  csvTooWide: {
    en: 'The row has more than {limit, number} fields, which is more than is read.',
    es: 'La fila tiene más de {limit, number} campos, más de los que se leen.',
  },
  csvMore: {
    en: 'The same is wrong in {count, plural, one {# more row} other {# more rows}}.',
    es: 'Lo mismo está mal en {count, plural, one {# fila más} other {# filas más}}.',
  },
} satisfies Record<string, Localised>;

/** What INT008 advises then. */
export const csvHints = {
  csvPathForm: { en: 'for example data/calls-2026.csv.', es: 'por ejemplo data/llamadas-2026.csv.' },
  csvPlace: {
    en: 'put the file there, or correct the path: it starts at the folder of tom.yaml.',
    es: 'ponga ahí el archivo o corrija la ruta: parte de la carpeta de tom.yaml.',
  },
  csvSave: {
    en: 'in the spreadsheet, save the sheet as “CSV UTF-8”.',
    es: 'en la hoja de cálculo, guárdela como «CSV UTF-8».',
  },
  csvQuotes: {
    en: 'a field in quotes starts and ends with one; a quote inside it is written twice.',
    es: 'un campo entre comillas empieza y acaba con ellas; las de dentro se escriben dobles.',
  },
  csvColumns: {
    en: 'the first line has the names of the columns: {allowed}.',
    es: 'la primera línea lleva los nombres de las columnas: {allowed}.',
  },
  csvSeparator: {
    en: 'fields are separated as in the first line; one that has a comma inside goes in quotes, and decimals stand behind a point.',
    es: 'los campos se separan como en la primera línea; el que lleve una coma va entre comillas, y los decimales van tras un punto.',
  },
  csvFill: { en: 'write it, or remove the row.', es: 'escríbalo, o quite la fila.' },
  csvDate: { en: 'write year, month and day: 2026-03-02.', es: 'escriba año, mes y día: 2026-03-02.' },
  csvSplit: {
    en: 'leave in it the columns and the period that the model needs.',
    es: 'deje en él las columnas y el periodo que necesita el modelo.',
  },
  csvOnce: { en: 'leave one row an interval.', es: 'deje una fila por intervalo.' },
} satisfies Record<string, Localised>;

/** A mistake in a data file, for INT008. */
export interface CsvMistake {
  message: keyof typeof csvMessages;
  values: Values;
  span: Span;
  hint?: keyof typeof csvHints;
}
