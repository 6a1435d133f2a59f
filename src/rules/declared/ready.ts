import type { Model } from '../../model/model.ts';
import { conditionOf, expressionOf, listOf, type Reader } from './expression.ts';
import type { Names, Run } from './run.ts';
import { eachOf, type Step } from './step.ts';

type List = (names: Names, model: Model) => readonly unknown[];
type Condition = (names: Names, model: Model) => boolean;

/** A step whose expressions can be carried out. */
export interface Ready {
  /** What it says, which is no expression. */
  step: Step;
  each: { name: string; list: List } | undefined;
  named: readonly (readonly [string, Run])[];
  when: Condition | undefined;
  require: Condition | undefined;
  cases: readonly Ready[] | undefined;
  checks: readonly Ready[] | undefined;
  related: readonly (NonNullable<Ready['each']> &
    Pick<Ready, 'named'> & { of: NonNullable<Step['related']>[number] })[];
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
  const named = (written: Step['let'] = {}) =>
    Object.entries(written).map(([name, one]) => [name, expressionOf(one, reader)] as const);
  return {
    step,
    each: step.for === undefined ? undefined : each(step.for),
    named: named(step.let),
    when: condition(step.when),
    require: condition(step.require),
    cases: step.cases?.map((one) => readyOf(one, reader)),
    checks: step.checks?.map((one) => readyOf(one, reader)),
    related: (step.related ?? []).map((of) => ({ ...each(of.for), named: named(of.let), of })),
    facts: step.facts?.map((fact) => expressionOf(fact, reader)),
    follows: step.follows === undefined ? undefined : listOf(step.follows, reader),
    weighs: step.weighs === undefined ? undefined : expressionOf(step.weighs, reader),
  };
}
