import { expect, it } from 'vitest';
import { lensesOf } from '../../src/editor/lens.ts';
import { textsOf } from '../support/engagement.ts';
import { readSources } from '../support/sources.ts';

it('above each promise with figures and each team with demand stands the worst that can happen to it', () => {
  const clean = Object.fromEntries(readSources('clean/').map(({ file, text }) => [file, text]));
  const { checked, texts } = textsOf(clean);
  const [model] = checked.judged;
  if (!model) throw new Error('nothing is judged');
  for (const language of ['en', 'es'] as const) {
    const lines = [...texts].flatMap(([file, text]) => lensesOf(file, text, model, language));
    expect(lines.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`)).toMatchSnapshot();
  }
});
