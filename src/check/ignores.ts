import type { Span } from '../diagnostics/finding.ts';
import { lineStarts, toPosition } from '../diagnostics/range.ts';
import type { PlainDate } from '../diagnostics/values.ts';
import type { Source } from '../language/document.ts';
import { readDate } from '../language/scalars/date.ts';
import { tokenize } from '../language/yaml/tokens.ts';

/** A comment that accepts the findings of a code on one line. */
export interface Ignore {
  file: string;
  span: Span;
  written: string;
  /** The line that it speaks of: its own, or where nothing else stands on it, the next that says something. */
  line: number;
  /** What it says; undefined where it has not the form. */
  says?: { code: string; reason: string; owner: string; expires: PlainDate };
}

const form =
  /^#\s*tom-ignore\s+(\w+)\s*:\s*(\S.*?)\s*\(\s*([^,()]+?)\s*,\s*(?:until|hasta)\s+(\d{4}-\d\d-\d\d)\s*\)\s*(?:#.*)?$/u;

/** The comments that accept findings: `# tom-ignore CODE: reason (owner, until 2027-01-31)`. */
export function ignoresIn(sources: readonly Source[]): Ignore[] {
  return sources.flatMap(({ file, text }) => (text.includes('tom-ignore') ? ignoresOf(file, text) : []));
}

function ignoresOf(file: string, text: string): Ignore[] {
  const starts = lineStarts(text);
  const lines = text.split(/\r\n|\n|\r/);
  return tokenize(text).flatMap(({ type, start, end }): Ignore[] => {
    const written = text.slice(start, end);
    if (type !== 'comment' || !/^#\s*tom-ignore\b/.test(written)) return [];
    const line = lineOf(toPosition(starts, start).line, lines);
    return [{ file, span: { start, end }, written, line, says: readIgnore(written) }];
  });
}

function lineOf(own: number, lines: readonly string[]): number {
  const isComment = (line: number): boolean => /^\s*(?:#|$)/.test(lines[line - 1] ?? '');
  let line = own;
  while (line < lines.length && isComment(line)) line += 1;
  return line;
}

function readIgnore(written: string): Ignore['says'] {
  const [, code = '', reason = '', owner = '', until = ''] = form.exec(written) ?? [];
  const expires = readDate(until);
  return 'value' in expires ? { code, reason, owner, expires: expires.value } : undefined;
}
