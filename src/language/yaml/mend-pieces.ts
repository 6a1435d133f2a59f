import type { Span } from '../../diagnostics/finding.ts';
import type { Edit } from './edits.ts';
import { mendWhole } from './mend-whole.ts';
import { costOf, isBroken, type Left, type Mending, startMending, tryText } from './mending.ts';
import { linesFrom } from './text.ts';

/**
 * Mends the pieces of a text that are wrong in it and alone, and can be mended alone: that reads little again for each
 * mistake. What is wrong only between them is left.
 */
export function mendPieces(mending: Mending, left: Left): void {
  const { text, composition } = mending.attempt;
  const faults = composition.errors.map(({ pos }) => pos[0]).sort((a, b) => a - b);
  const edits: Edit[] = [];
  const steps: Edit[][] = [];
  let shift = 0;
  let next = 0;
  for (const { start, text: piece } of piecesOf(text)) {
    const end = start + piece.length;
    const before = next;
    while ((faults[next] ?? end) < end) next += 1;
    if (next === before || left.mistakes <= 0 || left.words <= 0) continue;
    const attempt = tryText(piece);
    left.words -= costOf([attempt]);
    if (!isBroken(attempt)) continue;
    const alone = startMending(piece, attempt);
    mendWhole(alone, left);
    const { text: mended, composition: own } = alone.attempt;
    if (own.errors.length > 0 || own.stop !== undefined) continue;
    const moveBy =
      <S extends Span>(by: number) =>
      (one: S): S => ({ ...one, start: one.start + by, end: one.end + by });
    for (const { span, edits: own, ...mistake } of alone.mistakes)
      mending.tell({ ...mistake, span: moveBy(start)(span), ...(own && { edits: own.map(moveBy(start)) }) });
    for (const step of alone.steps) steps.push(step.edits.map(moveBy(start + shift)));
    edits.push({ start, end, text: mended });
    shift += mended.length - piece.length;
  }
  if (edits.length > 0) mending.advance(tryText(text, edits), steps);
}

/** A stretch of a text that can be read alone: an entity, with the lines below its key, or a field of the file. */
interface Piece {
  start: number;
  text: string;
}

const head = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s#:[{\]}&*!|>%@`,?"'-][^#:\n]*):(?=\s|$)/;

/** A text in pieces, which start at the keys of its first levels, but not where a list in brackets may go on. */
function piecesOf(text: string): Piece[] {
  const starts = [0];
  let open = false;
  for (const { start, depth, content } of linesFrom(text, 0)) {
    if (start > 0 && !open && depth <= 2 && head.test(content)) starts.push(start);
    open = /[[{,]\s*(?:#.*)?$/.test(content);
  }
  return starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }));
}
