import { describe, expect, it } from 'vitest';
import { fixAll } from '../../src/check/fix-all.ts';
import { check } from '../../src/check.ts';
import type { Source } from '../../src/language/document.ts';
import { parse } from '../../src/language/parse.ts';
import { slipsOf } from '../support/slips.ts';
import { readSources } from '../support/sources.ts';

const clean = readSources('../support/clean/');
const judge = (sources: readonly Source[]) => check(sources, { language: 'en', version: '0' }).result;
const before = new Set(judge(clean).diagnostics.map(({ fingerprint }) => fingerprint));

const fix = (sources: readonly Source[]) =>
  fixAll(
    sources,
    async (given) => judge(given),
    () => true,
  );
const meaningOf = (sources: readonly Source[]) =>
  sources.map((source) => parse(source).documents.map(({ data }) => data));

/** The names of fields: what stands before a colon in many places. */
const fieldNames = /^( *)(name|type|owner|criticality|segments|target|purpose|members|accountable|metric)(:.*)$/;

/** What a hand does to a line, and tom can take back. */
const slips: Record<string, (line: string) => string | undefined> = {
  'a letter of a key twice': (line) => line.replace(fieldNames, (_, pad, key, rest) => pad + key + key.at(-1) + rest),
  'two letters of a key swapped': (line) =>
    line.replace(fieldNames, (_, pad, key, rest) => `${pad + key[0] + key[2] + key[1] + key.slice(3)}${rest}`),
  'a key in Spanish': (line) => line.replace(/^( *)name:/, '$1nombre:').replace(/^( *)owner:/, '$1responsable:'),
  'a letter of a value twice': (line) =>
    line.replace(/: (high|medium|customer|resolution-time|agreed)(?=,|$| })/, (all) => all + all.at(-1)),
  'a percentage without its sign': (line) => line.replace(/\b(\d\d)%/, '$1'),
  'a percentage in words': (line) => line.replace(/\b(\d\d)%/, '$1 por ciento'),
  'a unit misspelt': (line) => line.replace(/\bhours\b/, 'hourss').replace(/\bdays\b/, 'dayss'),
  'a number in quotes': (line) => line.replace(/(seats|count|likelihood|impact): (\d+)\b/, '$1: "$2"'),
};

function* ownSlips(): Generator<{ sort: string; file: string; text: string }> {
  for (const { file, text } of clean) {
    for (const [index, line] of text.split('\n').entries())
      for (const [sort, change] of Object.entries(slips)) {
        const changed = change(line);
        if (changed !== undefined && changed !== line)
          yield { sort, file, text: text.split('\n').with(index, changed).join('\n') };
      }
    yield { sort: 'tabs', file, text: text.replaceAll(/^(?: {2})+/gm, (run) => '\t'.repeat(run.length / 2)) };
  }
}

const pasted = clean.flatMap((source) => [...slipsOf(source)].filter(({ sort }) => /^(?:curly|U\+)/.test(sort)));

describe('what is put right', () => {
  const tried = [...[...ownSlips()].filter((_, at) => at % 61 === 0), ...pasted.filter((_, at) => at % 1501 === 0)];

  it('is what was there before the slip, or nothing is touched', async () => {
    const wrong: string[] = [];
    let right = 0;
    for (const { sort, file, text } of tried) {
      const sources = clean.map((source) => (source.file === file ? { file, text } : source));
      const { sources: after } = await fix(sources);
      const same = JSON.stringify(meaningOf(after)) === JSON.stringify(meaningOf(clean));
      const isUntouched = after.every((source, at) => source.text === sources[at]?.text);
      if (same) right += 1;
      if (same && judge(after).diagnostics.some(({ fingerprint }) => !before.has(fingerprint)))
        wrong.push(`${sort}, ${file}: finds more than before`);
      if (!same && !isUntouched) wrong.push(`${sort}, ${file}: is something else`);
      if (!isUntouched && (await fix(after)).sources.some((source, at) => source !== after[at]))
        wrong.push(`${sort}, ${file}: a second run changes it`);
    }
    expect(wrong).toEqual([]);
    expect(right / tried.length).toBeGreaterThan(0.6);
  }, 240_000);
});
