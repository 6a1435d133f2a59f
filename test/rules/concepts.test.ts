import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readReference } from '../../src/cli/reference.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { originsWords } from '../../src/generated/words/rules.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { changes, isIn } from '../support/changes.ts';
import { type Mutant, mutants } from '../support/mutants.ts';
import { readSources } from '../support/sources.ts';

const table = new URL('../../src/rules/concepts.yaml', import.meta.url);
const concepts: Readonly<Record<string, readonly string[]>> = parse(readFileSync(table, 'utf8'));

/** What parsing finds is about the text: no concept is looked after by it alone. */
const rules = catalogue.filter(({ code }) => !/^(?:INT|FMT|RUL)/.test(code));
const clean = readSources('clean/');

/** What the mutants of each rule change. */
const changedFor = new Map<Code, string[][]>();
for (const mutant of mutants) {
  const changed = [mutant, ...(mutant.besides ? [mutant.besides] : [])].flatMap(changedBy);
  changedFor.set(mutant.code, [...(changedFor.get(mutant.code) ?? []), ...changed]);
}

function changedBy({ file, from, to }: Pick<Mutant, 'file' | 'from' | 'to'>): string[][] {
  const before = clean.find((source) => source.file === file)?.text ?? '';
  return changes([{ file, text: before }], [{ file, text: from === '' ? to : before.replace(from, () => to) }]);
}

function rulesOf(concept: string): Code[] {
  return rules.filter(({ serves }) => serves.includes(concept)).map(({ code }) => code);
}

describe('every concept', () => {
  const reference = readReference('en');
  const isField = (path: string): boolean => path.includes('.') && reference.find(path) !== undefined;

  it('is called by a name in both languages, and every name that is a concept is in the table', () => {
    expect(Object.keys(originsWords).filter((origin) => origin !== 'general')).toEqual(Object.keys(concepts));
    expect(Object.keys(concepts)).toHaveLength(107);
  });

  it('is written in fields that exist', () => {
    expect(['segment.criterion', 'sector.criteria', 'criteria'].filter(isField)).toEqual([]);
    expect(Object.entries(concepts).filter(([, fields]) => fields.length === 0 || !fields.every(isField))).toEqual([]);
  });

  it('is served by a rule of which a mutant changes one of its fields', () => {
    const proves = (code: Code, field: string) => (changedFor.get(code) ?? []).some((path) => isIn(field, path));
    const isProven = (concept: string, fields: readonly string[]): boolean =>
      rulesOf(concept).some((code) => fields.some((field) => proves(code, field)));
    const bare = Object.entries(concepts).filter(([concept, fields]) => !isProven(concept, fields));
    expect(bare.map(([concept]) => concept)).toEqual([]);
  });

  it('stands in the table, if a rule says that it serves it', () => {
    const keys = catalogue.flatMap(({ serves }) => serves).filter((origin) => /^S\d-/.test(origin));
    expect(keys.filter((key) => !Object.hasOwn(concepts, key))).toEqual([]);
  });
});
