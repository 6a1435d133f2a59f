import type { Speech } from './speech.ts';

/** Sign languages that people name by their country; Intl knows few of them. */
const signLanguages: Readonly<Record<string, { en: string; es: string }>> = {
  ssp: { en: 'Spanish Sign Language', es: 'lengua de signos española' },
  csc: { en: 'Catalan Sign Language', es: 'lengua de signos catalana' },
  csn: { en: 'Colombian Sign Language', es: 'lengua de señas colombiana' },
  mfs: { en: 'Mexican Sign Language', es: 'lengua de señas mexicana' },
  aed: { en: 'Argentine Sign Language', es: 'lengua de señas argentina' },
  csg: { en: 'Chilean Sign Language', es: 'lengua de señas chilena' },
  prl: { en: 'Peruvian Sign Language', es: 'lengua de señas peruana' },
  ase: { en: 'American Sign Language', es: 'lengua de signos americana' },
  bfi: { en: 'British Sign Language', es: 'lengua de signos británica' },
};

/** The names of languages by their tags: `Spanish`, `catalán`. */
export function languageNames(tags: readonly string[] | undefined, { spoken }: Speech): string[] {
  const names = new Intl.DisplayNames([spoken], { type: 'language' });
  return (Array.isArray(tags) ? tags : []).map((tag: string) => signLanguages[tag]?.[spoken] ?? nameIn(names, tag));
}

/** The name of a country by its code. */
export function countryName(code: string, { spoken }: Speech): string {
  return nameIn(new Intl.DisplayNames([spoken], { type: 'region' }), code);
}

function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
