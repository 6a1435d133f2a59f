import { baselineOf, compareWith } from '../check/baseline.ts';
import type { Checked } from '../check.ts';
import { type CheckResult, countsOf } from '../diagnostics/diagnostic.ts';
import { callWords } from '../generated/words/cli.ts';
import { readRevision } from '../io/revision.ts';
import { engagementHead } from '../language/head.ts';
import { CallError } from './call-error.ts';
import { type Asked, checkedOf } from './open.ts';
import type { Terminal } from './terminal.ts';

/** Checks a workspace as a commit has it. Rejects with a CallError where git cannot give it, or it could not be read whole. */
export async function checkedAt(asked: Asked, ref: string, { env }: Terminal): Promise<Checked> {
  const { language } = asked;
  const revision = readRevision(asked.root, ref, env, (tom) => engagementHead(tom).model);
  if (typeof revision === 'string') throw new CallError(callWords[revision], { ref }, language);
  const { checked } = await checkedOf({ ...asked, sources: revision.sources }, (file) => revision.data.get(file));
  return wholly(checked, ref, asked);
}

/** A result without what a commit had already, with the coverage of then beside it. */
export async function newSince(
  result: CheckResult,
  asked: Asked,
  ref: string,
  terminal: Terminal,
): Promise<CheckResult> {
  const before = (await checkedAt(asked, ref, terminal)).result;
  const open = before.diagnostics.filter(({ suppressed }) => !suppressed);
  const known = new Set(compareWith(result, baselineOf(before, open)).accepted);
  const diagnostics = result.diagnostics.filter((one) => !known.has(one));
  const coverage = before.coverage.map(({ id, percent }) => ({ id, percent }));
  return { ...result, diagnostics, counts: countsOf(diagnostics), since: { ref, coverage } };
}

/** Throws where a model could not be read whole: what it lacks would look as if it were gone. */
export function wholly(checked: Checked, ref: string, { language }: Pick<Asked, 'language'>): Checked {
  const { unread, judged } = checked;
  if (unread.length === 0 && judged.length > 0) return checked;
  throw new CallError(callWords.partlyCompared, { ref, files: unread, count: unread.length }, language);
}
