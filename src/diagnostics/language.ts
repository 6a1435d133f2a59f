/** The languages that tom itself speaks: messages, labels, reports. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** A text of tom in each of its languages. */
export type Localised = Readonly<Record<Language, string>>;

/** The language in which tom speaks to readers of one with this tag. */
export function spokenIn(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return isLanguage(primary) ? primary : 'en';
}

/** True when tom speaks it. */
export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language === tag);
}
