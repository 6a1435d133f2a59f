import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { compile } from '../../src/rules/declared/compile.ts';
import { treeOf } from '../../src/rules/declared/read.ts';
import { unknown } from '../../src/rules/declared/run.ts';
import { byLibrary } from '../support/oracle.ts';

/** Names of values of each sort, so that operators meet what does not go together with them. */
const names: Readonly<Record<string, unknown>> = {
  nothing: null,
  yes: true,
  no: false,
  text: 'charter',
  word: 'art',
  empty: '',
  count: 3n,
  sum: 3,
  half: 0.5,
  items: ['a', 'art', null],
  numbers: [1, 2n, 3],
  none: [],
  lists: [['a'], []],
  fields: { a: 1, text: 'art', none: null, flag: true },
  maps: [
    { a: 1, flag: null },
    { a: null, flag: true },
    { a: 'x', flag: false },
  ],
};

const { expression, condition } = fc.letrec<{ expression: string; condition: string; list: string }>((tie) => {
  const one = tie('expression');
  const [condition, list] = [tie('condition'), tie('list')];
  const name = fc.constantFrom(
    ...Object.keys(names),
    'x',
    'x',
    'x.a',
    'x.flag',
    'fields.a',
    'fields.text',
    'fields.none',
    'fields.flag',
  );
  const literal = fc.constantFrom(
    'null',
    'true',
    'false',
    '"art"',
    '""',
    '0',
    '3',
    '0.5',
    '-1',
    '["a", "art"]',
    '[]',
    '{"a": 1}',
  );
  const joined = (of: fc.Arbitrary<string>, ...operators: string[]): fc.Arbitrary<string> =>
    fc.tuple(of, fc.constantFrom(...operators), of).map(([left, operator, right]) => `(${left} ${operator} ${right})`);
  return {
    list: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('items', 'numbers', 'none', 'lists', 'maps', 'nothing', 'fields', 'text'),
      fc.tuple(list, condition).map(([of, is]) => `${of}.filter(x, ${is})`),
      fc.tuple(list, one).map(([of, each]) => `${of}.map(x, ${each})`),
      fc.tuple(list, condition, one).map(([of, is, each]) => `${of}.map(x, ${is}, ${each})`),
      fc.tuple(one, one).map((both) => `[${both.join(', ')}]`),
    ),
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('nothing', 'nothing', 'yes', 'no', 'x.flag', 'fields.none', 'fields.flag', 'text'),
      joined(condition, '&&', '||'),
      condition.map((is) => `!(${is})`),
      joined(one, '==', '!=', '<', '<=', '>', '>='),
      fc.tuple(one, list).map(([each, of]) => `(${each} in ${of})`),
      fc
        .tuple(list, fc.constantFrom('exists', 'all', 'exists_one'), condition)
        .map(([of, how, is]) => `${of}.${how}(x, ${is})`),
      // What the library is asked for first is written before a condition, not before its brackets.
      fc.tuple(condition, condition, condition).map(([is, yes, no]) => `(true && ${is} ? ${yes} : ${no})`),
      one.map((each) => `present(${each})`),
    ),
    expression: fc.oneof(
      { maxDepth: 4 },
      name,
      literal,
      condition,
      list,
      joined(one, '+', '-', '*', '/', '%'),
      fc
        .tuple(one, fc.constantFrom('.a', '.text', '["a"]', '[0]', '[count]', '[nothing]'))
        .map(([of, step]) => `(${of})${step}`),
      fc.tuple(fc.constantFrom('size', 'string', 'int', 'double'), one).map(([how, of]) => `${how}(${of})`),
      fc
        .tuple(
          fc.constantFrom('text', 'word', 'nothing', 'sum'),
          fc.constantFrom('contains', 'startsWith', 'endsWith'),
          one,
        )
        .map(([of, how, part]) => `${of}.${how}(${part})`),
      one.map((of) => `(${of}).size()`),
      one.map((of) => `-(${of})`),
      fc.constantFrom('has(fields.a)', 'has(fields.gone)', 'has(fields.none)', 'has(fields.a.b)', 'has(fields.gone.b)'),
    ),
  };
});

it('are carried out as the library does', () => {
  const model = {} as Model;
  const outcome = (written: string): unknown => {
    try {
      return { value: compile(treeOf(written), false)(names, model) };
    } catch (error) {
      return error === unknown ? 'unknown' : 'unfit';
    }
  };
  const seen = { value: 0, unknown: 0, unfit: 0 };
  fc.assert(
    fc.property(fc.oneof(expression, condition), (written) => {
      const expected = byLibrary(written, names);
      if (expected === undefined) return;
      seen[typeof expected === 'string' ? expected : 'value']++;
      expect(outcome(written)).toEqual(expected);
    }),
    { seed: 7, numRuns: Number(process.env.RUNS ?? 3000) },
  );
  // Each of them was tried.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
