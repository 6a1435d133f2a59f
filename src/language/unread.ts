import type { Finding } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Source } from './document.ts';

/** What INT000 says of a file in which there is nothing to read. */
export const fileMessages = {
  empty: {
    en: 'The file is empty, or holds only comments.',
    es: 'El archivo está vacío o solo contiene comentarios.',
  },
  denied: { en: 'The file cannot be opened.', es: 'No se puede abrir el archivo.' },
  loop: {
    en: 'The link leads round in a circle.',
    es: 'El enlace lleva en círculo.',
  },
  outside: {
    en: 'The link leads outside the workspace, where tom reads nothing.',
    es: 'El enlace lleva fuera del proyecto, donde tom no lee nada.',
  },
  vanished: { en: 'The link leads nowhere.', es: 'El enlace no lleva a ninguna parte.' },
  'too-large': {
    en: 'The file is larger than 32 MB.',
    es: 'El archivo ocupa más de 32 MB.',
  },
  special: {
    en: 'This is not an ordinary file but a folder, a pipe or a device, and tom reads none of them.',
    es: 'Esto no es un archivo corriente sino una carpeta, una tubería o un dispositivo, y tom no los lee.',
  },
} satisfies Record<string, Localised>;

/** What INT000 advises then. */
export const fileHints = {
  fillOrRemove: {
    en: 'write the model in it, or remove it.',
    es: 'escriba el modelo en él, o elimínelo.',
  },
  permissions: {
    en: 'check its permissions, or whether another program holds it.',
    es: 'compruebe sus permisos, o si otro programa lo tiene bloqueado.',
  },
  removeLink: {
    en: 'put the file itself there, or remove the link.',
    es: 'ponga ahí el propio archivo, o elimine el enlace.',
  },
  putFile: {
    en: 'put an ordinary file in its place, or remove it.',
    es: 'ponga un archivo corriente en su lugar, o elimínelo.',
  },
  split: {
    en: 'divide it into several: a collection can be spread over files.',
    es: 'divídalo en varios: una colección puede repartirse entre archivos.',
  },
} satisfies Record<string, Localised>;

const hintOf: Readonly<Record<keyof typeof fileMessages, keyof typeof fileHints>> = {
  empty: 'fillOrRemove',
  denied: 'permissions',
  loop: 'removeLink',
  outside: 'removeLink',
  vanished: 'removeLink',
  'too-large': 'split',
  special: 'putFile',
};

/** The finding of a file that could not be read, or that holds no document. */
export function unreadFinding({ file, unreadable }: Source): Finding {
  const message = unreadable ?? 'empty';
  return {
    code: 'INT000',
    message,
    values: {},
    place: { file },
    subject: file,
    facts: [message],
    hint: hintOf[message],
  };
}
