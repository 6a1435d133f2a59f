import { type ASTNode, parse } from '@marcbachmann/cel-js';
import { suggest } from '../../diagnostics/suggest.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { plainScalars, type Signature, signatures } from './signatures.ts';

/** What an expression gives, as far as it can be known before there is a model: entities of some kinds, a map of a shape, a list. */
export interface Sort {
  kinds?: readonly Kind[];
  shape?: Shape;
  /** The field, `need.state`, through which a map was reached. */
  within?: string;
  /** It is a list of these. */
  of?: Sort;
}

export type Scope = Readonly<Record<string, Sort>>;

/**
 * The sort of what an expression gives, and in `reads` the fields on which it relies, as `kind.field`. Throws an Error where the schemas do not have
 * what it asks for, with the nearest name.
 */
export function sortOf(expression: string, scope: Scope, reads: Set<string>): Sort {
  return walk(parse(expression).ast, scope, reads);
}

/** The sort of a field of something. */
export function fieldSort(of: Sort, name: string, reads: Set<string>): Sort {
  if (of.of) throw new Error(`a list has no “${name}”: ask exists(), all(), filter() or size() of it`);
  if (name === 'id' && (of.kinds || of.shape)) return {};
  if (of.kinds) {
    const having = of.kinds.filter((kind) => Object.hasOwn(kinds[kind].shape.fields ?? {}, name));
    if (having.length === 0) throw unknown(name, of.kinds.join(' or '), of.kinds.flatMap(fieldsOf));
    for (const kind of having) reads.add(`${kind}.${name}`);
    const [kind] = having;
    return kind ? sortOfShape(kinds[kind].shape.fields?.[name] ?? {}, `${kind}.${name}`) : {};
  }
  if (!of.shape?.fields) return {};
  const shape = of.shape.fields[name];
  if (!shape) throw unknown(name, of.within ?? 'it', Object.keys(of.shape.fields));
  return sortOfShape(shape, `${of.within}.${name}`);
}

function sortOfShape(shape: Shape, within: string): Sort {
  if (shape.ref && !shape.fields) {
    const named = shape.ref
      .map((entry) => entry.split('#')[0] ?? '')
      .filter((name): name is Kind => Object.hasOwn(kinds, name));
    return named.length > 0 ? { kinds: named } : {};
  }
  const inner = shape.items ?? shape.values;
  if (inner) return { of: sortOfShape(inner, within) };
  return shape.fields || (shape.scalar && !plainScalars.has(shape.scalar)) ? { shape, within } : {};
}

const macros = ['exists', 'exists_one', 'all', 'filter', 'map'];
const builtIn = ['size', 'contains', 'startsWith', 'endsWith', 'matches', 'has', 'string', 'int', 'double'];

function walk(node: ASTNode, scope: Scope, reads: Set<string>): Sort {
  const { op, args } = node;
  const inner = (one: ASTNode, more: Scope = scope): Sort => walk(one, more, reads);
  switch (op) {
    case 'value':
      return {};
    case 'id': {
      const known = Object.hasOwn(scope, args) ? scope[args] : undefined;
      if (!known) throw unknown(args, 'this place', Object.keys(scope));
      return known;
    }
    case '.':
      return fieldSort(inner(args[0]), args[1], reads);
    case '[]':
      inner(args[1]);
      return inner(args[0]).of ?? {};
    case 'call':
      return called(args[0], args[1], inner, reads);
    case 'rcall': {
      const [name, receiver, rest] = args;
      const list = inner(receiver);
      const [variable, ...bodies] = rest;
      if (!macros.includes(name)) return called(name, [receiver, ...rest], inner, reads);
      if (variable?.op !== 'id') throw new Error(`${name}() wants a name first`);
      const sorts = bodies.map((body) => inner(body, { ...scope, [variable.args]: list.of ?? {} }));
      if (name === 'map') return { of: sorts.at(-1) ?? {} };
      return name === 'filter' ? list : {};
    }
    case '?:': {
      const [condition, one, other] = args;
      inner(condition);
      inner(other);
      return inner(one);
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      for (const { kinds: some, shape } of args.map((one) => inner(one)))
        if (some || shape) throw new Error('only plain values compare: name a field of it, or ask present()');
      return {};
    default:
      for (const one of [args].flat(2)) if (isNode(one)) inner(one);
      return op === 'list' ? { of: {} } : {};
  }
}

function called(name: string, args: readonly ASTNode[], inner: (node: ASTNode) => Sort, reads: Set<string>): Sort {
  const sorts = args.map((one) => inner(one));
  if (builtIn.includes(name)) return {};
  const signature: Signature | undefined = Object.hasOwn(signatures, name)
    ? signatures[name as keyof typeof signatures]
    : undefined;
  if (!signature)
    throw unknown(
      `${name}()`,
      'expressions',
      [...Object.keys(signatures), ...builtIn].map((one) => `${one}()`),
    );
  if (args.length !== signature.of.length) throw new Error(`${name}() takes ${signature.of.length} arguments`);
  for (const [index, wanted] of signature.of.entries()) {
    const given = sorts[index]?.kinds;
    if (wanted !== 'any' && given && !given.includes(wanted))
      throw new Error(`${name}() is asked of ${wanted}, not of ${given.join(' or ')}`);
  }
  for (const field of signature.relies) reads.add(field);
  const gives = givenBy(name, signature, sorts[0], args, reads);
  return signature.list ? { of: gives } : gives;
}

/** What a question gives. */
function givenBy(
  name: string,
  { gives }: Signature,
  about: Sort = {},
  args: readonly ASTNode[],
  reads: Set<string>,
): Sort {
  if (name === 'all') return { kinds: [kindNamed(literalOf(args[0]))] };
  if (name === 'referredBy') return { kinds: [literalField(args[1], reads)] };
  if (name === 'targets') return fieldSort(about, literalOf(args[1]), reads).of ?? {};
  if (gives === 'any') return {};
  const [kind, field] = gives.split('.') as [Kind, string?];
  return field === undefined ? { kinds: [kind] } : (fieldSort({ kinds: [kind] }, field, reads).of ?? {});
}

function literalOf(node: ASTNode | undefined): string {
  return node?.op === 'value' ? String(node.args) : '';
}

function kindNamed(name: string): Kind {
  if (!Object.hasOwn(kinds, name)) throw unknown(name, 'the kinds', Object.keys(kinds));
  return name as Kind;
}

/** The kind of `referredBy(x, "agreement.needs")`, whose field is read. */
function literalField(node: ASTNode | undefined, reads: Set<string>): Kind {
  const [name = '', ...path] = literalOf(node).split('.');
  const kind = kindNamed(name);
  let sort: Sort = { kinds: [kind] };
  for (const step of path) sort = fieldSort(sort.of ?? sort, step, reads);
  return kind;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

function fieldsOf(kind: Kind): string[] {
  return Object.keys(kinds[kind].shape.fields ?? {});
}

function unknown(name: string, of: string, known: readonly string[]): Error {
  const near = suggest(name, known);
  return new Error(`there is no “${name}” in ${of}${near === undefined ? '' : `; did you mean “${near}”?`}`);
}
