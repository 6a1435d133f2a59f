import { lineIndex } from '../lines.ts';
import { dropBlock } from './blocks.ts';
import { type Composition, compose, maxDepth } from './compose.ts';
import { applyEdits, beforeEdits, type Edit, sortEdits } from './edits.ts';
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
import { unreadable } from './mistakes/unreadable.ts';
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

/** At most so many mistakes a file, and so many characters read again for them: what has more is no YAML from there on. */
const maxMistakes = 20;
const charactersFor = (text: string): number => 200_000 + 2 * text.length;

/** Lines between a repair and the next stumble that make it doubtful. */
const nearby = 5;

/** The first that knows the trouble explains it. */
const explanations: readonly ((trouble: Trouble) => Repair | undefined)[] = [
  conflict,
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
 * is reported that only follows from it. A second stumble on a line is taken for a consequence of the first.
 */
export function mend(source: string): Mended {
  const lines = lineIndex(source);
  // A byte order mark goes first: `yaml` counts it as part of the first line.
  const mark: Edit[] = source.startsWith('\uFEFF') ? [{ start: 0, end: 1, text: '' }] : [];
  const layers = [beforeEdits(mark)];
  const mistakes: Mistake[] = [];
  const stumbles = new Map<number, number>();
  const original = (offset: number): number =>
    Math.min(
      source.length,
      layers.reduceRight((at, before) => before(at), offset),
    );
  let attempt = tryText(source, mark);
  const maxCharacters = charactersFor(source);
  let characters = 0;
  while (isBroken(attempt) && mistakes.length < maxMistakes && characters < maxCharacters) {
    const trouble = findTrouble(attempt.text, attempt.composition.errors);
    const repair = explain(trouble);
    const span = { start: original(repair.span.start), end: original(repair.span.end) };
    const { line, column } = lines.at(span.start);
    const stumble = (stumbles.get(line) ?? 0) + 1;
    if (stumble > 3) break;
    stumbles.set(line, stumble);
    if (stumble === 1) {
      const values = 'column' in repair.values ? { ...repair.values, column } : repair.values;
      mistakes.push({ message: repair.message, hint: repair.hint, values, span });
    }
    const attempts = tryRepair(trouble, stumble < 3 ? repair : unreadable(trouble), maxCharacters - characters);
    characters += attempts.length * attempt.text.length;
    const best = attempts.reduce((a, b) => (errorsOf(b) < errorsOf(a) ? b : a));
    layers.push(beforeEdits(best.edits));
    attempt = best;
  }
  const { text, composition } = attempt;
  if (composition.tooDeep !== undefined) {
    const start = original(composition.tooDeep);
    mistakes.push({
      message: 'tooDeep',
      hint: 'flatter',
      values: { limit: maxDepth },
      span: { start, end: start + 1 },
    });
  }
  if (!isBroken(attempt)) return { text, composition, mistakes, readableTo: text.length, original };
  const readableTo = findTrouble(text, composition.errors).start;
  const start = original(readableTo);
  if (!stumbles.has(lines.at(start).line)) {
    mistakes.push({ message: 'noYaml', hint: 'noYaml', values: {}, span: { start, end: lineEnd(source, start) } });
  }
  return { text, composition, mistakes, readableTo, original };
}

/** A text after some edits, and what `yaml` makes of it. */
interface Attempt {
  text: string;
  edits: Edit[];
  composition: Composition;
}

function tryText(text: string, unsorted: readonly Edit[] = []): Attempt {
  const edits = sortEdits(unsorted);
  const edited = applyEdits(text, edits);
  return { text: edited, edits, composition: compose(edited) };
}

function errorsOf({ composition }: Attempt): number {
  return composition.tooDeep === undefined ? composition.errors.length : Number.POSITIVE_INFINITY;
}

function isBroken({ composition }: Attempt): boolean {
  return composition.errors.length > 0 && composition.tooDeep === undefined;
}

/**
 * The repair; and where `yaml` stumbles again close by, other repairs, down to leaving the line or its block out. Those are not tried
 * where `characters` is all that may still be read.
 */
function tryRepair({ text }: Trouble, repair: Repair, characters: number): [Attempt, ...Attempt[]] {
  const first = tryText(text, repair.edits);
  if (!isBroken(first) || characters < 5 * text.length) return [first];
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
