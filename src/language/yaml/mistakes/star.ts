import type { Repair } from '../mistake.ts';
import { contentLine, indentOf, lineEnd, lineStart } from '../text.ts';
import type { Trouble } from '../trouble.ts';

/** A key `*` without quotes, which YAML takes for an alias; what stands below it is the first that does not fit. */
export function star({ text, start }: Trouble): Repair | undefined {
  const own = lineStart(text, start);
  const above = own === 0 ? own : lineStart(text, text.slice(0, own).trimEnd().length);
  for (const line of [contentLine(text, own) ?? own, above]) {
    const at = line + indentOf(text, line);
    if (!/^\*\s*:(?:\s|$)/.test(text.slice(at, lineEnd(text, at)))) continue;
    const colon = text.indexOf(':', at);
    return {
      message: 'character',
      hint: 'quote',
      values: { character: '*', text: '*', corrected: '"*":' },
      span: { start: at, end: at + 1 },
      mended: true,
      edits: [{ start: at, end: colon, text: '"*"' }],
    };
  }
  return undefined;
}
