import { lostHead } from '../document.ts';
import { type Edit, insert } from './edits.ts';
import { contentLine, isMarker, type Line, linesFrom } from './text.ts';

/**
 * Empty keys, each where a line may be lost above what stands there; `collections` is true for a text that holds those of a model. What
 * stands twice is no error of YAML's: only that the line above it is lost explains it.
 */
export function lostHeads(text: string, collections: boolean, isBroken: boolean): Edit[] {
  const ofModel = collections ? [...lostCollectionEdits(text), ...(isBroken ? headEdits(text) : [])] : [];
  return isBroken ? [...ofModel, ...lostIdEdits(text)] : ofModel;
}

/**
 * An empty key for a text whose first lines are indented under nothing while others start at the margin: who knows what the text is
 * about can say what the lines are.
 */
function headEdits(text: string): Edit[] {
  const first = contentLine(text, 0);
  if (first === undefined || !/^ {2,}[\w"'-]+:(?:\s|$)/.test(text.slice(first, first + 100))) return [];
  if (!/^[\w"'-]+:(?:\s|$)/m.test(text)) return [];
  return [insert(first, `${lostHead}:\n`)];
}

const head = /^[\w"'-]+:\s*(?:&\S+\s*)?(?:#.*)?$/;
const isField = /^[\w"'-]+:(?:\s|$)/;

/**
 * An empty key above the first fields of a block whose other entries stand less deep, with fields as deep as these: the line with the
 * id of the first entry is lost.
 */
function lostIdEdits(text: string): Edit[] {
  const lines = linesOf(text);
  const ends = blockEnds(lines);
  /** The lines within which the present one stands, the innermost last. */
  const around: Line[] = [];
  for (const [index, opener] of lines.entries()) {
    while ((around.at(-1)?.depth ?? -1) >= opener.depth) around.pop();
    const above = around.at(-1);
    around.push(opener);
    const first = lines[index + 1];
    if (!first || !opensBlock(opener) || first.depth <= opener.depth + 1 || !isField.test(first.content)) continue;
    const end = ends[index + 1] ?? lines.length;
    const [next, below] = [lines[end], lines[end + 1]];
    if (!next || next.depth <= opener.depth || !opensBlock(next) || below?.depth !== first.depth) continue;
    // One that stands a column or two too far right has lost nothing above it.
    const step = above ? opener.depth - above.depth : first.depth - next.depth;
    if (next.depth - opener.depth !== step || first.depth - next.depth !== step || step < 2) continue;
    // One key alone, or one without a value, is an id that stands too far right.
    const second = lines[index + 2];
    const alone = !lines.slice(index + 2, end).some(({ depth }) => depth === first.depth);
    if (second?.depth === first.depth ? opensBlock(first) : alone) continue;
    return [insert(first.start, `${' '.repeat(next.depth)}${lostHead}:\n`)];
  }
  return [];
}

/** An entry of a collection: its id, where its line starts, and the names of its fields. */
interface Entry {
  id: string;
  start: number;
  fields: ReadonlySet<string>;
}

/**
 * An empty key inside a collection of which several entries stand there a second time and say other things: the line that begins their
 * collection is lost above them.
 */
function lostCollectionEdits(text: string): Edit[] {
  const lines = linesOf(text);
  const ends = blockEnds(lines);
  const tops = lines.flatMap((line, index) => (line.depth === 0 && opensBlock(line) ? [index] : []));
  return tops.flatMap((top) => splitOf(text, entriesBelow(lines, ends, top)));
}

function splitOf(text: string, entries: readonly Entry[]): Edit[] {
  const first = new Map<string, number>();
  const again: [earlier: number, later: number][] = [];
  for (const [index, { id }] of entries.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else again.push([earlier, index]);
  }
  const unlike = again.filter(([one, other]) => !isAlike(entries[one], entries[other]));
  const [last, next] = [Math.max(...again.map(([one]) => one)), Math.min(...again.map(([, other]) => other))];
  if (again.length < 2 || unlike.length < again.length || last >= next) return [];
  const between = entries.slice(last + 1, next + 1);
  // The people who write collections leave a line free between them.
  const begin =
    between.find(({ start }) => /\n[ \t]*(?:#.*)?\n$/.test(text.slice(0, start).slice(-200))) ?? entries[next];
  return begin ? [insert(begin.start, `${lostHead}:\n`)] : [];
}

/** True where at least half of what the later entry says is what the earlier one says too. */
function isAlike(one: Entry | undefined, other: Entry | undefined): boolean {
  const fields = [...(other?.fields ?? [])];
  return 2 * fields.filter((field) => one?.fields.has(field)).length >= fields.length;
}

function entriesBelow(lines: readonly Line[], ends: readonly (number | undefined)[], top: number): Entry[] {
  const entries: Entry[] = [];
  const depth = lines[top + 1]?.depth ?? 0;
  for (let index = top + 1; depth > 0 && lines[index]?.depth === depth; ) {
    const line = lines[index];
    const end = ends[index + 1] ?? lines.length;
    const isBlock = line !== undefined && opensBlock(line) && (lines[index + 1]?.depth ?? 0) > depth;
    const inner = isBlock ? lines.slice(index + 1, end).filter((one) => one.depth === lines[index + 1]?.depth) : [];
    if (line && isBlock) entries.push({ id: keyOf(line), start: line.start, fields: new Set(inner.map(keyOf)) });
    index = isBlock ? end : index + 1;
  }
  return entries;
}

function keyOf({ content }: Line): string {
  return content.slice(0, Math.max(0, content.indexOf(':')));
}

/** For each line, the index of the next that stands less deep; none for those after which there is none. */
function blockEnds(lines: readonly Line[]): (number | undefined)[] {
  const ends: (number | undefined)[] = [];
  const open: number[] = [];
  for (const [index, { depth }] of lines.entries()) {
    while (open.length > 0 && (lines[open.at(-1) ?? 0]?.depth ?? 0) > depth) ends[open.pop() ?? 0] = index;
    open.push(index);
  }
  return ends;
}

/** True for a line that says only whose the lines below it are. */
export function opensBlock({ content }: Line): boolean {
  return head.test(content);
}

/** The lines with content of the first document. */
export function linesOf(text: string): Line[] {
  const lines = [...linesFrom(text, 0)];
  const end = lines.findIndex(({ start }, index) => index > 0 && isMarker(text, start));
  return end === -1 ? lines : lines.slice(0, end);
}
