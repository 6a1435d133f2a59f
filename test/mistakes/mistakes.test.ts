import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import type { Source } from '../../src/language/document.ts';
import { firstWeek } from './first-week.ts';
import { type Mistake, mistakes } from './table.ts';

const tom =
  'tom: 1\nclient: { name: Acme }\nlanguages: [en, es]\nasOf: 2026-11-01\nscenarios:\n  as-is: { name: Today, date: 2026-09-01 }\n  to-be: { name: Target, date: 2027-12-31 }\n';

/** The files of a mistake without its mark, and where the mark was. */
function read({ text }: Mistake): { sources: Source[]; file: string; line: number; column: number } {
  const files = { 'tom.yaml': tom, ...(typeof text === 'string' ? { 'model/a.yaml': text } : text) };
  const sources = Object.entries(files).map(([file, marked]) => ({ file, text: marked.replace('▸', '') }));
  const [file = '', marked = ''] = Object.entries(files).find(([, content]) => content.includes('▸')) ?? [];
  const before = marked.slice(0, marked.indexOf('▸')).split('\n');
  return { sources, file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe.each([...mistakes, ...firstWeek])('$what', (mistake) => {
  const { sources, file, line, column } = read(mistake);

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
