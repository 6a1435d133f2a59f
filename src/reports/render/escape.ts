import { clean } from '../charts/clean.ts';

/**
 * Characters that mean something to CommonMark or GFM wherever they stand. The backslash, the angle brackets and the
 * ampersand become entities: a backslash before a cell's bar or a line's end would act, and readers older than
 * CommonMark do not know `\<`.
 */
const anywhere = /[\\`*_[\]<>&|~$@{}]|:(?=\/\/)|(?<=^|\s)#|(?<=\bwww)\./gi;

/** Those that mean something only at the start of a line, or right after a bracket of the template. */
const atStart = /^(?:[(:]|[+=-](?![\p{L}\p{N}])|[.)](?=\s|$))/u;
const numbered = /^(\d+)(?=[.)](?:\s|$))/;

const entities: Readonly<Record<string, string>> = { '\\': '&#92;', '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * A text of the model as Markdown that shows exactly this text, on one line: never markup, a link, a cell's end, HTML,
 * the start of a list or a heading, whatever the template puts before or after it.
 */
export function escapeMarkdown(text: string): string {
  return clean(text)
    .replace(anywhere, (character) => entities[character] ?? `\\${character}`)
    .replace(atStart, (character) => `\\${character}`)
    .replace(numbered, '$1\\');
}

/** A code span that shows exactly this text. A bar parts cells of a table even in code, so such a text has no span. */
export function codeSpan(text: string): string {
  const line = clean(text);
  if (line === '' || line.includes('|')) return escapeMarkdown(line);
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}
