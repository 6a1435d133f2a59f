import { isScalar, type Scalar, type YAMLSeq } from 'yaml';
import { type Reading, reportMistake } from './reading.ts';
import { plainScalar } from './split.ts';
import { excerpt, lineStart } from './text.ts';

/**
 * Lines that YAML reads as one text although each was meant as an entry or a field of its own. Only what cannot be
 * prose: an entry of a list that goes on with `- `, and lines that all start with `-` or all with `key:` and no space.
 */

interface Line {
  text: string;
  start: number;
}

/** `- a` and, deeper, `- b`: one entry for YAML, two for people. They are parted in `list`. */
export function splitJoinedEntries(list: YAMLSeq.Parsed, reading: Reading): void {
  for (let index = 0; index < list.items.length; index += 1) {
    const entry = list.items[index];
    if (!isScalar(entry) || entry.type !== 'PLAIN' || !entry.source.includes(' - ')) continue;
    const lines = linesOf(entry, reading.text);
    const second = lines[1];
    if (second === undefined || !lines.slice(1).every((line) => line.text.startsWith('- '))) continue;
    const dash = reading.text.lastIndexOf('-', entry.range[0] - 1);
    reportMistake(reading, () => ({
      message: 'indent',
      hint: 'align',
      values: {
        text: excerpt(second.text, 0, second.text.length),
        column: column(reading.text, second.start),
        sibling: `- ${lines[0]?.text}`,
        siblingColumn: column(reading.text, dash),
      },
      span: { start: second.start, end: second.start + second.text.length },
    }));
    const entries = lines.map(({ text, start }, position) => {
      const skip = position === 0 ? 0 : (/^- */.exec(text)?.[0].length ?? 0);
      return plainScalar(text.slice(skip), text.slice(skip), { start: start + skip, end: start + text.length });
    });
    list.items.splice(index, 1, ...entries);
    index += entries.length - 1;
  }
}

/** The list or the map that lines such as `-a` or `a:b` were meant to be, or undefined for any other text. */
export function readJoinedLines(scalar: Scalar.Parsed, reading: Reading): unknown {
  if (scalar.type !== 'PLAIN' || typeof scalar.value !== 'string' || !/^-\S.* -|^\w+:\S.* \w+:/.test(scalar.value)) {
    return undefined;
  }
  const lines = linesOf(scalar, reading.text);
  const [first] = lines;
  if (first === undefined || lines.length < 2) return undefined;
  const fields = lines.map(({ text }) => /^(\w+):([^\s/].*)$/.exec(text));
  const span = { start: first.start, end: first.start + first.text.length };
  if (lines.every(({ text }) => /^-[^\s-]/.test(text))) {
    const corrected = `- ${first.text.slice(1)}`;
    const values = { text: first.text, corrected };
    reportMistake(reading, () => ({ message: 'dashSpace', hint: 'write', values, span }));
    return lines.map(({ text }) => text.slice(1));
  }
  if (!fields.every((field) => field !== null)) return undefined;
  const corrected = first.text.replace(':', ': ');
  const values = { text: first.text, corrected };
  reportMistake(reading, () => ({ message: 'colonSpace', hint: 'write', values, span }));
  return Object.fromEntries(fields.map(([, key, value]) => [key, value]));
}

function linesOf({ range: [start, end] }: Scalar.Parsed, text: string): Line[] {
  const lines = text.slice(start, end).matchAll(/[^\r\n]*\S/g);
  return [...lines].map((line) => {
    const content = line[0].trimStart();
    return { text: content, start: start + line.index + line[0].length - content.length };
  });
}

function column(text: string, offset: number): number {
  return offset - lineStart(text, offset) + 1;
}
