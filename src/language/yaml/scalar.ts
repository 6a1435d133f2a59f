import { type Alias, isScalar, type ParsedNode, type Scalar } from 'yaml';
import { cutText } from '../../generated/declarations.ts';
import { pointer } from '../document.ts';
import { type Reading, report, reportMistake } from './reading.ts';
import { contentEnd, excerpt, lineEnd, quoted } from './text.ts';

/** Words that are booleans in YAML 1.1 and texts in 1.2: of interest where they were not quoted. */
const oldBooleans = /^(?:y|n|yes|no|on|off)$/i;

/** The value of a scalar; its text is kept in `written` where the value does not show it. */
export function readScalar(scalar: Scalar.Parsed, reading: Reading): unknown {
  const { value } = scalar;
  if (scalar.type !== 'PLAIN') return value;
  if (typeof value === 'string') {
    if (value.length <= 3 && oldBooleans.test(value)) keepWritten(value, reading);
    checkCutText(scalar, reading);
    return value;
  }
  if (value === null) checkCutText(scalar, reading);
  if (value === null || String(value) !== scalar.source) keepWritten(scalar.source, reading);
  return value;
}

export function keepWritten(text: string, reading: Reading): void {
  if (reading.aside === 0) reading.written.set(pointer(reading.path), text);
}

const startsText = /[\p{L}\p{N}]/u;

/**
 * FMT010: a comment right after an unquoted text, or in the place of one. A comment that people mean has a space, or a
 * ruler such as `#---`, after its `#`.
 */
function checkCutText(scalar: Scalar.Parsed, reading: Reading): void {
  const { text } = reading;
  const [start, end] = scalar.range;
  const hash = commentAt(text, end);
  if (hash === undefined) return;
  const comment = text.slice(hash, lineEnd(text, hash));
  const lost = comment.replace(/[ \t]#.*$/, '').trimEnd();
  const corrected = quoted(text.slice(start, hash) + lost);
  report(
    reading,
    cutText,
    start === end ? 'nothingLeft' : 'cut',
    { start: hash, end: hash + lost.length },
    {
      hint: 'quote',
      values: { kept: excerpt(text, start, end), lost, corrected },
      facts: [lost],
    },
  );
}

/** Offset of a `#` that follows `end` on its line and has a letter or a digit right after it. */
function commentAt(text: string, end: number): number | undefined {
  let hash = end;
  let character = text.charCodeAt(hash);
  while (character === 0x20 || character === 0x09) character = text.charCodeAt(++hash);
  if (character !== 0x23) return undefined;
  return startsText.test(String.fromCodePoint(text.codePointAt(hash + 1) ?? 32)) ? hash : undefined;
}

const core = new Set(['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`));

/**
 * Reports a tag that the core schema does not have. The data is then the text with its exclamation mark, where it is one
 * text; otherwise undefined, and the value is read as if it had no tag.
 */
export function readTagged(
  value: Exclude<ParsedNode, Alias.Parsed>,
  tag: string,
  reading: Reading,
): string | undefined {
  if (core.has(tag)) return undefined;
  const { text } = reading;
  const start = tagStart(text, value.range[0]);
  const end = start + text.slice(start).search(/[\s,\]}]|$/);
  const plain = isScalar(value) && value.type === 'PLAIN';
  const whole = text.slice(start, plain ? value.range[1] : contentEnd(text, start)).trimEnd();
  const values = { tag: text.slice(start, end), corrected: quoted(whole) };
  reportMistake(reading, () => ({ message: 'tag', hint: 'quoteOrRemove', values, span: { start, end } }));
  return plain ? whole : undefined;
}

/** A tag stands before its value, perhaps with an anchor or a line break between them. */
function tagStart(text: string, value: number): number {
  let start = text.lastIndexOf('!', value - 1);
  while (start > 0 && !/[\s,[{]/.test(text.charAt(start - 1))) start = text.lastIndexOf('!', start - 1);
  return Math.max(start, 0);
}
