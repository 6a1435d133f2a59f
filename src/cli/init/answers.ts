import { basename } from 'node:path';
import type { Language } from '../../diagnostics/language.ts';
import { visible } from '../../diagnostics/visible.ts';
import { initFaultWords } from '../../generated/words/cli.ts';
import { scalarParsers } from '../../language/scalars/index.ts';
import { CallError } from '../call-error.ts';
import type { LawAnswers } from './law.ts';

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
  /** Ids of packs of law, with commas; empty for none. */
  packs: string;
  administration: string;
  basicService: string;
  /** Whether it belongs to a group, whose figures are then the next ones. */
  group: string;
  /** As the person wrote them. */
  staff: string;
  turnover: string;
  balanceSheet: string;
}

/** What is to be written. */
export interface Plan extends Pick<Answers, 'language' | 'directory' | 'template'> {
  /** Absent: the name that the template has. */
  client?: string;
  /** ISO 3166-1; absent: the country that the template has. */
  country?: string;
  /** Packs of law to switch on. */
  packs: readonly string[];
  /** What decides whether they apply. */
  law: LawAnswers;
}

/** No name of a model is longer. */
const longest = 200;

/** The client's name as it can be written. Throws a CallError where nothing is left of it, or too much. */
export function readClient(name: string): string {
  const clean = cleanName(name);
  if (clean === '') throw new CallError(initFaultWords.emptyClient);
  if (clean.length > longest) throw new CallError(initFaultWords.longClient, { length: clean.length, limit: longest });
  return clean;
}

/** The code of a country that is written in any case, or by its name. Throws a CallError where there is none. */
export function readCountry(written: string): string {
  const parsed = scalarParsers.Country(written.trim(), undefined, { languages: [] });
  // A person is asked, not a file: what a file would be told to write is what was meant.
  const code = 'fault' in parsed ? parsed.fault.values.suggestion : 'value' in parsed ? parsed.value : undefined;
  if (typeof code === 'string') return code;
  throw new CallError(initFaultWords.badCountry, { value: written });
}

/** A name as it can stand in a file: on one line, nothing hidden in it, no spaces around it. */
export function cleanName(name: string): string {
  return visible(name).trim();
}

/** The client's name that a folder's name suggests, or undefined: `farmacias-del-sur` is “Farmacias del sur”. */
export function clientOf(folder: string): string | undefined {
  const words = cleanName(basename(folder).replace(/[-_.\s]+/g, ' '));
  const first = words.match(/^\P{M}\p{M}*/u)?.[0];
  return first && first.toUpperCase() + words.slice(first.length);
}
