import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Path, Span } from '../diagnostics/finding.ts';
import { lastAtOrBefore } from '../diagnostics/lists.ts';
import { lineStarts } from '../diagnostics/range.ts';
import { keyText } from '../language/yaml/keys.ts';

/** A word of a text, as YAML has it. */
export interface TextPlace {
  /** Index of the document in the file. */
  document: number;
  /** The way to it; that to a key ends with it. */
  path: Path;
  on: 'key' | 'value';
  /** Where the word stands. */
  word: Span;
  /** The other keys of the map in which a key stands. */
  siblings: readonly string[];
}

/** A stretch that can be read by itself: what stands under one key at the margin. */
interface Stretch extends Span {
  document: number;
  /** The keys at the margin of its document. */
  heads: readonly string[];
}

/** The word that stands at an offset of a text. */
export function placeAt(text: string, offset: number): TextPlace | undefined {
  const { start, end, ...stretch } = stretchAt(text, offset);
  const at = offset - start;
  const found = find(text.slice(start, end), ({ range }) => !!range && range[0] <= at && at <= range[1]);
  return found && placed(found, stretch, start);
}

/** Stands for the word that is being written. */
const mark = 'tom-caret';

/**
 * The word that is being written at an offset, which may be nothing yet, and where it will stand once it is there. The text around it
 * may be as broken as texts are while somebody writes.
 */
export function placeToWrite(text: string, offset: number): TextPlace | undefined {
  const { start, end, ...stretch } = stretchAt(text, offset);
  const line =
    text
      .slice(0, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  const [before = ''] = /(?:[\p{L}\p{N}*][\p{L}\p{N}_#*/.:-]*)?$/u.exec(line) ?? [];
  const [after = ''] = /^(?:[\p{L}\p{N}_#*/.-]|:(?![\s,\]}]|$))*/u.exec(text.slice(offset, end)) ?? [];
  const word = { start: offset - before.length, end: offset + after.length };
  const isAlone = line.slice(0, line.length - before.length).trim() === '';
  const hasColon = /^[ \t]*:/.test(text.slice(word.end, end));
  // A word by itself on a line is a key to be, for all that YAML would read.
  for (const written of isAlone && !hasColon ? [`${mark}:`, mark] : [mark, `${mark}:`]) {
    const whole = text.slice(start, word.start) + written + text.slice(word.end, end);
    const found = find(whole, ({ value }) => value === mark);
    if (found) return { ...placed(found, stretch, start), word };
  }
  return undefined;
}

function stretchAt(text: string, offset: number): Stretch {
  const starts = lineStarts(text);
  const lineAt = (index: number): string => text.slice(starts[index], starts[index + 1] ?? text.length);
  const isMark = (index: number): boolean => /^(?:---|\.\.\.)(?:\s|$)/.test(lineAt(index));
  const isHead = (index: number): boolean => /^[^\s#\-\]}]/.test(lineAt(index)) && !isMark(index);
  const own = Math.max(0, lastAtOrBefore(starts, offset));
  // At the margin a key is written that has nothing to do with what stands above.
  const isOwn = text.slice(starts[own], offset) === '' && lineAt(own).trim() === '';
  let first = own;
  while (!isOwn && first > 0 && !isHead(first) && !isMark(first)) first -= 1;
  if (isMark(first)) first += 1;
  let last = own + 1;
  while (!isOwn && last < starts.length && !isHead(last) && !isMark(last)) last += 1;
  const start = Math.min(starts[first] ?? 0, offset);
  const documents = text.split(/^---(?=\s|$)/m);
  const isEmpty = documents.length > 1 && /^(?:\s*(?:[#%].*)?$)*$/.test(documents[0] ?? '');
  const marks = text.slice(0, start).split(/^---(?=\s|$)/m).length - 1;
  const heads = [...(documents[marks] ?? '').matchAll(/^([\w-]+)[ \t]*:/gm)].map(([, head = '']) => head);
  return { start, end: starts[last] ?? text.length, document: marks - (isEmpty ? 1 : 0), heads };
}

interface Found {
  path: Path;
  on: 'key' | 'value';
  scalar: Scalar;
  map?: YAMLMap;
}

function find(text: string, isIt: (scalar: Scalar) => boolean): Found | undefined {
  const search = (node: ParsedNode | null, path: Path): Found | undefined => {
    if (isScalar(node)) return isIt(node) ? { path, on: 'value', scalar: node } : undefined;
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const found = search(item as ParsedNode, [...path, index]);
        if (found) return found;
      }
    }
    if (isMap(node)) {
      for (const { key, value } of (node as YAMLMap.Parsed).items) {
        const within = [...path, keyText(key) ?? ''];
        if (isScalar(key) && isIt(key)) return { path: within, on: 'key', scalar: key, map: node };
        const found = search(value, within);
        if (found) return found;
      }
    }
    return undefined;
  };
  return search(parseDocument(text, { strict: false, uniqueKeys: false, logLevel: 'error' }).contents, []);
}

function placed(
  { path, on, scalar, map }: Found,
  { document, heads }: Omit<Stretch, keyof Span>,
  start: number,
): TextPlace {
  const [from = 0, to = 0] = scalar.range ?? [];
  const keys = (map?.items ?? []).flatMap(({ key }) => (key === scalar ? [] : (keyText(key as ParsedNode) ?? [])));
  const siblings = on === 'key' && path.length === 1 ? heads.filter((head) => head !== path[0]) : keys;
  return { document, path, on, word: { start: start + from, end: start + to }, siblings };
}
