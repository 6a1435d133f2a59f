import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { allMistakes, filesOf, sourcesOf } from './sources.ts';
import type { Mistake } from './table.ts';

/** Where the mark of a mistake stands. */
function placeOf(mistake: Mistake): { file: string; line: number; column: number } {
  const [file = '', marked = ''] = Object.entries(filesOf(mistake)).find(([, text]) => text.includes('▸')) ?? [];
  const before = marked.slice(0, marked.indexOf('▸')).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe.each(allMistakes)('$what', (mistake) => {
  const sources = sourcesOf(mistake);
  const { file, line, column } = placeOf(mistake);

  it.each(['en', 'es'] as const)('is one finding at its exact place, in words (%s)', (language) => {
    const { diagnostics } = check(sources, { language, version: '0' }).result;
    // The rules about what is missing are not what these mistakes are about.
    const found = diagnostics.filter(({ code }) => code !== 'INT005' && code !== 'INT011');
    const told = found.map(
      (one) => `${one.file}:${one.range?.start.line ?? 1}:${one.range?.start.column ?? 1} ${one.code}`,
    );
    expect(told).toEqual([`${file}:${line}:${column} ${mistake.code}`]);
    const [only] = found;
    expect(`${only?.message} ${only?.hint ?? ''}`).toMatch(mistake.says[language === 'en' ? 0 : 1]);
  });
});
