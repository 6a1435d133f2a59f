import { type ASTNode, parse } from '@marcbachmann/cel-js';

/** A step is a condition that is looked at, or an entry of what is gone over, joined or asked for. */
let left = Number.POSITIVE_INFINITY;

/** Thrown where the steps are used up. The language goes on after an error that does not matter, so the last word is `within`’s. */
export class TooManySteps extends Error {}

/** What `run` gives, unless it takes more steps than `most`: then it ends. */
export function within<Result>(most: number, run: () => Result): Result {
  left = most;
  try {
    const result = run();
    spend(0);
    return result;
  } finally {
    left = Number.POSITIVE_INFINITY;
  }
}

/** Whether steps are counted: those of our own rules are not. */
export function isBounded(): boolean {
  return left !== Number.POSITIVE_INFINITY;
}

function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new TooManySteps();
}

/** How many characters of a text are a step. */
const charactersAStep = 10;

/** The function in which `counting` wraps what may be long; nobody can write it, because it is no question. */
export const counter = 'counted';

/** A value, counted. */
export function counted(value: unknown): unknown {
  if (Array.isArray(value)) spend(value.length + 1);
  else spend(typeof value === 'string' ? Math.ceil(value.length / charactersAStep) : 1);
  return value;
}

/** An expression that counts what it goes over, looks through and joins: the library has no bound of its own. */
export function counting(expression: string): string {
  const long = longIn(parse(expression).ast);
  const marks = long.flatMap(({ start, end }) => [
    { at: start, text: `${counter}(` },
    { at: end, text: ')' },
  ]);
  let done = 0;
  const parts = marks
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => {
      const part = expression.slice(done, at) + text;
      done = at;
      return part;
    });
  return parts.join('') + expression.slice(done);
}

/** What is gone over by `exists()` and the like, what `in` looks through, and what `+` makes. */
function longIn(node: ASTNode): ASTNode[] {
  const inner = nodesIn(node).flatMap(longIn);
  if (node.op === '+') return [node, ...inner];
  if (node.op === 'in' || node.op === 'rcall') return [node.args[1], ...inner];
  return inner;
}

/** The nodes right inside a node. */
export function nodesIn({ args }: ASTNode): ASTNode[] {
  return [args].flat(3).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}
