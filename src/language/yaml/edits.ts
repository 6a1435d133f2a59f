import type { Edit, Span } from '../../diagnostics/finding.ts';
import { lastAtOrBefore } from '../../diagnostics/lists.ts';

export type { Edit };

export function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

export function replace({ start, end }: Span, text: string): Edit {
  return { start, end, text };
}

export function remove(span: Span): Edit {
  return replace(span, '');
}

/** In the order of their places; of two at one place the first in the list stays first. */
export function sortEdits(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.start - b.start);
}

/** Applies sorted edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Where offsets of a text stood before the sorted `edits`; inside inserted text, the place of the edit. */
export function beforeEdits(edits: readonly Edit[]): (offset: number) => number {
  // Where each edit starts in the text after it.
  let shift = 0;
  const starts = edits.map(({ start, end, text }) => {
    const at = start + shift;
    shift += text.length - (end - start);
    return at;
  });
  return (offset) => {
    const last = lastAtOrBefore(starts, offset);
    const [edit, start] = [edits[last], starts[last]];
    if (edit === undefined || start === undefined) return offset;
    const beyond = offset - start;
    return beyond < edit.text.length ? Math.min(edit.start + beyond, edit.end) : edit.end + (beyond - edit.text.length);
  };
}
