import type { Code } from '../diagnostics/codes.ts';
import { finding } from '../diagnostics/declaration.ts';
import { type CheckResult, compareDiagnostics, countsOf, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fingerprint } from '../diagnostics/identity.ts';
import type { Language } from '../diagnostics/language.ts';
import { byCodeUnits, groupBy } from '../diagnostics/lists.ts';
import { suppressionIdle } from '../generated/declarations.ts';
import { isMap } from '../language/shape/decoded.ts';
import { findDeclaration } from '../rules/catalogue.ts';
import { diagnose } from './diagnose.ts';

/** A finding that was there when the baseline was written: what it is about, and never where it stands or how it is told. */
export interface Accepted {
  code: Code;
  subject: string;
  facts: readonly string[];
  /** How many findings say the same of it, where it is more than one. */
  times?: number;
}

/** The findings that an engagement lives with: only what comes on top of them fails. */
export interface Baseline {
  engagement: string;
  /** In which it was judged: elsewhere nothing can be said of what is gone. */
  scenarios: readonly string[];
  phases: readonly string[];
  accepted: readonly Accepted[];
}

/** A result against a baseline. */
export interface Compared {
  accepted: readonly Diagnostic[];
  /** What the baseline does not have. */
  fresh: readonly Diagnostic[];
  /** What it has and nothing finds any longer. */
  gone: readonly Accepted[];
}

/** The baseline that accepts some findings of a result: those that count, unless it is told which. */
export function baselineOf(
  { made, diagnostics }: CheckResult,
  found: readonly Diagnostic[] = diagnostics.filter(counts),
): Baseline {
  const groups = [...groupBy(found, (one) => one.fingerprint).values()];
  const accepted = groups.map(([{ code, subject, facts }, ...others]): Accepted => {
    return { code, subject, facts, ...(others.length > 0 && { times: others.length + 1 }) };
  });
  return { engagement: made.engagement, scenarios: made.scenarios, phases: made.phases, accepted };
}

/** Compares the findings that count with a baseline. */
export function compareWith(result: CheckResult, baseline: Baseline): Compared {
  const left = new Map(baseline.accepted.map((one) => [identityOf(one), one.times ?? 1]));
  const accepted: Diagnostic[] = [];
  const fresh: Diagnostic[] = [];
  for (const one of result.diagnostics.filter(counts)) {
    const times = left.get(one.fingerprint) ?? 0;
    left.set(one.fingerprint, times - 1);
    (times > 0 ? accepted : fresh).push(one);
  }
  const found = new Set(result.diagnostics.map((one) => one.fingerprint));
  const gone = baseline.accepted.filter((one) => !found.has(identityOf(one)) && wasJudged(one, result, baseline));
  return { accepted, fresh, gone };
}

function counts({ suppressed }: Diagnostic): boolean {
  return !suppressed;
}

function identityOf({ code, subject, facts }: Accepted): string {
  return fingerprint(code, subject, facts);
}

/** Whether its rule could have found it again: it ran, in the same scenarios and phases, and lacked no datum. */
function wasJudged({ code, subject }: Accepted, { made, ran, notAssessed }: CheckResult, baseline: Baseline): boolean {
  const same = (one: readonly string[], other: readonly string[]): boolean => one.join() === other.join();
  return (
    same(made.scenarios, baseline.scenarios) &&
    same(made.phases, baseline.phases) &&
    whyUnjudged({ code, subject }, { ran, notAssessed }) === undefined
  );
}

/** What kept its rule from finding it: that did not run, or lacked data, which are named; undefined where it was judged. */
export function whyUnjudged(
  { code, subject }: Pick<Accepted, 'code' | 'subject'>,
  { ran, notAssessed }: Pick<CheckResult, 'ran' | 'notAssessed'>,
): 'notRun' | string[] | undefined {
  if (!ran.includes(code)) return 'notRun';
  const missing = notAssessed.filter((one) => one.code === code && one.subject === subject);
  return missing.length > 0 ? missing.map((one) => one.missing) : undefined;
}

/** A result in which what a baseline accepts does not count, and what it accepts for nothing is told. */
export function withBaseline(
  result: CheckResult,
  baseline: Baseline,
  source: { file: string; text: string },
  language: Language,
): CheckResult {
  const { accepted, gone } = compareWith(result, baseline);
  const known = new Set(accepted);
  const idle = gone.map((one) => {
    const start = source.text.indexOf(lineOf(one));
    const span = start < 0 ? undefined : { start, end: start + lineOf(one).length };
    return finding(suppressionIdle, 'gone', {
      values: { code: one.code, at: one.subject },
      place: { file: source.file, ...(span && { span }) },
      subject: one.subject,
      facts: [one.code, ...one.facts],
      hint: 'prune',
    });
  });
  const context = { documents: [], sources: [source], language, find: findDeclaration, scenarios: [] };
  const diagnostics = [
    ...result.diagnostics.map((one) => (known.has(one) ? { ...one, suppressed: { by: 'baseline' as const } } : one)),
    ...diagnose(
      idle.map((one) => ({ finding: one })),
      context,
    ),
  ].sort(compareDiagnostics);
  return { ...result, diagnostics, counts: countsOf(diagnostics) };
}

/** A baseline as a file: a line a finding, in an order that no move of files changes. */
export function writeBaseline({ engagement, scenarios, phases, accepted }: Baseline): string {
  const lines = accepted.map((one) => `    ${lineOf(one)}`).sort(byCodeUnits);
  const head = { tom: 1, engagement, scenarios, phases };
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n${fields.join('\n')}\n  "accepted": ${list}\n}\n`;
}

function lineOf({ code, subject, facts, times }: Accepted): string {
  return JSON.stringify({ code, subject, facts, ...(times !== undefined && { times }) });
}

/** Reads such a file; undefined where it is none. */
export function readBaseline(text: string): Baseline | undefined {
  const data = parseJson(text);
  if (!isMap(data) || data.tom !== 1 || typeof data.engagement !== 'string') return undefined;
  const { engagement, scenarios, phases, accepted } = data;
  if (!isTexts(scenarios) || !isTexts(phases) || !Array.isArray(accepted) || !accepted.every(isAccepted))
    return undefined;
  return { engagement, scenarios, phases, accepted };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isAccepted(value: unknown): value is Accepted {
  if (!isMap(value) || typeof value.code !== 'string' || typeof value.subject !== 'string') return false;
  return isTexts(value.facts) && (value.times === undefined || Number.isInteger(value.times));
}
