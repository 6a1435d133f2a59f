/** The first 32 bits of the fractions of a root of the first primes; the standard defines its constants so. */
function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) prime = false;
    if (prime) found.push(Math.floor((root(number) % 1) * 0x1_0000_0000) | 0);
  }
  return found;
}

const rounds = fractions(64, Math.cbrt);
const start = fractions(8, Math.sqrt);
const encoder = new TextEncoder();

/** SHA-256 of the UTF-8 bytes of a text, in base64. Source: FIPS 180-4, sections 5 and 6.2. */
export function sha256(text: string): string {
  const bytes = encoder.encode(text);
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const padded = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, index) => {
    padded.setUint8(index, byte);
  });
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(length - 8, Math.floor(bytes.length / 0x2000_0000));
  padded.setUint32(length - 4, bytes.length << 3);
  const state = [...start];
  for (let at = 0; at < length; at += 64) mixBlock(state, padded, at);
  return btoa(
    state.map((word) => String.fromCharCode(word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255)).join(''),
  );
}

function mixBlock(state: number[], block: DataView, at: number): void {
  const words = new Int32Array(64);
  for (let index = 0; index < 64; index += 1) {
    if (index < 16) {
      words[index] = block.getInt32(at + 4 * index);
      continue;
    }
    const early = words[index - 15] ?? 0;
    const late = words[index - 2] ?? 0;
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[index] = (words[index - 16] ?? 0) + first + (words[index - 7] ?? 0) + second;
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  words.forEach((word, index) => {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (rounds[index] ?? 0) + word) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  });
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = ((state[index] ?? 0) + word) | 0;
  });
}

/** Rotates 32 bits to the right. */
function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
