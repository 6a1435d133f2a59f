import type { Example } from '../../diagnostics/declaration.ts';
import type { CheckResult, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodeUnits } from '../../diagnostics/lists.ts';
import type { Source } from '../../language/document.ts';

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

/** A finding in a line: `model/a.yaml:4 INT001`. */
export const lineOf = ({ file, range, code }: Diagnostic): string => `${file}:${range?.start.line ?? 0} ${code}`;

/** What the marks at the ends of lines expect (`# !INT001 FMT002`), as `lineOf` writes it. */
export function marksOf(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => {
      const codes = / # !([A-Z]{2,8}\d{3}(?: [A-Z]{2,8}\d{3})*)\s*$/.exec(line)?.[1]?.split(' ') ?? [];
      return codes.map((code) => `${file}:${index + 1} ${code}`);
    }),
  );
}

/**
 * What an example is a fragment for: nothing else need use what it shows, and nobody has translated it. Every other finding about
 * the writing itself counts, whichever rule the example belongs to.
 */
const onlyOfWholeModels: readonly string[] = ['INT005', 'INT011'];

/** What an example of a code does not show as its marks say: lines that are missing, and lines that are too many with what is said there. */
export function deviationsOf(
  code: string,
  sources: readonly Source[],
  { diagnostics }: Pick<CheckResult, 'diagnostics'>,
): { missing: string[]; extra: { line: string; message: string }[] } {
  const files = new Set(sources.map(({ file }) => file));
  const marks = marksOf(sources);
  const marked = new Set(marks.map((mark) => mark.split(' ')[1]));
  const counts = (one: Diagnostic): boolean => {
    // What is wrong with the rules themselves is told once, and not for every example.
    if (one.suppressed || !files.has(one.file)) return false;
    if (one.code === code || marked.has(one.code)) return true;
    return /^(INT|FMT)/.test(one.code) && !onlyOfWholeModels.includes(one.code);
  };
  const found = diagnostics.filter(counts).map((one) => ({ line: lineOf(one), message: one.message }));
  const lines = found.map(({ line }) => line);
  const tooMany = (line: string, index: number): boolean => !marks.includes(line) || lines.indexOf(line) !== index;
  return {
    missing: marks.filter((mark) => !lines.includes(mark)),
    extra: found.filter(({ line }, index) => tooMany(line, index)),
  };
}
