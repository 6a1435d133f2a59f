import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from '../../../src/reports/render/sha256.ts';

it('agrees with another implementation on any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.nat(200).map((length) => 'a'.repeat(length)),
  );
  fc.assert(
    fc.property(text, (words) => {
      expect(sha256(words)).toBe(createHash('sha256').update(words).digest('base64'));
    }),
    { numRuns: 500, seed: 3 },
  );
});
