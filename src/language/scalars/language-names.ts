import { fold } from './fold.ts';

/** Names that the lists of Intl do not have: of sign languages, of languages in themselves, of everyday use. */
const names: Readonly<Record<string, string>> = {
  castellano: 'es',
  castilian: 'es',
  espanol: 'es',
  valenciano: 'ca-valencia',
  valencian: 'ca-valencia',
  catala: 'ca',
  galego: 'gl',
  euskara: 'eu',
  euskera: 'eu',
  vasco: 'eu',
  aranes: 'oc-aranese',
  deutsch: 'de',
  francais: 'fr',
  italiano: 'it',
  portugues: 'pt',
  brasileno: 'pt-BR',
  brazilian: 'pt-BR',
  mandarin: 'zh',
  'lengua de signos espanola': 'ssp',
  'spanish sign language': 'ssp',
  'lengua de signos catalana': 'csc',
  'catalan sign language': 'csc',
  'lengua de senas colombiana': 'csn',
  'colombian sign language': 'csn',
  'lengua de senas mexicana': 'mfs',
  'mexican sign language': 'mfs',
  'lengua de senas argentina': 'aed',
  'argentine sign language': 'aed',
  'american sign language': 'ase',
  'british sign language': 'bfi',
};

/** Languages of three letters that people have a name for; those of two letters are all tried. */
const threeLetters = 'ast fil haw yue gsw scn nah arn quc kok'.split(' ');
const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

let byName: ReadonlyMap<string, string> | undefined;

/**
 * The tag that was probably meant by `text`, or undefined: a name in Spanish, English or the language itself
 * (`castellano`), another separator (`es_CO`), a code of three letters (`spa`), `es-LATAM`. `registered` says whether a
 * tag is one.
 */
export function findLanguage(text: string, registered: (tag: string) => boolean): string | undefined {
  byName ??= collectNames();
  const name = byName.get(fold(text));
  if (name !== undefined) return name;
  const tag = text.replaceAll('_', '-').replace(/-latam$/i, '-419');
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0];
    return canonical !== undefined && canonical !== text && registered(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

function collectNames(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(names));
  const tags = [...letters.flatMap((first) => letters.map((second) => first + second)), ...threeLetters];
  for (const locale of ['en', 'es']) {
    const labels = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const tag of tags) {
      const name = labels.of(tag);
      const canonical = Intl.getCanonicalLocales(tag)[0] ?? tag;
      if (name && !found.has(fold(name))) found.set(fold(name), canonical);
    }
  }
  return found;
}
