import { lineStarts } from '../../diagnostics/range.ts';

/** A text by lines. `get` takes numbers from 1 and gives the line without its break, or `''` where there is none. */
export interface Lines {
  count: number;
  get(number: number): string;
}

/** The lines of a text as a `Position` counts them: what follows the last break is a line too. */
function toLines(text: string): Lines {
  const starts = lineStarts(text);
  return {
    count: starts.length,
    get(number) {
      const start = starts[number - 1];
      if (start === undefined) return '';
      // A search for the break would read the whole of a long line again for each finding in it.
      let end = starts[number] ?? text.length;
      while (end > start && /[\r\n]/.test(text[end - 1] ?? '')) end -= 1;
      return text.slice(start, end);
    },
  };
}

/** The lines of the sources by file, each split once. Undefined for a file whose text is not known. */
export function linesBySource(sources: ReadonlyMap<string, string>): (file: string) => Lines | undefined {
  const known = new Map<string, Lines>();
  return (file) => {
    const text = sources.get(file);
    if (text === undefined) return undefined;
    const lines = known.get(file) ?? toLines(text);
    known.set(file, lines);
    return lines;
  };
}
