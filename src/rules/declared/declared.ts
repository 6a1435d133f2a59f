import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Place, RelatedPlace, Severity, Values } from '../../diagnostics/finding.ts';
import { placeholdersOf } from '../../diagnostics/messages.ts';
import { isMap, isWritten, valueAt } from '../../language/shape/decoded.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { evaluate } from './expression.ts';
import { isPresent, placeOfSeen, refOf, type Spot, shown, spotOf } from './seen.ts';
import { eachOf, inFull, type Step } from './step.ts';

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
  const list = each ? (evaluate(each.list, model, from.values) as readonly unknown[]) : [undefined];
  const names = each ? [...from.names, each.name] : from.names;
  for (const one of list) {
    const values: Record<string, unknown> = each ? { ...from.values, [each.name]: one } : { ...from.values };
    for (const [name, expression] of Object.entries(step.let ?? {})) values[name] = evaluate(expression, model, values);
    if (step.when !== undefined && !evaluate(step.when, model, values)) continue;
    if (step.require !== undefined && evaluate(step.require, model, values)) continue;
    yield { values, names };
  }
}

function outcomeOf(declaration: Declaration, step: Step, model: Model, scope: Scope): Outcome {
  const { code, messages, hints } = declaration;
  const { about: named = scope.names[0] ?? '' } = step;
  const inner = scope.names.slice(1).filter((name) => name !== named);
  const spot = spotNamed(scope.values[named]);
  const about = refOf(spot);
  if (step.missing !== undefined) {
    return { code, missing: step.missing, subject: about, values: valuesIn(messages[step.missing]?.en, scope, spot) };
  }
  const message = step.says ?? Object.keys(messages)[0] ?? '';
  const hint = step.do ?? Object.keys(hints)[0];
  const related = (step.related ?? []).flatMap((one) => relatedOf(one, declaration, model, scope));
  return {
    code,
    message,
    values: { ...valuesIn(messages[message]?.en, scope, spot), ...valuesIn(hint && hints[hint]?.en, scope, spot) },
    place: placeAt(step, scope, spot),
    subject: about,
    facts: step.facts
      ? step.facts.map((fact) => factOf(evaluate(fact, model, scope.values)))
      : inner.map((name) => factOf(scope.values[name])),
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
  return (evaluate(list, model, scope.values) as readonly unknown[]).map((one) => {
    const spot = spotNamed(one);
    const inner: Scope = { values: { ...scope.values, [name]: one }, names: [name] };
    const values = valuesIn(messages[says]?.en, inner, spot);
    return {
      place: placeAt({ at, on }, inner, spot),
      message: says,
      ...(Object.keys(values).length > 0 && { values }),
    };
  });
}

/** The values of the placeholders of a text: what has the name, or the field of the subject. */
function valuesIn(text: string | undefined, { values }: Scope, subject: Spot): Values {
  const named = (text === undefined ? [] : placeholdersOf(text)).map((name) => {
    const own = valueAt(subject.value, [name]);
    return [name, shown(Object.hasOwn(values, name) ? values[name] : own)] as const;
  });
  return Object.fromEntries(named);
}

/** The first that is written of the places that a step names; the last where none is. */
function placeAt({ at, on }: Pick<Step, 'at' | 'on'>, { values }: Scope, subject: Spot): Place {
  const [first, ...others] = [at ?? []].flat().map((written) => {
    const [name = '', ...rest] = written.split('.');
    // A value that stands nowhere may have the name of a field.
    const named = Object.hasOwn(values, name) ? spotOf(values[name]) : undefined;
    return named ? { spot: named, steps: rest } : { spot: subject, steps: [name, ...rest] };
  });
  if (!first) return placeOfSeen(subject, on);
  const chosen = [first, ...others].find(({ spot, steps }) => isWrittenAt(spot.value, steps));
  const { spot, steps } = chosen ?? others.at(-1) ?? first;
  if (!spot.entity || steps.length === 0) return placeOfSeen(spot, on);
  return placeOf(spot.entity, [...spot.path, ...steps], on);
}

function isWrittenAt(value: unknown, steps: readonly string[]): boolean {
  const [holder, last] = [valueAt(value, steps.slice(0, -1)), steps.at(-1)];
  return isPresent(valueAt(value, steps)) && (last === undefined || !isMap(holder) || isWritten(holder, last));
}

function factOf(value: unknown): string {
  const spot = spotOf(value);
  return spot ? refOf(spot) : String(value);
}

function spotNamed(value: unknown): Spot {
  const spot = spotOf(value);
  if (!spot) throw new Error('a rule goes over things that have no place');
  return spot;
}
