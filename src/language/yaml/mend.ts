import type { Span } from '../../diagnostics/finding.ts';
import { type LineIndex, lineIndex } from '../lines.ts';
import { type Attempt, better, costOf, errorsOf, isBroken, tryText } from './attempt.ts';
import { dropBlock } from './blocks.ts';
import type { Composition, Stop } from './compose.ts';
import { follows, headOf, nearby, type Stumble } from './consequence.ts';
import { applyEdits, beforeEdits, type Edit } from './edits.ts';
import { headEdits, lostCollectionEdits, lostIdEdits } from './head.ts';
import type { Mistake, Repair } from './mistake.ts';
import { backslash } from './mistakes/backslash.ts';
import { bracket } from './mistakes/bracket.ts';
import { bracketInside } from './mistakes/bracket-inside.ts';
import { character, characterAtStart } from './mistakes/character.ts';
import { colon } from './mistakes/colon.ts';
import { comma } from './mistakes/comma.ts';
import { comment } from './mistakes/comment.ts';
import { conflict } from './mistakes/conflict.ts';
import { dash } from './mistakes/dash.ts';
import { directive } from './mistakes/directive.ts';
import { field } from './mistakes/field.ts';
import { indent } from './mistakes/indent.ts';
import { leftOver } from './mistakes/left-over.ts';
import { quote } from './mistakes/quote.ts';
import { space } from './mistakes/space.ts';
import { star } from './mistakes/star.ts';
import { unreadable } from './mistakes/unreadable.ts';
import { type MovedHead, movedHeads } from './moved-head.ts';
import { findPasted } from './pasted.ts';
import { piecesOf } from './pieces.ts';
import { indentOf, lineEnd, lineStart } from './text.ts';
import { findTrouble, type Trouble } from './trouble.ts';

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

/** The first that knows the trouble explains it. */
const explanations: readonly ((trouble: Trouble) => Repair | undefined)[] = [
  conflict,
  star,
  quote,
  space,
  comment,
  bracketInside,
  bracket,
  directive,
  character,
  backslash,
  colon,
  dash,
  comma,
  indent,
  field,
  leftOver,
  characterAtStart,
];

/**
 * Text → documents, and its mistakes. Each mistake is repaired as a person would and the text read again, so that nothing
 * is reported that only follows from it. Where there are many, what is left of them is mended piece by piece. `collections` is true for
 * a text that holds those of a model, of which one may have lost its first line.
 */
export function mend(source: string, collections: boolean): Mended {
  // A byte order mark goes first: `yaml` counts it as part of the first line.
  const mark: Edit[] = source.startsWith('\uFEFF') ? [{ start: 0, end: 1, text: '' }] : [];
  const unmarked = applyEdits(source, mark);
  const pasted = findPasted(unmarked);
  const readings = pasted.readings.map((edits) => tryText(unmarked, edits));
  const read = readings.reduce(better);
  const mending = newMending(source, read);
  mending.steps.push(stepOf(mark));
  for (const mistake of pasted.mistakes) {
    mending.mistakes.push({ ...mistake, span: originalSpan(mending, mistake.span) });
  }
  mending.steps.push(stepOf(read.edits));
  const moved = moveHead(mending, wordsFor.whole(source));
  const plain = mending.attempt;
  // What stands twice is no error of YAML's: only that the line above it is lost explains it.
  const lost = collections ? lostCollectionEdits(plain.text) : [];
  const heads = [...lost, ...(collections && isBroken(plain) ? headEdits(plain.text) : [])];
  if (isBroken(plain)) heads.push(...lostIdEdits(plain.text));
  const headed = heads.map((edit) => tryText(plain.text, [edit]));
  const whole = headed.find((attempt) => errorsOf(attempt) === 0);
  if (whole) advance(mending, whole);
  const again = costOf([...readings, ...moved, ...headed]) - costOf([read]);
  mendWhole(mending, { mistakes: maxMistakes.whole, words: wordsFor.whole(source) - again });
  const mistakes = maxMistakes.pieces - mending.mistakes.length;
  if (isBroken(mending.attempt)) mendPieces(mending, { mistakes, words: wordsFor.pieces(source) });
  return mendedOf(mending);
}

