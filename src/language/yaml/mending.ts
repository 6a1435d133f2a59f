import type { Span } from '../../diagnostics/finding.ts';
import type { Position } from '../../diagnostics/range.ts';
import { lineIndex } from '../lines.ts';
import { type Composition, compose } from './compose.ts';
import { applyEdits, beforeEdits, type Edit, sortEdits } from './edits.ts';
import type { Mistake } from './mistake.ts';

/** A text after some edits, and what `yaml` makes of it. */
export interface Attempt {
  text: string;
  edits: Edit[];
  composition: Composition;
}

export function tryText(text: string, unsorted: readonly Edit[] = []): Attempt {
  const edits = sortEdits(unsorted);
  const edited = applyEdits(text, edits);
  return { text: edited, edits, composition: compose(edited) };
}

/** Words that one fault of `yaml` takes the time of. */
const errorCost = 10;

/** The words that attempts took the time of. */
export function costOf(attempts: readonly Attempt[]): number {
  return attempts.reduce((sum, { composition: { words, errors } }) => sum + words + errorCost * errors.length, 0);
}

export function errorsOf({ composition }: Attempt): number {
  return composition.stop === undefined ? composition.errors.length : Number.POSITIVE_INFINITY;
}

export function better(one: Attempt, other: Attempt): Attempt {
  return errorsOf(other) < errorsOf(one) ? other : one;
}

export function isBroken({ composition }: Attempt): boolean {
  return composition.errors.length > 0 && composition.stop === undefined;
}

/** How much may still be found and read for it. */
export interface Left {
  mistakes: number;
  words: number;
}

/** Edits, and where an offset of the text after them stood before them. */
interface Step {
  edits: readonly Edit[];
  before(offset: number): number;
}

/** A text that is being mended, a step after the other. */
export interface Mending {
  /** What it has become. */
  readonly attempt: Attempt;
  readonly steps: readonly Step[];
  /** In order of discovery; places are those of the text as it was. */
  readonly mistakes: Mistake[];
  /** Takes a step to what it becomes, by smaller ones where they are known. */
  advance(attempt: Attempt, edits?: readonly (readonly Edit[])[]): void;
  /** Where an offset stood in the text as it was. */
  original(offset: number): number;
  /** A stretch of the text as it was. */
  moved<S extends Span>(span: S): S;
  /** The line and column of that. */
  positionOf(offset: number): Position;
  /** Adds a mistake, unless it is no news or its line was stumbled on before; gives how often it was, this time counted. */
  tell(mistake: Mistake, isNews?: boolean): number;
  /** True where the line of an offset of the text as it was has been stumbled on. */
  isToldAt(start: number): boolean;
}

export function startMending(source: string, first: Attempt): Mending {
  const lines = lineIndex(source);
  const steps: Step[] = [];
  const mistakes: Mistake[] = [];
  /** How often a line was stumbled on. */
  const stumbles = new Map<number, number>();
  let attempt = first;
  const original = (offset: number): number =>
    Math.min(
      source.length,
      steps.reduceRight((at, { before }) => before(at), offset),
    );
  const moved = <S extends Span>(span: S): S => ({ ...span, start: original(span.start), end: original(span.end) });
  /** The edits of a text on its way, as edits of the text as it was; undefined where they change what only came with the mending. */
  const inOriginal = (edits: readonly Edit[]): Edit[] | undefined => {
    const textOf = (text: string, all: readonly Span[]): string =>
      all.map(({ start, end }) => text.slice(start, end)).join('\n');
    const own = edits.map(moved);
    return textOf(source, own) === textOf(attempt.text, edits) ? own : undefined;
  };
  return {
    get attempt() {
      return attempt;
    },
    steps,
    mistakes,
    advance(next, edits = [next.edits]) {
      for (const step of edits) steps.push({ edits: step, before: beforeEdits(step) });
      attempt = next;
    },
    original,
    moved,
    positionOf: (offset) => lines.at(original(offset)),
    tell({ message, hint, values, span: at, mended, edits }, isNews = true) {
      const span = moved({ start: at.start, end: at.end });
      const certain = mended || message === 'tab' ? edits && inOriginal(edits) : undefined;
      const { line, column } = lines.at(span.start);
      const stumble = (stumbles.get(line) ?? 0) + 1;
      stumbles.set(line, stumble);
      // A column is that of the text as it was.
      const told = 'column' in values ? { ...values, column } : values;
      if (stumble === 1 && isNews)
        mistakes.push({
          message,
          hint,
          values: told,
          span,
          ...(mended && { mended }),
          ...(certain && { edits: certain }),
        });
      return stumble;
    },
    isToldAt: (start) => stumbles.has(lines.at(start).line),
  };
}
