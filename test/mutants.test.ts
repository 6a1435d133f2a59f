import { describe, expect, it } from 'vitest';
import { languages } from '../src/diagnostics/language.ts';
import type { Source } from '../src/language/document.ts';
import { catalogue } from '../src/rules/catalogue.ts';
import { checkAll, lineOf } from './support/example.ts';
import { type Mutant, mutants } from './support/mutants.ts';
import { readSources } from './support/sources.ts';

const clean = readSources('clean/');

/** The clean workspace with one stretch of text replaced, which has to stand in it once. */
function mutate({ besides, ...mutant }: Mutant): Source[] {
  return [mutant, ...(besides ? [besides] : [])].reduce(replaced, clean);
}

function replaced(sources: readonly Source[], { file, from, to }: Pick<Mutant, 'file' | 'from' | 'to'>): Source[] {
  if (from === '') return [...sources, { file, text: to }];
  return sources.map((source) => {
    if (source.file !== file) return source;
    const pieces = source.text.split(from);
    if (pieces.length !== 2) throw new Error(`“${from}” stands ${pieces.length - 1} times in ${file}`);
    return { file, text: pieces.join(to) };
  });
}

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
