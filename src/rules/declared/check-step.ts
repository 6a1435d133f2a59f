import { type ASTNode, parse } from '@marcbachmann/cel-js';
import type { Declaration } from '../../diagnostics/declaration.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import type { Shape } from '../../language/shape/shape.ts';
import { plainScalars, type Question, type Signature, signatures } from './signatures.ts';
import { eachOf, inFull, type Step } from './step.ts';

/** Checks a rule that is data against the schemas and its own words, and gives the fields on which it relies. Throws an Error. */
export function reliesOf(declaration: Pick<Declaration, 'messages' | 'hints'>, step: Step): string[] {
  const reads = new Set<string>();
  checkStep(declaration, inFull(step), {}, undefined, reads);
  return [...reads].sort();
}

type Words = Pick<Declaration, 'messages' | 'hints'>;

function checkStep(words: Words, step: Step, from: Scope, subject: Sort | undefined, reads: Set<string>): void {
  const scope: Record<string, Sort> = { ...from };
  let about = subject;
  const sort = (expression: string, within: Scope = scope): Sort => {
    try {
      return walk(parse(expression).ast, within, reads);
    } catch (error) {
      throw new Error(`“${expression}”: ${error instanceof Error ? error.message : error}`);
    }
  };
  if (step.for !== undefined) {
    const { name, list } = eachOf(step.for);
    scope[name] = sort(list).of ?? {};
    about ??= scope[name];
  }
  for (const [name, expression] of Object.entries(step.let ?? {})) scope[name] = sort(expression);
  for (const expression of [step.when, step.require, step.weighs, ...(step.facts ?? [])])
    if (expression !== undefined) sort(expression);
  for (const one of [...(step.cases ?? []), ...(step.checks ?? [])]) checkStep(words, one, scope, about, reads);
  if (step.about !== undefined) about = scope[step.about];
  if (step.cases || step.checks) return;
  if (!about) throw new Error('it is about nothing: it has no “for”');
  checkPlaces([step.at ?? []].flat(), scope, about);
  const said = step.missing ?? step.says ?? only('messages', words.messages);
  checkWords(said, words.messages, scope, about);
  if (step.missing === undefined) checkWords(step.do ?? only('hints', words.hints), words.hints, scope, about);
  for (const { for: written, says, at } of step.related ?? []) {
    const { name, list } = eachOf(written);
    const one = sort(list).of ?? {};
    checkWords(says, words.messages, { ...scope, [name]: one }, one);
    checkPlaces([at ?? []].flat(), { ...scope, [name]: one }, one);
  }
}

/** The fields are there; a finding does not rely on them. */
function checkPlaces(places: readonly string[], scope: Scope, about: Sort): void {
  for (const place of places) {
    const [name = '', ...rest] = place.split('.');
    const named = Object.hasOwn(scope, name) ? scope[name] : undefined;
    // A list stands nowhere: a field of that name does.
    const known = named?.of ? undefined : named;
    let sort = known ?? about;
    for (const step of known ? rest : [name, ...rest]) sort = fieldSort(sort, step, new Set());
  }
}

/** The text is there, and all that it speaks of. */
function checkWords(name: string, texts: Words['messages'], scope: Scope, about: Sort): void {
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (!text) throw new Error(`there are no words “${name}”`);
  for (const placeholder of placeholdersOf(text.en)) {
    if (!Object.hasOwn(scope, placeholder)) fieldSort(about, placeholder, new Set());
  }
}

function only(what: string, texts: Words['messages']): string {
  const [name, ...others] = Object.keys(texts);
  if (name === undefined || others.length > 0) throw new Error(`it has several ${what}: say which`);
  return name;
}

/** What an expression gives, as far as it can be known before there is a model: entities of some kinds, a map of a shape, a list. */
interface Sort {
  kinds?: readonly Kind[];
  shape?: Shape;
  /** The field, `need.state`, through which a map was reached. */
  within?: string;
  /** It is a list of these. */
  of?: Sort;
}

type Scope = Readonly<Record<string, Sort>>;

/** The sort of a field of something. */
function fieldSort(of: Sort, name: string, reads: Set<string>): Sort {
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

/**
 * The sort of what an expression gives, and in `reads` the fields on which it relies, as `kind.field`. Throws an Error where the schemas do not have
 * what it asks for, with the nearest name.
 */
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
  const { of, relies, list, ...question } = signatureOf(name);
  if (args.length !== of.length) throw new Error(`${name}() takes ${of.length} arguments`);
  for (const [index, wanted] of of.entries()) {
    const given = sorts[index]?.kinds;
    if (wanted !== 'any' && given && !given.includes(wanted))
      throw new Error(`${name}() is asked of ${wanted}, not of ${given.join(' or ')}`);
  }
  for (const field of relies) reads.add(field);
  if (name === 'lacking') for (const field of literalsOf(args[1])) fieldSort(sorts[0] ?? {}, field, reads);
  const gives = givenBy(name, question.gives, sorts[0], args, reads);
  return list ? { of: gives } : gives;
}

function signatureOf(name: string): Signature {
  if (Object.hasOwn(signatures, name)) return signatures[name as Question];
  throw unknown(
    `${name}()`,
    'expressions',
    [...Object.keys(signatures), ...builtIn].map((one) => `${one}()`),
  );
}

/** What a question gives. */
function givenBy(
  name: string,
  gives: Signature['gives'],
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

/** The texts of a list that is written out. */
function literalsOf(node: ASTNode | undefined): string[] {
  if (node?.op !== 'list') throw new Error('it wants its fields written out, in a list');
  return node.args.map((one: ASTNode) => literalOf(one));
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
