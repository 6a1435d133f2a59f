import type { ASTNode } from '@marcbachmann/cel-js';
import type { Span } from '../../diagnostics/finding.ts';
import type { Kind } from '../../generated/kinds.ts';
import { unknown } from './mistake.ts';
import { type Question, type Signature, signatures } from './signatures.ts';
import { fieldSort, kindNamed, named, nowhere, type Scope, type Sort, type Walk } from './sort.ts';
import { macros } from './tree.ts';

/** A text that is none of the words that something may be is never found. */
function checkWord(node: ASTNode | undefined, { words, within = '' }: Sort, { tell }: Walk): void {
  if (!words || node?.op !== 'value' || typeof node.args !== 'string' || words.includes(node.args)) return;
  tell(unknown('noValue', node.args, words, { within }), node);
}

const builtIn = ['size', 'contains', 'startsWith', 'endsWith', 'has', 'string', 'int', 'double'];

/** The nodes right inside a node. */
function nodesIn({ args }: ASTNode): ASTNode[] {
  return [args].flat(3).filter((one): one is ASTNode => typeof one === 'object' && one !== null && 'op' in one);
}

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
  if (name === 'standing') fieldSort(sorts[0] ?? {}, 'valid', walking, node);
  if (name === 'meant' && args[1]) fieldSort(sorts[0] ?? {}, literalOf(args[1]), walking, args[1]);
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
  if (name === 'all' && first) {
    // Which there are of a kind is asked, whatever is asked of them.
    walking.reads.add(`${literalOf(first)}.*`);
    return { kinds: kindNamed(literalOf(first), walking, first) };
  }
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

/** The kind of `referredBy(x, "agreement.needs")`, whose field is read. */
function literalField(node: ASTNode, walking: Walk): [Kind] | undefined {
  const [name = '', ...path] = literalOf(node).split('.');
  const found = kindNamed(name, walking, node);
  let sort: Sort = found ? { kinds: found } : {};
  for (const step of path) sort = fieldSort(sort.of ?? sort, step, walking, node);
  return found;
}
