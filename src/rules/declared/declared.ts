import type { Declaration } from '../../diagnostics/declaration.ts';
import { once } from '../../diagnostics/once.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { own, type Reader } from './expression.ts';
import { addNamed, nodeBehind, outcomeOf, type Scope } from './outcome.ts';
import { type Ready, readyOf } from './ready.ts';
import type { ModelNode } from './seen.ts';
import { inFull, type Step } from './step.ts';

const nothing: Scope = { values: {}, names: [] };

/** The check of a rule that is data. */
export function checkOf(
  declaration: Declaration,
  written: () => Step,
  reader: Reader = own,
): (model: Model) => Iterable<Outcome> {
  let step: Ready | undefined;
  return (model) => {
    step ??= readyOf(inFull(written()), reader);
    return outcomesOf(declaration, step, model, nothing);
  };
}

/** A step of ours in two: what it goes over first, and what is asked of each. */
const inTwo = once((written: Step): { first: Ready; rest: Ready } => {
  const step = readyOf(inFull(written), own);
  return {
    first: { ...step, require: undefined },
    rest: { ...step, each: undefined, named: [[], [], []], when: undefined },
  };
});

/** Each thing that a step goes over first, and what is found of it where it is asked: nothing where all is well. */
export function* judgedEach(
  declaration: Declaration,
  written: Step,
  model: Model,
): Iterable<{ node: ModelNode; outcomes(): readonly Outcome[] }> {
  const { first, rest } = inTwo(written);
  for (const scope of scopesOf(first, model, nothing)) {
    const node = nodeBehind(scope.values[scope.names[0] ?? '']);
    yield { node, outcomes: () => [...outcomesOf(declaration, rest, model, scope)] };
  }
}

function* outcomesOf(declaration: Declaration, step: Ready, model: Model, from: Scope): Iterable<Outcome> {
  const { cases, checks } = step;
  for (const scope of scopesOf(step, model, from)) {
    if (!cases && !checks) yield outcomeOf(declaration, step, model, scope);
    for (const one of checks ?? []) yield* outcomesOf(declaration, one, model, scope);
    for (const one of cases ?? []) {
      const found = [...outcomesOf(declaration, one, model, scope)];
      yield* found;
      if (found.length > 0) break;
    }
  }
}

/** Values by name. They begin as a form of their own: that of `{}` leads to so many others by then that each new object would have its own. */
class Values {
  [name: string]: unknown;
}

/** One for each thing that the step goes over and for which its conditions hold. */
function* scopesOf({ each, named, when, require }: Ready, model: Model, from: Scope): Iterable<Scope> {
  const names = each ? [...from.names, each.name] : from.names;
  // Of most nothing is found: they take turns in one place, and only what is yielded has values of its own.
  const values = new Values();
  const outer = Object.keys(from.values);
  for (const one of each ? each.list(from.values, model) : [undefined]) {
    // A name of a step may hide an outer one.
    for (const name of outer) values[name] = from.values[name];
    if (each) values[each.name] = one;
    addNamed(values, named[0], model);
    if (when && !when(values, model)) continue;
    addNamed(values, named[1], model);
    if (require?.(values, model)) continue;
    addNamed(values, named[2], model);
    yield { values: Object.assign(new Values(), values), names };
  }
}
