import { expect, it } from 'vitest';
import { cyclesOf } from '../../src/model/cycles.ts';
import { modelOf } from '../support/model.ts';

/** The cycles of services that need each other: `a>b b>a`. */
function cycles(prerequisites: Readonly<Record<string, readonly string[]>>): string[] {
  const lines = Object.entries(prerequisites).map(
    ([id, needs]) => `  ${id}: { name: ${id}, prerequisites: [${needs.join(', ')}] }\n`,
  );
  const model = modelOf(`services:\n${lines.join('')}`);
  const found = cyclesOf(model.all('service'), (one) => model.outgoing(one));
  return found.map((cycle) => cycle.map(({ from, ref }) => `${from.id}>${ref.id}`).join(' '));
}

it.each([
  ['none in a chain', { a: ['b'], b: ['c'], c: [] }, []],
  ['none where two ways lead to one', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['none through what is not there', { a: ['lost'], b: ['a'] }, []],
  ['of one', { a: ['a'] }, ['a>a']],
  ['of two', { a: ['b'], b: ['a'] }, ['a>b b>a']],
  ['of three, the way to it left out', { x: ['y'], y: ['a'], a: ['b'], b: ['c'], c: ['a'] }, ['a>b b>c c>a']],
  ['once, though others lead to it later', { a: ['b'], b: ['a'], c: ['a'], d: ['b'] }, ['a>b b>a']],
  ['two that share a step', { a: ['b'], b: ['a', 'c'], c: ['a'] }, ['a>b b>a', 'a>b b>c c>a']],
  ['two apart', { a: ['b'], b: ['a'], c: ['d'], d: ['c'] }, ['a>b b>a', 'c>d d>c']],
  ['after a way that ends', { a: ['b', 'c'], b: ['d'], c: ['a'], d: [] }, ['a>c c>a']],
])('cycles: %s', (_, prerequisites, expected) => {
  expect(cycles(prerequisites)).toEqual(expected);
});
