import { coverRule } from './cover-rule.ts';

export const check = coverRule({
  concerns: ({ kind, language }) => kind === 'weekly' && language !== undefined,
  says: (shape) => shape,
  needs: ({ language, unattended }) => language !== undefined || unattended !== undefined,
});
