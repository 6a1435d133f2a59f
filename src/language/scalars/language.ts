import type { Values } from '../../diagnostics/finding.ts';
import { badLanguage } from '../../generated/declarations.ts';
import { extlangs, languages, regions, scripts, variants } from '../../generated/subtags.ts';
import type { Fault, ScalarParser } from './contract.ts';
import { fault } from './fault.ts';
import { findLanguage } from './language-names.ts';
import { single } from './single.ts';

/** The parts of a tag in their order (RFC 5646, section 2.1); extensions are not used for service languages. */
const form =
  /^([a-z]{2,3}|[a-z]{5,8})(?:-([a-z]{3}))?(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?((?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*)((?:-x(?:-[a-z0-9]{1,8})+)?)$/i;

const known = new Map<string, { tag: string } | { fault: Fault }>();
const registered = new Map<string, ReadonlySet<string>>();

/** A BCP 47 tag whose subtags are registered. The value is the tag in its usual case: `es-co` → `es-CO`. */
export const parseLanguage: ScalarParser = (raw, written) =>
  single(raw, written, (text) => {
    // In YAML 1.1, which other tools still read, an unquoted `no` is false.
    if (raw === false || (written !== undefined && /^no$/i.test(text))) {
      return fault(badLanguage, 'unquotedNo', { value: text }, 'norwegian');
    }
    const result = readLanguage(text);
    return 'fault' in result ? result : { value: result.tag };
  });

/** Reads a language tag, or says what is wrong with it. Deprecated subtags become the preferred ones. */
export function readLanguage(text: string): { tag: string } | { fault: Fault } {
  const before = known.get(text);
  if (before) return before;
  const result = read(text);
  known.set(text, result);
  return result;
}

function read(text: string): { tag: string } | { fault: Fault } {
  const match = form.exec(text);
  const part = match === null ? '' : unregisteredPart(match);
  if (match !== null && part === undefined) return { tag: canonical(text, match) };
  const suggestion = findLanguage(text, (tag) => isLanguage(tag));
  const values: Values = suggestion === undefined ? { value: text } : { value: text, suggestion };
  const hint = suggestion === undefined ? 'tags' : 'write';
  if (suggestion !== undefined && isName(text)) return fault(badLanguage, 'languageName', values, hint);
  if (match === null || part === undefined) return fault(badLanguage, 'malformed', values, hint);
  if (part === text) return fault(badLanguage, 'unregistered', values, hint);
  return fault(badLanguage, 'unregisteredPart', { ...values, part }, hint);
}

function isLanguage(tag: string): boolean {
  const match = form.exec(tag);
  return match !== null && unregisteredPart(match) === undefined;
}

/** Words are a name; anything else is a tag with a mistake in it. */
function isName(text: string): boolean {
  return /^\p{L}[\p{L}\p{M} ]{3,}$/u.test(text);
}

/** The first subtag that the registry does not have. */
function unregisteredPart([, language = '', extlang, script, region, rest = '']: RegExpExecArray): string | undefined {
  const lower = language.toLowerCase();
  if (!has('languages', languages, lower) && !/^q[a-t][a-z]$/.test(lower)) return language;
  if (extlang && !has(`extlangs ${lower}`, extlangs[lower] ?? '', extlang.toLowerCase())) return extlang;
  if (script && !has('scripts', scripts, title(script)) && !/^qa[ab][a-x]$/i.test(script)) return script;
  if (region && !has('regions', regions, region.toUpperCase()) && !/^(q[m-z]|x[a-z])$/i.test(region)) return region;
  return rest
    .split('-')
    .slice(1)
    .find((variant) => !has('variants', variants, variant.toLowerCase()));
}

/** The sets are made when first asked for: most runs need one of them. */
function has(name: string, words: string, word: string): boolean {
  const set = registered.get(name) ?? new Set(words.split(/\s+/));
  registered.set(name, set);
  return word !== '' && set.has(word);
}

function canonical(text: string, [, , extlang]: RegExpExecArray): string {
  // Every registered extended language is preferred without its prefix (RFC 5646, section 4.5): zh-yue → yue.
  const tag = extlang === undefined ? text : text.slice(text.indexOf('-') + 1);
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
