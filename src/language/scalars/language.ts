import { badLanguage } from '../../generated/declarations.ts';
import { extlangs, languages, regions, scripts, variants } from '../../generated/subtags.ts';
import { languageNameWords } from '../../generated/words/language.ts';
import type { Given, Parsed } from './contract.ts';
import { advised, fault } from './fault.ts';
import { fold } from './fold.ts';

/** The parts of a tag in their order (RFC 5646, section 2.1); extensions are not used for service languages. */
const form =
  /^([a-z]{2,3}|[a-z]{5,8})(?:-([a-z]{3}))?(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)((?:-x(?:-[a-z0-9]{1,8})+)?)$/i;

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const known = new Map<string, Parsed<string>>();
let byName: ReadonlyMap<string, string> | undefined;

/** A BCP 47 tag whose subtags are registered. The value is the tag in its usual case: `es-co` → `es-CO`. */
export function readLanguage(text: string, { raw, written }: Given): Parsed<string> {
  // In YAML 1.1, which other tools still read, an unquoted `no` is false.
  if (raw === false || (written !== undefined && /^no$/i.test(text))) {
    return fault(badLanguage, 'unquotedNo', { value: text }, 'norwegian');
  }
  return tagOf(text);
}

/** Reads a language tag, or says what is wrong with it. Deprecated subtags become the preferred ones. */
export function tagOf(text: string): Parsed<string> {
  const result = known.get(text) ?? read(text);
  known.set(text, result);
  return result;
}

function read(text: string): Parsed<string> {
  const match = form.exec(text);
  const part = match === null ? '' : unregisteredPart(match);
  if (match !== null && part === undefined) return { value: canonical(text, match) };
  const value = text;
  const suggestion = findLanguage(text);
  // Words are a name; anything else is a tag with a mistake in it.
  const isName = suggestion !== undefined && /^\p{L}[\p{L}\p{M} ]{3,}$/u.test(text);
  if (isName) return advised(badLanguage, 'languageName', { value }, suggestion, 'tags');
  if (match === null || part === undefined) return advised(badLanguage, 'malformed', { value }, suggestion, 'tags');
  if (part === text) return advised(badLanguage, 'unregistered', { value }, suggestion, 'tags');
  return advised(badLanguage, 'unregisteredPart', { value, part }, suggestion, 'tags');
}

/** The first subtag that the registry does not have. */
function unregisteredPart([, language = '', extlang, script, region, rest = '']: RegExpExecArray): string | undefined {
  const lower = language.toLowerCase();
  if (!has(languages, lower) && !/^q[a-t][a-z]$/.test(lower)) return language;
  if (extlang && !has(extlangs[lower] ?? '', extlang.toLowerCase())) return extlang;
  if (script && !has(scripts, title(script)) && !/^qa[ab][a-x]$/i.test(script)) return script;
  if (region && !has(regions, region.toUpperCase()) && !/^(q[m-z]|x[a-z])$/i.test(region)) return region;
  return rest
    .split('-')
    .slice(1)
    .find((variant) => !has(variants, variant.toLowerCase()));
}

/** The list is not taken apart: a run asks for few tags. */
function has(words: string, word: string): boolean {
  return word !== '' && new RegExp(`(?:^|\\s)${word}(?!\\S)`).test(words);
}

function canonical(text: string, [, , extlang]: RegExpExecArray): string {
  // Every registered extended language is preferred without its prefix (RFC 5646, section 4.5): zh-yue → yue.
  const tag = extlang === undefined ? text : text.slice(text.indexOf('-') + 1);
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/**
 * The tag that was probably meant by `text`, or undefined: a name in Spanish, English or the language itself
 * (`castellano`), another separator (`es_CO`), a code of three letters (`spa`), `es-LATAM`.
 */
function findLanguage(text: string): string | undefined {
  byName ??= collectNames();
  const name = byName.get(fold(text));
  if (name !== undefined) return name;
  const tag = text.replaceAll('_', '-').replace(/-latam$/i, '-419');
  try {
    const [usual = text] = Intl.getCanonicalLocales(tag);
    const match = form.exec(usual);
    return usual !== text && match !== null && unregisteredPart(match) === undefined ? usual : undefined;
  } catch {
    return undefined;
  }
}

function collectNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(Object.entries(languageNameWords.names));
  const twoLetters = letters.flatMap((first) => letters.map((second) => first + second));
  const tags = [...twoLetters, ...languageNameWords.threeLetters.split(' ')];
  for (const locale of ['en', 'es']) {
    const labels = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const tag of tags) {
      const name = labels.of(tag);
      if (name && !found.has(fold(name))) found.set(fold(name), Intl.getCanonicalLocales(tag)[0] ?? tag);
    }
  }
  return found;
}
