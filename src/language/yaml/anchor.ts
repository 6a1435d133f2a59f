import { type Alias, isScalar, type ParsedNode } from 'yaml';
import type { Path } from '../../diagnostics/finding.ts';
import { pointer } from '../document.ts';
import { type Reading, reportMistake } from './reading.ts';
import { contentEnd, quoted } from './text.ts';

type Anchored = Exclude<ParsedNode, Alias.Parsed>;

/** From here on, aliases with this name stand for this value. */
export function openAnchor(value: Anchored, name: string, reading: Reading): void {
  if (reading.inAlias > 0) return;
  reading.anchors.set(name, value);
  reading.used.delete(name);
  reading.open.add(value);
  const [start, end] = value.range;
  if (isScalar(value) && start === end && value.type === 'PLAIN') {
    const anchor = reading.text.lastIndexOf(`&${name}`, start);
    const span = { start: anchor, end: anchor + name.length + 1 };
    reading.emptyAnchors.push({ name, span, path: [...reading.path] });
  }
}

export function closeAnchor(value: Anchored, reading: Reading): void {
  if (reading.inAlias === 0) reading.open.delete(value);
}

/**
 * An empty value that is named and never used: a text that starts with an ampersand. Returns `data` with the texts in
 * their places.
 */
export function mendEmptyAnchors(data: unknown, reading: Reading): unknown {
  let mended = data;
  for (const { name, span, path } of reading.emptyAnchors) {
    if (reading.used.has(name)) continue;
    const text = reading.text.slice(span.start, contentEnd(reading.text, span.start));
    const values = { name, corrected: quoted(text) };
    reportMistake(reading, () => ({ message: 'emptyAnchor', hint: 'quoteOrRemove', values, span }));
    reading.written.delete(pointer(path));
    mended = replaceNull(mended, path, text);
  }
  return mended;
}

function replaceNull(data: unknown, path: Path, text: string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return data === null ? text : data;
  if (data === null || typeof data !== 'object') return data;
  const own = Object.getOwnPropertyDescriptor(data, step);
  if (own) Object.defineProperty(data, step, { ...own, value: replaceNull(own.value, rest, text) });
  return data;
}
