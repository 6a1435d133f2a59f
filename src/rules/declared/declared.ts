import { Environment, type ParseResult } from '@marcbachmann/cel-js';
import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Place, RelatedPlace, Severity, Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Kind } from '../../generated/kinds.ts';
import { isMap, isWritten, valueAt } from '../../language/shape/decoded.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { counted, isBounded } from './bounds.ts';
import { answers } from './questions.ts';
import { isPresent, type ModelNode, nodeOf, placeOfSeen, refOf, Seen, shown } from './seen.ts';
import { type Question, type Signature, signatures } from './signatures.ts';
import { eachOf, inFull, type Step } from './step.ts';
import { type Mark, marked } from './syntax.ts';

/** The named values at a step, and the names that `for`s gave: the subject first. */
interface Scope {
  values: Readonly<Record<string, unknown>>;
  names: readonly string[];
}

/** The check of a rule that is data. */
export function checkOf(declaration: Declaration, written: Step): (model: Model) => Iterable<Outcome> {
  const step = inFull(written);
  return (model) => outcomesOf(declaration, step, model, { values: {}, names: [] });
}

/** Each thing that a step goes over first, and what is found of it where it is asked: nothing where all is well. */
export function* judgedEach(
  declaration: Declaration,
  written: Step,
  model: Model,
): Iterable<{ node: ModelNode; outcomes(): readonly Outcome[] }> {
  const { for: each = '', let: named = {}, when = 'true', ...rest } = inFull(written);
  for (const scope of scopesOf({ for: each, let: named, when }, model, { values: {}, names: [] })) {
    const node = nodeBehind(scope.values[scope.names[0] ?? '']);
    yield { node, outcomes: () => [...outcomesOf(declaration, rest, model, scope)] };
  }
}

function* outcomesOf(declaration: Declaration, step: Step, model: Model, from: Scope): Iterable<Outcome> {
  for (const scope of scopesOf(step, model, from)) {
    if (!step.cases && !step.checks) yield outcomeOf(declaration, step, model, scope);
    for (const one of step.checks ?? []) yield* outcomesOf(declaration, one, model, scope);
    for (const one of step.cases ?? []) {
      const found = [...outcomesOf(declaration, one, model, scope)];
      yield* found;
      if (found.length > 0) break;
    }
  }
}

/** One for each thing that the step goes over and for which its conditions hold. */
function* scopesOf(step: Step, model: Model, from: Scope): Iterable<Scope> {
  const each = step.for === undefined ? undefined : eachOf(step.for);
  const list = each ? listOf(each.list, model, from.values) : [undefined];
  const names = each ? [...from.names, each.name] : from.names;
  for (const one of list) {
    const values: Record<string, unknown> = each ? { ...from.values, [each.name]: one } : { ...from.values };
    for (const [name, expression] of Object.entries(step.let ?? {})) values[name] = evaluate(expression, model, values);
    if (step.when !== undefined && !holds(step.when, model, values)) continue;
    if (step.require !== undefined && holds(step.require, model, values)) continue;
    yield { values, names };
  }
}

function outcomeOf(declaration: Declaration, step: Step, model: Model, scope: Scope): Outcome {
  const { code, messages, hints } = declaration;
  const { about: named = scope.names[0] ?? '' } = step;
  const inner = scope.names.slice(1).filter((name) => name !== named);
  const node = nodeBehind(scope.values[named]);
  const about = refOf(node);
  if (step.missing !== undefined) {
    return { code, missing: step.missing, subject: about, values: valuesIn(messages[step.missing], scope, node) };
  }
  const message = step.says ?? Object.keys(messages)[0] ?? '';
  const hint = step.do ?? Object.keys(hints)[0];
  const related = (step.related ?? []).flatMap((one) => relatedOf(one, declaration, model, scope));
  return {
    code,
    message,
    values: {
      ...valuesIn(messages[message], scope, node),
      ...valuesIn(hint === undefined ? undefined : hints[hint], scope, node),
    },
    place: placeAt(step, scope, node),
    subject: about,
    facts: step.facts
      ? step.facts.map((fact) => factOf(evaluate(fact, model, scope.values)))
      : inner.map((name) => factOf(scope.values[name])),
    ...(step.follows !== undefined && {
      follows: listOf(step.follows, model, scope.values).flat().map(factOf),
    }),
    ...(hint !== undefined && { hint }),
    ...(related.length > 0 && { related }),
    ...(step.weighs !== undefined && { severity: evaluate(step.weighs, model, scope.values) as Severity }),
  };
}

function relatedOf(
  { for: written, says, at, on }: NonNullable<Step['related']>[number],
  { messages }: Declaration,
  model: Model,
  scope: Scope,
): RelatedPlace[] {
  const { name, list } = eachOf(written);
  return listOf(list, model, scope.values).map((one) => {
    const node = nodeBehind(one);
    const inner: Scope = { values: { ...scope.values, [name]: one }, names: [name] };
    const values = valuesIn(messages[says], inner, node);
    return {
      place: placeAt({ at, on }, inner, node),
      message: says,
      ...(Object.keys(values).length > 0 && { values }),
    };
  });
}

/** The values of the placeholders of a text, in whatever language: what has the name, or the field of the subject. */
function valuesIn(text: Localised | undefined, { values }: Scope, subject: ModelNode): Values {
  const names = new Set(Object.values(text ?? {}).flatMap(placeholdersOf));
  const named = [...names].map((name) => {
    const own = valueAt(subject.value, [name]);
    return [name, shown(Object.hasOwn(values, name) ? values[name] : own)] as const;
  });
  return Object.fromEntries(named);
}

