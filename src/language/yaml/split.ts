import { isScalar, Pair, type ParsedNode, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../../diagnostics/finding.ts';
import { splitText } from '../../generated/declarations.ts';
import { type Reading, report, spanOf } from './reading.ts';
import { excerpt, onOneLine, quoted } from './text.ts';

/** Texts that a comma cut in brackets or in braces (FMT009). Their pieces are joined in what `yaml` composed. */

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** `97,5%`, `1,5 h`, `350,000`: a number with a comma in it, and perhaps its unit. */
const numberWithComma = /^([+-]?\d+(?:,\d+)+)(\s*\D[^,]*)?$/;
const thousands = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

/** Joins the text from the start of `first` to `end`, commas included, and reports how `piece` was cut off it behind `key`. */
function join(
  message: 'cut' | 'cutInList',
  first: Scalar.Parsed,
  end: number,
  piece: ParsedNode,
  reading: Reading,
  key = '',
): Scalar.Parsed {
  const { text } = reading;
  const isPlain = first.type === 'PLAIN';
  const [from, behind] = first.range;
  const source = isPlain ? onOneLine(text.slice(from, end)) : String(first.value) + onOneLine(text.slice(behind, end));
  const [, digits, unit = ''] = (isPlain && numberWithComma.exec(source)) || [];
  const number =
    digits === undefined || unit.trim() === '%'
      ? undefined
      : thousands.test(digits)
        ? digits.replaceAll(',', '')
        : digits.replace(',', '.');
  const corrected = number === undefined ? quoted(source) : number + unit;
  const span = { start: from, end };
  report(reading, splitText, message, span, {
    hint: number === undefined ? 'quote' : 'point',
    values: { text: source, piece: excerpt(text, piece.range[0], piece.range[1]), corrected: key + corrected },
    facts: [source],
  });
  const value = number === undefined ? source : unit === '' ? Number(number) : corrected;
  return plainScalar(value, String(value), span);
}

/** An unquoted scalar for a stretch of the text. */
export function plainScalar(value: unknown, source: string, { start, end }: Span): Scalar.Parsed {
  const range: Scalar.Parsed['range'] = [start, end, end];
  const type: Scalar.Type = 'PLAIN';
  return Object.assign(new Scalar(value), { source, type, range, srcToken: undefined });
}

function isPlain(value: ParsedNode | null | undefined): value is Scalar.Parsed {
  return isScalar(value) && value.type === 'PLAIN';
}

const missingSpace = /^([\p{L}\p{N}_-]+):(\S.*)$/su;

/** In braces a key without a value is the rest of the text before it. What cannot be joined is left out of `map`. */
export function joinSplitPairs(map: YAMLMap.Parsed, reading: Reading): void {
  if (!map.items.some(isCut)) return;
  const kept: ParsedPair[] = [];
  let text: { pair: ParsedPair; value: Scalar.Parsed; pieces: ParsedNode[] } | undefined;
  const close = (): void => {
    const [first, last] = [text?.pieces[0], text?.pieces.at(-1)];
    if (text && first && last) {
      const { pair, value } = text;
      const key = isScalar(pair.key) ? `${pair.key.source}: ` : '';
      kept.push(new Pair(pair.key, join('cut', value, last.range[1], first, reading, key)));
    } else if (text) kept.push(text.pair);
    text = undefined;
  };
  for (const pair of map.items) {
    if (text && isPiece(pair)) text.pieces.push(pair.key);
    else {
      close();
      const spaced = isCut(pair) ? addSpace(pair.key, reading) : pair;
      if (!isCut(pair) && isScalar(pair.value) && pair.value.range[1] > pair.value.range[0]) {
        text = { pair, value: pair.value, pieces: [] };
      } else if (spaced) kept.push(spaced);
    }
  }
  close();
  map.items = kept;
}

/** A key that no colon follows. */
function isCut(pair: ParsedPair): boolean {
  return pair.value === null;
}

/** A key that may be the rest of a text: unquoted, and not a field that only lacks a space. */
function isPiece(pair: ParsedPair): boolean {
  return isCut(pair) && isPlain(pair.key) && !missingSpace.test(pair.key.source);
}

/** A pair for `es:Venta`, or undefined, with a finding in both cases. */
function addSpace(key: ParsedNode, reading: Reading): ParsedPair | undefined {
  const span = spanOf(key);
  const piece = excerpt(reading.text, span.start, span.end);
  const [, name, text = ''] = (isPlain(key) && missingSpace.exec(key.source)) || [];
  if (name === undefined) {
    report(reading, splitText, 'noValue', span, { hint: 'value', values: { piece }, facts: [piece] });
    return undefined;
  }
  const values = { piece, corrected: `${name}: ${text}` };
  report(reading, splitText, 'noSpace', span, { hint: 'space', values, facts: [piece] });
  const colon = span.start + name.length;
  return new Pair<ParsedNode, ParsedNode | null>(
    plainScalar(name, name, { start: span.start, end: colon }),
    plainScalar(text, text, { start: colon + 1, end: span.end }),
  );
}

/** Words that go on with a sentence and start no entry of a list. */
const goesOn =
  /^(?:y|e|o|u|ni|pero|sino|que|cuando|aunque|porque|and|or|nor|but|which|that|who|whose|when|because|although) \S/;

/** Commas in one sentence, at most: what goes on beyond them is no sentence. */
const maxPieces = 50;

/**
 * In brackets a comma is normally right: only a decimal (`[97,5%]`), an open parenthesis or a sentence that goes on with a
 * conjunction shows that two entries are one.
 */
export function joinSplitEntries(list: YAMLSeq.Parsed, reading: Reading): void {
  const kept: ParsedNode[] = [];
  let pieces: [Scalar.Parsed, ...Scalar.Parsed[]] | undefined;
  const close = (): void => {
    const [first, second] = pieces ?? [];
    const end = pieces?.at(-1)?.range[1] ?? 0;
    if (first) kept.push(second ? join('cutInList', first, end, second, reading) : first);
    pieces = undefined;
  };
  for (const entry of list.items) {
    if (!isPlain(entry) || entry.source === '') {
      close();
      kept.push(entry);
    } else if (pieces && pieces.length <= maxPieces && belongTogether(reading.text, pieces, entry)) pieces.push(entry);
    else {
      close();
      pieces = [entry];
    }
  }
  close();
  list.items = kept;
}

/** Whether the comma between some pieces and another is part of their text. */
function belongTogether(text: string, pieces: [Scalar.Parsed, ...Scalar.Parsed[]], next: Scalar.Parsed): boolean {
  const end = pieces.at(-1)?.range[1] ?? 0;
  const before = text.slice(pieces[0].range[0], end);
  if (/^[+-]?\d+$/.test(before)) return next.range[0] === end + 1 && /^\d+\s*[^\d\s.:-]/.test(next.source);
  return isOpen(before) || (before.includes(' ') && goesOn.test(next.source));
}

/** A parenthesis or a quotation mark that is opened and not closed. */
function isOpen(text: string): boolean {
  return ['()', '«»', '“”'].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close));
}
