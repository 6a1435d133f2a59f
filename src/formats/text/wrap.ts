import { visible } from '../../diagnostics/visible.ts';
import { textWidth } from './width.ts';

/** A text in lines of at most `width` columns where its words allow it, with everything that acts on a terminal visible. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let column = 0;
  for (const word of visible(text).split(' ')) {
    const taken = textWidth(word);
    if (line !== '' && column + 1 + taken > width) {
      lines.push(line);
      line = '';
      column = 0;
    }
    const space = line === '' ? '' : ' ';
    line += space + word;
    column += space.length + taken;
  }
  return [...lines, line];
}
