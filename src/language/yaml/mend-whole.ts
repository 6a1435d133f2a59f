import type { Position } from '../../diagnostics/range.ts';
import { lineIndex } from '../lines.ts';
import { dropBlock } from './blocks.ts';
import { remove } from './edits.ts';
import { type Attempt, better, costOf, isBroken, type Left, type Mending, tryText } from './mending.ts';
import type { Mistake, Repair } from './mistake.ts';
import { bracket, bracketInside, comma } from './mistakes/brackets.ts';
import { character, characterAtStart, star } from './mistakes/character.ts';
import { comment } from './mistakes/comment.ts';
import { indent } from './mistakes/indent.ts';
import { conflict, directive, field, unreadable } from './mistakes/line.ts';
import { backslash, quote } from './mistakes/quotes.ts';
import { tab } from './mistakes/tab.ts';
import { colon, dash, leftOver } from './mistakes/value.ts';
import { indentOf, lineEnd, lineStart } from './text.ts';
import { findTrouble, type Trouble } from './trouble.ts';

/** The first that knows the trouble explains it. */
const explanations: readonly ((trouble: Trouble) => Repair | undefined)[] = [
  conflict,
  star,
  quote,
  tab,
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

function explain(trouble: Trouble): Repair {
  for (const explanation of explanations) {
    const repair = explanation(trouble);
    if (repair) return repair;
  }
  return unreadable(trouble);
}

/** Mends a text as a whole. A second stumble on a line is taken for a consequence of the first. */
export function mendWhole(mending: Mending, left: Left): void {
  let last: Stumble | undefined;
  while (isBroken(mending.attempt) && left.mistakes > 0 && left.words > 0) {
    const { text, composition } = mending.attempt;
    const trouble = findTrouble(text, composition.errors);
    const repair = explain(trouble);
    const at = mending.positionOf(repair.span.start);
    const cause = follows(repair, at, last) ? last?.cause : undefined;
    const times = mending.tell(repair, cause === undefined);
    if (times > 3) return;
    if (times === 1) left.mistakes -= 1;
    last = { message: repair.message, cause: cause ?? repair.message, head: headOf(repair), ...at };
    const attempts = tryRepair(trouble, times < 3 ? repair : unreadable(trouble), left.words);
    left.words -= costOf(attempts);
    mending.advance(attempts.reduce(better));
  }
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
  const withoutLine = [remove({ start: line + indentOf(text, line), end: lineEnd(text, line) })];
  const others = [...(repair.others ?? []), withoutLine, dropBlock(text, line)];
  return [first, ...others.map((edits) => tryText(text, edits))];
}

/** Lines between a repair and the next stumble that make it doubtful. */
const nearby = 5;

/** Lines behind a mistake in which a bracket or a comma too many only follows from it. */
export const reach = 12;

/** Where the text was last out of place, and how. */
interface Stumble extends Position {
  /** Where a head was out of place, the column in which it was expected. */
  head: string | undefined;
  message: Mistake['message'];
  /** The first of those with one cause. */
  cause: Mistake['message'];
}

/** A line out of place that says only whose what follows is: `branches:` in column 3 where column 5 is expected. */
function headOf({ message, values: { text, siblingColumn } }: Mistake): string | undefined {
  return message === 'indent' && String(text).endsWith(':') ? `${siblingColumn}` : undefined;
}

/** What comes to light behind an open quote or bracket, or in the column of a line just above that is out of place, has the same cause. */
function follows(mistake: Mistake, at: Position, last: Stumble | undefined): boolean {
  if (!last || at.line <= last.line) return false;
  const { message } = mistake;
  const distance = at.line - last.line;
  // One lost line above puts every head below it out of place.
  const head = headOf(mistake);
  if (head !== undefined && head === last.head && at.column === last.column) return true;
  if (/indent$/i.test(message) && /indent$/i.test(last.message)) return distance <= nearby && at.column === last.column;
  if (/^(?:bracketExtra|leftOver|commaExtra)$/.test(message)) return distance <= reach;
  if (message === 'commaMissing' && last.cause.startsWith('bracket')) return distance <= reach;
  if (message === 'unreadable' && last.message === message) return distance <= nearby;
  return distance === 1 && /^(?:quote|bracket|noKey)/.test(last.message);
}
