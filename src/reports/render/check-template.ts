import Handlebars from 'handlebars';
import { suggest } from '../../diagnostics/suggest.ts';
import { type FaultKind, placeOf, raise } from './fault.ts';

/**
 * Reads a template and raises a fault where it is not well formed or uses something that is not allowed: raw output,
 * decorators, partials chosen at run time, names that nobody knows. The engine is strict about the names that stand alone; here those
 * that are handed to a helper, `{{#if}}` among them, are made as strict.
 */
export function checkTemplate(
  source: string,
  allowed: { helpers: readonly string[]; partials: readonly string[] },
): hbs.AST.Program {
  checkDepth(source);
  const program = parse(source);
  const inline = new Set<string>();
  const known = new Set(allowed.helpers);
  const helper = (call: Call, certain = false): void => {
    if (call.path.type !== 'PathExpression') return;
    const name = pathName(call.path);
    const called = certain || call.params.length > 0 || (call.hash?.pairs.length ?? 0) > 0;
    if (called && !known.has(name)) stop('unknown-helper', name, call, suggest(name, known));
  };
  const partial = (call: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    if (call.name.type !== 'PathExpression') stop('not-allowed', 'partial', call);
    const name = pathName(call.name);
    if (name === '@partial-block' || inline.has(name) || allowed.partials.includes(name)) return;
    stop('unknown-partial', name, call, suggest(name, allowed.partials));
  };
  const checks: Checks = {
    DecoratorBlock(block) {
      const [name] = block.params;
      if (pathName(block.path) !== 'inline' || name?.type !== 'StringLiteral') stop('not-allowed', 'decorator', block);
      inline.add((name as hbs.AST.StringLiteral).value);
    },
    Decorator: (decorator) => stop('not-allowed', 'decorator', decorator),
    MustacheStatement(mustache) {
      if (!mustache.escaped) stop('raw-output', pathName(mustache.path), mustache);
      helper(mustache);
    },
    BlockStatement: (block) => helper(block),
    SubExpression: (expression) => helper(expression, true),
    PathExpression(path: hbs.AST.PathExpression & { strict?: boolean }) {
      path.strict = true;
    },
    PartialStatement: partial,
    PartialBlockStatement: partial,
  };
  const visitor = new Handlebars.Visitor();
  for (const [type, check] of Object.entries(checks) as [keyof Checks, (node: object) => void][]) {
    const inside = visitor[type] as (node: object) => void;
    Object.assign(visitor, { [type]: (node: object) => [check(node), inside.call(visitor, node)] });
  }
  visitor.accept(program);
  return program;
}

/** What is looked at of each kind of node, before what is inside it. */
type Checks = { [Type in keyof Handlebars.Visitor]?: (node: Parameters<Handlebars.Visitor[Type]>[0]) => void };

/** Blocks inside blocks, at most: the parser and the compiler call themselves once a level. */
const maxDepth = 100;

/** Looks at the depth before anything is parsed: of blocks, and of calls in parentheses. */
function checkDepth(source: string): void {
  let depth = 0;
  for (const { 1: mark, 2: inner = '', index } of source.matchAll(/\{\{~?([#/^]?)([^}]*)/g)) {
    if (mark === '/') depth -= 1;
    else if (mark === '#' || (mark === '^' && /[^\s~]/.test(inner))) depth += 1;
    if (Math.max(depth, inner.split('(').length) > maxDepth) {
      raise({ kind: 'too-deep', line: source.slice(0, index).split('\n').length });
    }
  }
}

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'loc'> & { hash?: hbs.AST.Hash };

function parse(source: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { lineNumber, column } = error as { lineNumber?: number; column?: number };
    const line = lineNumber ?? Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1);
    const near = (source.split('\n')[line - 1] ?? '').trim();
    return raise({ kind: 'syntax', values: { near }, line, ...(column === undefined ? {} : { column: column + 1 }) });
  }
}

function pathName(path: hbs.AST.Node): string {
  return path.type === 'PathExpression' ? String((path as hbs.AST.PathExpression).original) : path.type;
}

function stop(kind: FaultKind, name: string, at: { loc: hbs.AST.SourceLocation }, near?: string): never {
  return raise({ kind, values: { name, near: near ?? 'none' }, ...placeOf(at.loc) });
}
