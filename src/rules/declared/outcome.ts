import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Place, RelatedPlace, Severity, Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import { isMap, isWritten, valueAt } from '../../language/shape/decoded.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import type { Ready } from './ready.ts';
import type { Names } from './run.ts';
import { isPresent, type ModelNode, nodeOf, placeOfSeen, refOf, shown } from './seen.ts';
import type { Step } from './step.ts';

/** The named values at a step, and the names that `for`s gave: the subject first. */
export interface Scope {
  values: Names;
  names: readonly string[];
}

/** What is found at a step. */
export function outcomeOf(
  { code, messages, hints }: Declaration,
  { step, related: beside, facts, follows, weighs }: Ready,
  model: Model,
  scope: Scope,
): Outcome {
  const { about: named = scope.names[0] ?? '' } = step;
  const inner = scope.names.slice(1).filter((name) => name !== named);
  const node = nodeBehind(scope.values[named]);
  const about = refOf(node);
  if (step.missing !== undefined) {
    return { code, missing: step.missing, subject: about, values: valuesIn(messages[step.missing], scope, node) };
  }
  const message = step.says ?? Object.keys(messages)[0] ?? '';
  const hint = step.do ?? Object.keys(hints)[0];
  const related = beside.flatMap((one) => relatedOf(one, messages, model, scope));
  return {
    code,
    message,
    values: {
      ...valuesIn(messages[message], scope, node),
      ...valuesIn(hint === undefined ? undefined : hints[hint], scope, node),
    },
    place: placeAt(step, scope, node),
    subject: about,
    facts: facts
      ? facts.map((fact) => factOf(fact(scope.values, model)))
      : inner.map((name) => factOf(scope.values[name])),
    ...(follows && { follows: follows(scope.values, model).flat().map(factOf) }),
    ...(hint !== undefined && { hint }),
    ...(related.length > 0 && { related }),
    ...(weighs && { severity: weighs(scope.values, model) as Severity }),
  };
}

/** Adds to values those that a `let` names. */
export function addNamed(
  values: Record<string, unknown>,
  named: Ready['related'][number]['named'],
  model: Model,
): Names {
  for (const [name, run] of named) values[name] = run(values, model);
  return values;
}

function relatedOf(
  { name, list, named, of: { says, at, on } }: Ready['related'][number],
  messages: Declaration['messages'],
  model: Model,
  scope: Scope,
): RelatedPlace[] {
  return list(scope.values, model).map((one) => {
    const node = nodeBehind(one);
    const around = Object.assign({}, scope.values, { [name]: one });
    const inner: Scope = { values: addNamed(around, named, model), names: [name] };
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

export function nodeBehind(value: unknown): ModelNode {
  const node = nodeOf(value);
  if (!node) throw new Error('a rule goes over things that have no place');
  return node;
}
