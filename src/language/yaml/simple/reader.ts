import type { Path, Span } from '../../../diagnostics/finding.ts';

/** A text while it is read: what stands on its lines is read from `at` on. */
export interface Reader {
  readonly text: string;
  at: number;
  /** Where the next line starts. */
  next: number;
  /** Column of the first character of the line; -1 where a document or the text ends. */
  indent: number;
  readonly path: (string | number)[];
  /** As in a `Document`. */
  written: Map<string, string>;
  /** How what has an anchor is read again. */
  readonly anchors: Map<string, () => unknown>;
  /** Characters that aliases have read again. */
  copied: number;
  inAlias: boolean;
  /** Where the last value ended. */
  end: number;
  /** The place of what is read, where places are asked for. */
  place: SimplePlace | undefined;
  /** The only way whose places are asked for: what stands aside of it is not read. */
  goal: Path | undefined;
}

/** Before the start of a text. All its fields stand here: readers of one form are read many times as fast as those that gain some. */
export function readerOf(text: string): Reader {
  const [place, goal] = [undefined, undefined];
  const [path, written, anchors] = [[], new Map(), new Map()];
  return { text, at: 0, next: 0, indent: -1, path, written, anchors, copied: 0, inAlias: false, end: 0, place, goal };
}

/** Where a key and its value stand, and what is inside the value, by step. */
export interface SimplePlace {
  key: Span | undefined;
  value: Span | undefined;
  inner: Map<string, SimplePlace> | undefined;
}

/** A place of which nothing is known yet. */
export function unplaced(): SimplePlace {
  return { key: undefined, value: undefined, inner: undefined };
}

/** Thrown where a text is more than what is read here. */
export const beyond = new Error('not simple');

/** Collections inside collections, at most; fewer than `yaml` is let read. */
const maxDepth = 40;
/** Characters that aliases read again, at most: who writes more may have meant them to explode. */
const maxCopied = 50_000;
/** YAML looks no further for the colon of a key. */
const maxKey = 1000;

export function here({ text, at }: Reader): string | undefined {
  return text[at];
}

export function skipSpaces(reader: Reader): void {
  while (here(reader) === ' ') reader.at += 1;
}

/** Keeps where the key or the value at the end of the path stands. */
export function keepPlace({ place }: Reader, on: 'key' | 'value', span: Span): void {
  if (place) place[on] = span;
}

/** Goes to the next line with content. */
export function startLine(reader: Reader): void {
  const { text } = reader;
  while (reader.next < text.length) {
    const start = reader.next;
    reader.at = start;
    skipSpaces(reader);
    const end = text.indexOf('\n', reader.at);
    reader.next = end === -1 ? text.length : end + 1;
    const first = here(reader);
    if (first === undefined || first === '\n' || first === '#') continue;
    reader.indent = text.startsWith('---', start) ? -1 : reader.at - start;
    if (reader.indent === 0 && (first === '%' || text.startsWith('...', start))) throw beyond;
    return;
  }
  reader.at = text.length;
  reader.indent = -1;
}

/** To the next line: nothing but a comment may follow, with a space on either side of its `#`: others may be the rest of a text. */
export function endLine(reader: Reader): void {
  const { text } = reader;
  const before = reader.at;
  skipSpaces(reader);
  const isEnd = reader.at === text.length || here(reader) === '\n';
  if (!isEnd && !(text.startsWith('# ', reader.at) && reader.at > before)) throw beyond;
  const end = text.indexOf('\n', reader.at);
  reader.next = end === -1 ? text.length : end + 1;
  startLine(reader);
}

/** True for a step that leaves the only way whose places are asked for. */
export function isAside({ goal, path }: Reader, step: string | number): boolean {
  return goal !== undefined && path.length < goal.length && String(goal[path.length]) !== String(step);
}

/** Over what stands at `indent` to the next line that is no deeper; `flat` where a list there belongs to it. */
export function skipBelow(reader: Reader, indent: number, flat: boolean): void {
  const inside = flat ? /[\]}-]/ : /[\]}]/;
  do startLine(reader);
  while (reader.indent > indent || (reader.indent === indent && inside.test(here(reader) ?? '')));
}

/** Goes a step further, to read a value at the end of the path; what this gives back is for `leave`. */
export function enter(reader: Reader, step: string | number): SimplePlace | undefined {
  if (reader.path.length > maxDepth) throw beyond;
  const { place } = reader;
  reader.path.push(step);
  if (place) {
    reader.place = unplaced();
    place.inner ??= new Map();
    place.inner.set(String(step), reader.place);
  }
  return place;
}

/** Goes back to where the path was before. */
export function leave(reader: Reader, place: SimplePlace | undefined): void {
  reader.path.pop();
  reader.place = place;
}

const plainKey = /[A-Za-z0-9_\u00C0-\u024F][A-Za-z0-9_\u00C0-\u024F./-]*(?=:[ \n])/y;
const quotedKey = /"([^"\\\n]+)"(?=:[ \n])/y;

export function isKeyAhead({ text, at }: Reader): boolean {
  plainKey.lastIndex = at;
  quotedKey.lastIndex = at;
  return plainKey.test(text) || quotedKey.test(text);
}

/** Over a key and its colon. */
export function readKey(reader: Reader): string {
  const { text, at } = reader;
  const form = text[at] === '"' ? quotedKey : plainKey;
  form.lastIndex = at;
  if (!form.test(text)) throw beyond;
  const end = form.lastIndex;
  const key = form === plainKey ? text.slice(at, end) : text.slice(at + 1, end - 1);
  if (key === '__proto__' || key.length > maxKey) throw beyond;
  reader.at = end + 1;
  return key;
}

/** Goes to what stands under the key that was read from `start` on. */
export function enterKey(reader: Reader, key: string, start: number): SimplePlace | undefined {
  const { at } = reader;
  const place = enter(reader, key);
  if (place) keepPlace(reader, 'key', { start, end: at - 1 });
  return place;
}

const anchor = /&([\w-]+)(?: +|(?=\n))/y;

/** Reads a value behind an anchor, and keeps how that is done. */
export function anchored(reader: Reader, read: () => unknown): unknown {
  anchor.lastIndex = reader.at;
  const name = anchor.exec(reader.text)?.[1];
  if (name === undefined) throw beyond;
  reader.at = anchor.lastIndex;
  if (reader.inAlias) return read();
  if (reader.anchors.has(name) || isKeyAhead(reader) || here(reader) === '*') throw beyond;
  const { at, indent, next } = reader;
  const data = read();
  reader.anchors.set(name, () => {
    Object.assign(reader, { at, indent, next });
    const copy = read();
    reader.copied += reader.at - at;
    return copy;
  });
  return data;
}

const alias = /\*([\w-]+)(?=[ \n,\]}]|$)/y;

/** The value that an alias stands for, read again: it is data of its own, but nothing in it stands at the alias. */
export function readAlias(reader: Reader): unknown {
  alias.lastIndex = reader.at;
  const name = alias.exec(reader.text)?.[1] ?? '';
  if (reader.place) {
    // Nothing stands at it, and what it stands for may not have been read.
    reader.at = alias.lastIndex;
    return undefined;
  }
  const read = reader.anchors.get(name);
  if (!read || reader.copied > maxCopied) throw beyond;
  const { indent, next, inAlias, place } = reader;
  const at = alias.lastIndex;
  reader.inAlias = true;
  reader.place = undefined;
  const data = read();
  Object.assign(reader, { at, indent, next, inAlias, place });
  return data;
}
