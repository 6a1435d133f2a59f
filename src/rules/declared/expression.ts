import { expressions } from '../../generated/expressions.ts';
import type { Model } from '../../model/model.ts';
import { compile } from './compile.ts';
import { type Names, type Run, unknown } from './run.ts';
import type { Tree } from './tree.ts';

/** Thrown where an expression cannot be carried out with the values of a model: `cause` says why. */
export class UnfitExpression extends Error {
  readonly expression: string;

  constructor(expression: string, cause: unknown) {
    super(`“${expression}”: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.expression = expression;
  }
}

/** How expressions are read: those of our own rules were when the project was built, and their steps are not counted. */
export interface Reader {
  read(expression: string): Tree;
  isBounded: boolean;
}

export const own: Reader = {
  read: (expression) => {
    const tree = expressions()[expression];
    if (!tree) throw new Error('it was not read when the project was built');
    return tree;
  },
  isBounded: false,
};

/**
 * What an expression gives for the values that it names and a model; null where that hangs on what is not written or cannot be known:
 * `null && true` is null, and `null && false` is false. It is read when it is first carried out. Throws an UnfitExpression.
 */
export function expressionOf(expression: string, { read, isBounded }: Reader): Run {
  let run: Run | undefined;
  return carriedOut(expression, (names, model) => {
    run ??= compile(read(expression), isBounded);
    return run(names, model);
  });
}

/** A part of an expression of our own. */
export function partOf(tree: Tree): Run {
  return carriedOut(String(tree[0]), compile(tree, false));
}

function carriedOut(expression: string, run: Run): Run {
  return (names, model) => {
    try {
      return run(names, model);
    } catch (error) {
      if (error === unknown) return null;
      throw new UnfitExpression(expression, error);
    }
  };
}

/** Whether a condition holds; what is not written, or cannot be known, does not. */
export function conditionOf(expression: string, reader: Reader): (names: Names, model: Model) => boolean {
  const run = expressionOf(expression, reader);
  return (names, model) => {
    const value = run(names, model);
    if (typeof value === 'boolean' || value === null) return value === true;
    throw new UnfitExpression(expression, 'neither true nor false');
  };
}

/** What an expression lists; nothing where that is not written or cannot be known. */
export function listOf(expression: string, reader: Reader): (names: Names, model: Model) => readonly unknown[] {
  const run = expressionOf(expression, reader);
  return (names, model) => {
    const list = run(names, model) ?? [];
    if (Array.isArray(list)) return list;
    throw new UnfitExpression(expression, 'no list');
  };
}
