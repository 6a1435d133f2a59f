import { remove } from './edits.ts';
import { linesOf, opensBlock } from './head.ts';
import { type Attempt, costOf, errorsOf, isBroken, type Mending, tryText } from './mending.ts';
import type { Repair } from './mistake.ts';
import { contentEnd, excerpt, type Line } from './text.ts';

/** A line that says only whose the lines below it are, and stands too far right to say so. */
interface MovedHead extends Repair {
  /** True where the lines around it leave no doubt, though YAML reads the text as it is. */
  sure: boolean;
}

/** A head among its lines. */
interface Head {
  line: Line;
  index: number;
  below: Line;
  /** The column where it would have what is below. */
  column: number;
  /** The nearest line above that stands there, or left of there. */
  above: Line;
}

/** Lines of a block that are looked at for one that is there again. */
const reach = 200;

const isEntry = ({ content }: Line): boolean => /^-(?:\s|$)/.test(content);
const keyOf = ({ content }: Line): string | undefined => /^([^\s#:[{][^#:]*):(?:\s|$)/.exec(content)?.[1];

/** Heads that are tried where a text is broken. */
const mostHeads = 2;

/** Moves a head to the left that stands too far right for what is below it, if that is what is wrong; gives what was tried. */
export function moveHead(mending: Mending, words: number): Attempt[] {
  const { attempt } = mending;
  const heads = movedHeads(attempt.text);
  const sure = heads.find((head) => head.sure);
  const broken = isBroken(attempt) && words > mostHeads * costOf([attempt]);
  const faults = broken ? attempt.composition.errors.map(({ pos }) => pos[0]) : [];
  const first = faults.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const away = ({ span }: MovedHead): number => Math.abs(span.start - first);
  const near = broken ? heads.toSorted((one, other) => away(one) - away(other)).slice(0, mostHeads) : [];
  const tried = (sure ? [sure] : near).map((head) => ({ head, moved: tryText(attempt.text, head.edits) }));
  const best = tried.find(({ moved }) => errorsOf(moved) <= (sure ? errorsOf(attempt) : 0));
  if (best) {
    mending.tell(best.head);
    mending.advance(best.moved);
  }
  return tried.map(({ moved }) => moved);
}

/**
 * The heads that were to stand a step left of what follows them, beside or under a line above, and stand further right: what was to be
 * theirs falls to another, or to nobody.
 */
function movedHeads(text: string): MovedHead[] {
  const lines = linesOf(text);
  const step = usualStep(lines);
  return headsOf(lines, step).map(({ line, index, below, column, above }) => {
    const start = line.start + line.depth;
    const span = { start, end: contentEnd(text, start) };
    const belowStart = below.start + below.depth;
    const isFirst = above === lines[index - 1];
    const isEmpty = line.depth >= below.depth && !isEntry(below);
    const isDeep = line.depth - above.depth >= 2 * step && hasValue(lines, index + 1);
    return {
      message: 'headIndent',
      hint: 'headIndent',
      values: {
        text: excerpt(text, start, span.end),
        column: line.depth + 1,
        below: excerpt(text, belowStart, contentEnd(text, belowStart)),
        belowColumn: below.depth + 1,
        headColumn: column + 1,
      },
      span,
      mended: true,
      edits: [remove({ start: line.start + column, end: start })],
      sure: isEmpty && (isFirst ? isDeep : startsAgain(lines, index)),
    };
  });
}

function headsOf(lines: readonly Line[], step: number): Head[] {
  const heads: Head[] = [];
  const isFlatList = (line: Line, below: Line | undefined): boolean =>
    below !== undefined && isEntry(below) && below.depth === line.depth;
  const flatLists = lines.filter((line, index) => opensBlock(line) && isFlatList(line, lines[index + 1])).length;
  const open: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    const column = (below?.depth ?? 0) - step;
    const above = open.findLast(({ depth }) => depth <= column);
    while ((open.at(-1)?.depth ?? -1) >= line.depth) open.pop();
    open.push(line);
    if (!below || !above || !opensBlock(line) || line.depth <= column || isEntry(above)) continue;
    // Who writes lists no deeper than their heads does so throughout.
    if (flatLists > 1 && isFlatList(line, below)) continue;
    const isOpen = above.depth === column || (above.depth === column - step && opensBlock(above));
    if (isOpen) heads.push({ line, index, below, column, above });
  }
  return heads;
}

/** By how many columns most blocks are indented. */
function usualStep(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const by = (lines[index + 1]?.depth ?? 0) - line.depth;
    if (by > 0 && opensBlock(line)) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, times], [other, often]) => often - times || one - other);
  return most?.[0] ?? 2;
}

function hasValue(lines: readonly Line[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2);
  return line !== undefined && (!opensBlock(line) || (next?.depth ?? 0) > line.depth);
}

/** True where the block that a head stands in starts again below it. */
function startsAgain(lines: readonly Line[], index: number): boolean {
  const [head, below] = lines.slice(index, index + 2);
  const key = below && keyOf(below);
  if (!head || !below || key === undefined || key === keyOf(head)) return false;
  const before = lines.slice(Math.max(0, index - reach), index);
  const start = before.findLastIndex(({ depth }) => depth < below.depth);
  return before.slice(start + 1).some((line) => line.depth === below.depth && keyOf(line) === key);
}
