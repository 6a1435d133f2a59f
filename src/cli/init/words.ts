import type { Localised } from '../../diagnostics/language.ts';

/** Why an engagement cannot be started. */
export const initFaults = {
  notAFolder: {
    en: '“{path}” is not a folder. Name another one.',
    es: '«{path}» no es una carpeta. Indique otra.',
  },
  exists: {
    en: 'nothing was written, because tom never overwrites and {count, plural, one {this file exists} other {these files exist}} already in “{path}”: {files}. Name another folder, or move {count, plural, one {it} other {them}} away.',
    es: 'no se ha escrito nada, porque tom nunca sobrescribe y en «{path}» ya {count, plural, one {existe este archivo} other {existen estos archivos}}: {files}. Indique otra carpeta o {count, plural, one {retírelo} other {retírelos}} de ahí.',
  },
  workspaceNear: {
    en: '“{tom}” is an engagement already, and one cannot hold another. Name another folder.',
    es: '«{tom}» ya es de un proyecto, y uno no puede contener otro. Indique otra carpeta.',
  },
  unwritable: {
    en: 'nothing was written: “{path}” cannot be written, because {reason, select, denied {this user may not write there} full {the disk is full} other {the system says “{text}”}}.',
    es: 'no se ha escrito nada: no se puede escribir en «{path}» porque {reason, select, denied {este usuario no tiene permiso} full {el disco está lleno} other {el sistema dice «{text}»}}.',
  },
  cancelled: {
    en: 'cancelled. Nothing was written.',
    es: 'cancelado. No se ha escrito nada.',
  },
  emptyClient: {
    en: 'the client’s name is empty. Write it, or leave --client out.',
    es: 'el nombre del cliente está vacío. Escríbalo o no ponga --client.',
  },
  longClient: {
    en: 'the client’s name has {length} characters; {limit} are possible.',
    es: 'el nombre del cliente tiene {length} caracteres; caben {limit}.',
  },
  badCountry: {
    en: '“{value}” is not a country. Write its code of two letters, such as ES, MX or GB.',
    es: '«{value}» no es un país. Escriba su código de dos letras, por ejemplo ES, MX o GB.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** The questions and what stands around them. */
export const dialogueWords = {
  title: {
    en: 'A new engagement',
    es: 'Un proyecto nuevo',
  },
  language: {
    en: 'Language · Idioma',
    es: 'Idioma · Language',
  },
  directory: {
    en: 'Folder (a dot is this one)',
    es: 'Carpeta (un punto es esta)',
  },
  template: {
    en: 'Start from',
    es: 'Punto de partida',
  },
  client: {
    en: 'Client’s name',
    es: 'Nombre del cliente',
  },
  country: {
    en: 'Client’s country (ES, MX, GB…)',
    es: 'País del cliente (ES, MX, GB…)',
  },
  minimal: {
    en: 'A first model of a few lines, with comments that teach',
    es: 'Un primer modelo de pocas líneas, con comentarios que enseñan',
  },
  pharmacy: {
    en: 'A complete example: a chain of pharmacies',
    es: 'Un ejemplo completo: una cadena de farmacias',
  },
  choiceKeys: {
    en: '↑ ↓ to choose · Enter to go on · Esc to go back · Ctrl-C to leave without writing anything',
    es: '↑ ↓ para elegir · Intro para seguir · Esc para volver · Ctrl-C para salir sin escribir nada',
  },
  textKeys: {
    en: 'Enter to go on · Esc to go back · Ctrl-C to leave without writing anything',
    es: 'Intro para seguir · Esc para volver · Ctrl-C para salir sin escribir nada',
  },
  plainKeys: {
    en: 'Press Enter for what is in brackets. Ctrl-C leaves without writing anything.',
    es: 'Pulse Intro para lo que está entre corchetes. Ctrl-C sale sin escribir nada.',
  },
  notOffered: {
    en: 'Write one of the numbers: {allowed}.',
    es: 'Escriba uno de los números: {allowed}.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** The end: what was written and what to do with it. */
export const endWords = {
  written: {
    en: '{count, plural, one {1 file} other {{count} files}} written in “{path}”:',
    es: '{count, plural, one {1 archivo escrito} other {{count} archivos escritos}} en «{path}»:',
  },
  left: {
    en: '{count, plural, one {1 file was} other {{count} files were}} there already and left as {count, plural, one {it is} other {they are}}:',
    es: '{count, plural, one {1 archivo ya estaba y se ha dejado como está} other {{count} archivos ya estaban y se han dejado como están}}:',
  },
  next: {
    en: 'Next steps',
    es: 'Pasos siguientes',
  },
  enter: {
    en: 'go to the folder',
    es: 'vaya a la carpeta',
  },
  validate: {
    en: 'check the model: it has no errors now',
    es: 'compruebe el modelo: ahora no tiene errores',
  },
  validateOther: {
    en: 'check the model that was there already: nobody has yet',
    es: 'compruebe el modelo que ya estaba: aún no se ha comprobado',
  },
  complete: {
    en: 'Open tom.yaml: check the client, the country and the currency, and complete the scope and the dates.',
    es: 'Abra tom.yaml: revise el cliente, el país y la moneda, y complete el alcance y las fechas.',
  },
  replace: {
    en: 'Replace the examples of model/ with what the client has: comments and your editor help.',
    es: 'Sustituya los ejemplos de model/ por lo del cliente: los comentarios y su editor ayudan.',
  },
  read: {
    en: 'Look at model/: it is a whole, invented model. Change something and check it again.',
    es: 'Recorra model/: es un modelo entero, inventado. Cambie algo y vuelva a comprobarlo.',
  },
  report: {
    en: 'write the deliverables into out/',
    es: 'escriba los entregables en out/',
  },
  automate: {
    en: 'To check every change on GitHub or GitLab, read README.md.',
    es: 'Para comprobar cada cambio en GitHub o GitLab, lea README.md.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
