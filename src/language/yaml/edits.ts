/** Replaces the text from `start` to `end` by `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
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

/** Where an offset of a text stood before the sorted `edits`; inside inserted text, the place of the edit. */
export function beforeEdits(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    if (offset < start) break;
    if (offset < start + edit.text.length) return Math.min(edit.start + (offset - start), edit.end);
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset - shift;
}
