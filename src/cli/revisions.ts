import { baselineOf, compareWith } from '../check/baseline.ts';
import type { Checked } from '../check.ts';
import { type CheckResult, countsOf } from '../diagnostics/diagnostic.ts';
import { fingerprint } from '../diagnostics/identity.ts';
import { isLanguage } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { readRevision } from '../io/revision.ts';
import { engagementHead } from '../language/head.ts';
import { CallError } from './call-error.ts';
import { type Asked, checkedOf } from './open.ts';
import type { Terminal } from './terminal.ts';

/** A workspace as a commit has it, in its own language unless one was asked for; what is not checked yet. */
export interface AskedAt {
  asked: Asked;
  check(as: Asked): Promise<Checked>;
}

/** What a commit has. Throws a CallError where git cannot give it; so does its check where it could not be read whole. */
export function askedAt(asked: Asked, ref: string, lang: string | undefined, { env }: Terminal): AskedAt {
  const revision = readRevision(asked.root, ref, env, (tom) => engagementHead(tom).model);
  if (typeof revision === 'string') throw new CallError(callWords[revision], { ref }, asked.language);
  const { sources, data } = revision;
  const own = engagementHead(sources[0]?.text ?? '').languages.find(isLanguage) ?? 'en';
  const language = lang === undefined ? own : asked.language;
  return {
    asked: { ...asked, language, options: { ...asked.options, language } },
    async check(as) {
      const { checked } = await checkedOf({ ...as, sources }, (file) => data.get(file));
      return wholly(checked, ref, as);
    },
  };
}

/** A result without what a commit had already, with the coverage of then beside it; `built` are its models, where there are some. */
export async function newSince(
  result: CheckResult,
  asked: Asked,
  ref: string,
  terminal: Terminal,
  built?: Checked['workspace'],
): Promise<CheckResult> {
  const workspace = built ?? (await checkedOf(asked, undefined, result)).checked.workspace;
  const then = await askedAt(asked, ref, undefined, terminal).check(asked);
  const before = asCalledNow(then.result, { result, workspace });
  const known = new Set(compareWith(result, baselineOf(before)).accepted);
  const diagnostics = result.diagnostics.filter((one) => !known.has(one));
  const coverage = before.coverage.map(({ id, percent }) => ({ id, percent }));
  return { ...result, diagnostics, counts: countsOf(diagnostics), since: { ref, coverage } };
}

/** The findings of an earlier state by the ids of a later one, where that still has them: to be renamed is no other finding. */
export function asCalledNow(
  before: CheckResult,
  { result, workspace }: Pick<Checked, 'result' | 'workspace'>,
): CheckResult {
  const aliases = workspace?.aliases ?? new Map<string, string>();
  if (aliases.size === 0) return before;
  const ids = new Map([...aliases].map(([was, is]) => [idOf(was), idOf(is)]));
  const called = (text: string): string =>
    text
      .split('#')
      .map(
        (part) =>
          aliases.get(part) ??
          part
            .split('/')
            .map((step) => renamedStep(step, ids))
            .join('/'),
      )
      .join('#');
  const still = new Set(result.diagnostics.map((one) => one.fingerprint));
  const diagnostics = before.diagnostics.map((one) => {
    if (still.has(one.fingerprint)) return one;
    const [subject, facts] = [called(one.subject), one.facts.map(called)];
    const own = fingerprint(one.code, subject, facts);
    return still.has(own) ? { ...one, subject, facts, fingerprint: own } : one;
  });
  return { ...before, diagnostics };
}

function idOf(ref: string): string {
  return ref.slice(ref.indexOf(':') + 1);
}

/** A step of the ref of a cell, or an id alone. */
function renamedStep(step: string, ids: ReadonlyMap<string, string>): string {
  const [, kind = '', id = ''] = /^(cell:)?(.*)$/s.exec(step) ?? [];
  return kind + (ids.get(id) ?? id);
}

/** Throws where a model could not be read whole: what it lacks would look as if it were gone. */
export function wholly(checked: Checked, ref: string, { language }: Pick<Asked, 'language'>): Checked {
  const { unread, judged } = checked;
  if (unread.length === 0 && judged.length > 0) return checked;
  throw new CallError(callWords.partlyCompared, { ref, files: unread, count: unread.length }, language);
}
