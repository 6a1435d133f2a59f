import type { Source } from '../../src/language/document.ts';
import { firstWeek } from './first-week.ts';
import { type Mistake, mistakes } from './table.ts';

/** Every mistake that there is. */
export const allMistakes: readonly Mistake[] = [...mistakes, ...firstWeek];

const engagement =
  'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\nasOf: 2026-11-01\nscenarios:\n  as-is: { name: Today, date: 2026-09-01 }\n  to-be: { name: Target, date: 2027-12-31 }\n';

/** The files of a mistake, with its mark. */
export function filesOf({ text }: Mistake): Record<string, string> {
  return { 'tom.yaml': engagement, ...(typeof text === 'string' ? { 'model/a.yaml': text } : text) };
}

/** Without its mark. */
export function sourcesOf(mistake: Mistake): Source[] {
  return Object.entries(filesOf(mistake)).map(([file, marked]) => ({ file, text: marked.replace('▸', '') }));
}
