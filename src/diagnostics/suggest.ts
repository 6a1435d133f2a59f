import damerauLevenshtein from 'damerau-levenshtein';
import { byCodeUnits } from './lists.ts';

/**
 * The candidate that was probably meant by `word`, or undefined. First one that differs only in case, accents or
 * separators, then one that differs only in number (`services` for `service`), then the nearest by
 * Damerau–Levenshtein distance: at most 2 edits, 1 in words of up to 4 letters. Code units break ties.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const bare = plain(word);
  const limit = bare.length <= 4 ? 1 : 2;
  const forms = singulars(bare);
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    const steps = distance(bare, forms, plain(candidate), limit);
    if (steps > limit || steps >= bare.length) continue;
    const order = best ? steps - best.steps || byCodeUnits(candidate, best.candidate) : -1;
    if (order < 0) best = { candidate, steps };
  }
  return best?.candidate;
}

/** -2 for the same word, -1 for the same word in the other number, else the number of edits, or more than `limit`. */
function distance(bare: string, forms: readonly string[], other: string, limit: number): number {
  if (bare === other) return -2;
  if (singulars(other).some((form) => forms.includes(form))) return -1;
  if (Math.abs(bare.length - other.length) > limit || unlike(bare, other) > 2 * limit) return limit + 1;
  return damerauLevenshtein(bare, other).steps;
}

/** Without case, accents and separators: `Value_Proposición` becomes `valueproposicion`. */
export function plain(word: string): string {
  const bare = /^[a-z0-9]*$/.test(word) ? word : word.normalize('NFD').toLowerCase();
  return bare.replace(/[\p{M}\p{Z}_-]/gu, '');
}

/** What a word may be the plural of in English or Spanish, itself included; nothing of less than 3 letters. */
function singulars(word: string): string[] {
  const forms = [word];
  if (!word.endsWith('s') || word.length < 4) return forms;
  forms.push(word.slice(0, -1));
  if (word.endsWith('es') && word.length > 4) forms.push(word.slice(0, -2));
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  return forms;
}

/** How many letters stand in only one of two words. One edit changes it by at most 2. */
function unlike(a: string, b: string): number {
  let bits = letterSet(a) ^ letterSet(b);
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}
