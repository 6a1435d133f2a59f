import type { Scalar } from 'yaml';
import { finding } from '../../diagnostics/declaration.ts';
import { cutText } from '../../generated/declarations.ts';
import { type Reading, report } from './reading.ts';
import { excerpt, lineEnd, quoted } from './text.ts';

const startsText = /[\p{L}\p{N}]/u;

/**
 * FMT010: a comment right after an unquoted text, or in the place of one. A comment that people mean has a space, or a
 * ruler such as `#---`, after its `#`.
 */
export function checkCutText(scalar: Scalar.Parsed, reading: Reading): void {
  const { text } = reading;
  const [start, end] = scalar.range;
  const hash = commentAt(text, end);
  if (hash === undefined) return;
  const lost = text
    .slice(hash, lineEnd(text, hash))
    .replace(/[ \t]#.*$/, '')
    .trimEnd();
  const corrected = quoted(text.slice(start, end) + text.slice(end, hash) + lost);
  report(
    reading,
    finding(cutText, start === end ? 'nothingLeft' : 'cut', {
      hint: 'quote',
      values: { kept: excerpt(text, start, end), lost, corrected },
      facts: [lost],
      place: { file: reading.file, span: { start: hash, end: hash + lost.length } },
      subject: reading.file,
    }),
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
