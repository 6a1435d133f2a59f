import type {
  CheckResult,
  CoverageSummary,
  NotAssessedDiagnostic,
  Origin,
  Since,
  WaitingPhase,
} from '../../diagnostics/diagnostic.ts';
import type { Language } from '../../diagnostics/language.ts';
import { byCodeUnits } from '../../diagnostics/lists.ts';
import { sayIn } from '../../diagnostics/messages.ts';
import { visible } from '../../diagnostics/visible.ts';
import { textWords } from '../../generated/words/formats.ts';
import { blocksText, getPaint, type Page } from './page.ts';
import { textWidth, wrap } from './width.ts';

const phases: readonly WaitingPhase[] = ['strategic', 'operational', 'technology', 'control'];

/** What is said about the whole run: counts, coverage, what could not be assessed, what waits, what it was made from. */
export function formatSummary(result: CheckResult, page: Page): string {
  return blocksText([
    [countsLine(result, page.say, page.paint)],
    formatCoverage(result.coverage, page),
    formatNotAssessed(result.notAssessed, page),
    waiting(result, page),
    [page.paint.quiet(madeLine(result.made, page.say))],
  ]);
}

/** `2 errors, 1 warning · 12 files checked · 140 entities` */
export function countsLine(result: CheckResult, say: Page['say'], paint = getPaint(false)): string {
  const { error, warning, info } = result.counts;
  const suppressed = result.diagnostics.filter((diagnostic) => diagnostic.suppressed).length;
  const found = [
    error > 0 ? paint.severity.error(say('errors', { count: error })) : '',
    warning > 0 ? paint.severity.warning(say('warnings', { count: warning })) : '',
    info > 0 ? paint.severity.info(say('infos', { count: info })) : '',
  ].filter((part) => part !== '');
  return inOneLine([
    found.length > 0 ? found.join(', ') : paint.hint(say('noFindings')),
    result.since ? say('since', { ref: visible(result.since.ref) }) : '',
    suppressed > 0 ? say('suppressed', { count: suppressed }) : '',
    say('filesChecked', { count: result.filesChecked }),
    say('entities', { count: result.entities }),
  ]);
}

function inOneLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function waiting({ waiting }: CheckResult, { say }: Page): string[] {
  const held = phases.filter((phase) => (waiting[phase] ?? 0) > 0);
  const count = held.reduce((sum, phase) => sum + (waiting[phase] ?? 0), 0);
  if (count === 0) return [];
  const byPhase = held.map((phase) => `${say(phase)} ${waiting[phase]}`).join(', ');
  return [`${say('waiting', { count })}: ${byPhase}`];
}

/** What the result was made from. */
export function madeLine({ engagement, scenarios, phases, asOf, version }: Origin, say: Page['say']): string {
  return inOneLine([
    visible(engagement),
    scenarios.length > 0 ? say('madeScenarios', { count: scenarios.length, names: scenarios }) : '',
    phases.length > 0 ? say('madePhases', { count: phases.length, names: phases.map((phase) => say(phase)) }) : '',
    asOf === undefined ? '' : say('madeAsOf', { date: { type: 'date', written: asOf, iso: asOf } }),
    `tom ${visible(version)}`,
  ]);
}

/** One line a matrix, in columns: its name, the percentage, how many of how many, and what the others are. */
function formatCoverage(matrices: readonly CoverageSummary[], { say, paint }: Page): string[] {
  if (matrices.length === 0) return [];
  const rows = matrices.map((matrix) => coverageRow(matrix, say));
  const [names, percents, shares] = [0, 1, 2].map((column) =>
    Math.max(...rows.map((cells) => textWidth(cells[column] ?? ''))),
  );
  const lines = rows.map(([name, percent, share, rest]) =>
    `  ${padEnd(name, names)}  ${padStart(percent, percents)}  ${padStart(share, shares)}  ${rest}`.trimEnd(),
  );
  return [paint.title(say('coverage')), ...lines];
}

type Row = [name: string, percent: string, share: string, rest: string];

/** A matrix in columns. */
export function coverageRow(matrix: CoverageFigures, say: Page['say']): Row {
  const { name, required, covered, percent, notAssessed } = matrix;
  const rest = (['partial', 'gap', 'unassessed', 'notOffered', 'waived'] as const)
    .filter((state) => matrix[state] > 0)
    .map((state) => say(state, { count: matrix[state] }))
    .join(', ');
  if (notAssessed !== undefined) return [visible(name), '–', '', `${say('nothingAssessed')}. ${notAssessed}`];
  if (percent === null) return [visible(name), '–', '', say('nothingRequired')];
  return [visible(name), say('percent', { percent: asPercent(percent) }), say('covered', { covered, required }), rest];
}

/** How the percentage of a matrix has moved: `81.2% → 93.1%`, or that it has not. */
export function coverageChange({ id, percent }: CoverageSummary, { coverage }: Since, say: Page['say']): string {
  const before = coverage.find((one) => one.id === id)?.percent ?? null;
  if (before === percent) return percent === null ? '–' : '=';
  return [before, percent].map((one) => (one === null ? '–' : say('percent', { percent: asPercent(one) }))).join(' → ');
}

type CoverageFigures = Omit<CoverageSummary, 'culprits'>;

/** `94.1% · 16 of 17 · 1 partial`: what a matrix comes to, on a line of its own. */
export function coverageFigures(matrix: CoverageFigures, language: Language): string {
  const [, ...figures] = coverageRow(matrix, sayIn(textWords, language));
  return inOneLine(matrix.percent === null ? figures.slice(2) : figures);
}

/** With one decimal, rounded down: nothing but 100 is shown as 100. */
function asPercent(percent: number) {
  const value = Math.floor(percent * 10 + 1e-9) / 10;
  return { type: 'percent', written: `${value}%`, value } as const;
}

function padEnd(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function padStart(text: string, width = 0): string {
  return ' '.repeat(Math.max(0, width - textWidth(text))) + text;
}

/** How many missing data a code lists, and how many subjects each of them; the rest are counted. */
const most = 3;

/** What could not be checked, by code and by missing datum. Formats for machines list every one of them. */
function formatNotAssessed(missed: readonly NotAssessedDiagnostic[], page: Page): string[] {
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
