import { type Alias, isScalar, type ParsedNode } from 'yaml';
import { type Reading, reportMistake } from './reading.ts';
import { contentEnd, quoted } from './text.ts';

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
  const end = /[\s,\]}]|$/.exec(text.slice(start))?.index ?? 0;
  const plain = isScalar(value) && value.type === 'PLAIN';
  const whole = text.slice(start, plain ? value.range[1] : contentEnd(text, start)).trimEnd();
  reportMistake(reading, () => ({
    message: 'tag',
    hint: 'quoteOrRemove',
    values: { tag: text.slice(start, start + end), corrected: quoted(whole) },
    span: { start, end: start + end },
  }));
  return plain ? whole : undefined;
}

/** A tag stands before its value, perhaps with an anchor or a line break between them. */
function tagStart(text: string, value: number): number {
  let start = text.lastIndexOf('!', value - 1);
  while (start > 0 && !/[\s,[{]/.test(text[start - 1] ?? '')) start = text.lastIndexOf('!', start - 1);
  return Math.max(start, 0);
}
