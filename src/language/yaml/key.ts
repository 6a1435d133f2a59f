import { isAlias, isScalar, type ParsedNode } from 'yaml';
import { type Reading, reportMistake } from './reading.ts';
import { excerpt, lineEnd } from './text.ts';

/** The text of a key that is one: numbers and words such as `true` as they are written. */
export function keyText(key: ParsedNode): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
}

/** The text of a key, or undefined where there is none or it is a list or a block, with a finding. */
export function readKey(key: ParsedNode, reading: Reading): string | undefined {
  if (key.range[0] === key.range[1] && isScalar(key) && key.source === '') return reportNoKey(key, reading);
  if (!isAlias(key) && key.anchor !== undefined && reading.inAlias === 0) reading.anchors.set(key.anchor, key);
  const target = isAlias(key) ? reading.anchors.get(key.source) : key;
  if (isAlias(key)) reading.used.add(key.source);
  const text = target && keyText(target);
  if (text !== undefined) return text;
  const [start, end] = key.range;
  reportMistake(reading, () => ({
    message: 'complexKey',
    hint: 'plainKey',
    values: { text: excerpt(reading.text, start, end) },
    span: { start, end },
  }));
  return undefined;
}

function reportNoKey(key: ParsedNode, reading: Reading): undefined {
  reportMistake(reading, () => {
    const colon = reading.text.indexOf(':', key.range[0]);
    const start = colon === -1 ? key.range[0] : colon;
    const values = { text: excerpt(reading.text, start + 1, lineEnd(reading.text, start)) };
    return { message: 'noKey', hint: 'key', values, span: { start, end: colon === -1 ? start : start + 1 } };
  });
  return undefined;
}
