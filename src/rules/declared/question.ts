import { onceEach } from '../../diagnostics/once.ts';
import type { Kind } from '../../generated/kinds.ts';
import type { Model } from '../../model/model.ts';
import { answers } from './questions.ts';
import { nodeOf } from './seen.ts';
import { type Question, type Signature, signatures } from './signatures.ts';

/** What is asked of the whole model, such as all of a kind, is answered once: rules ask it again for each entity. */
const answerOnce = onceEach<Model, unknown>();

/** A question by its name, of so many values. Of what is not written, or names nothing that exists, there is nothing to say. */
export function questionOf(name: string, count: number): (model: Model, given: readonly unknown[]) => unknown {
  const question = Object.hasOwn(signatures, name) ? (name as Question) : undefined;
  const { of, list }: Signature = question ? signatures[question] : { of: [], gives: 'any', relies: [] };
  if (!question || of.length !== count) throw new Error(`there is no ${name}() of ${count}`);
  const answer = answers[question];
  return (model, given) => {
    for (const [index, kind] of of.entries())
      if (kind !== 'any' && !isEntityOf(kind, given[index])) return list ? [] : null;
    return given.every((value) => typeof value === 'string')
      ? answerOnce(model, [name, ...given].join(' '), () => answer(model, ...given))
      : answer(model, ...given);
  };
}

function isEntityOf(kind: Kind, value: unknown): boolean {
  const node = nodeOf(value);
  return node?.entity?.kind === kind && node.path.length === 0;
}