/** The first that is written of the places that a step names; the last where none is. */
function placeAt({ at, on }: Pick<Step, 'at' | 'on'>, { values }: Scope, subject: ModelNode): Place {
  const [first, ...others] = [at ?? []].flat().map((written) => {
    const [name = '', ...rest] = written.split('.');
    // A value that stands nowhere may have the name of a field.
    const named = Object.hasOwn(values, name) ? nodeOf(values[name]) : undefined;
    return named ? { node: named, steps: rest } : { node: subject, steps: [name, ...rest] };
  });
  if (!first) return placeOfSeen(subject, on);
  const chosen = [first, ...others].find(({ node, steps }) => isWrittenAt(node.value, steps));
  const { node, steps } = chosen ?? others.at(-1) ?? first;
  if (!node.entity || steps.length === 0) return placeOfSeen(node, on);
  return placeOf(node.entity, [...node.path, ...steps], on);
}

function isWrittenAt(value: unknown, steps: readonly string[]): boolean {
  const [holder, last] = [valueAt(value, steps.slice(0, -1)), steps.at(-1)];
  return isPresent(valueAt(value, steps)) && (last === undefined || !isMap(holder) || isWritten(holder, last));
}

function factOf(value: unknown): string {
  const node = nodeOf(value);
  return node ? refOf(node) : String(value);
}

function nodeBehind(value: unknown): ModelNode {
  const node = nodeOf(value);
  if (!node) throw new Error('a rule goes over things that have no place');
  return node;
}

/** Thrown where an expression cannot be carried out with the values of a model: `cause` says why. */
export class UnfitExpression extends Error {
  readonly expression: string;

  constructor(expression: string, cause: unknown) {
    super(`“${expression}”: ${cause instanceof Error ? cause.message : cause}`, { cause });
    this.expression = expression;
  }
}

/** Whether a condition holds; what is not written, or cannot be known, does not. */
function holds(expression: string, model: Model, scope: Readonly<Record<string, unknown>>): boolean {
  const value = evaluate(expression, model, scope);
  if (typeof value === 'boolean' || value === null) return value === true;
  throw new UnfitExpression(expression, 'neither true nor false');
}

/** What an expression lists; nothing where that is not written or cannot be known. */
function listOf(expression: string, model: Model, scope: Readonly<Record<string, unknown>>): readonly unknown[] {
  const list = evaluate(expression, model, scope) ?? [];
  if (Array.isArray(list)) return list;
  throw new UnfitExpression(expression, 'no list');
}

/** Expressions in the Common Expression Language, each read once. */
const parsed = new Map<string, ParseResult>();

/**
 * What an expression gives for a model and the values that it names; null where that hangs on what is not written or cannot be known:
 * `null && true` is null, and `null && false` is false. Throws an UnfitExpression. */
export function evaluate(expression: string, model: Model, scope: Readonly<Record<string, unknown>>): unknown {
  asked = model;
  try {
    // What is not bounded need not be counted.
    const key = isBounded() ? `bounded ${expression}` : expression;
    let read = parsed.get(key);
    if (!read) {
      read = environment.parse(marked(expression, isBounded()));
      parsed.set(key, read);
    }
    return counted(read(scope));
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw new UnfitExpression(expression, error);
  }
}

function isEntityOf(kind: Kind, value: unknown): boolean {
  const node = nodeOf(value);
  return node?.entity?.kind === kind && node.path.length === 0;
}

/** The model that questions are asked of: functions of the library know of their arguments only. */
let asked: Model | undefined;

/** What is asked of the whole model, such as all of a kind, is answered once: rules ask it again for each entity. */
const answerOnce = onceEach<Model, unknown>();

/** Thrown where a condition hangs on what cannot be known. The language goes on after it where the rest decides. */
class Unknown extends Error {}

/** What the marks in expressions do. */
const marks: Readonly<Record<Mark, (value: unknown) => unknown>> = {
  counted,
  known: (value) => {
    if (value === null) throw new Unknown();
    return value;
  },
  sure: (value) => value ?? false,
};

const environment = environmentOf();

function environmentOf(): Environment {
  const made = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
  made.registerType('Seen', Seen);
  for (const [name, signature] of Object.entries(signatures) as [Question, Signature][]) {
    const { of, list } = signature;
    made.registerFunction(`${name}(${of.map(() => 'dyn').join(', ')}): dyn`, (...args: unknown[]) => {
      if (!asked) throw new Error('a question without a model');
      // Of what is not written, or names nothing that exists, there is nothing to say.
      if (!of.every((kind, index) => kind === 'any' || isEntityOf(kind, args[index]))) return list ? [] : null;
      const model = asked;
      const answer = (): unknown => answers[name](model, ...args);
      const isOfWhole = args.every((arg) => typeof arg === 'string');
      return counted(isOfWhole ? answerOnce(model, [name, ...args].join(' '), answer) : answer());
    });
  }
  for (const [mark, answer] of Object.entries(marks)) made.registerFunction(`${mark}(dyn): dyn`, answer);
  // Nothing that is written is less or more than what is not.
  for (const operator of ['<', '<=', '>', '>=']) {
    made.registerOperator(`null ${operator} null: bool`, () => false);
    for (const type of ['string', 'double', 'int']) {
      made.registerOperator(`null ${operator} ${type}: bool`, () => false);
      made.registerOperator(`${type} ${operator} null: bool`, () => false);
    }
  }
  return made;
}
