/** The languages that tom itself speaks: messages, labels, reports. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** A text of tom in each of its languages. */
export type Localised = Readonly<Record<Language, string>>;

/** True when tom speaks it. */
export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}
