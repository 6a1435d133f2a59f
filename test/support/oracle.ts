import { type ASTNode, Environment, parse } from '@marcbachmann/cel-js';

/*
 * What an expression gives where the library carries it out: what our own functions are held against. Where true or false is expected the
 * library fails for what is not known, so that is asked for first.
 */

class Unknown extends Error {}

const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
environment.registerFunction('present(dyn): dyn', (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== null,
);
environment.registerFunction('sure(dyn): dyn', (value: unknown) => value ?? false);
environment.registerFunction('known(dyn): dyn', (value: unknown) => {
  if (value === null) throw new Unknown();
  return value;
});
for (const operator of ['<', '<=', '>', '>=']) {
  environment.registerOperator(`null ${operator} null: bool`, () => false);
  for (const type of ['string', 'double', 'int']) {
    environment.registerOperator(`null ${operator} ${type}: bool`, () => false);
    environment.registerOperator(`${type} ${operator} null: bool`, () => false);
  }
}

/** Its value, that it cannot be known, that its values do not go together; undefined where the library would not even begin. */
export function byLibrary(
  expression: string,
  names: Readonly<Record<string, unknown>>,
): { value: unknown } | 'unknown' | 'unfit' | undefined {
  const run = environment.parse(marked(expression));
  if (!run.check().valid) return undefined;
  try {
    return { value: run(names) };
  } catch (error) {
    return error instanceof Unknown ? 'unknown' : 'unfit';
  }
}

function marked(expression: string): string {
  const marks = marksIn(parse(expression).ast).flatMap(({ node: { start, end }, mark }) => [
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

type Mark = 'known' | 'sure';

function marksIn(node: ASTNode): { node: ASTNode; mark: Mark }[] {
  const doubtful = conditionsIn(node).filter(({ node: one }) => !isDecided(one));
  return [...doubtful, ...nodesIn(node).flatMap(marksIn)];
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
  return decided.has(node.op) || (node.op === 'call' && node.args[0] === 'present');
}

/** The nodes right inside a node. */
function nodesIn({ args }: ASTNode): ASTNode[] {
  return [args].flat(3).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}
