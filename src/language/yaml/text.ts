import type { Span } from '../../diagnostics/finding.ts';
import { type Edit, insert } from './edits.ts';

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the end of the line that holds `offset`, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

/** How the lines of a text end. */
export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Offset of the line after the one that holds `offset`, or undefined at the end of the text. */
export function nextLine(text: string, offset: number): number | undefined {
  const end = text.indexOf('\n', offset);
  return end === -1 || end + 1 >= text.length ? undefined : end + 1;
}

/** Number of spaces that a line starts with. */
export function indentOf(text: string, start: number): number {
  let end = start;
  while (text[end] === ' ') end += 1;
  return end - start;
}

/** True for a line with nothing but white space and a comment. */
export function isEmptyLine(text: string, start: number): boolean {
  return /^[ \t\r]*(?:#|$)/.test(text.slice(start, lineEnd(text, start)));
}

/** True for a line that ends or starts a document. */
export function isMarker(text: string, start: number): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(start, start + 4));
}

/** Start of the first line with content that begins at `start` or later; `start` is the start of a line. */
export function contentLine(text: string, start: number): number | undefined {
  let line: number | undefined = start;
  while (line !== undefined && isEmptyLine(text, line)) line = nextLine(text, line);
  return line;
}

/** Start of the first line with content after the one that holds `offset`. */
export function nextContent(text: string, offset: number): number | undefined {
  const next = nextLine(text, offset);
  return next === undefined ? undefined : contentLine(text, next);
}

/** A line with content. */
export interface Line {
  start: number;
  /** The spaces that it starts with. */
  depth: number;
  /** What stands behind those. */
  content: string;
}

/** The lines with content from `start` on, which is the start of a line. */
export function* linesFrom(text: string, start: number): Generator<Line> {
  for (let line = contentLine(text, start); line !== undefined; line = nextContent(text, line)) {
    const depth = indentOf(text, line);
    yield { start: line, depth, content: text.slice(line + depth, lineEnd(text, line)) };
  }
}

/** End of the text that starts at `start`, on its line: before white space and a comment. */
export function contentEnd(text: string, start: number): number {
  const rest = text.slice(start, lineEnd(text, start));
  return start + rest.replace(/[ \t]#.*$/, '').trimEnd().length;
}

/** What a person sees of the text from `start` to `end`: one line, not too long. */
export function excerpt(text: string, start: number, end: number): string {
  const line = text
    .slice(start, Math.min(end, start + 1000))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= 60 ? line : `${[...line].slice(0, 57).join('').trimEnd()}…`;
}

/** The text in quotes, as YAML reads it back: double ones where nothing needs escaping. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text that runs over several lines, on one. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** Edits that put a stretch of the text in single quotes. */
export function quoteEdits(text: string, { start, end }: Span): Edit[] {
  const inner = [...text.slice(start, end).matchAll(/'/g)].map(({ index }) => insert(start + index, "'"));
  return [insert(start, "'"), ...inner, insert(end, "'")];
}

/** The end of the lines after `start`'s that carry its text on: deeper than `indent`, and neither a field nor a list. */
export function wrappedEnd(text: string, start: number, indent: number): number {
  let end = contentEnd(text, start);
  for (let line = nextLine(text, start); line !== undefined; line = nextLine(text, line)) {
    const depth = indentOf(text, line);
    if (isEmptyLine(text, line) || depth <= indent) break;
    if (/^(?:- |[\p{L}\p{N}_.-]+:(?:\s|$))/u.test(text.slice(line + depth, lineEnd(text, line)))) break;
    end = contentEnd(text, line);
  }
  return end;
}

/** How people name a character that they cannot see: `U+00A0`. */
export function codePoint(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}
