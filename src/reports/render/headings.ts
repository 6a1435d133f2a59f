import { tidy } from './markdown.ts';
import type { Pieces } from './pieces.ts';

/**
 * Numbers the headings of levels 2 and 3 of a Markdown text: `4`, `4.2`. From the mark `annex` on, letters: `A`, `A.1`.
 * A heading with the mark `unnumbered`, and those under it, have none.
 */
export function numberHeadings(markdown: string, pieces: Pieces): string {
  const count = { chapter: 0, section: 0, annex: false, silent: false };
  let fence: string | undefined;
  return markdown
    .split('\n')
    .map((line) => {
      fence = nextFence(line, fence);
      const heading = fence === undefined ? /^(##|###) +(.+)$/.exec(line) : null;
      if (!heading) return line;
      const [, marks = '', text = ''] = heading;
      const number = marks === '##' ? nextChapter(count, markOf(text, pieces)) : nextSection(count);
      return number === undefined ? line : `${marks} ${pieces.put({ type: 'number', text: number })}${text}`;
    })
    .join('\n');
}

interface Count {
  chapter: number;
  section: number;
  annex: boolean;
  silent: boolean;
}

function nextChapter(count: Count, mark: 'annex' | 'unnumbered' | undefined): string | undefined {
  count.section = 0;
  count.silent = mark === 'unnumbered';
  if (count.silent) return undefined;
  if (mark === 'annex' && !count.annex) {
    count.annex = true;
    count.chapter = 0;
  }
  count.chapter += 1;
  return chapterName(count);
}

function nextSection(count: Count): string | undefined {
  if (count.silent || count.chapter === 0) return undefined;
  count.section += 1;
  return `${chapterName(count)}.${count.section}`;
}

function chapterName(count: Count): string {
  return count.annex ? String.fromCharCode(64 + ((count.chapter - 1) % 26) + 1) : String(count.chapter);
}

function markOf(text: string, pieces: Pieces): 'annex' | 'unnumbered' | undefined {
  for (const part of pieces.split(text)) {
    if (typeof part === 'object' && (part.type === 'annex' || part.type === 'unnumbered')) return part.type;
  }
  return undefined;
}

/** The fence of the code block that the next line stands in. */
function nextFence(line: string, open: string | undefined): string | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence === undefined) return open;
  if (open === undefined) return fence;
  return fence.startsWith(open) ? undefined : open;
}

/**
 * The text without the headings under which all blocks have nothing to show: a chapter of empty tables falls away whole. A heading
 * that is an anchor stays.
 */
export function withoutEmpty(markdown: string, pieces: Pieces): string {
  let fence: string | undefined;
  const lines = markdown.split('\n').map((line) => {
    fence = nextFence(line, fence);
    return { line, level: fence === undefined ? (/^(#+) /.exec(line)?.[1]?.length ?? 0) : 0 };
  });
  const kept: string[] = [];
  // From the end: the level of the heading that stands next below, 0 for text, 1 for the end.
  let next = 1;
  let sawNothing = false;
  for (const { line, level } of lines.toReversed()) {
    const parts = pieces.split(line);
    const has = (type: string) => parts.some((part) => typeof part === 'object' && part.type === type);
    if (has('nothing')) sawNothing = true;
    else if (sawNothing && level > 1 && next > 0 && next <= level && !has('anchor')) continue;
    else {
      kept.push(line);
      if (line.trim() === '') continue;
      next = level;
      sawNothing = false;
    }
  }
  return tidy(kept.toReversed().join('\n'));
}
