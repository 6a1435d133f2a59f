import { coverRule } from './cover-rule.ts';

export const check = coverRule({
  concerns: ({ kind, language }) => kind === 'weekly' && language === undefined,
  says: (shape) => (shape === 'never' ? 'weekly' : shape),
  needs: ({ language }) => language === undefined,
});
