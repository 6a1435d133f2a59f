import type { Language } from '../../diagnostics/language.ts';

/** What an engagement can start from. */
export const templates = ['minimal', 'pharmacy'] as const;
export type Template = (typeof templates)[number];

/** What the dialogue asks for. */
export interface Answers {
  language: Language;
  /** As the person wrote it: relative to where tom runs, or absolute. */
  directory: string;
  template: Template;
  client: string;
  /** As the person wrote it: a code in any case, or a name. */
  country: string;
}

/** What is to be written. */
export interface Plan extends Omit<Answers, 'client' | 'country'> {
  /** Absent: the name that the template has. */
  client?: string;
  /** ISO 3166-1; absent: the country that the template has. */
  country?: string;
}
