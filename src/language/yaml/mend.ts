import type { Composition, Stop } from './compose.ts';
import { applyEdits, type Edit, remove } from './edits.ts';
import { lostHeads } from './head.ts';
import { mendPieces } from './mend-pieces.ts';
import { mendWhole } from './mend-whole.ts';
import { better, costOf, errorsOf, isBroken, type Mending, startMending, tryText } from './mending.ts';
import type { Mistake } from './mistake.ts';
import { moveHead } from './moved-head.ts';
import { findPasted } from './pasted.ts';
import { lineEnd } from './text.ts';
import { findTrouble } from './trouble.ts';

/** A text with its mistakes taken out, one after the other, so that what is right in it can be read. */
export interface Mended {
  text: string;
  composition: Composition;
  /** In order of discovery; places are those of the text as it was. */
  mistakes: Mistake[];
  /** Up to where the mended text can be trusted: not to its end where the mistakes were too many. */
  readableTo: number;
  /** Where an offset of the mended text stands in the text as it was. */
  original(offset: number): number;
}

/** At most so many mistakes a file: what has more is no YAML from there on. The first of them are looked for in the file as a whole. */
const maxMistakes = { whole: 20, pieces: 100 };

/** At most so many words are read again for them: what takes time are the words, of which a small file may have many. */
const wordsFor = {
  whole: ({ length }: string): number => 25_000 + Math.floor(length / 4),
  pieces: ({ length }: string): number => 10_000 + Math.floor(length / 4),
};

/**
 * Text → documents, and its mistakes. Each mistake is repaired as a person would and the text read again, so that nothing
 * is reported that only follows from it. Where there are many, what is left of them is mended piece by piece. `collections` is true for
 * a text that holds those of a model, of which one may have lost its first line.
 */
export function mend(source: string, collections: boolean): Mended {
  // A byte order mark goes first: `yaml` counts it as part of the first line.
  const mark: Edit[] = source.startsWith('\uFEFF') ? [remove({ start: 0, end: 1 })] : [];
  const unmarked = applyEdits(source, mark);
  const pasted = findPasted(unmarked);
  const readings = pasted.readings.map((edits) => tryText(unmarked, edits));
  const read = readings.reduce(better);
  const mending = startMending(source, read);
  mending.advance(read, [mark]);
  const marks = new Set(pasted.mistakes.flatMap(({ edits = [] }) => edits));
  for (const { edits = read.edits.filter((edit) => !marks.has(edit)), span, ...mistake } of pasted.mistakes)
    mending.mistakes.push({ ...mistake, span: mending.moved(span), edits: edits.map(mending.moved) });
  mending.advance(read);
  const moved = moveHead(mending, wordsFor.whole(source));
  const plain = mending.attempt;
  const headed = lostHeads(plain.text, collections, isBroken(plain)).map((edit) => tryText(plain.text, [edit]));
  const whole = headed.find((attempt) => errorsOf(attempt) === 0);
  if (whole) mending.advance(whole);
  const again = costOf([...readings, ...moved, ...headed]) - costOf([read]);
  mendWhole(mending, { mistakes: maxMistakes.whole, words: wordsFor.whole(source) - again });
  const mistakes = maxMistakes.pieces - mending.mistakes.length;
  if (isBroken(mending.attempt)) mendPieces(mending, { mistakes, words: wordsFor.pieces(source) });
  return mendedOf(mending, source);
}

const stopHints: Readonly<Record<Stop['because'], Mistake['hint']>> = {
  tooDeep: 'flatter',
  tooManyWords: 'smallerFiles',
  tooManyDocuments: 'smallerFiles',
};

/** What came of it. */
function mendedOf({ attempt, mistakes, original, isToldAt }: Mending, source: string): Mended {
  const { text, composition } = attempt;
  const mended = { text, composition, mistakes, readableTo: text.length, original };
  if (composition.stop) {
    const { because, at, limit } = composition.stop;
    const start = original(at);
    mistakes.push({ message: because, hint: stopHints[because], values: { limit }, span: { start, end: start + 1 } });
  }
  if (!isBroken(attempt)) return mended;
  const readableTo = findTrouble(text, composition.errors).start;
  const start = original(readableTo);
  if (!isToldAt(start)) {
    mistakes.push({ message: 'noYaml', hint: 'noYaml', values: {}, span: { start, end: lineEnd(source, start) } });
  }
  return { ...mended, readableTo };
}
