import { type ASTNode, parse } from '@marcbachmann/cel-js';
import type { Tree } from './tree.ts';

/** Reads an expression in the Common Expression Language; throws where it is none. */
export function treeOf(expression: string): Tree {
  return treeIn(parse(expression).ast);
}

function treeIn({ op, args }: ASTNode): Tree {
  if (op === 'value') return typeof args === 'bigint' ? ['int', String(args)] : ['value', args as string];
  const parts = op === 'list' || op === 'map' ? [args] : [args].flat();
  return [op, ...parts.map(partIn)] as unknown as Tree;
}

function partIn(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(partIn);
  return typeof part === 'object' && part !== null ? treeIn(part as ASTNode) : part;
}
