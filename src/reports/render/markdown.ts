import type { Inline } from './inline.ts';
import type { Pieces } from './pieces.ts';

/** The finished Markdown: every token written, no runs of blank lines, one newline at the end. */
export function finishMarkdown(text: string, pieces: Pieces, inline: Inline): string {
  return `${tidy(write(text, pieces, inline))}\n`;
}

/** Blocks hold tokens of their own. */
function write(text: string, pieces: Pieces, inline: Inline): string {
  return pieces
    .split(text)
    .map((part) => {
      if (typeof part === 'string') return part;
      const written = inline.markdown(part);
      return part.type === 'block' ? write(written, pieces, inline) : written;
    })
    .join('');
}

/** Blank lines part blocks; more than one says nothing, and blanks at a line's end would. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
