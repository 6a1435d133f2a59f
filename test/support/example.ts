import { publicHolidayReader } from '../../src/calendar/public-holidays.ts';
import { type Checked, check } from '../../src/check.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import type { Source } from '../../src/language/document.ts';

export { defaultTom, lineOf, marksOf, sourcesOf } from '../../src/check/house/trial.ts';

/** What the command line brings. */
export const publicHolidays = publicHolidayReader();

/** Checks sources with every phase open, for all codes or for some; a rule that crashes is thrown. */
export function checkAll(sources: readonly Source[], language: Language = 'en', rules?: readonly Code[]): Checked {
  const checked = check(sources, { language, version: '0.0.0', upTo: 'control', rules, publicHolidays });
  for (const { code, error } of checked.crashes) throw new Error(`${code} crashed: ${error}`, { cause: error });
  return checked;
}
