import { languageNotCovered as declaration } from '../../generated/declarations.ts';
import { coverRule } from './cover-rule.ts';

export const check = coverRule({
  declaration,
  concerns: ({ kind, language }) => kind === 'weekly' && language !== undefined,
  message: (shape) => shape,
  hint: 'seat',
  needs: ({ language, unattended }) => language !== undefined || unattended !== undefined,
});
