/**
 * An expression as data, which the operator begins. Those of our own rules are read when the project is built: a run that brings no rules of
 * its own reads none.
 */
export type Tree =
  | readonly ['value', string | number | boolean | null]
  /** A whole number, in digits: data have no other sort of number for it. */
  | readonly ['int', string]
  | readonly ['id', string]
  | readonly ['.', Tree, string]
  | readonly ['call', string, readonly Tree[]]
  | readonly ['rcall', string, Tree, readonly Tree[]]
  | readonly ['list', readonly Tree[]]
  | readonly ['map', readonly (readonly [Tree, Tree])[]]
  | readonly ['?:', Tree, Tree, Tree]
  | readonly ['!_' | '-_', Tree]
  | readonly ['&&' | '||' | '[]' | 'in' | Comparison | Arithmetic, Tree, Tree];

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** The operator of `exists()` and the like, which go over a list: the name of each, and what is asked of it. */
export const macros = ['exists', 'exists_one', 'all', 'filter', 'map'];

/** Of `present(one)`, the one. */
export function askedToBePresent(tree: Tree): Tree | undefined {
  return tree[0] === 'call' && tree[1] === 'present' ? tree[2][0] : undefined;
}

/** The trees right inside one. */
export function treesIn(tree: Tree): readonly Tree[] {
  switch (tree[0]) {
    case 'value':
    case 'int':
    case 'id':
      return [];
    case '.':
    case '!_':
    case '-_':
      return [tree[1]];
    case 'call':
      return tree[2];
    case 'rcall':
      return [tree[2], ...tree[3]];
    case 'list':
      return tree[1];
    case 'map':
      return tree[1].flat();
    case '?:':
      return [tree[1], tree[2], tree[3]];
    default:
      return [tree[1], tree[2]];
  }
}
