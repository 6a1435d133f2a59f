import { describe, expect, test } from 'vitest';
import { fingerprint, fnv1a64 } from '../../src/diagnostics/identity.ts';

describe('FNV-1a, 64 bits', () => {
  // Vectors of draft-eastlake-fnv and of the reference code's test suite; the last ones are UTF-8.
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['foo', 'dcb27518fed9d577'],
    ['foobar', '85944171f73967e8'],
    ['http://www.isthe.com/chongo/bio.html', ''],
    ['ñ', ''],
    ['日本', ''],
    ['👩‍👩‍👧', ''],
  ])('%s', (text, hash) => {
    expect(fnv1a64(text)).toBe(hash || oracle(text));
  });

  test('agrees with the definition on every length and byte', () => {
    for (let length = 0; length < 200; length += 1) {
      const text = Array.from({ length }, (_, i) => String.fromCharCode((i * 37 + length) % 256)).join('');
      expect(fnv1a64(text)).toBe(oracle(text));
    }
  });
});

/** The definition, in big integers. */
function oracle(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

describe('fingerprint', () => {
  test('is the same for ever', () => {
    expect(fingerprint('SLA007', 'charter:homes#answer', ['agreement:front-desk'])).toBe(
      fnv1a64('["SLA007","charter:homes#answer","agreement:front-desk"]'),
    );
    expect(fingerprint('SLA007', 'charter:homes#answer', ['agreement:front-desk'])).toBe('821af3288ade42df');
  });

  test.each([
    ['another code', fingerprint('SLA008', 'service:a', ['x'])],
    ['another subject', fingerprint('SLA007', 'service:b', ['x'])],
    ['another fact', fingerprint('SLA007', 'service:a', ['y'])],
    ['no facts', fingerprint('SLA007', 'service:a', [])],
    ['the same letters divided in another way', fingerprint('SLA007', 'service:a","x', [])],
  ])('%s is another finding', (_, other) => {
    expect(other).toMatch(/^[0-9a-f]{16}$/);
    expect(other).not.toBe(fingerprint('SLA007', 'service:a', ['x']));
  });
});
