import { coverRule, hoursOrLanguage } from './cover-rule.ts';

export const check = coverRule({
  concerns: ({ kind }) => kind === 'holiday',
  ...hoursOrLanguage,
});
