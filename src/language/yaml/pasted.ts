import { lastAtOrBefore } from '../../diagnostics/lists.ts';
import type { Edit } from './edits.ts';
import type { Mistake } from './mistake.ts';
import { codePoint, contentEnd, excerpt, indentOf, lineEnd, lineStart, wrappedEnd } from './text.ts';
import { depthAfter, type Token, tokenize } from './tokens.ts';

/** Spaces that YAML does not take for spaces, and marks without a width. */
const wide = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const thin = '\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF';
const odd = `[${wide}${thin}]`;
const isThin = new RegExp(`[${thin}]`);
const opening = '“”„‘’‚«‹';
const closings: Readonly<Record<string, string>> = {
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‘': "’'",
  '’': "’'",
  '‚': "‘’'",
  '«': '»"',
  '‹': '›',
};
/** A quotation is not longer. */
const longest = 2_000;
const suspicious = new RegExp(`${odd}|[${opening}]`);

const run = new RegExp(`(?:${odd}|[ \\t])+`, 'g');
/** What a line holds before its colon where that ends a key. */
const keyOnly = new RegExp(`^(?:${odd}|[ "']|- )*[\\w${thin}-]+["']?$`);
const dashOnly = new RegExp(`^(?:${odd}| |- )*-$`);

/**
 * What text pasted from a word processor brings: special spaces where YAML counts on ordinary ones, and curly quotes where it counts
 * on straight ones. One mistake a sort, at its first place. After the edits of one of the readings the text reads as it looks.
 */
export function findPasted(text: string): { mistakes: Mistake[]; readings: [Edit[], ...Edit[][]] } {
  if (!suspicious.test(text)) return { mistakes: [], readings: [[]] };
  const tokens = tokenize(text);
  const spaces: number[] = [];
  const quotes: Quoted[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    depth = depthAfter(token, depth);
    if (token.type !== 'scalar' || !suspicious.test(text.slice(token.start, token.end))) continue;
    spaces.push(...spacesIn(token, text, isKey(tokens, index)));
    const quoted =
      token.start < (quotes.at(-1)?.end ?? 0) ? undefined : curlyAt(token, text, isKey(tokens, index), depth > 0);
    if (quoted) quotes.push(quoted);
  }
  const starts = quotes.map(({ start }) => start);
  const outside = spaces.filter((at) => {
    const around = quotes[lastAtOrBefore(starts, at - 1)];
    return !around || at >= around.end - 1;
  });
  const marks = quotes.flatMap((quoted) => straight(text, quoted));
  const reading = (thin: string): Edit[] => [...outside.map((at) => plain(text, at, thin)), ...marks];
  const hasThin = outside.some((at) => isThin.test(text.charAt(at)));
  return {
    mistakes: [...oddSpaces(text, outside), ...curlyQuotes(text, quotes).map((one) => ({ ...one, edits: marks }))],
    // A mark without a width was put in, or stands where a space was.
    readings: hasThin ? [reading(''), reading(' ')] : [reading('')],
  };
}

/** An ordinary space for a special one; for a mark without a width `thin`, but a space where one is needed. */
function plain(text: string, at: number, thin: string): Edit {
  const needed = /[:,-]/.test(text.charAt(at - 1)) && !/[ \r\n]/.test(text[at + 1] ?? ' ');
  const isMark = isThin.test(text.charAt(at));
  return { start: at, end: at + 1, text: isMark && !needed ? thin : ' ' };
}

/** Offsets of the special spaces of an unquoted text that separate; of marks without a width also those inside a key or a word. */
function spacesIn({ start, end }: Token, text: string, key: boolean): number[] {
  const source = text.slice(start, end);
  const found = new Set<number>();
  for (const { 0: spaces, index } of source.matchAll(run)) {
    if (!separates(source, index, index + spaces.length)) continue;
    for (const inner of spaces.matchAll(new RegExp(odd, 'g'))) found.add(start + index + inner.index);
  }
  if (key || !/\s/.test(source.trim())) {
    for (const { index } of source.matchAll(new RegExp(isThin, 'g'))) found.add(start + index);
  }
  return [...found].sort((a, b) => a - b);
}

