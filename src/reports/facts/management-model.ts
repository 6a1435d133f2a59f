import type { Localised } from '../../diagnostics/language.ts';
import { dimensionWords } from '../../generated/words/reports.ts';
import { sentence } from '../wording/speech.ts';
import type { Facts } from './fact.ts';

const words: Readonly<Record<string, Localised>> = dimensionWords;

export const managementModelFacts: Facts<'managementModel'> = {
  /** What a dimension is called; of one of the engagement's own, its code. */
  dimension({ value }, view, part) {
    const [code = ''] = Object.entries(value.dimensions ?? {}).find(([, one]) => one === part) ?? [];
    return sentence(Object.hasOwn(words, code) && words[code] ? view.say(words[code]) : code);
  },
};
