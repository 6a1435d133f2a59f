import { languages } from '../diagnostics/language.ts';
import type { Text } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';

/** How a language that is spoken answers one that is needed: `policies.languageFallback`. */
export type LanguageFallback = Values['engagement']['policies']['languageFallback'];

/** The name of a language: `Catalan`, `catalán`. It is looked up when it is said: what names languages takes long to load, and most findings that could name one are not made. */
export function languageText(tag: string): Text {
  return {
    type: 'text',
    written: tag,
    get by() {
      const named = languages.map((language): [string, string] => [
        language,
        new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag,
      ]);
      return Object.fromEntries(named);
    },
  };
}

interface Subtags {
  language: string;
  /** The script written, or the one that the region makes likely: Hant for zh-TW. */
  likelyScript: string | undefined;
  region: string | undefined;
  variants: string;
}

/** The countries of UN M49 area 419, Latin America and the Caribbean, in which a language of such a tag is spoken. */
const latinAmerica = new Set('AR BO BR CL CO CR CU DO EC GT HN HT MX NI PA PE PR PY SV UY VE'.split(' '));

const read = new Map<string, Subtags>();

/**
 * True where people who speak `spoken` can attend somebody who needs `needed` (BCP 47, in their usual case).
 * - `strict`: only the very same tag.
 * - `prefix`: a subtag that one of them leaves open is met by any (RFC 4647, section 3.3.1, both ways): `es` and `es-MX`
 *   answer each other, `es-MX` and `es-CO` do not. A script that is not written is the one that the region makes likely,
 *   so that `zh-Hant` answers `zh-TW` and not `zh-CN`.
 */
export function answers(spoken: string, needed: string, fallback: LanguageFallback): boolean {
  if (spoken === needed) return true;
  if (fallback === 'strict') return false;
  const [one, other] = [subtagsOf(spoken), subtagsOf(needed)];
  return (
    one.language === other.language &&
    meet(one.likelyScript, other.likelyScript) &&
    meetRegions(one.region, other.region) &&
    meet(one.variants || undefined, other.variants || undefined)
  );
}

/** The needed languages that none of the spoken ones answers, in their order. */
export function unanswered(spoken: readonly string[], needed: readonly string[], fallback: LanguageFallback): string[] {
  return needed.filter((tag) => !spoken.some((each) => answers(each, tag, fallback)));
}

/** The engagement's policy; who speaks `es` attends `es-CO` unless it says otherwise. */
export function languageFallbackOf(engagement: Values['engagement']): LanguageFallback {
  return engagement.policies.languageFallback;
}

function meet(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function meetRegions(one: string | undefined, other: string | undefined): boolean {
  return meet(one, other) || contains(one, other) || contains(other, one);
}

/** 001 is the world. */
function contains(area: string | undefined, region: string | undefined): boolean {
  return area === '001' || (area === '419' && region !== undefined && latinAmerica.has(region));
}

function subtagsOf(tag: string): Subtags {
  const known = read.get(tag);
  if (known) return known;
  const locale = new Intl.Locale(tag);
  const { language, script, region, baseName } = locale;
  const likelyScript = script ?? (region === undefined ? undefined : locale.maximize().script);
  const variants = baseName
    .split('-')
    .slice(1)
    .filter((part) => part !== script && part !== region);
  const subtags = { language, likelyScript, region, variants: variants.join('-') };
  read.set(tag, subtags);
  return subtags;
}
