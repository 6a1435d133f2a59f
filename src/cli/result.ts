import { createHash } from 'node:crypto';
import process from 'node:process';
import type { Checked } from '../check.ts';
import type { CheckResult } from '../diagnostics/diagnostic.ts';
import { cache } from '../io/kept.ts';
import type { Source } from '../language/document.ts';
import { type Asked, checkedOf, dataIn } from './open.ts';

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

/**
 * What the check of a workspace comes to: as an earlier run has kept it, where the program, all that it was asked, and every text that
 * it read are the same.
 */
export async function resultOf(asked: Asked, useCache: boolean): Promise<Outcome> {
  const kept = useCache ? cache() : undefined;
  if (!kept) return outcomeOf(asked);
  const { icu, unicode } = process.versions;
  const name = `${hashOf([kept.program, icu, unicode, asked.options, asked.sources])}.result`;
  const known = read(kept.read(name));
  const find = dataIn(asked.root);
  if (known?.asked.every(([file, hash]) => hashOf(find(file)) === hash)) {
    const data = known.data.flatMap((file) => find(file) ?? []);
    return { result: known.result, sources: [...asked.sources, ...data], crashes: [] };
  }
  const found = new Map<string, string>();
  const outcome = await outcomeOf(asked, (file) => {
    const source = find(file);
    found.set(file, hashOf(source));
    return source;
  });
  if (outcome.crashes.length === 0) {
    const data = outcome.sources.slice(asked.sources.length).map(({ file }) => file);
    const value: Kept = { result: outcome.result, asked: [...found], data };
    kept.keep(name, Buffer.from(JSON.stringify(value)));
  }
  return outcome;
}

async function outcomeOf(asked: Asked, findData = dataIn(asked.root)): Promise<Outcome> {
  const { sources, checked } = await checkedOf(asked, findData);
  return { result: checked.result, sources, crashes: checked.crashes };
}

function read(data: Buffer | undefined): Kept | undefined {
  return data && JSON.parse(data.toString());
}

/** Equal only for what is equal as JSON. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
    .slice(0, 32);
}
