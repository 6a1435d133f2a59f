import { hoursNotCovered as declaration } from '../../generated/declarations.ts';
import { coverRule } from './cover-rule.ts';

export const check = coverRule({
  declaration,
  concerns: ({ kind, language }) => kind === 'weekly' && language === undefined,
  message: (shape) => (shape === 'never' ? 'weekly' : shape),
  hint: 'staff',
  needs: ({ language }) => language === undefined,
});
