import { isScalar, Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { finding } from '../../diagnostics/declaration.ts';
import type { Span, Values } from '../../diagnostics/finding.ts';
import { splitText } from '../../generated/declarations.ts';
import { plainScalar } from './plain.ts';
import { type Reading, report } from './reading.ts';
import { type Joined, joinPieces } from './split-text.ts';
import { excerpt } from './text.ts';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

const missingSpace = /^([\p{L}\p{N}_-]+):(\S.*)$/su;

/**
 * FMT009 in braces: a key without a value is the rest of the text before it, which a comma cut. The pieces are joined in
 * `map`. What cannot be joined is left out.
 */
export function joinSplitPairs(map: YAMLMap.Parsed, reading: Reading): void {
  if (!map.items.some(isCut)) return;
  const kept: ParsedPair[] = [];
  for (let index = 0; index < map.items.length; index += 1) {
    const pair = map.items[index];
    if (pair === undefined) continue;
    if (isCut(pair)) {
      const spaced = addSpace(pair.key, reading);
      if (spaced) kept.push(spaced);
      continue;
    }
    let last = index;
    while (isPiece(map.items[last + 1])) last += 1;
    const pieces = map.items.slice(index + 1, last + 1);
    kept.push(isText(pair.value) && pieces.length > 0 ? join(pair, pair.value, pieces, reading) : pair);
    if (isText(pair.value)) index = last;
  }
  map.items = kept;
}

/** A key that no colon follows. */
function isCut(pair: ParsedPair): boolean {
  return pair.value === null;
}

/** A key that may be the rest of a text: unquoted, and not a field that only lacks a space. */
function isPiece(pair: ParsedPair | undefined): boolean {
  return pair !== undefined && isCut(pair) && isPlain(pair.key) && !missingSpace.test(pair.key.source);
}

function isPlain(value: ParsedNode | null): value is Scalar.Parsed {
  return isScalar(value) && value.type === 'PLAIN';
}

function isText(value: ParsedNode | null): value is Scalar.Parsed {
  return isScalar(value) && value.range[1] > value.range[0];
}

function join(pair: ParsedPair, value: Scalar.Parsed, pieces: readonly ParsedPair[], reading: Reading): ParsedPair {
  const end = pieces.at(-1)?.key.range[1] ?? value.range[1];
  const span = { start: value.range[0], end };
  const joined = joinPieces(value, end, reading.text);
  const key = isScalar(pair.key) ? `${pair.key.source}: ` : '';
  const [first] = pieces;
  const piece = first ? excerpt(reading.text, first.key.range[0], first.key.range[1]) : '';
  reportSplit('cut', joined, { piece, corrected: key + joined.corrected }, span, reading);
  return new Pair<ParsedNode, ParsedNode | null>(pair.key, plainScalar(joined.value, String(joined.value), span));
}

/** A pair for `es:Venta`, or undefined, with a finding in both cases. */
function addSpace(key: ParsedNode, reading: Reading): ParsedPair | undefined {
  const [start, end] = key.range;
  const piece = excerpt(reading.text, start, end);
  const parts = isPlain(key) ? missingSpace.exec(key.source) : null;
  const [, name = '', text = ''] = parts ?? [];
  report(
    reading,
    finding(splitText, parts ? 'noSpace' : 'noValue', {
      hint: parts ? 'space' : 'value',
      values: parts ? { piece, corrected: `${name}: ${text}` } : { piece },
      facts: [piece],
      place: { file: reading.file, span: { start, end } },
      subject: reading.file,
    }),
  );
  if (parts === null) return undefined;
  const colon = start + name.length;
  return new Pair<ParsedNode, ParsedNode | null>(
    plainScalar(name, name, { start, end: colon }),
    plainScalar(text, text, { start: colon + 1, end }),
  );
}

export function reportSplit(
  message: 'cut' | 'cutInList',
  joined: Joined,
  values: Values,
  span: Span,
  reading: Reading,
): void {
  report(
    reading,
    finding(splitText, message, {
      hint: joined.number ? 'point' : 'quote',
      values: { text: joined.source, ...values },
      facts: [joined.source],
      place: { file: reading.file, span },
      subject: reading.file,
    }),
  );
}
