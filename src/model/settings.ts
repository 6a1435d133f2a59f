import type { Text } from '../diagnostics/values.ts';
import type { Values } from '../generated/types.ts';
import { stageWords } from '../generated/words/model.ts';

type Fields = Values['engagement'];

/** The fields of tom.yaml: what it lacks or gets wrong is absent, but for what has a default. */
export type Settings = Partial<Fields> &
  Pick<Fields, 'assumptions' | 'emotionScale' | 'goals' | 'phases' | 'risks' | 'rules' | 'scenarios' | 'stages'>;

/** A stage of the customer's life. */
export interface Stage {
  code: string;
  name: Text;
  moment: 'before' | 'during' | 'after';
}

/** The stages of an engagement, in order. */
export function stagesOf({ stages }: Pick<Settings, 'stages'>): Stage[] {
  const own = Object.entries(stages);
  if (own.length > 0) return own.map(([code, { name = text(code, code), moment }]) => ({ code, name, moment }));
  return Object.entries(stageWords).map(([code, { moment, en, es }]) => ({ code, name: text(en, es), moment }));
}

function text(en: string, es: string): Text {
  return { type: 'text', written: en, by: { en, es } };
}

/** The scenarios of an engagement, in order; one called `target` where it declares none. */
export function scenariosOf({ scenarios }: Pick<Settings, 'scenarios'>): string[] {
  const declared = Object.keys(scenarios);
  return declared.length > 0 ? declared : ['target'];
}

/** What references to tom.yaml itself may name, by pseudo-kind. */
export function wordsOf(engagement: Settings): Map<string, readonly string[]> {
  return new Map([
    ['stage', stagesOf(engagement).map((stage) => stage.code)],
    ['scenario', scenariosOf(engagement)],
    ['emotion', engagement.emotionScale],
    ['goal', Object.keys(engagement.goals)],
    ['assumption', Object.keys(engagement.assumptions)],
    ['risk', Object.keys(engagement.risks)],
    ['phase', ['strategic', 'operational', 'technology', 'control']],
  ]);
}
