import type { Source } from '../../src/language/document.ts';
import { type JudgedPack, judgePack, type LawState } from '../../src/rules/law/judge.ts';
import { allPacks } from '../../src/rules/law/pack.ts';
import { checkAll } from './example.ts';
import { readSources } from './sources.ts';

/** A stretch of text, and what is written instead. */
export type Change = readonly [from: string, to: string];

/** The files of a small firm that keeps all that the law asks, with stretches of their text replaced. */
export function firm(...changes: readonly Change[]): Source[] {
  const all = readSources('law/').map(({ file, text }) => ({
    file: file === 'tom.yaml' ? file : `model/${file}`,
    text,
  }));
  return changes.reduce((sources, [from, to]) => {
    if (sources.every(({ text }) => !text.includes(from))) throw new Error(`“${from}” stands nowhere`);
    return sources.map(({ file, text }) => ({ file, text: text.split(from).join(to) }));
  }, all);
}

/** The firm, changed, as a pack judges it. */
export function judged(id: string, ...changes: readonly Change[]): JudgedPack {
  const [model] = checkAll(firm(...changes)).judged;
  const pack = allPacks[id];
  if (!model || !pack) throw new Error(`no model, or no pack ${id}`);
  return judgePack(model, pack);
}

/** The state of each fact, by its id. */
export function statesOf({ facts }: JudgedPack): Record<string, LawState> {
  return Object.fromEntries(facts.map(({ id, state }) => [id, state]));
}
