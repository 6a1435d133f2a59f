import type { BlockContext } from './blocks/block.ts';

/**
 * Numbers the headings of levels 2 and 3 of a Markdown text: `4`, `4.2`. From the mark `annex` on, letters: `A`, `A.1`.
 * A heading with the mark `unnumbered`, and those under it, have none.
 */
export function numberHeadings(markdown: string, { pieces }: BlockContext): string {
  let chapter = 0;
  let section = 0;
  let annex = false;
  let silent = false;
  return linesOf(markdown)
    .map(({ line, level }) => {
      if (level === 2) {
        section = 0;
        silent = pieces.find(line, 'unnumbered') !== undefined;
        if (!silent && !annex && pieces.find(line, 'annex')) {
          annex = true;
          chapter = 0;
        }
        if (!silent) chapter += 1;
      } else if (level === 3) section += 1;
      else return line;
      if (silent || chapter === 0) return line;
      const name = annex ? String.fromCharCode(65 + ((chapter - 1) % 26)) : String(chapter);
      const number = pieces.put({ type: 'number', text: level === 2 ? name : `${name}.${section}` });
      return line.replace(/ +/, ` ${number}`);
    })
    .join('\n');
}

/** The lines of a Markdown text, each with its level where it is a heading, else 0. */
function linesOf(markdown: string): { line: string; level: number }[] {
  let open: string | undefined;
  return markdown.split('\n').map((line) => {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (open === undefined) open = fence;
    else if (fence?.startsWith(open)) open = undefined;
    return { line, level: open === undefined ? (/^(#+) /.exec(line)?.[1]?.length ?? 0) : 0 };
  });
}

/**
 * The text without the headings under which all blocks have nothing to show: a chapter of empty tables falls away whole. A heading
 * that is an anchor stays, unless what stands there is kept from the reader: the line goes that would tell it, and a heading with no more.
 */
export function withoutEmpty(markdown: string, { pieces, anchors }: BlockContext): string {
  const dropAnchors = (line: string) => {
    for (const part of pieces.split(line))
      if (typeof part === 'object' && part.type === 'anchor') anchors.drop(part.id);
  };
  const kept: string[] = [];
  // From the end: the level of the heading that stands next below, 0 for text, 1 for the end.
  let next = 1;
  let sawNothing = false;
  let sawKept = false;
  for (const { line, level } of linesOf(markdown).toReversed()) {
    if (pieces.find(line, 'nothing')) sawNothing = true;
    else if (pieces.find(line, 'kept')) {
      sawKept = true;
      dropAnchors(line);
    } else if (level > 1 && next > 0 && next <= level && (sawKept || (sawNothing && !pieces.find(line, 'anchor')))) {
      dropAnchors(line);
    } else {
      kept.push(line);
      // A new page is nothing to read under the heading before it.
      if (line.trim() === '' || pieces.find(line, 'block')?.blank) continue;
      next = level;
      sawNothing = false;
      sawKept = false;
    }
  }
  return tidy(kept.toReversed().join('\n'));
}

/** Blank lines part blocks; more than one says nothing, and blanks at a line's end would. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
