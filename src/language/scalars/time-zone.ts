import { suggest } from '../../diagnostics/suggest.ts';
import { badTimezone } from '../../generated/declarations.ts';
import { zoneWords } from '../../generated/words/language.ts';
import type { Fault, Parsed } from './contract.ts';
import { fault } from './fault.ts';
import { fold, meanings } from './fold.ts';

/**
 * An area and one or more places of the IANA database, each with a capital. `Etc/GMT+5` is a fixed offset and no area.
 */
const form = /^[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z0-9_+-]*)+$/;
const universal =
  /^(gmt|z|zulu|utc|uct|greenwich|universal|etc\/(utc|gmt|uct|zulu|universal|greenwich))([+-]?0+(:00)?)?$/i;
const offset = /^(?:(etc\/)?(?:utc|gmt|ut))?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?(?:\s*h)?$/i;
const abbreviations = meanings(zoneWords.abbreviations);
const offsets = meanings(zoneWords.offsets);
const known = new Map<string, boolean>();
let listed: ReadonlyMap<string, string> | undefined;

/** An area name of the IANA database, one of its links, or UTC. The value is the name as it is written. */
export function readTimeZone(text: string): Parsed<string> {
  if (isZone(text)) return { value: text };
  if (text === 'caller') return fault(badTimezone, 'callerHere', {}, 'anyArea');
  if (universal.test(text)) return noZone('unknown', text, 'UTC');
  const fixed = offset.exec(text);
  if (fixed) return noZone('fixedOffset', text, areaAt(fixed));
  const upper = text.toUpperCase();
  const area = abbreviations.get(/^[A-Z]{3}(\d[A-Z]{3})?$/.test(upper) ? upper.slice(0, 3) : upper);
  return area ? noZone('abbreviation', text, area) : noZone('unknown', text, linked(text) ?? nearest(text));
}

/** A time zone, or `caller` for the zone of whoever calls. */
export function readZoneOrCaller(text: string): Parsed<string> {
  if (text === 'caller') return { value: text };
  return fold(text) === 'caller' ? noZone('unknown', text, 'caller') : readTimeZone(text);
}

function noZone(
  message: 'abbreviation' | 'fixedOffset' | 'unknown',
  value: string,
  suggestion: string | undefined,
): { fault: Fault } {
  if (suggestion === undefined) return fault(badTimezone, message, { value }, 'anyArea');
  return fault(badTimezone, message, { value, suggestion }, message === 'unknown' ? 'write' : 'area');
}

function isZone(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const result = name === 'UTC' || (form.test(name) && !name.startsWith('Etc/') && inDatabase(name));
  known.set(name, result);
  return result;
}

/**
 * Links such as Asia/Kolkata are not in the list of Intl, but its formats know them, in whatever case they are written.
 */
function inDatabase(name: string): boolean {
  listed ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));
  const exact = listed.get(name.toLowerCase());
  if (exact !== undefined) return exact === name;
  return !/[A-Z]{4}/.test(name) && zoneOfIntl(name) !== undefined;
}

/** The zone that the formats of Intl take a name for. */
function zoneOfIntl(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** The POSIX names of Etc/ count westwards: Etc/GMT+5 is UTC-5. */
function areaAt([, posix, sign, hours, minutes = '00']: RegExpExecArray): string | undefined {
  const west = (sign !== '+') !== (posix !== undefined);
  return minutes === '00' ? offsets.get(String((west ? -1 : 1) * Number(hours))) : undefined;
}

/** The area that a name of one word stands for in the database: Japan is Asia/Tokyo. */
function linked(text: string): string | undefined {
  const zone = /^[A-Za-z]{4,}$/.test(text) ? zoneOfIntl(text) : undefined;
  return zone !== undefined && isZone(zone) ? zone : undefined;
}

/** The zone whose name, or whose city, differs in case, accents, separators or a letter or two. */
function nearest(text: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone').filter(isZone);
  const capitals = text.toLowerCase().replace(/(^|[/_-])[a-z]/g, (start) => start.toUpperCase());
  if (isZone(capitals)) return capitals;
  const whole = suggest(text, zones);
  if (whole !== undefined) return whole;
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  const city = text.slice(text.lastIndexOf('/') + 1);
  return cities.get(city) ?? cities.get(suggest(city, cities.keys()) ?? '');
}
