import { isInBrackets } from '../brackets.ts';
import type { Repair } from '../mistake.ts';
import { isClosed } from '../quotes.ts';
import { contentEnd, excerpt, indentOf, lineEnd, lineStart, quoted, wrappedEnd } from '../text.ts';
import type { Trouble } from '../trouble.ts';

/** A quote that is not closed, named where it was opened; or a quote inside a text in quotes. */
export function quote(trouble: Trouble): Repair | undefined {
  const { text, tokens, quote: token } = trouble;
  if (token === undefined) return undefined;
  const { start, end } = token;
  const mark = text[start] ?? '"';
  const inBrackets = isInBrackets(tokens, start);
  const source = text.slice(start, end);
  if (isClosed(token, text) && !source.includes('\n') && !(inBrackets && /[,:[{]\s*.$/.test(source))) {
    return inside(text, start, end, mark, inBrackets);
  }
  const curly = curlyEnd(text, start);
  if (curly !== undefined) return closedByCurly(text, start, curly, mark);
  const stop = inBrackets ? entryEnd(text, start + 1) : wrappedEnd(text, start, indentOf(text, lineStart(text, start)));
  return {
    message: 'quoteOpen',
    hint: 'closeQuote',
    values: { quote: mark },
    span: { start, end: start + 1 },
    edits: [{ start: stop, end: stop, text: mark }],
  };
}

/** The curly quote with which the line, or its entry, ends instead of a straight one. */
function curlyEnd(text: string, start: number): number | undefined {
  const at = text.slice(start + 1, lineEnd(text, start)).search(/[”“’»](?=\s*(?:$|[,\]}]|#|:\s))/);
  return at === -1 ? undefined : start + 1 + at;
}

function closedByCurly(text: string, start: number, at: number, mark: string): Repair {
  const end = at + 1;
  return {
    message: 'curlyQuote',
    hint: 'straightQuotes',
    values: {
      text: excerpt(text, start, end),
      corrected: `${mark}${excerpt(text, start + 1, at)}${mark}`,
      others: 0,
    },
    span: { start: at, end },
    edits: [{ start: at, end, text: mark }],
    mended: true,
  };
}

/** The text goes on behind a quote that was meant as part of it. */
function inside(text: string, start: number, end: number, mark: string, inBrackets: boolean): Repair {
  const stop = inBrackets ? entryEnd(text, end) : contentEnd(text, start);
  const last = text[stop - 1] === mark && stop > end ? stop - 1 : stop;
  const edits = [];
  for (let at = end - 1; at !== -1 && at < last; at = text.indexOf(mark, at + 1)) {
    edits.push({ start: at, end: at, text: mark === '"' ? '\\' : "'" });
  }
  if (last === stop) edits.push({ start: stop, end: stop, text: mark });
  return {
    message: 'quoteInside',
    hint: 'write',
    values: {
      quote: mark,
      text: excerpt(text, end, stop),
      corrected: quoted(text.slice(start + 1, last)),
    },
    span: { start: end - 1, end },
    edits,
  };
}

/** Where an entry in brackets ends that has lost its closing quote: before a comma or a bracket, or with the line. */
function entryEnd(text: string, start: number): number {
  const line = text.slice(start, lineEnd(text, start));
  const stop = line.search(/\s*[,\]}]/);
  return stop === -1 ? contentEnd(text, start) : start + stop;
}
