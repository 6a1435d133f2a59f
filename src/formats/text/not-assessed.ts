import type { NotAssessedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodeUnits } from '../../diagnostics/lists.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Page } from './finding.ts';
import { wrap } from './wrap.ts';

/** How many missing data a code lists, and how many subjects each of them; the rest are counted. */
const most = 3;

/** What could not be checked, by code and by missing datum. Formats for machines list every one of them. */
export function formatNotAssessed(missed: readonly NotAssessedDiagnostic[], page: Page): string[] {
  if (missed.length === 0) return [];
  const shared = [...groupBy(missed, (check) => check.missing)].filter(([, checks]) => codesOf(checks).length > 1);
  const told = new Set(shared.map(([text]) => text));
  const own = missed.filter((check) => !told.has(check.missing));
  const codes = [...groupBy(own, (check) => check.code)].sort(([a], [b]) => byCodeUnits(a, b));
  return [
    page.paint.title(page.say('notAssessed', { count: missed.length })),
    ...shared.flatMap(([text, checks]) => together(text, codesOf(checks), page)),
    ...codes.flatMap(([code, checks]) => [
      `  ${page.paint.code(code)} ${page.paint.quiet(visible(checks[0]?.slug ?? ''))} (${checks.length})`,
      ...data(checks, page),
    ]),
  ];
}

/** One datum that several rules lack is told once. */
function together(text: string, codes: readonly string[], page: Page): string[] {
  const heads = wrap(codes.join(', '), page.width - 2).map((line) => `  ${page.paint.code(line)}`);
  return [...heads, ...wrap(text, page.width - 4).map((line) => `    ${visible(line)}`)];
}

function codesOf(checks: readonly NotAssessedDiagnostic[]): string[] {
  return [...new Set(checks.map((check) => check.code))].sort(byCodeUnits);
}

function data(checks: readonly NotAssessedDiagnostic[], page: Page): string[] {
  const missing = [...groupBy(checks, (check) => check.missing)];
  const lines = missing.slice(0, most).flatMap(([text, about]) => {
    const subjects = about.slice(0, most).map((check) => check.subject);
    if (about.length > most) subjects.push(page.say('more', { count: about.length - most }));
    return wrap(`${text} (${subjects.join(', ')})`, page.width - 4);
  });
  if (missing.length > most) lines.push(page.say('moreData', { count: missing.length - most }));
  return lines.map((line) => `    ${visible(line)}`);
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