/** True around a text, a key or a dash, in front of a line or a comment; not between two words. */
function separates(source: string, from: number, to: number): boolean {
  const before = source[from - 1] ?? '\n';
  const after = source[to] ?? '\n';
  if (/[\r\n]/.test(before + after) || after === '#') return true;
  const start = Math.max(source.lastIndexOf('\n', from - 1) + 1, from - 80);
  if (before === ':') return keyOnly.test(source.slice(start, from - 1));
  if (after === ':') return keyOnly.test(source.slice(start, from)) && /[\s]|^$/.test(source.charAt(to + 1));
  return before === '-' && dashOnly.test(source.slice(start, from));
}

function isKey(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 3).find(({ type }) => type !== 'space');
  return next?.type === 'map-value-ind';
}

/** A text in curly quotes, from the opening one to behind the closing one. */
interface Quoted {
  start: number;
  end: number;
}

/**
 * The text in curly quotes that starts at a token: only where nothing follows its closing quote, since a text may well begin with a
 * quotation. Angled quotes are punctuation in Spanish: they count only where YAML would cut what they hold.
 */
function curlyAt(token: Token, text: string, key: boolean, flow: boolean): Quoted | undefined {
  const lead = new RegExp(`^(?:${odd}|\\s)*`).exec(text.slice(token.start, token.end))?.[0].length ?? 0;
  const start = token.start + lead;
  const close = closings[text.charAt(start)];
  if (close === undefined) return undefined;
  const stop = flow
    ? lineEnd(text, start)
    : Math.max(contentEnd(text, start), wrappedEnd(text, start, indentOf(text, lineStart(text, start))));
  const follows = new RegExp(`^(?:${odd}|\\s)*(?:$|#|:(?:${odd}|\\s|$)${flow ? '|[,\\]}]' : ''})`);
  for (let at = start + 1; at < Math.min(stop, start + longest); at += 1) {
    if (!close.includes(text.charAt(at)) || !follows.test(text.slice(at + 1, stop))) continue;
    if (flow && closesMore(text.slice(start, at))) return undefined;
    const whole = at + 1 <= token.end && !key;
    return whole && /[«‹]/.test(text.charAt(start)) ? undefined : { start, end: at + 1 };
  }
  return undefined;
}

/** True where a bracket closes that does not open in the text. */
function closesMore(text: string): boolean {
  let depth = 0;
  for (const sign of text.matchAll(/[[\]{}]/g)) {
    depth += /[[{]/.test(sign[0]) ? 1 : -1;
    if (depth < 0) return true;
  }
  return false;
}

/** True for a list or fields in brackets: no text, and so without quotes. */
function isInBrackets(text: string, { start, end }: Quoted): boolean {
  return /^\s*(?:\[.*\]|\{.*\})\s*$/s.test(text.slice(start + 1, end - 1));
}

/** Straight quotes for the curly ones around a text, which keeps those inside it; none for what is no text. */
function straight(text: string, quoted: Quoted): Edit[] {
  const { start, end } = quoted;
  if (isInBrackets(text, quoted)) return [start, end - 1].map((at) => ({ start: at, end: at + 1, text: '' }));
  const edits: Edit[] = [{ start, end: start + 1, text: '"' }];
  for (let at = start + 1; at < end - 1; at += 1) {
    if (text[at] === '"' || text[at] === '\\') edits.push({ start: at, end: at, text: '\\' });
  }
  return [...edits, { start: end - 1, end, text: '"' }];
}

function oddSpaces(text: string, places: readonly number[]): Mistake[] {
  return places.slice(0, 1).map((start) => ({
    message: 'oddSpace',
    hint: isThin.test(text.charAt(start)) ? 'removeMark' : 'plainSpace',
    values: { character: codePoint(text, start), others: places.length - 1 },
    span: { start, end: start + 1 },
    mended: true,
  }));
}

function curlyQuotes(text: string, quotes: readonly Quoted[]): Mistake[] {
  return quotes.slice(0, 1).map((first) => {
    const { start, end } = first;
    const inside = excerpt(text, start + 1, end - 1);
    const isText = !isInBrackets(text, first);
    const corrected = isText ? `"${inside}"` : inside;
    return {
      message: 'curlyQuote',
      hint: isText ? 'straightQuotes' : 'write',
      values: { text: excerpt(text, start, end), corrected, others: quotes.length - 1 },
      span: { start, end: start + 1 },
      mended: true,
    };
  });
}
