import type { Language } from '../language.ts';

/** English as in Britain: the day before the month, a point for decimals. */
const locales: Record<Language, string> = { en: 'en-GB', es: 'es-ES' };

/** Formats are costly to make and few: each is made once. The first of a sort takes Intl as long as a tenth of a small check, so what is said often does without. */
function once<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (options: Options, language: Language): Format => {
    const key = language + JSON.stringify(options);
    const format = made.get(key) ?? make(locales[language], options);
    made.set(key, format);
    return format;
  };
}

const numberFormat = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** From how many digits on they are grouped, and the marks of thousands and decimals. */
const figures = { en: { least: 4, group: ',', point: '.' }, es: { least: 5, group: '.', point: ',' } } as const;

/** Intl has what is not plain: many decimals, exponents, currencies. */
export function formatNumber(value: number, options: Intl.NumberFormatOptions, language: Language): string {
  const { style, maximumFractionDigits: decimals = 0, useGrouping } = options;
  const [, whole, part] = /^(\d{1,15})(?:\.(\d\d?))?$/.exec(`${value}`) ?? [];
  if (style !== undefined || decimals < 2 || whole === undefined)
    return numberFormat(options, language).format(value).replace('-', '−');
  const { least, group, point } = figures[language];
  const isGrouped = useGrouping !== false && whole.length >= least;
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  return part === undefined ? grouped : grouped + point + part;
}

/** Always in UTC: what is shown is a date of the file, or an instant already shifted to its offset. */
export const dateFormat = once(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
);

/** In the zone that the options name. */
export const zonedFormat = once(
  (locale, options: Intl.DateTimeFormatOptions & { timeZone: string }) => new Intl.DateTimeFormat(locale, options),
);

const listFormat = once((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

const joints = { en: { conjunction: 'and', disjunction: 'or' }, es: { conjunction: 'y', disjunction: 'o' } } as const;

/** `A, B and C`; with a pause, `A, B and C, and D`, where a part has the word in it. The Spanish words change before some sounds, which Intl knows. */
export function inList(parts: readonly string[], type: 'conjunction' | 'disjunction', language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  const usual = joints[language][type];
  const changes = language === 'es' && !/^[a-gj-np-z]/i.test(last);
  const joint = changes ? listFormat({ type }, language).format(['', last]).trim().split(' ')[0] : usual;
  const pause = parts.some((part) => part.includes(` ${usual} `)) ? ',' : '';
  return `${parts.slice(0, -1).join(', ')}${pause} ${joint} ${last}`;
}

const months: Record<Language, string> = {
  en: 'January February March April May June July August September October November December',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};

/** `28 December 2026`, `28 de diciembre de 2026`, with or without day and year. */
export function longDate({ day, month, year }: LongDate, language: Language): string {
  const name = months[language].split(' ')[month - 1];
  return [day, name, year].filter((part) => part !== undefined).join(language === 'es' ? ' de ' : ' ');
}

interface LongDate {
  day?: number;
  month: number;
  year?: number;
}

/** With plain spaces: Intl sets some of other widths, which nobody finds when searching. */
export function plain(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ');
}

/** With spaces that no line breaks at, all of one width. */
export function unbroken(text: string): string {
  return text.replace(/\p{Zs}/gu, '\u00a0');
}

/** The space that no line breaks at. */
const together = '\u00a0';

/** Units of time as figures have them behind. */
const units =
  /(?<=[\d}#]) (?=(?:h|min|s|hours?|minutes?|seconds?|days?|weeks?|months?|years?|(?:business|calendar) (?:hours?|days?)|horas?|minutos?|segundos?|días?|semanas?|mes|meses|años?|€|[A-Z]{3})(?![\p{L}\p{N}]))/gu;

const percentSign: Readonly<Record<Language, string>> = { en: '%', es: `${together}%` };

/** A figure and its unit, which stay on one line: `24 h`, `15 días hábiles`. */
export function withUnit(figure: string, unit: string): string {
  return figure + together + unit;
}

/** A figure in per cent: English `95%`, Spanish `95 %`. */
export function withPercent(figure: string, language: Language): string {
  return figure + percentSign[language];
}

/** Words of ours whose figures, `{placeholders}` among them, are set as `withUnit` and `withPercent` set them. */
export function typeset(words: string, language: Language): string {
  return words.replace(/(?<=\d) ?%/g, percentSign[language]).replace(units, together);
}
