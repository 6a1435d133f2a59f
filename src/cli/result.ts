import process from 'node:process';
import type { Checked } from '../check.ts';
import type { CheckResult } from '../diagnostics/diagnostic.ts';
import { type Cache, cache } from '../io/kept.ts';
import type { Source } from '../language/document.ts';
import type { FindData } from '../model/data.ts';
import { type Asked, ask, checkedOf, dataIn, type Opened, type OpenFlags } from './open.ts';
import type { Terminal } from './terminal.ts';

/** What a check has come to, and the texts that it speaks of. */
interface Outcome {
  result: CheckResult;
  sources: readonly Source[];
  crashes: Checked['crashes'];
}

/** An outcome as it is kept: the data files, which only the model names, are read again. */
interface Kept {
  result: CheckResult;
  /** Each data file that was asked for, with the hash of what was there. */
  asked: readonly (readonly [file: string, hash: string])[];
  /** Those of them whose texts the result may speak of. */
  data: readonly string[];
}

/** What is known of the check of a workspace before it is made. */
export interface Known {
  /** What it comes to, where an earlier run has kept it. */
  outcome: Outcome | undefined;
  /** Reads a data file for the check. */
  findData: FindData;
  /** What the check has come to, kept for the next run. */
  keep(opened: Opened): Outcome;
}

/**
 * Looks for what an earlier run has kept of a check: it counts where the program, all that it was asked, and every text that it read are
 * the same.
 */
export function knownOf(asked: Asked, useCache: boolean): Known {
  const kept = useCache ? cache() : undefined;
  const find = dataIn(asked.root);
  if (!kept) return { outcome: undefined, findData: find, keep: outcomeOf };
  const { icu, unicode } = process.versions;
  const basis = [kept.program, icu, unicode, asked.options];
  const name = resultName(asked, basis, kept);
  const found = new Map<string, string>();
  const earlier = kept.read(name);
  return {
    outcome: earlier && retold(JSON.parse(earlier.toString()), asked, find),
    findData(file) {
      const source = find(file);
      found.set(file, hashOf(source));
      return source;
    },
    keep(opened) {
      const outcome = outcomeOf(opened);
      const files = outcome.sources.slice(asked.sources.length).map(({ file }) => file);
      const value: Kept = { result: outcome.result, asked: [...found], data: files };
      if (outcome.crashes.length === 0) kept.keep(name, Buffer.from(JSON.stringify(value)));
      return outcome;
    },
  };
}

/**
 * Reads the workspace at `paths` and checks it; where an earlier run has kept what that comes to, only its models are built. Rejects with
 * a CallError where the call cannot be carried out.
 */
export async function open(paths: readonly string[], flags: OpenFlags, terminal: Terminal): Promise<Opened> {
  const asked = ask(paths, flags, terminal);
  const known = knownOf(asked, true);
  const opened = await checkedOf(asked, known.findData, known.outcome?.result);
  if (!known.outcome) known.keep(opened);
  return opened;
}

/** In milliseconds: what was changed as shortly before something else may have been changed again without another time. */
const coarsest = 2000;

/**
 * The name of the result for the texts of a workspace, which are not read where an earlier run has found the same files under it. That
 * is kept only of files that had long been as they were when the result was kept, which was before they were read now: what changes
 * after that gets another time.
 */
function resultName(asked: Asked, basis: readonly unknown[], kept: Cache): string {
  const { root, sources } = asked;
  const stamp = asked.stamp();
  const link = `${shortOf(JSON.stringify([...basis, root]))}.link`;
  const files = stamp && JSON.stringify([...basis, root, stamp.of]);
  const [known, of] = kept.read(link)?.toString().split('\n') ?? [];
  if (known && files === of) return known;
  const name = `${hashOf([...basis, sources])}.result`;
  if (stamp && stamp.last + coarsest < kept.keptAt(name)) kept.keep(link, Buffer.from(`${name}\n${files}`));
  return name;
}

/** Enough for a name: what else has the same one tells by what stands in it. */
function shortOf(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}

function outcomeOf({ sources, checked: { result, crashes } }: Opened): Outcome {
  return { result, sources, crashes };
}

/** What was kept, if the data files that it asked for are those of then. */
function retold({ result, ...then }: Kept, { sources }: Asked, find: FindData): Outcome | undefined {
  const now = new Map(then.asked.map(([file]) => [file, find(file)]));
  if (then.asked.some(([file, hash]) => hashOf(now.get(file)) !== hash)) return undefined;
  return { result, sources: [...sources, ...then.data.flatMap((file) => now.get(file) ?? [])], crashes: [] };
}

/** Equal only for what is equal as JSON; of what is not there it is empty. Most runs in which nothing has changed need none, and load no more. */
function hashOf(value: unknown): string {
  if (value === undefined) return '';
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
