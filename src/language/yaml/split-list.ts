import { isScalar, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import { plainScalar } from './plain.ts';
import type { Reading } from './reading.ts';
import { reportSplit } from './split-map.ts';
import { joinPieces } from './split-text.ts';
import { excerpt } from './text.ts';

/** Words that go on with a sentence and start no entry of a list. */
const goesOn =
  /^(?:y|e|o|u|ni|pero|sino|que|cuando|aunque|porque|and|or|nor|but|which|that|who|whose|when|because|although) \S/;

/** Commas in one sentence, at most: what goes on beyond them is no sentence. */
const maxPieces = 50;

/**
 * FMT009 in brackets, where a comma is normally right: only a decimal (`[97,5%]`), an open parenthesis or a sentence that
 * goes on with a conjunction shows that two entries are one. The pieces are joined in `list`.
 */
export function joinSplitEntries(list: YAMLSeq.Parsed, reading: Reading): void {
  const { text } = reading;
  const kept: ParsedNode[] = [];
  for (let index = 0; index < list.items.length; index += 1) {
    const first = list.items[index];
    if (first === undefined) continue;
    if (!isPlain(first)) {
      kept.push(first);
      continue;
    }
    let last = index;
    let piece = list.items[last + 1];
    while (
      last - index < maxPieces &&
      isPlain(piece) &&
      belongTogether(text, first.range[0], list.items[last]?.range[1] ?? 0, piece)
    ) {
      last += 1;
      piece = list.items[last + 1];
    }
    const end = list.items[last];
    if (last === index || end === undefined) {
      kept.push(first);
      continue;
    }
    const span = { start: first.range[0], end: end.range[1] };
    const joined = joinPieces(first, span.end, text);
    const second = list.items[index + 1] ?? end;
    const values = { piece: excerpt(text, second.range[0], second.range[1]), corrected: joined.corrected };
    reportSplit('cutInList', joined, values, span, reading);
    kept.push(plainScalar(joined.value, String(joined.value), span));
    index = last;
  }
  list.items = kept;
}

function isPlain(value: ParsedNode | undefined): value is Scalar.Parsed {
  return isScalar(value) && value.type === 'PLAIN' && value.source !== '';
}

/** Whether the comma between `end` and `piece` is part of the text that starts at `start`. */
function belongTogether(text: string, start: number, end: number, piece: Scalar.Parsed): boolean {
  const before = text.slice(start, end);
  if (/^[+-]?\d+$/.test(before)) return piece.range[0] === end + 1 && /^\d+\s*[^\d\s.:-]/.test(piece.source);
  if (isOpen(before)) return true;
  return before.includes(' ') && goesOn.test(piece.source);
}

/** A parenthesis or a quotation mark that is opened and not closed. */
function isOpen(text: string): boolean {
  return ['()', '«»', '“”'].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close));
}
