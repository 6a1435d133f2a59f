import { insert, replace } from '../edits.ts';
import type { Repair } from '../mistake.ts';
import { contentEnd, excerpt, indentOf, lineEnd, lineStart, quoted, wrappedEnd } from '../text.ts';
import { isClosed, isInBrackets } from '../tokens.ts';
import type { Trouble } from '../trouble.ts';

/** A quote that is not closed, named where it was opened; or a quote inside a text in quotes. */
export function quote(trouble: Trouble): Repair | undefined {
  const { text, tokens, quote: token } = trouble;
  if (token === undefined) return undefined;
  const { start, end } = token;
  const mark = text.charAt(start);
  const inBrackets = isInBrackets(tokens, start);
  const source = text.slice(start, end);
  if (isClosed(token, text) && !source.includes('\n') && !(inBrackets && /[,:[{]\s*.$/.test(source))) {
    return inside(text, start, end, mark, inBrackets);
  }
  // The line, or its entry, may end with a curly quote instead of a straight one.
  const curly = text.slice(start + 1, lineEnd(text, start)).search(/[”“’»](?=\s*(?:$|[,\]}]|#|:\s))/);
  if (curly !== -1) return closedByCurly(text, start, start + 1 + curly, mark);
  const stop = inBrackets ? entryEnd(text, start + 1) : wrappedEnd(text, start, indentOf(text, lineStart(text, start)));
  const span = { start, end: start + 1 };
  return { message: 'quoteOpen', hint: 'closeQuote', values: { quote: mark }, span, edits: [insert(stop, mark)] };
}

function closedByCurly(text: string, start: number, at: number, mark: string): Repair {
  const span = { start: at, end: at + 1 };
  const corrected = `${mark}${excerpt(text, start + 1, at)}${mark}`;
  return {
    message: 'curlyQuote',
    hint: 'straightQuotes',
    values: { text: excerpt(text, start, span.end), corrected, others: 0 },
    span,
    edits: [replace(span, mark)],
    mended: true,
  };
}

/** The text goes on behind a quote that was meant as part of it. */
function inside(text: string, start: number, end: number, mark: string, inBrackets: boolean): Repair {
  const stop = inBrackets ? entryEnd(text, end) : contentEnd(text, start);
  const last = text[stop - 1] === mark && stop > end ? stop - 1 : stop;
  const edits = [];
  for (let at = end - 1; at !== -1 && at < last; at = text.indexOf(mark, at + 1)) {
    edits.push(insert(at, mark === '"' ? '\\' : "'"));
  }
  if (last === stop) edits.push(insert(stop, mark));
  return {
    message: 'quoteInside',
    hint: 'write',
    values: { quote: mark, text: excerpt(text, end, stop), corrected: quoted(text.slice(start + 1, last)) },
    span: { start: end - 1, end },
    edits,
  };
}

/** Where an entry in brackets ends that has lost its closing quote: before a comma or a bracket, or with the line. */
function entryEnd(text: string, start: number): number {
  const stop = text.slice(start, lineEnd(text, start)).search(/\s*[,\]}]/);
  return stop === -1 ? contentEnd(text, start) : start + stop;
}

/** A backslash in double quotes that starts no code: `"C:\Datos"`. */
export function backslash({ text, tokens, code, start }: Trouble): Repair | undefined {
  const token = tokens.find(({ start: from, end }) => from < start && start < end);
  if (code !== 'BAD_DQ_ESCAPE' || token === undefined) return undefined;
  const edits = [...text.slice(token.start, token.end).matchAll(/\\(?:["\\]|(.))/g)]
    .filter(([, letter]) => letter !== undefined)
    .map(({ index }) => insert(token.start + index, '\\'));
  const span = { start, end: start + 2 };
  return { message: 'escape', hint: 'backslash', values: { text: text.slice(start, start + 2) }, span, edits };
}
