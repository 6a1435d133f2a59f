import type { Model } from '../../model/model.ts';
import { conditionOf, expressionOf, listOf, type Reader } from './expression.ts';
import type { Names, Run } from './run.ts';
import { eachOf, type Step } from './step.ts';

type List = (names: Names, model: Model) => readonly unknown[];
type Condition = (names: Names, model: Model) => boolean;
type Written = readonly (readonly [string, string])[];
type Named = readonly (readonly [string, Run])[];

/** A step whose expressions can be carried out. */
export interface Ready {
  /** What it says, which is no expression. */
  step: Step;
  each: { name: string; list: List } | undefined;
  /** What `when` asks for by name, what `require` asks for besides, and what only is told: of most things nothing is. */
  named: readonly [Named, Named, Named];
  when: Condition | undefined;
  require: Condition | undefined;
  cases: readonly Ready[] | undefined;
  checks: readonly Ready[] | undefined;
  related: readonly (NonNullable<Ready['each']> & { named: Named; of: NonNullable<Step['related']>[number] })[];
  facts: readonly Run[] | undefined;
  follows: List | undefined;
  weighs: Run | undefined;
}

export function readyOf(step: Step, reader: Reader): Ready {
  const condition = (written: string | undefined) => (written === undefined ? undefined : conditionOf(written, reader));
  const each = (written: string) => {
    const { name, list } = eachOf(written);
    return { name, list: listOf(list, reader) };
  };
  const named = (written: Written): Named => written.map(([name, one]) => [name, expressionOf(one, reader)]);
  const [first, later] = askedBy(step.when, Object.entries(step.let ?? {}));
  const [second, last] = askedBy(step.require, later);
  return {
    step,
    each: step.for === undefined ? undefined : each(step.for),
    named: [named(first), named(second), named(last)],
    when: condition(step.when),
    require: condition(step.require),
    cases: step.cases?.map((one) => readyOf(one, reader)),
    checks: step.checks?.map((one) => readyOf(one, reader)),
    related: (step.related ?? []).map((of) => ({ ...each(of.for), named: named(Object.entries(of.let ?? {})), of })),
    facts: step.facts?.map((fact) => expressionOf(fact, reader)),
    follows: step.follows === undefined ? undefined : listOf(step.follows, reader),
    weighs: step.weighs === undefined ? undefined : expressionOf(step.weighs, reader),
  };
}

/** What a condition asks for by name, directly or by what it asks for, and what can wait until it holds. Any word may be a name. */
function askedBy(condition: string | undefined, written: Written): readonly [Written, Written] {
  const words = new Set(condition?.match(/\w+/g));
  const asked = written.toReversed().filter(([name, expression]) => {
    if (!words.has(name)) return false;
    for (const word of expression.match(/\w+/g) ?? []) words.add(word);
    return true;
  });
  return [asked.toReversed(), written.filter((one) => !asked.includes(one))];
}
