import { suggest } from '../../diagnostics/suggest.ts';

/** An area for each abbreviation that people write; where several share it, a large one. */
const abbreviations: Readonly<Record<string, string>> = {
  CET: 'Europe/Madrid',
  CEST: 'Europe/Madrid',
  MET: 'Europe/Madrid',
  WET: 'Europe/Lisbon',
  WEST: 'Europe/Lisbon',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  BST: 'Europe/London',
  IST: 'Asia/Kolkata',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CST: 'America/Mexico_City',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  COT: 'America/Bogota',
  PET: 'America/Lima',
  CLT: 'America/Santiago',
  CLST: 'America/Santiago',
  ART: 'America/Argentina/Buenos_Aires',
  BRT: 'America/Sao_Paulo',
  VET: 'America/Caracas',
  ECT: 'America/Guayaquil',
};

/** A well-known area for each whole offset from UTC, in hours, in northern winter. */
const areas: Readonly<Record<number, string>> = {
  [-8]: 'America/Los_Angeles',
  [-7]: 'America/Denver',
  [-6]: 'America/Mexico_City',
  [-5]: 'America/Bogota',
  [-4]: 'America/Caracas',
  [-3]: 'America/Argentina/Buenos_Aires',
  [-1]: 'Atlantic/Azores',
  0: 'Europe/London',
  1: 'Europe/Madrid',
  2: 'Europe/Athens',
  3: 'Europe/Istanbul',
  8: 'Asia/Singapore',
  9: 'Asia/Tokyo',
};

const universal =
  /^(gmt|z|zulu|utc|uct|greenwich|universal|etc\/(utc|gmt|uct|zulu|universal|greenwich))([+-]?0+(:00)?)?$/i;
const offset = /^(?:(etc\/)?(?:utc|gmt|ut))?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?(?:\s*h)?$/i;

/** What is wrong with a name that is no zone, and the zone to write instead where one is likely. */
export function adviseZone(
  text: string,
  isZone: (name: string) => boolean,
): { message: 'abbreviation' | 'fixedOffset' | 'unknown'; suggestion?: string } {
  if (universal.test(text)) return { message: 'unknown', suggestion: 'UTC' };
  const fixed = offset.exec(text);
  if (fixed) return { message: 'fixedOffset', suggestion: areaAt(fixed) };
  const upper = text.toUpperCase();
  const abbreviated = /^[A-Z]{3}(\d[A-Z]{3})?$/.test(upper) ? upper.slice(0, 3) : upper;
  if (Object.hasOwn(abbreviations, abbreviated)) {
    return { message: 'abbreviation', suggestion: abbreviations[abbreviated] };
  }
  return { message: 'unknown', suggestion: linked(text, isZone) ?? nearest(text, isZone) };
}

/** The POSIX names of Etc/ count westwards: Etc/GMT+5 is UTC-5. */
function areaAt([, posix, sign, hours, minutes = '00']: RegExpExecArray): string | undefined {
  const west = (sign !== '+') !== (posix !== undefined);
  return minutes === '00' ? areas[(west ? -1 : 1) * Number(hours)] : undefined;
}

/** The area that a name of one word stands for in the database: Japan is Asia/Tokyo. */
function linked(text: string, isZone: (name: string) => boolean): string | undefined {
  if (!/^[A-Za-z]{4,}$/.test(text)) return undefined;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
    return isZone(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** The zone whose name, or whose city, differs in case, accents, separators or a letter or two. */
function nearest(text: string, isZone: (name: string) => boolean): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone').filter(isZone);
  const capitals = text.toLowerCase().replace(/(^|[/_-])[a-z]/g, (start) => start.toUpperCase());
  if (isZone(capitals)) return capitals;
  const whole = suggest(text, zones);
  if (whole !== undefined) return whole;
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  const city = text.slice(text.lastIndexOf('/') + 1);
  return cities.get(city) ?? cities.get(suggest(city, cities.keys()) ?? '');
}
