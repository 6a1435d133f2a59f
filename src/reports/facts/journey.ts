import { degreeOf, interactionsOf, isPain, isTreated } from '../../model/journeys.ts';
import type { CurveData } from '../charts/curve.ts';
import type { Facts, WholeFacts } from './fact.ts';

export const whole: WholeFacts = {
  /** Where it hurts, and where nothing is done about it, as the rule on pain reckons both. */
  pains({ model }) {
    const all = interactionsOf(model).filter((one) => isPain(model, one));
    return { all: all.length || null, untreated: all.filter((one) => !isTreated(model, one)).length || null };
  },
};

export const facts: Facts<'journey'> = {
  /** What is felt from one interaction to the next, for the figure `curve`; none where fewer than two say it. */
  curve({ value }, view): CurveData[] {
    const { model, models } = view;
    const all = Object.entries(value.interactions ?? {});
    const isTold = (scenario: string) => all.some(([, { emotion = {} }]) => emotion[scenario] !== undefined);
    const told = [...new Set([...models.keys(), model.scenario])].filter(isTold);
    const [first = '', last = first] = told.length > 1 ? [told[0], told.at(-1)] : told;
    const lines = [...new Set([first, last])].map((scenario) => ({
      name: view.scenarioName(scenario),
      degrees: all.map(([, { emotion = {} }]) => degreeOf(model, emotion[scenario]) ?? null),
    }));
    if (all.filter((_, index) => lines.some(({ degrees }) => degrees[index] !== null)).length < 2) return [];
    const points = all.map(([id, { customerAction, stage, moments = [] }]) => ({
      name: view.read(customerAction) || id,
      stage: stage ? view.stageName(stage.id) : '',
      marks: (['truth', 'pain'] as const).filter((mark) => moments.includes(mark)),
    }));
    return [{ scale: model.engagement.value.emotionScale.map((code) => view.emotionName(code)), points, lines }];
  },
};
