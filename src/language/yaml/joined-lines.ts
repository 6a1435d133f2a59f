import { isScalar, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import type { Span } from '../../diagnostics/finding.ts';
import { type Reading, reportMistake } from './reading.ts';
import { plainScalar } from './split.ts';
import { excerpt, lineStart } from './text.ts';

/**
 * Lines that YAML reads as one text although each was meant as an entry or a field of its own. Only what cannot be
 * prose: an entry of a list that goes on with `- `, and lines that all start with `-` or all with `key:` and no space.
 */

interface Line extends Span {
  text: string;
}

/** `- a` and, deeper, `- b`: one entry for YAML, two for people. They are parted in `list`. */
export function splitJoinedEntries(list: YAMLSeq.Parsed, reading: Reading): void {
  list.items = list.items.flatMap((entry): ParsedNode[] => {
    if (!isScalar(entry) || entry.type !== 'PLAIN' || !entry.source.includes(' - ')) return [entry];
    const [first, second, ...others] = linesOf(entry, reading.text);
    if (!first || !second || ![second, ...others].every(({ text }) => text.startsWith('- '))) return [entry];
    const column = (offset: number): number => offset - lineStart(reading.text, offset) + 1;
    const dash = reading.text.lastIndexOf('-', entry.range[0] - 1);
    const { start, end, text } = second;
    const own = { text: excerpt(text, 0, text.length), column: column(start) };
    const values = { ...own, sibling: `- ${first.text}`, siblingColumn: column(dash) };
    reportMistake(reading, () => ({ message: 'indent', hint: 'align', values, span: { start, end } }));
    const behindDash = [second, ...others].map((line) => {
      const inner = line.text.replace(/^- */, '');
      return { text: inner, start: line.end - inner.length, end: line.end };
    });
    return [first, ...behindDash].map((line) => plainScalar(line.text, line.text, line));
  });
}

/** The list or the map that lines such as `-a` or `a:b` were meant to be, or undefined for any other text. */
export function readJoinedLines(scalar: Scalar.Parsed, reading: Reading): unknown {
  if (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string' || !/^-\S.* -|^\w+:\S.* \w+:/.test(scalar.value)) {
    return undefined;
  }
  const lines = linesOf(scalar, reading.text);
  const [first] = lines;
  if (first === undefined || lines.length < 2) return undefined;
  const { text, start, end } = first;
  const tell = (message: 'dashSpace' | 'colonSpace', corrected: string): void =>
    reportMistake(reading, () => ({ message, hint: 'write', values: { text, corrected }, span: { start, end } }));
  if (lines.every((line) => /^-[^\s-]/.test(line.text))) {
    tell('dashSpace', `- ${text.slice(1)}`);
    return lines.map((line) => line.text.slice(1));
  }
  const fields = lines.map((line) => /^(\w+):([^\s/].*)$/.exec(line.text));
  if (!fields.every((field) => field !== null)) return undefined;
  tell('colonSpace', text.replace(':', ': '));
  return Object.fromEntries(fields.map(([, key, value]) => [key, value]));
}

function linesOf({ range: [from, to] }: Scalar.Parsed, text: string): Line[] {
  const lines = [...text.slice(from, to).matchAll(/[^\r\n]*\S/g)];
  return lines.map(({ 0: line, index }) => {
    const content = line.trimStart();
    const end = from + index + line.length;
    return { text: content, start: end - content.length, end };
  });
}
