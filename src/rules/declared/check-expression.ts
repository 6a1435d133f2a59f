import type { ASTNode } from '@marcbachmann/cel-js';
import type { Span } from '../../diagnostics/finding.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { labels } from '../../generated/labels.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { type Told, unknown } from './mistake.ts';
import { plainScalars, type Question, type Signature, signatures } from './signatures.ts';
import { nodesIn } from './syntax.ts';

/** What an expression gives, as far as it can be known before there is a model: entities of some kinds, a map of a shape, a list. */
export interface Sort {
  kinds?: readonly Kind[];
  shape?: Shape;
  /** The field, `need.state`, through which a map was reached. */
  within?: string;
  /** It is a list of these. */
  of?: Sort;
  /** It is one of these words. */
  words?: readonly string[];
}

export type Scope = Readonly<Record<string, Sort>>;

/** A walk through an expression. What is wrong is told, and has no known sort: nothing follows from it. */
export interface Walk {
  scope: Scope;
  reads: Set<string>;
  tell(told: Told, span: Span): void;
}

/** Where a mistake is of all that is written at its place. */
export const nowhere: Span = { start: 0, end: 0 };

/** The sort of a name in scope. */
export function named(name: string, scope: Scope, tell: (told: Told) => void): Sort {
  if (Object.hasOwn(scope, name)) return scope[name] ?? {};
  tell(unknown('noName', name, Object.keys(scope)));
  return {};
}

/** The sort of a field of something. */
export function fieldSort(of: Sort, name: string, { reads, tell }: Walk, span: Span): Sort {
  if (of.of) {
    tell({ message: 'ofList', values: { name }, hint: 'askEach' }, span);
    return {};
  }
  if (name === 'id' && (of.kinds || of.shape)) return {};
  const none = (within: string, known: readonly string[]): Sort => {
    tell(unknown('noField', name, known, { within }), span);
    return {};
  };
  if (of.kinds) {
    const having = of.kinds.filter((kind) => Object.hasOwn(kinds[kind].shape.fields ?? {}, name));
    const [kind] = having;
    if (!kind) return none(of.kinds.join(', '), of.kinds.flatMap(fieldsOf));
    for (const one of having) reads.add(`${one}.${name}`);
    const sort = sortOfShape(kinds[kind].shape.fields?.[name] ?? {}, `${kind}.${name}`);
    // Several kinds have several words for it.
    return having.length > 1 && sort.words ? {} : sort;
  }
  if (!of.shape?.fields) return {};
  const shape = Object.hasOwn(of.shape.fields, name) ? of.shape.fields[name] : undefined;
  if (!shape) return none(of.within ?? '', Object.keys(of.shape.fields));
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
  const words = wordsOf(shape, within);
  if (words.length > 0) return { words, within };
  return shape.fields || (shape.scalar && !plainScalars.has(shape.scalar)) ? { shape, within } : {};
}

/** The words that a field may be: those that have a label. */
function wordsOf({ scalar, ref, fields, literals }: Shape, within: string): string[] {
  const [kind = '', ...path] = within.split('.');
  // What tom.yaml names may be the workspace's own: a report.
  if (scalar || ref || fields || literals || kind === 'engagement') return [];
  const known = labels[kind]?.fields ?? {};
  const start = `${path.join('.')}=`;
  // Labels say where a list or a map lies on the way.
  return Object.keys(known).flatMap((key) => {
    const word = key.slice(key.indexOf('=') + 1);
    return key.replace(/=.*/, '=').replaceAll(/\.\*|\[\]/g, '') === start ? word : [];
  });
}

/** A text that is none of the words that something may be is never found. */
function checkWord(node: ASTNode | undefined, { words, within = '' }: Sort, { tell }: Walk): void {
  if (!words || node?.op !== 'value' || typeof node.args !== 'string' || words.includes(node.args)) return;
  tell(unknown('noValue', node.args, words, { within }), node);
}

const macros = ['exists', 'exists_one', 'all', 'filter', 'map'];
const builtIn = ['size', 'contains', 'startsWith', 'endsWith', 'has', 'string', 'int', 'double'];

