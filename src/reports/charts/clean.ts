/** Controls, noncharacters (ours to mark places with) and marks that reorder what follows them. */
const unwanted = /[\p{Cc}\ufdd0-\ufdef\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
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
};

/** Escapes a text for the content and the quoted attributes of HTML and SVG. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