/** Heads that are tried where a text is broken. */
const mostHeads = 2;

/** Moves a head to the left that stands too far right for what is below it, if that is what is wrong; gives what was tried. */
function moveHead(mending: Mending, words: number): Attempt[] {
  const { attempt } = mending;
  const heads = movedHeads(attempt.text);
  const sure = heads.find((head) => head.sure);
  const broken = isBroken(attempt) && words > mostHeads * costOf([attempt]);
  const [first = 0] = broken ? attempt.composition.errors.map(({ pos }) => pos[0]).sort((a, b) => a - b) : [];
  const away = ({ span }: MovedHead): number => Math.abs(span.start - first);
  const near = broken ? heads.toSorted((one, other) => away(one) - away(other)).slice(0, mostHeads) : [];
  const tried = (sure ? [sure] : near).map((head) => ({ head, moved: tryText(attempt.text, head.edits) }));
  const best = tried.find(({ moved }) => errorsOf(moved) <= (sure ? errorsOf(attempt) : 0));
  if (best) {
    tell(mending, best.head, best.head.span);
    advance(mending, best.moved);
  }
  return tried.map(({ moved }) => moved);
}

/** A text that is being mended. */
interface Mending {
  readonly source: string;
  readonly lines: LineIndex;
  /** The edits made to it, a step each. */
  readonly steps: Step[];
  readonly mistakes: Mistake[];
  /** How often a line was stumbled on. */
  readonly stumbles: Map<number, number>;
  attempt: Attempt;
}

function newMending(source: string, attempt: Attempt): Mending {
  return { source, lines: lineIndex(source), steps: [], mistakes: [], stumbles: new Map(), attempt };
}

interface Step {
  edits: readonly Edit[];
  /** Where an offset of the text after them stood before them. */
  before(offset: number): number;
}

function stepOf(edits: readonly Edit[]): Step {
  return { edits, before: beforeEdits(edits) };
}

/** How much may still be found and read for it. */
interface Left {
  mistakes: number;
  words: number;
}

function originalIn({ source, steps }: Mending, offset: number): number {
  return Math.min(
    source.length,
    steps.reduceRight((at, { before }) => before(at), offset),
  );
}

function originalSpan(mending: Mending, { start, end }: Span): Span {
  return { start: originalIn(mending, start), end: originalIn(mending, end) };
}

function advance(mending: Mending, attempt: Attempt): void {
  mending.steps.push(stepOf(attempt.edits));
  mending.attempt = attempt;
}

/**
 * Mends the pieces of a text that are wrong in it and alone, and can be mended alone: that reads little again for each
 * mistake. What is wrong only between them is left.
 */
function mendPieces(mending: Mending, left: Left): void {
  const { text, composition } = mending.attempt;
  const faults = composition.errors.map(({ pos }) => pos[0]).sort((a, b) => a - b);
  const edits: Edit[] = [];
  const steps: Step[] = [];
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
    const alone = newMending(piece, attempt);
    mendWhole(alone, left);
    const mended = alone.attempt;
    if (mended.composition.errors.length > 0 || mended.composition.stop !== undefined) continue;
    for (const { span, ...mistake } of alone.mistakes) {
      tell(mending, mistake, { start: start + span.start, end: start + span.end });
    }
    const by = start + shift;
    for (const step of alone.steps) {
      steps.push(stepOf(step.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }))));
    }
    edits.push({ start, end, text: mended.text });
    shift += mended.text.length - piece.length;
  }
  if (edits.length === 0) return;
  mending.steps.push(...steps);
  mending.attempt = tryText(text, edits);
}

