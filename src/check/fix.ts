import damerauLevenshtein from 'damerau-levenshtein';
import type { Finding } from '../diagnostics/finding.ts';
import { plain, suggest } from '../diagnostics/suggest.ts';
import type { Value } from '../diagnostics/values.ts';
import { otherNamesOf } from '../language/meant.ts';

/** What a scalar of YAML may be written as without quotes, whatever stands around it. */
const bare = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._%€$/#:+-]*[\p{L}\p{N}%€$])?$/u;
const quoted = /^(["'])(.*)\1$/s;

/**
 * What to write in place of the text at which a finding stands, where that is certain: the form that its hint gives, or the only word that
 * was meant. Quotes stay as they are, unless they are what is wrong.
 */
export function fixOf({ hint = '', message, values }: Finding, written: string): string | undefined {
  const { suggestion, corrected, value, places = 1 } = values;
  // Where several say the same, what they name may be what is misspelt.
  if (Number(places) > 1) return undefined;
  const [, quote = '', inner = written] = quoted.exec(written) ?? [];
  if (hint === 'quote' && value === inner) return wrapped(suggestion ?? value, '"');
  if (hint === 'unquote' && value === inner) return wrapped(suggestion, '');
  if (hint === 'singular') {
    const [kind = ''] = String(corrected).split(':');
    const isMeant = message === 'pluralKind' || isOnly(String(values.written), kind, kindsIn(values));
    return value === inner && isMeant ? wrapped(corrected, quote) : undefined;
  }
  if (typeof suggestion !== 'string') return undefined;
  // A reference may be written with its kind, or with its part.
  const wrong = wordsOf(values).find((word) => word === inner || /[:#/]$/.test(before(inner, word) ?? ''));
  if (wrong === undefined || wrong === suggestion) return undefined;
  if (hint === 'write' ? isGuess(wrong, suggestion) : !isOnly(wrong, suggestion, candidatesIn(values)))
    return undefined;
  const [, own = values.expected === 'boolean' ? '' : quote, text = suggestion] = quoted.exec(suggestion) ?? [];
  return wrapped(`${before(inner, wrong)}${text}`, own);
}

/** A text between quotes, or in none; undefined for what would have to be written in another way. */
function wrapped(text: Value | undefined, quote: string): string | undefined {
  if (typeof text !== 'string' || !bare.test(text) || text.includes(': ') || text.includes(' #')) return undefined;
  return `${quote}${text}${quote}`;
}

/** Whether a form that is to be written only guesses at the spelling: more than a letter is another, or there is little to go by. */
function isGuess(wrong: string, meant: string): boolean {
  const [from, to] = [wrong, meant].map((text) => plain(text).replace(/\P{L}/gu, ''));
  if (from === undefined || to === undefined || from.startsWith(to) || suggest(from, [to]) === undefined) return false;
  return to.length <= 3 || damerauLevenshtein(from, to).steps > 1;
}

function wordsOf(values: Finding['values']): string[] {
  const { value, field, part, id, name } = values;
  return [value, field, part, id, name].filter((word): word is string => typeof word === 'string' && word !== '');
}

function before(text: string, end: string): string | undefined {
  return text.endsWith(end) ? text.slice(0, text.length - end.length) : undefined;
}

/** The words among which the suggestion was chosen, as far as the finding tells them. */
function candidatesIn({ candidates, declared, allowed, known }: Finding['values']): string[] {
  return [candidates, declared, allowed, known].flatMap(textsOf);
}

/** The kinds that a reference may be of, of which the forms are told. */
function kindsIn({ allowed }: Finding['values']): string[] {
  return textsOf(allowed).map((form) => form.split(':')[0] ?? '');
}

function textsOf(value: Value | undefined): string[] {
  if (typeof value !== 'object') return [];
  const list: readonly unknown[] = 'type' in value ? (value.type === 'any-of' ? value.of : []) : value;
  return list.filter((word) => typeof word === 'string');
}

/** Whether a word can mean one candidate only: it is another name of it, or one letter away from it and from no other. A figure is no slip. */
function isOnly(wrong: string, meant: string, candidates: readonly string[]): boolean {
  if (!candidates.includes(meant) || wrong.replace(/\D/g, '') !== meant.replace(/\D/g, '')) return false;
  const stepsTo = (word: string): number => damerauLevenshtein(plain(wrong), plain(word)).steps;
  const names = otherNamesOf(wrong).filter((name) => candidates.includes(name));
  if (names.length > 0) return names.length === 1 && names[0] === meant;
  // A word of three letters is one step away from too much.
  return (
    stepsTo(meant) <= (plain(wrong).length < 4 ? 0 : 1) &&
    candidates.every((word) => word === meant || stepsTo(word) > stepsTo(meant))
  );
}
