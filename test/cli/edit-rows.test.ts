import { expect, it } from 'vitest';
import { putRows } from '../../src/cli/edit-rows.ts';

const flow = 'a: [{ id: x, n: 1 }, { id: y, n: 2 }, { id: z, n: 3 }, { id: w, n: 4 }] # kept\nb: 1\n';
const block = 'a:\n  # first\n  - { id: x, n: 1 }\n  - id: y\n    n: 2\nb: 1\n';

/** The file without the rows of some ids, with a row more where one is given. */
function without(text: string, ids: string, row?: string): string | undefined {
  return putRows(text, 0, ['a'], ['id'], row ? [{ id: row, n: 9 }] : [], ({ id }) => ids.includes(String(id)));
}

it.each([
  ['zw', 'a: [{ id: x, n: 1 }, { id: y, n: 2 }] # kept\nb: 1\n'],
  ['xy', 'a: [{ id: z, n: 3 }, { id: w, n: 4 }] # kept\nb: 1\n'],
  ['xw', 'a: [{ id: y, n: 2 }, { id: z, n: 3 }] # kept\nb: 1\n'],
  ['yz', 'a: [{ id: x, n: 1 }, { id: w, n: 4 }] # kept\nb: 1\n'],
  ['yzw', 'a: [{ id: x, n: 1 }] # kept\nb: 1\n'],
  ['xyzw', 'a: [] # kept\nb: 1\n'],
])('takes the rows %s out from between brackets', (ids, text) => {
  expect(without(flow, ids)).toBe(text);
  expect(without(flow.replace(' }] #', ' }, ] #'), ids)).toBeDefined();
});

it('takes out rows of lines, and says of a list that it is left without any', () => {
  expect(without(block, 'y')).toBe('a:\n  # first\n  - { id: x, n: 1 }\nb: 1\n');
  expect(without(block, 'xy')).toBe('a: []\n  # first\nb: 1\n');
  expect(without(block.replace('\n  # first', ' # first').replaceAll('\n', '\r\n'), 'xy')).toBe(
    'a: [] # first\r\nb: 1\r\n',
  );
  expect(without(block, 'xy', 'new')).toBe('a:\n  # first\n  - { id: new, n: 9 }\nb: 1\n');
});

it('puts what comes in the place of what goes', () => {
  expect(without(flow, 'zw', 'new')).toBe('a: [{ id: x, n: 1 }, { id: y, n: 2 }, { id: new, n: 9 }] # kept\nb: 1\n');
  expect(without(flow, 'xyzw', 'new')).toBe('a: [{ id: new, n: 9 }] # kept\nb: 1\n');
});
