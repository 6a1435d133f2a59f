import { loadPublicHolidays } from '../../src/calendar/public-holidays.ts';
import { type Checked, check } from '../../src/check.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import type { Example } from '../../src/diagnostics/declaration.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { byCodeUnits } from '../../src/diagnostics/lists.ts';
import type { Source } from '../../src/language/document.ts';

/** The tom.yaml of an example that has none: two languages, two scenarios, every phase open. */
export const defaultTom = `tom: 1
client: { name: Acme, country: ES, sector: retail }
languages: [en, es]
currency: EUR
timezone: Europe/Madrid
scenarios:
  as-is: { name: Today, date: 2026-09-01 }
  to-be: { name: Target, date: 2027-12-31 }
asOf: 2026-11-01
phases:
  strategic: { state: open }
  operational: { state: open }
  technology: { state: open }
  control: { state: open }
`;

/** The sources of an example, in the order of their names. */
export function sourcesOf(example: Example): Source[] {
  const files = typeof example === 'string' ? { 'model/example.yaml': example } : example;
  return Object.entries({ 'tom.yaml': defaultTom, ...files })
    .map(([file, text]) => ({ file, text }))
    .sort((a, b) => byCodeUnits(a.file, b.file));
}

/** What the command line brings. */
export const publicHolidays = await loadPublicHolidays();

/** Checks sources with every phase open, for all codes or for some; a rule that crashes is thrown. */
export function checkAll(sources: readonly Source[], language: Language = 'en', rules?: readonly Code[]): Checked {
  const checked = check(sources, { language, version: '0.0.0', upTo: 'control', rules, publicHolidays });
  for (const { code, error } of checked.crashes) throw new Error(`${code} crashed: ${error}`, { cause: error });
  return checked;
}

/** A finding in a line: `model/a.yaml:4 INT001`. */
export const lineOf = ({ file, range, code }: Diagnostic): string => `${file}:${range?.start.line ?? 0} ${code}`;

/** What the marks at the ends of lines expect (`# !INT001 FMT002`), as `lineOf` writes it. */
export function marksOf(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => {
      const codes = / # !([A-Z]{3}\d{3}(?: [A-Z]{3}\d{3})*)$/.exec(line)?.[1]?.split(' ') ?? [];
      return codes.map((code) => `${file}:${index + 1} ${code}`);
    }),
  );
}
