import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { engagementAt } from '../../src/cli/lsp/engagement.ts';
import { ask, checkedOf } from '../../src/cli/open.ts';

const root = fileURLToPath(new URL('../../examples/water-utility', import.meta.url));
const output = { write: () => true };
const terminal = { cwd: root, env: {}, stdout: output, stderr: output, interactive: false };
const files = ['tom.yaml', ...readdirSync(join(root, 'model')).map((name) => `model/${name}`)].filter((name) =>
  name.endsWith('.yaml'),
);

/** What a hand does to a text: takes a stretch away, doubles one, puts a letter, swaps two lines. */
const hands: readonly ((text: string, at: number, length: number) => string)[] = [
  (text, at, length) => text.slice(0, at) + text.slice(at + length),
  (text, at, length) => text.slice(0, at + length) + text.slice(at),
  (text, at) => `${text.slice(0, at)}x${text.slice(at)}`,
  (text, at) => {
    const lines = text.split('\n');
    const line = at % lines.length;
    return [...lines.slice(0, line), lines[line + 1] ?? '', lines[line] ?? '', ...lines.slice(line + 2)].join('\n');
  },
  // Back to what is saved.
  (text) => text,
];

it('whatever is typed, one edit after another, is found as by a run that knows nothing yet', async () => {
  const buffers = new Map<string, string>();
  const engagement = engagementAt(root, buffers, terminal, 'en');
  await engagement.look(true);
  const edit = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    hand: fc.integer({ min: 0, max: hands.length - 1 }),
    isReadFirst: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(edit, async ({ file, at, length, hand, isReadFirst }) => {
      const path = join(root, file);
      const saved = readFileSync(path, 'utf8');
      const text = hand === hands.length - 1 ? saved : (buffers.get(path) ?? saved);
      buffers.set(path, hands[hand]?.(text, Math.floor(at * text.length), length) ?? text);
      engagement.changed();
      if (isReadFirst) await engagement.look(false);
      const again = await engagement.look(true);
      if (typeof again === 'string') throw new Error(again);
      const cold = await checkedOf(ask([root], {}, terminal, buffers));
      expect(JSON.stringify(again.opened.checked.result)).toBe(JSON.stringify(cold.checked.result));
    }),
    { numRuns: 20, seed: 20261128, endOnFailure: true },
  );
}, 240_000);
