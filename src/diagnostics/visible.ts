/**
 * Characters that act on a terminal, reorder a line or cannot be seen: controls, marks of writing direction, spaces
 * of no width, breaks, halves of a surrogate pair. The joiner of emoji (U+200D) is not one of them.
 */
const hidden = /[\p{Cc}\p{Bidi_Control}\p{Cs}\u200b\u2028\u2029\u2060\ufeff]/gu;
const hiddenInJson = new RegExp(`(?![\\n\\t])${hidden.source}`, hidden.flags);
const breaks = /[\r\n\u2028\u2029]+|\t/g;
const ellipsis = '…';

/** The text on one line, with every character that acts on a terminal made visible: ESC becomes `␛`. */
export function visible(text: string): string {
  return spelled(text.replace(breaks, ' '));
}

/** The text with every hidden character made visible, breaks and tabs among them: for a line that is shown as it is. */
export function spelled(text: string): string {
  return text.replace(hidden, symbol);
}

/** The first characters of a long text, at most `limit` code points with the ellipsis, after `visible`. */
export function shorten(text: string, limit: number): string {
  const head = text.slice(0, 2 * (limit + 1));
  const shown = Array.from(visible(head));
  if (head.length === text.length && shown.length <= limit) return shown.join('');
  return `${shown.slice(0, limit - 1).join('')}${ellipsis}`;
}

/** JSON in which no hidden character stands as itself: its strings keep them as `\\u001b`. Line breaks and tabs stay. */
export function escapeHidden(json: string): string {
  return json.replace(hiddenInJson, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One hidden character as others can see it: a control picture where Unicode has one, else its number. */
function symbol(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
