import type { Localised } from '../diagnostics/language.ts';

/** Why a call cannot be carried out. */
export const callWords = {
  noFolder: {
    en: 'there is no file or folder “{path}”.',
    es: 'no existe el archivo o la carpeta «{path}».',
  },
  noWorkingFolder: {
    en: 'the folder that this terminal is in does not exist any more. Go to another one.',
    es: 'la carpeta en la que está este terminal ya no existe. Vaya a otra.',
  },
  denied: {
    en: '“{path}” cannot be read: this user may not enter a folder on the way to it.',
    es: 'no se puede consultar «{path}»: este usuario no tiene permiso para entrar en alguna de las carpetas que llevan hasta ahí.',
  },
  misnamed: {
    en: '“{file}” is not read, because the file of an engagement is called tom.yaml. Rename it.',
    es: 'no se lee «{file}», porque el archivo de un proyecto se llama tom.yaml. Cámbiele el nombre.',
  },
  noWorkspace: {
    en: 'there is no tom.yaml in “{path}” or above it. “tom init” starts an engagement.',
    es: 'no hay ningún tom.yaml en «{path}» ni por encima. «tom init» inicia un proyecto.',
  },
  workspacesBelow: {
    en: 'there is no tom.yaml in “{path}” or above it, but there is one in {below}. Name the folder.',
    es: 'no hay ningún tom.yaml en «{path}» ni por encima, pero sí en {below}. Indique la carpeta.',
  },
  twoWorkspaces: {
    en: 'there is more than one tom.yaml: {files}. A workspace has exactly one, at its root.',
    es: 'hay más de un tom.yaml: {files}. Un proyecto tiene uno solo, en su raíz.',
  },
  noModelFile: {
    en: 'no model file was found: {globs} matches nothing. Zero files checked is not a success.',
    es: 'no se ha encontrado ningún archivo del modelo: {globs} no corresponde a nada. Comprobar cero archivos no es un éxito.',
  },
  outsideWorkspace: {
    en: '“{path}” lies outside the workspace of the first path.',
    es: '«{path}» está fuera del proyecto de la primera ruta.',
  },
  unknownChoice: {
    en: '“{value}” is not possible for {option}. Possible: {allowed}.',
    es: '«{value}» no vale para {option}. Valores posibles: {allowed}.',
  },
  didYouMean: {
    en: '“{value}” is not possible for {option}: did you mean “{suggestion}”? Possible: {allowed}.',
    es: '«{value}» no vale para {option}: ¿quería decir «{suggestion}»? Valores posibles: {allowed}.',
  },
  badDate: {
    en: '“{value}” is not a date. Write year, month and day: 2026-12-28.',
    es: '«{value}» no es una fecha. Escriba año, mes y día: 2026-12-28.',
  },
  badCount: {
    en: '“{value}” is not a number of warnings. Write a whole number, such as 0.',
    es: '«{value}» no es un número de avisos. Escriba un número entero, por ejemplo 0.',
  },
  noReport: {
    en: 'tom.yaml agrees on no deliverable that there is. “tom report --list” says which there are.',
    es: 'ninguno de los entregables acordados en tom.yaml existe. «tom report --list» dice cuáles hay.',
  },
  brokenEngagement: {
    en: '{file} cannot be read as YAML: “tom validate” says where.',
    es: '{file} no se puede leer como YAML: «tom validate» dice dónde.',
  },
  badTemplate: {
    en: 'the template {at} cannot be used: {message}',
    es: 'la plantilla {at} no se puede usar: {message}',
  },
  drafts: {
    en: '{count, plural, one {There is # open point: the reports that it concerns are marked as drafts.} other {There are # open points: the reports that they concern are marked as drafts.}}',
    es: '{count, plural, one {Hay # punto abierto: los informes afectados llevan la marca de borrador.} other {Hay # puntos abiertos: los informes afectados llevan la marca de borrador.}}',
  },
  unreadable: {
    en: '“{file}” cannot be used: {fault, select, denied {it cannot be opened} loop {the link leads round in a circle} outside {it lies outside the workspace, where tom reads nothing} vanished {there is no such file} image {it is none of the pictures that a report can hold (PNG, JPEG, GIF, WebP, SVG)} special {it is not an ordinary file but a folder, a pipe or a device} other {it is larger than 32 MB}}.',
    es: 'no se puede usar «{file}»: {fault, select, denied {no se puede abrir} loop {el enlace lleva en círculo} outside {está fuera del proyecto, donde tom no lee nada} vanished {no existe ese archivo} image {no es ninguna de las imágenes que un informe admite (PNG, JPEG, GIF, WebP, SVG)} special {no es un archivo corriente sino una carpeta, una tubería o un dispositivo} other {ocupa más de 32 MB}}.',
  },
  notWritten: {
    en: '{count, plural, one {{files} was} other {{files} were}} not written: {reason, select, denied {this user may not write there} full {the disk is full} special {a file is needed where there is none, or a folder where there is a file} other {the system says “{text}”}}.',
    es: 'no se {count, plural, one {ha escrito} other {han escrito}} {files}: {reason, select, denied {este usuario no tiene permiso} full {el disco está lleno} special {se requiere un archivo donde no lo hay, o una carpeta donde hay un archivo} other {el sistema dice «{text}»}}.',
  },
  noOutput: {
    en: 'the result could not be written whole to standard output: {reason, select, denied {this user may not write there} full {the disk is full} other {the system says “{text}”}}.',
    es: 'el resultado no se ha podido escribir entero en la salida estándar: {reason, select, denied {este usuario no tiene permiso} full {el disco está lleno} other {el sistema dice «{text}»}}.',
  },
  outsideOut: {
    en: 'nothing was written: “{path}” is a link that leads outside the workspace. Name the folder with --out, if it is the one you mean.',
    es: 'no se ha escrito nada: «{path}» es un enlace que lleva fuera del proyecto. Indique la carpeta con --out, si es la que quiere.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
