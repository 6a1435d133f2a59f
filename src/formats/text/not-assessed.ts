import type { NotAssessedDiagnostic } from '../../diagnostics/diagnostic.ts';
import { byCodeUnits } from '../../diagnostics/order.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { Page } from './finding.ts';
import { wrap } from './wrap.ts';

/** How many missing data a code lists, and how many subjects each of them; the rest are counted. */
const most = 3;

/** What could not be checked, by code and by missing datum. Formats for machines list every one of them. */
export function formatNotAssessed(missed: readonly NotAssessedDiagnostic[], page: Page): string[] {
  if (missed.length === 0) return [];
  const codes = [...groupBy(missed, (check) => check.code)].sort(([a], [b]) => byCodeUnits(a, b));
  return [
    page.paint.title(page.say('notAssessed', { count: missed.length })),
    ...codes.flatMap(([code, checks]) => [
      `  ${page.paint.code(code)} ${page.paint.quiet(visible(checks[0]?.slug ?? ''))} (${checks.length})`,
      ...data(checks, page),
    ]),
  ];
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