/** The sort of what an expression gives; the walk notes the fields on which it relies, as `kind.field`. */
export function walk(node: ASTNode, walking: Walk): Sort {
  const { op, args } = node;
  const { scope, tell } = walking;
  const inner = (one: ASTNode, more: Scope = scope): Sort => walk(one, { ...walking, scope: more });
  switch (op) {
    case 'value':
      return {};
    case 'id':
      return named(args, scope, (told) => tell(told, node));
    case '.':
      return fieldSort(inner(args[0]), args[1], walking, { start: node.end - args[1].length, end: node.end });
    case '[]': {
      const [holder, key] = args;
      const sort = inner(holder);
      inner(key);
      // A field may be asked for as `service["hours"]` too.
      return key.op === 'value' && typeof key.args === 'string' && !sort.of
        ? fieldSort(sort, key.args, walking, key)
        : (sort.of ?? {});
    }
    case 'call':
      return called(args[0], args[1], node, walking);
    case 'rcall': {
      const [name, receiver, rest] = args;
      if (!macros.includes(name)) return called(name, [receiver, ...rest], node, walking);
      const list = inner(receiver);
      const [variable, ...bodies] = rest;
      if (variable?.op !== 'id') {
        tell({ message: 'noVariable', values: { name }, hint: 'variable' }, node);
        return {};
      }
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
      for (const [index, one] of args.entries()) {
        const sort = inner(one);
        if (sort.kinds || sort.shape) tell({ message: 'notPlain', values: {}, hint: 'nameField' }, one);
        if (op === '==' || op === '!=') checkWord(args[1 - index], sort, walking);
      }
      return {};
    case 'in': {
      const [one, list] = args;
      const sort = inner(one);
      checkWord(one, inner(list).of ?? {}, walking);
      if (list.op === 'list') for (const each of list.args) checkWord(each, sort, walking);
      return {};
    }
    default:
      for (const one of nodesIn(node)) inner(one);
      return op === 'list' ? { of: {} } : {};
  }
}

function called(name: string, args: readonly ASTNode[], node: ASTNode, walking: Walk): Sort {
  const { tell, reads } = walking;
  const signature: Signature | undefined = Object.hasOwn(signatures, name) ? signatures[name as Question] : undefined;
  // What stands in brackets that nobody knows may be a name of its own.
  const asked = signature || node.op === 'call' || builtIn.includes(name) ? args : args.slice(0, 1);
  const sorts = asked.map((one) => walk(one, walking));
  if (builtIn.includes(name)) return {};
  if (!signature) {
    const known = [...Object.keys(signatures), ...builtIn, ...macros];
    tell(unknown('noQuestion', name, known), wordIn(node, name));
    return {};
  }
  const { of, relies, list, gives } = signature;
  if (args.length !== of.length) {
    tell({ message: 'wrongCount', values: { name, count: of.length, given: args.length } }, node);
    return {};
  }
  for (const [index, wanted] of of.entries()) {
    const given = sorts[index]?.kinds;
    if (wanted !== 'any' && given && !given.includes(wanted))
      tell({ message: 'wrongKind', values: { name, kind: wanted, given: given.join(', ') } }, args[index] ?? node);
  }
  for (const field of relies) reads.add(field);
  if (name === 'lacking' && args[1]) readFields(sorts[0] ?? {}, args[1], walking);
  const sort = givenBy(name, gives, sorts[0], args, walking);
  return list ? { of: sort } : sort;
}

/** Where the name of what is called stands: behind what it is asked of. */
function wordIn(node: ASTNode, name: string): Span {
  const start = node.input.indexOf(name, node.op === 'rcall' ? node.args[1].end : node.start);
  return { start, end: start + name.length };
}

/** What a question gives. */
function givenBy(
  name: string,
  gives: Signature['gives'],
  about: Sort = {},
  [first, second]: readonly ASTNode[],
  walking: Walk,
): Sort {
  if (name === 'all' && first) return { kinds: kindNamed(literalOf(first), walking, first) };
  if (name === 'referredBy' && second) return { kinds: literalField(second, walking) };
  if (name === 'targets' && second) return fieldSort(about, literalOf(second), walking, second).of ?? {};
  if (gives === 'any') return {};
  const [kind, field] = gives.split('.') as [Kind, string?];
  return field === undefined ? { kinds: [kind] } : (fieldSort({ kinds: [kind] }, field, walking, nowhere).of ?? {});
}

function literalOf(node: ASTNode): string {
  return node.op === 'value' ? String(node.args) : '';
}

/** The fields of a list that is written out are read. */
function readFields(of: Sort, node: ASTNode, walking: Walk): void {
  if (node.op !== 'list') walking.tell({ message: 'notWritten', values: {}, hint: 'writeList' }, node);
  else for (const one of node.args) fieldSort(of, literalOf(one), walking, one);
}

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

/** A kind by its name, in a list; undefined where there is none. */
function kindNamed(name: string, { tell }: Walk, span: Span): [Kind] | undefined {
  if (isKind(name)) return [name];
  tell(unknown('noKind', name, Object.keys(kinds)), span);
  return undefined;
}

/** The kind of `referredBy(x, "agreement.needs")`, whose field is read. */
function literalField(node: ASTNode, walking: Walk): [Kind] | undefined {
  const [name = '', ...path] = literalOf(node).split('.');
  const found = kindNamed(name, walking, node);
  let sort: Sort = found ? { kinds: found } : {};
  for (const step of path) sort = fieldSort(sort.of ?? sort, step, walking, node);
  return found;
}

export function fieldsOf(kind: Kind): string[] {
  return Object.keys(kinds[kind].shape.fields ?? {});
}
