import { plain, suggest } from '../diagnostics/suggest.ts';
import { synonyms } from '../generated/synonyms.ts';

/**
 * The candidate that was probably meant by a word of the language that is none: the one that the word is another name of (an old word,
 * a Spanish one, a label), else the one that it resembles.
 */
export function meantBy(word: string, candidates: Iterable<string>): string | undefined {
  const all = new Set(candidates);
  return otherNamesOf(word).find((target) => target !== word && all.has(target)) ?? suggest(word, all);
}

/** The words of the language of which a word is another name. */
export function otherNamesOf(word: string): readonly string[] {
  const bare = plain(word);
  const table = synonyms();
  return (Object.hasOwn(table, bare) && table[bare]) || [];
}
