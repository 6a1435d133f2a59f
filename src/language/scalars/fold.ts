/**
 * A text as it is compared with words: lower case, without accents, single spaces. `8  Horas Hábiles` → `8 horas
 * habiles`.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
