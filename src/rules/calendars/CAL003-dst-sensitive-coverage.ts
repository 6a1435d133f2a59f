import { dstSensitiveCoverage as declaration } from '../../generated/declarations.ts';
import { coverRule, hoursOrLanguage } from './cover-rule.ts';

export const check = coverRule({
  declaration,
  concerns: ({ kind }) => kind === 'clock',
  hint: 'agree',
  ...hoursOrLanguage,
});
