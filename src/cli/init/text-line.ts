/** A line that is being written, parted where the caret stands. */
export interface Line {
  before: string;
  after: string;
}

/** What can be done to a line besides writing. */
export type LineKey = 'left' | 'right' | 'home' | 'end' | 'erase' | 'clear';

/** Characters as people see them: a letter with its accent, an emoji of several parts. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A line with the caret at its end. */
export function lineOf(text: string): Line {
  return { before: text, after: '' };
}

/** The line with text put in at the caret; what would act on the terminal is left out. */
export function insert({ before, after }: Line, text: string): Line {
  return { before: before + text.replace(/[\p{Cc}\p{Cs}]/gu, ''), after };
}

/** The line after a key. */
export function press(line: Line, key: LineKey): Line {
  const { before, after } = line;
  switch (key) {
    case 'left': {
      const last = lastOf(before);
      return { before: before.slice(0, before.length - last.length), after: last + after };
    }
    case 'right': {
      const first = firstOf(after);
      return { before: before + first, after: after.slice(first.length) };
    }
    case 'home':
      return { before: '', after: before + after };
    case 'end':
      return { before: before + after, after: '' };
    case 'erase':
      return { before: before.slice(0, before.length - lastOf(before).length), after };
    case 'clear':
      return { before: '', after: '' };
  }
}

/** The character after the caret, or nothing at the end of the line. */
export function firstOf(text: string): string {
  return characters.segment(text)[Symbol.iterator]().next().value?.segment ?? '';
}

function lastOf(text: string): string {
  return text === '' ? '' : (characters.segment(text).containing(text.length - 1)?.segment ?? '');
}
