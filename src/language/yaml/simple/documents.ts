import type { Path, Span } from '../../../diagnostics/finding.ts';
import {
  anchored,
  beyond,
  endLine,
  enter,
  enterKey,
  here,
  isAside,
  isKeyAhead,
  keepPlace,
  leave,
  type Reader,
  readerOf,
  readKey,
  type SimplePlace,
  skipBelow,
  skipSpaces,
  startLine,
  unplaced,
} from './reader.ts';
import { readScalarOrFlow } from './values.ts';

/** A document of a simple text: its data, and the text of a scalar where the data does not show it. */
export interface SimpleDocument {
  data: unknown;
  written: Map<string, string>;
  /** The place of the whole and of all that is in it, where places were asked for. */
  place: SimplePlace | undefined;
}

/** Longer texts might have more words than are read of one. */
const longest = 200_000;

/** Letters, digits and signs of western texts; no tabs, control characters, or marks of word processors. */
const usual =
  /^[\n\x20-\x7E\xA0-\xAC\xAE-\u024F\u2010-\u2027\u202F-\u205E\u20A0-\u20CF\u2100-\u2BFF\u{1F300}-\u{1FAFF}]*$/u;
/** A space that does not break and stands between two words is part of a text; others may stand where YAML wants a plain one. */
const strayNoBreak = /(?:^|[\s:#,[\]{}"'-])[\xA0\u202F]|[\xA0\u202F](?:$|[\s:#,[\]{}"'-])/;

/**
 * The documents of a text that is plain beyond doubt, many times as fast as `yaml` tells them: blocks and brackets of fields and entries, texts on
 * one line, comments, anchors and aliases of values. Undefined for any other text, and for each in which something might be found wrong: tags,
 * texts over several lines, empty values, keys that are there twice, commas that may have cut a text. What is read is what `yaml` reads.
 * `places` are kept of all documents, or on one way in one of them only, and nothing else is read; what has line ends of Windows is handed over then, too.
 */
export function readSimple(source: string, places?: 'all' | Goal): SimpleDocument[] | undefined {
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  // Places are asked of what was read without them.
  const isMore = places ? text !== source : text.length > longest || !usual.test(text) || strayNoBreak.test(text);
  if (isMore) return undefined;
  const reader = readerOf(text);
  try {
    return readDocuments(reader, places);
  } catch (error) {
    if (error === beyond) return undefined;
    throw error;
  }
}

/** What is to be found in a text of some documents. */
export interface Goal {
  index: number;
  path: Path;
}

/** As `locator` has it: of a path that leads nowhere, the key that is nearest, or the entry of a list; undefined where only `exact` ones count. */
export function spanIn(
  { place }: SimpleDocument,
  path: Path,
  on: 'key' | 'value' = 'value',
  only?: 'exact',
): Span | undefined {
  let [found, exact] = [place, true];
  for (const step of path) {
    const next = found?.inner?.get(String(step));
    exact = next !== undefined && (next.key !== undefined || typeof step === 'number');
    if (!exact) break;
    found = next;
  }
  if (!exact && only) return undefined;
  return (exact && on === 'value' ? found?.value : found?.key) ?? found?.value;
}

function readDocuments(reader: Reader, places?: 'all' | Goal): SimpleDocument[] {
  const documents: SimpleDocument[] = [];
  startLine(reader);
  do {
    // The line that starts a document.
    if (reader.indent === -1 && here(reader) === '-') {
      reader.at += 3;
      endLine(reader);
    }
    if (!startsAtMargin(reader)) throw beyond;
    reader.anchors.clear();
    reader.written = new Map();
    reader.place = places && unplaced();
    const goal = places === 'all' ? undefined : places;
    reader.goal = goal?.path;
    const isOther = goal !== undefined && goal.index !== documents.length;
    if (isOther) skipBelow(reader, -1, false);
    documents.push({ data: isOther ? undefined : readBlock(reader, 0), written: reader.written, place: reader.place });
    if (startsAtMargin(reader)) throw beyond;
  } while (reader.at < reader.text.length);
  return documents;
}

function startsAtMargin({ indent }: Reader): boolean {
  return indent === 0;
}

function readBlock(reader: Reader, indent: number): unknown {
  return isEntry(reader) ? readList(reader, indent) : readMap(reader, indent);
}

function isEntry({ text, at }: Reader): boolean {
  return text[at] === '-' && (text[at + 1] === ' ' || text[at + 1] === '\n');
}

function readMap(reader: Reader, indent: number): Record<string, unknown> {
  const start = reader.at;
  const data: Record<string, unknown> = {};
  while (reader.indent === indent && !isEntry(reader)) {
    const { at } = reader;
    const key = readKey(reader);
    if (isAside(reader, key)) {
      skipBelow(reader, indent, true);
      continue;
    }
    if (Object.hasOwn(data, key)) throw beyond;
    const place = enterKey(reader, key, at);
    data[key] = readValue(reader, indent, true);
    leave(reader, place);
  }
  if (reader.indent > indent) throw beyond;
  keepPlace(reader, 'value', { start, end: reader.end });
  return data;
}

function readList(reader: Reader, indent: number): unknown[] {
  const start = reader.at;
  const data: unknown[] = [];
  for (let index = 0; reader.indent === indent && isEntry(reader); index++) {
    if (isAside(reader, index)) {
      skipBelow(reader, indent, false);
      continue;
    }
    const { at } = reader;
    reader.at += 1;
    skipSpaces(reader);
    if (isEntry(reader)) throw beyond;
    const place = enter(reader, index);
    if (isKeyAhead(reader)) {
      // The fields of an entry stand as deep as the first of them, behind the dash.
      reader.indent = indent + reader.at - at;
      data.push(readMap(reader, reader.indent));
    } else data.push(readValue(reader, indent, false));
    leave(reader, place);
  }
  if (reader.indent > indent) throw beyond;
  keepPlace(reader, 'value', { start, end: reader.end });
  return data;
}

/** The value of a key or of an entry, which stands at `indent`; that of a key may be a list no deeper than it. */
function readValue(reader: Reader, indent: number, flat: boolean): unknown {
  skipSpaces(reader);
  return here(reader) === '&' ? anchored(reader, () => readBare(reader, indent, flat)) : readBare(reader, indent, flat);
}

function readBare(reader: Reader, indent: number, flat: boolean): unknown {
  if (here(reader) !== '\n' && here(reader) !== '#') return readOnLine(reader, indent);
  endLine(reader);
  if (reader.indent > indent)
    return /[[{]/.test(here(reader) ?? '') ? readOnLine(reader, indent) : readBlock(reader, reader.indent);
  if (!flat || reader.indent < indent || !isEntry(reader)) throw beyond;
  return readList(reader, indent);
}

/** The plain text from here to the end of the line, or to a comment. */
function plainOnLine({ text, at, next }: Reader): string {
  const line = text.slice(at, text[next - 1] === '\n' ? next - 1 : next);
  const comment = line.indexOf(' #');
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd();
}

/** A value that starts on a line, to the start of the next. */
function readOnLine(reader: Reader, indent: number): unknown {
  const data = readScalarOrFlow(reader, indent, plainOnLine);
  endLine(reader);
  if (reader.indent > indent) throw beyond;
  return data;
}
