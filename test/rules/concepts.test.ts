import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readReference } from '../../src/cli/reference.ts';
import type { Code } from '../../src/diagnostics/codes.ts';
import { originsWords } from '../../src/generated/words/rules.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { mutants } from '../support/mutants.ts';

const table = new URL('../../src/rules/concepts.yaml', import.meta.url);
const concepts: Readonly<Record<string, readonly string[]>> = parse(readFileSync(table, 'utf8'));

/** What parsing finds is about the text: no concept is looked after by it alone. */
const rules = catalogue.filter(({ code }) => !/^(?:INT|FMT|RUL)/.test(code));
const mutated = new Set(mutants.map(({ code }) => code));

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

  it('is served by a rule that a mutant proves', () => {
    const unserved = Object.keys(concepts).filter((concept) => !rulesOf(concept).some((code) => mutated.has(code)));
    expect(unserved).toEqual([]);
  });

  it('stands in the table, if a rule says that it serves it', () => {
    const keys = catalogue.flatMap(({ serves }) => serves).filter((origin) => /^S\d-/.test(origin));
    expect(keys.filter((key) => !Object.hasOwn(concepts, key))).toEqual([]);
  });
});
