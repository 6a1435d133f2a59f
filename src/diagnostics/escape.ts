/** Controls, noncharacters (ours to mark places with) and marks that reorder what follows them. */
const unwanted = /[\p{Cc}\ufdd0-\ufdef\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Blanks that may be folded; the spaces that keep a number and its unit together may not. */
const blank = /[\t-\r \u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/gu;
const halfPair = /\p{Cs}/gu;

/** A text on one line, trimmed, with nothing in it that acts on its surroundings without being seen. */
export function clean(text: string): string {
  return text.replace(blank, ' ').replace(unwanted, '').replace(halfPair, '\ufffd').trim();
}

/** The paragraphs of a text, each clean; blank lines part them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/(?:\r\n?|\n|\u2029)[^\S\n]*(?:\r\n?|\n|\u2029)/u)
    .map(clean)
    .filter((paragraph) => paragraph !== '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\\': '&#92;',
};

/** Escapes a text for the content and the quoted attributes of HTML and SVG. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/**
 * Characters that mean something to CommonMark or GFM wherever they stand. The backslash, the angle brackets and the
 * ampersand become entities: a backslash before a cell's bar or a line's end would act, and readers older than
 * CommonMark do not know `\<`.
 */
const anywhere = /[\\`*_[\]<>&|~$@{}]|:(?=\/\/)|(?<=^|\s)#|(?<=\bwww)\./gi;

/** Those that mean something only at the start of a line, or right after a bracket of the template. */
const atStart = /^(?:[(:]|[+=-](?![\p{L}\p{N}])|[.)](?=\s|$))/u;
const numbered = /^(\d+)(?=[.)](?:\s|$))/;

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

/** A clean text as a CSS string: all but letters, digits and spaces as their numbers. */
export function cssString(text: string): string {
  const inside = Array.from(text, (character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${inside.join('')}"`;
}
