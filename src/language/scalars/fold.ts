/**
 * A text as it is compared with words: lower case, without accents, single spaces. `8  Horas Hábiles` → `8 horas
 * habiles`.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The word of tom that each folded word of people means, from a table of `meaning: words that people write`. */
export function meanings<Meaning extends string>(
  table: Readonly<Record<Meaning, string>>,
): ReadonlyMap<string, Meaning> {
  const entries = Object.entries(table) as [Meaning, string][];
  return new Map(entries.flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)));
}

/** A name as an id is written. */
export function slug(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
