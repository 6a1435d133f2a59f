import { type Alias, isScalar, type ParsedNode } from 'yaml';
import type { Path } from '../../diagnostics/finding.ts';
import { pointer } from '../document.ts';
import { maxDepth } from './compose.ts';
import { type Reading, reportMistake, spanOf } from './reading.ts';
import { contentEnd, quoted } from './text.ts';

type Anchored = Exclude<ParsedNode, Alias.Parsed>;

/** Values that the aliases of one document may stand for in all. */
const maxExpanded = 100_000;

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

/**
 * The data of what an alias stands for, a copy of its own each time. Null, with a finding, where it stands for nothing,
 * for itself, or for too much.
 */
export function followAlias(
  alias: Alias.Parsed,
  reading: Reading,
  readValue: (value: ParsedNode, reading: Reading) => unknown,
): unknown {
  const target = reading.targets.get(alias) ?? reading.anchors.get(alias.source);
  if (target === undefined) return reportUnknown(alias, reading);
  reading.targets.set(alias, target);
  reading.used.add(alias.source);
  const span = spanOf(alias);
  if (reading.open.has(target)) {
    const values = { text: `*${alias.source}` };
    reportMistake(reading, () => ({ message: 'ownAlias', hint: 'fewerAliases', values, span }));
    return null;
  }
  if (reading.expanded > maxExpanded || reading.path.length > maxDepth) {
    reading.cutShort = true;
    return null;
  }
  reading.inAlias += 1;
  const data = readValue(target, reading);
  reading.inAlias -= 1;
  if (reading.inAlias > 0 || !reading.cutShort) return data;
  reading.cutShort = false;
  if (!reading.bombed) {
    const values = { limit: maxExpanded, depth: maxDepth };
    reportMistake(reading, () => ({ message: 'aliasBomb', hint: 'fewerAliases', values, span }));
  }
  reading.bombed = true;
  return null;
}

/** The text of an unknown alias is its data: it was probably meant as a text. A name that is unknown is told once. */
function reportUnknown(alias: Alias.Parsed, reading: Reading): string {
  const { text, unknown } = reading;
  const span = spanOf(alias);
  if (!unknown.has(alias.source)) {
    reportMistake(reading, () => {
      const whole = text.slice(span.start, Math.max(span.end, contentEnd(text, span.start)));
      const values = { name: alias.source, corrected: quoted(whole) };
      return { message: 'unknownAlias', hint: 'quoteOrAlias', values, span };
    });
  }
  unknown.add(alias.source);
  return text.slice(span.start, span.end);
}
