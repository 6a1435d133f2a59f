import type { Code } from './codes.ts';

/**
 * What makes a finding the same one in the next run, whatever its line, its words or its numbers: 16 hexadecimal
 * digits over the code, the subject and the facts that the rule declares.
 */
export function fingerprint(code: Code, subject: string, facts: readonly string[]): string {
  return fnv1a64(JSON.stringify([code, subject, ...facts]));
}

const encoder = new TextEncoder();

/**
 * FNV-1a, 64 bits, over the UTF-8 bytes of a text, in lower-case hexadecimal.
 * Source: Fowler, Noll, Vo, Eastlake, Hansen, draft-eastlake-fnv (offset basis cbf29ce484222325, prime 2^40 + 1b3).
 */
export function fnv1a64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    // (high·2^32 + low) · (2^40 + 0x1b3) mod 2^64, in halves of 32 bits.
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
