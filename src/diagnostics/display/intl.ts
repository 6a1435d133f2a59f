import type { Language } from '../language.ts';

/** English as in Britain: the day before the month, a point for decimals. */
const locales: Record<Language, string> = { en: 'en-GB', es: 'es-ES' };

/** Formats are costly to make and few: each is made once. */
function once<Options, Format>(make: (locale: string, options: Options) => Format) {
  const made = new Map<string, Format>();
  return (options: Options, language: Language): Format => {
    const key = language + JSON.stringify(options);
    const format = made.get(key) ?? make(locales[language], options);
    made.set(key, format);
    return format;
  };
}

export const numberFormat = once((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** Always in UTC: what is shown is a date of the file, or an instant already shifted to its offset. */
export const dateFormat = once(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
);

/** In the zone that the options name. */
export const zonedFormat = once(
  (locale, options: Intl.DateTimeFormatOptions & { timeZone: string }) => new Intl.DateTimeFormat(locale, options),
);

export const listFormat = once((locale, options: Intl.ListFormatOptions) => new Intl.ListFormat(locale, options));

/** With plain spaces: Intl sets some of other widths, which nobody finds when searching. */
export function plain(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ');
}

/** With spaces that no line breaks at, all of one width. */
export function unbroken(text: string): string {
  return text.replace(/\p{Zs}/gu, '\u00a0');
}