/** Mends a text as a whole. A second stumble on a line is taken for a consequence of the first. */
function mendWhole(mending: Mending, left: Left): void {
  let last: Stumble | undefined;
  while (isBroken(mending.attempt) && left.mistakes > 0 && left.words > 0) {
    const { text, composition } = mending.attempt;
    const trouble = findTrouble(text, composition.errors);
    const repair = explain(trouble);
    const at = mending.lines.at(originalIn(mending, repair.span.start));
    const cause = follows(repair, at, last) ? last?.cause : undefined;
    const stumble = tell(mending, repair, repair.span, cause === undefined);
    if (stumble > 3) return;
    if (stumble === 1) left.mistakes -= 1;
    last = { message: repair.message, cause: cause ?? repair.message, head: headOf(repair), ...at };
    const attempts = tryRepair(trouble, stumble < 3 ? repair : unreadable(trouble), left.words);
    left.words -= costOf(attempts);
    advance(mending, attempts.reduce(better));
  }
}

/** Adds a mistake, unless it is no news or its line was stumbled on before; gives how often it was, this time counted. */
function tell(
  mending: Mending,
  { message, hint, values, mended }: Omit<Mistake, 'span'>,
  at: Span,
  isNews = true,
): number {
  const { lines, stumbles, mistakes } = mending;
  const span = originalSpan(mending, at);
  const { line, column } = lines.at(span.start);
  const stumble = (stumbles.get(line) ?? 0) + 1;
  stumbles.set(line, stumble);
  // A column is that of the text as it was.
  const told = 'column' in values ? { ...values, column } : values;
  if (stumble === 1 && isNews) mistakes.push({ message, hint, values: told, span, ...(mended && { mended }) });
  return stumble;
}

const stopHints: Readonly<Record<Stop['because'], Mistake['hint']>> = {
  tooDeep: 'flatter',
  tooManyWords: 'smallerFiles',
  tooManyDocuments: 'smallerFiles',
};

/** What came of it. */
function mendedOf(mending: Mending): Mended {
  const { source, lines, mistakes, stumbles } = mending;
  const original = (offset: number): number => originalIn(mending, offset);
  const { text, composition } = mending.attempt;
  if (composition.stop) {
    const { because, at, limit } = composition.stop;
    const start = original(at);
    mistakes.push({ message: because, hint: stopHints[because], values: { limit }, span: { start, end: start + 1 } });
  }
  if (!isBroken(mending.attempt)) return { text, composition, mistakes, readableTo: text.length, original };
  const readableTo = findTrouble(text, composition.errors).start;
  const start = original(readableTo);
  if (!stumbles.has(lines.at(start).line)) {
    mistakes.push({ message: 'noYaml', hint: 'noYaml', values: {}, span: { start, end: lineEnd(source, start) } });
  }
  return { text, composition, mistakes, readableTo, original };
}

/**
 * The repair; and where `yaml` stumbles again close by, other repairs, down to leaving the line or its block out. Those are not tried
 * where `words` is all that may still be read.
 */
function tryRepair({ text }: Trouble, repair: Repair, words: number): [Attempt, ...Attempt[]] {
  const first = tryText(text, repair.edits);
  if (!isBroken(first) || words < 4 * costOf([first])) return [first];
  const stumble = findTrouble(first.text, first.composition.errors);
  const lines = lineIndex(first.text);
  const distance = lines.at(explain(stumble).span.start).line - lines.at(repair.span.start).line;
  if (Math.abs(distance) > nearby) return [first];
  const line = lineStart(text, repair.span.start);
  const left = [[{ start: line + indentOf(text, line), end: lineEnd(text, line), text: '' }], dropBlock(text, line)];
  return [first, ...[...(repair.others ?? []), ...left].map((edits) => tryText(text, edits))];
}

function explain(trouble: Trouble): Repair {
  for (const explanation of explanations) {
    const repair = explanation(trouble);
    if (repair) return repair;
  }
  return unreadable(trouble);
}
