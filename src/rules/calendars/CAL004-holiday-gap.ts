import { holidayGap as declaration } from '../../generated/declarations.ts';
import { coverRule, hoursOrLanguage } from './cover-rule.ts';

export const check = coverRule({
  declaration,
  concerns: ({ kind }) => kind === 'holiday',
  hint: 'staff',
  ...hoursOrLanguage,
});
