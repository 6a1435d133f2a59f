import { dropBlock, type Level, openLevels, shiftBlock } from '../blocks.ts';
import type { Repair } from '../mistake.ts';
import { contentEnd, contentLine, excerpt, indentOf, lineEnd, lineStart, nextLine } from '../text.ts';
import type { Trouble } from '../trouble.ts';

const isEntry = /^-(?:\s|$)/;
const isField = /^(?:"[^"]*"|'[^']*'|[^\s#:[{][^#:]*?):(?:\s|$)/;

/** A line that stands in no column where the lines above can have it, or a list mixed with fields. */
export function indent(trouble: Trouble): Repair | undefined {
  const { text } = trouble;
  const line = faultyLine(trouble);
  if (line === undefined) return undefined;
  const column = indentOf(text, line);
  const start = line + column;
  const end = lineEnd(text, line);
  const content = text.slice(start, end);
  const entry = isEntry.test(content);
  const levels = openLevels(text, line);
  const values = { text: excerpt(text, start, end), column: column + 1 };
  const span = { start, end: start + content.trimEnd().length };
  const opener = findOpener(text, line, levels);
  if (opener && !entry && !isField.test(content)) {
    const siblingColumn = opener.column + 3;
    const beside = { sibling: opener.text, siblingColumn };
    const edits = shiftBlock(text, line, siblingColumn - 1 - column);
    return { message: 'valueIndent', hint: 'indentMore', values: { ...values, ...beside }, span, edits };
  }
  const top = contentLine(text, 0);
  if (column === 0 && top !== undefined && indentOf(text, top) > 0 && !entry && isField.test(content)) {
    return firstLine(text, top, values.text);
  }
  const sibling = findSibling(levels, column, entry);
  if (sibling === undefined) {
    const mixed = levels.find((level) => level.column === column);
    if (!mixed || levels.some((level) => level.column === column && level.entry === entry)) return undefined;
    if (!entry && !isField.test(content)) return undefined;
    const message = entry ? 'entryAmongFields' : 'fieldAmongEntries';
    const edits = dropBlock(text, line, entry);
    return { message, hint: 'mixed', values: { ...values, sibling: mixed.text }, span, edits };
  }
  const beside = { ...values, sibling: sibling.text };
  if (entry && !sibling.entry && trouble.severalLines) {
    const edits = dropBlock(text, line, true);
    return { message: 'listAfterValue', hint: 'removeValue', values: beside, span, edits };
  }
  const edits = shiftBlock(text, line, sibling.column - column);
  return { message: 'indent', hint: 'align', values: { ...beside, siblingColumn: sibling.column + 1 }, span, edits };
}

/** The first line of a text stands too far right where another stands at the margin. */
function firstLine(text: string, top: number, sibling: string): Repair {
  const depth = indentOf(text, top);
  const span = { start: top + depth, end: contentEnd(text, top) };
  const values = { text: excerpt(text, span.start, span.end), column: depth + 1, sibling, siblingColumn: 1 };
  return { message: 'indent', hint: 'align', values, span, edits: shiftBlock(text, top, -depth) };
}

/** The start of the line that is out of place, where that is the kind of trouble. */
function faultyLine({ text, code, message, start, end, severalLines }: Trouble): number | undefined {
  const first = behindLine(text, start) ?? lineStart(text, start);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') {
    if (message.startsWith('A block sequence')) return contentLine(text, first);
    if (text.slice(first, start).trim() === '' && isEntry.test(text.slice(start, start + 2))) return first;
    if (!severalLines || /^ *(?:- +)*$/.test(text.slice(first, start))) return undefined;
    const colon = text.slice(start).search(/:(?:\s|$)/);
    return lineStart(text, Math.max(end, start + colon));
  }
  const atStart = start <= first || text.slice(first, start).trim() === '';
  const misplaced = /^(?:BAD_INDENT|UNEXPECTED_TOKEN|MISSING_CHAR|MULTILINE_IMPLICIT_KEY)$/.test(code);
  const line = contentLine(text, first);
  return atStart && misplaced && line !== undefined && openLevels(text, line).length > 0 ? line : undefined;
}

/** The key on the line above, where it has no value yet and this line is not deeper. */
function findOpener(text: string, line: number, levels: readonly Level[]): Level | undefined {
  const [above] = levels;
  const end = text.slice(0, line).trimEnd().length;
  return above && text[end - 1] === ':' && indentOf(text, line) <= above.column ? above : undefined;
}

/** The next line, where nothing of the line stands behind `offset`. */
function behindLine(text: string, offset: number): number | undefined {
  const atEnd = text.slice(offset, lineEnd(text, offset)).trim() === '' && offset > lineStart(text, offset);
  return atEnd ? nextLine(text, offset) : undefined;
}

/** What the line was to stand beside: nothing where its column is right; else the nearest, the deeper of two as near. */
function findSibling(levels: readonly Level[], column: number, entry: boolean): Level | undefined {
  const alike = levels.filter((level) => level.entry === entry);
  if (alike.some((level) => level.column === column)) return undefined;
  const beside = levels.find((level) => level.column === column);
  // A field under the dash of an entry that holds fields was to stand beside those.
  if (beside && (entry || !alike.some((level) => level.column > column))) return undefined;
  const candidates = beside ? alike.filter((level) => level.column > column) : alike.length > 0 ? alike : levels;
  const away = (level: Level): number => Math.abs(level.column - column);
  return candidates.toSorted((a, b) => away(a) - away(b) || b.column - a.column)[0];
}
