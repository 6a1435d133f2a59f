import { type ASTNode, parse } from '@marcbachmann/cel-js';

/** Functions in which `marked` wraps what needs them; nobody can write them, because they are no questions. */
export type Mark = 'counted' | 'known' | 'sure';

/**
 * An expression with its marks. What may be long is counted, where it is bounded: the library has no bound of its own. What may not be known is asked for
 * being so, where true or false is expected: without that the library fails.
 */
export function marked(expression: string, bounded: boolean): string {
  const marks = marksIn(parse(expression).ast, bounded).flatMap(({ node: { start, end }, mark }) => [
    { at: start, text: `${mark}(` },
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

function marksIn(node: ASTNode, bounded: boolean): { node: ASTNode; mark: Mark }[] {
  const doubtful = conditionsIn(node).filter(({ node: one }) => !isDecided(one));
  const long = (bounded ? longIn(node) : []).map((one) => ({ node: one, mark: 'counted' as const }));
  // Of two marks around the same stretch the first opens first.
  return [...doubtful, ...long, ...nodesIn(node).flatMap((inner) => marksIn(inner, bounded))];
}

/** What is gone over by `exists()` and the like, what `in` looks through, and what `+` makes. */
function longIn(node: ASTNode): ASTNode[] {
  if (node.op === '+') return [node];
  return node.op === 'in' || node.op === 'rcall' ? [node.args[1]] : [];
}

/** Where true or false is expected. What is not known to belong to a list is left out of it. */
function conditionsIn({ op, args }: ASTNode): { node: ASTNode; mark: Mark }[] {
  if (op === '&&' || op === '||') return (args as ASTNode[]).map((node) => ({ node, mark: 'known' }));
  if (op === '!_') return [{ node: args as ASTNode, mark: 'known' }];
  if (op === '?:') return [{ node: (args as ASTNode[])[0] as ASTNode, mark: 'known' }];
  if (op !== 'rcall') return [];
  const [name, , [, body]] = args as [string, ASTNode, ASTNode[]];
  if (!body) return [];
  if (name === 'exists' || name === 'all') return [{ node: body, mark: 'known' }];
  return name === 'filter' || name === 'exists_one' ? [{ node: body, mark: 'sure' }] : [];
}

const decided: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', '&&', '||', '!_']);

/** It is true or false, whatever is written; or its own parts say that it cannot be known. */
function isDecided(node: ASTNode): boolean {
  return decided.has(node.op) || askedToBePresent(node) !== undefined;
}

/** Of `present(one)`, the one. */
export function askedToBePresent({ op, args }: ASTNode): ASTNode | undefined {
  return op === 'call' && args[0] === 'present' ? args[1][0] : undefined;
}

/** The nodes right inside a node. */
export function nodesIn({ args }: ASTNode): ASTNode[] {
  return [args].flat(3).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}
