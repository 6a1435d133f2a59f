import { describe, expect, it } from 'vitest';
import { languages } from '../src/diagnostics/language.ts';
import { catalogue } from '../src/rules/catalogue.ts';
import { checkAll, lineOf } from './support/example.ts';
import { clean, mutants, mutate } from './support/mutants.ts';
import { readSources } from './support/sources.ts';

describe.each([
  ['the clean workspace', clean],
  ['the example of the pharmacies', readSources('../../examples/pharmacy/')],
])('%s', (_, sources) => {
  it.each(languages)('has no finding, and everything is assessed (%s)', (language) => {
    const { diagnostics, notAssessed } = checkAll(sources, language).result;
    expect(diagnostics.map(lineOf)).toEqual([]);
    expect(notAssessed).toEqual([]);
  });
});

describe('every mutant raises its code, what it lists besides, and nothing else', () => {
  it.each(
    mutants.map(
      (mutant) =>
        [mutant.code, mutant.from.trim().split('\n')[0] ?? '', mutant.to.trim().split('\n')[0] ?? '', mutant] as const,
    ),
  )('%s: %s → %s', (code, _from, _to, mutant) => {
    const found = new Set(checkAll(mutate(mutant)).result.diagnostics.map((diagnostic) => diagnostic.code));
    expect([...found].sort()).toEqual([...new Set([code, ...(mutant.also ?? [])])].sort());
  });

  it('there is one for every code', () => {
    const mutated = new Set(mutants.map(({ code }) => code));
    expect(catalogue.map(({ code }) => code).filter((code) => !mutated.has(code))).toEqual([]);
  });
});
