import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { lineStarts, toOffset } from '../diagnostics/range.ts';
import type { Source } from '../language/document.ts';
import { applyEdits, sortEdits } from '../language/yaml/edits.ts';
import { baselineOf, compareWith } from './baseline.ts';

/** Sources, and what checking them comes to. */
interface State {
  sources: readonly Source[];
  result: CheckResult;
}

type Judge = (sources: readonly Source[]) => Promise<CheckResult>;

export interface Fixed {
  sources: readonly Source[];
  /** Findings that are gone. */
  fixed: readonly Diagnostic[];
  /** Findings that stay, because what puts them right would bring another. */
  refused: readonly Diagnostic[];
}

/** A line is changed once a round. */
const mostRounds = 100;

/**
 * Puts right what is certain. Nothing is kept that brings a finding which was not there; what could not be assessed before may be found.
 * `isMeant` tells the findings that are to be looked at.
 */
export async function fixAll(
  sources: readonly Source[],
  judge: Judge,
  isMeant: (one: Diagnostic) => boolean,
): Promise<Fixed> {
  let state: State = { sources, result: await judge(sources) };
  const fixed: Diagnostic[] = [];
  const refused = new Map<string, Diagnostic>();
  for (let round = 0; round < mostRounds; round += 1) {
    const some = state.result.diagnostics.filter((one) => canFix(one) && isMeant(one) && !refused.has(one.fingerprint));
    const { kept, next, left } = await largest(state, some, judge);
    for (const one of left) refused.set(one.fingerprint, one);
    fixed.push(...kept);
    if (kept.length === 0) break;
    state = next;
  }
  return { sources: state.sources, fixed, refused: [...refused.values()] };
}

function canFix({ fix, suppressed }: Diagnostic): boolean {
  return fix !== undefined && !suppressed;
}

/** As many of some findings as can be put right together: halves are tried where the whole cannot. */
async function largest(state: State, some: readonly Diagnostic[], judge: Judge) {
  const kept: Diagnostic[] = [];
  const left: Diagnostic[] = [];
  let next = state;
  const take = async (more: readonly Diagnostic[]): Promise<void> => {
    if (more.length === 0) return;
    const tried = await without([...kept, ...more], state, state, judge);
    if (tried) {
      kept.push(...more);
      next = tried;
    } else if (more.length === 1) left.push(...more);
    else {
      await take(more.slice(0, more.length >> 1));
      await take(more.slice(more.length >> 1));
    }
  };
  await take(apart(some));
  return { kept, next, left };
}

/** The state without some findings of `from`, and without those that this shows, if then nothing is found that `base` does not have. */
async function without(
  some: readonly Diagnostic[],
  from: State,
  base: State,
  judge: Judge,
  rounds = 3,
): Promise<State | undefined> {
  const sources = edited(from.sources, some);
  const next = { sources, result: await judge(sources) };
  const [before, after] = [from, next].map(({ result }) => groupBy(result.diagnostics, (one) => one.fingerprint));
  const stays = some.some(
    ({ fingerprint }) => (after?.get(fingerprint)?.length ?? 0) >= (before?.get(fingerprint)?.length ?? 0),
  );
  if (stays) return undefined;
  const fresh = newIn(next.result, base.result);
  if (fresh.length === 0) return next;
  return rounds > 0 && fresh.every(canFix) ? without(apart(fresh), next, base, judge, rounds - 1) : undefined;
}

/** What is found now and was not before, though it was looked for. */
function newIn(now: CheckResult, before: CheckResult): Diagnostic[] {
  // What stands in a text that is not YAML is looked for only as far as it could be read.
  const unread = new Set(before.diagnostics.filter(({ code }) => code === 'INT000').map(({ file }) => file));
  const waited = ({ code, subject, file }: Diagnostic): boolean =>
    (unread.has(file) && code !== 'INT000') ||
    // Nothing is looked for where tom.yaml cannot be read.
    before.ran.length === 0 ||
    before.notAssessed.some(
      // What could not be assessed for want of a file is told with the name of that, and stands for everything.
      (one) => one.code === code && (one.subject === subject || !one.subject.includes(':')),
    );
  return compareWith(now, baselineOf(before, before.diagnostics)).fresh.filter((one) => !waited(one));
}

/** The first of findings whose edits do not touch those of another. */
function apart(some: readonly Diagnostic[]): Diagnostic[] {
  const taken = new Map<string, Set<number>>();
  return some.filter(({ file, fix = [] }) => {
    const lines = fix.flatMap(({ range: { start, end } }) => [start.line, end.line]);
    const known = taken.get(file) ?? new Set();
    taken.set(file, known);
    if (lines.some((line) => known.has(line))) return false;
    for (const line of lines) known.add(line);
    return true;
  });
}

function edited(sources: readonly Source[], some: readonly Diagnostic[]): Source[] {
  const byFile = groupBy(some, ({ file }) => file);
  return sources.map((source) => {
    const fixes = byFile.get(source.file)?.flatMap(({ fix = [] }) => fix) ?? [];
    if (fixes.length === 0) return source;
    const starts = lineStarts(source.text);
    const edits = fixes.map(({ range, text }) => ({
      start: toOffset(starts, range.start),
      end: toOffset(starts, range.end),
      text,
    }));
    return { ...source, text: applyEdits(source.text, sortEdits(edits)) };
  });
}
