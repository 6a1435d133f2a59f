import { pointer } from '../document.ts';

/** A document of a text that is plainly YAML: its data, and the text of a scalar where the data does not show it. */
export interface SimpleDocument {
  data: unknown;
  written: Map<string, string>;
}

/** A text while it is read. */
interface Reader {
  readonly text: string;
  /** Where it is read. */
  at: number;
  /** Where the next line starts. */
  next: number;
  /** Column of the first character of the line that is read; -1 behind the last line of a document. */
  indent: number;
  readonly path: (string | number)[];
  written: Map<string, string>;
  /** What an alias reads again, by the name of its anchor. */
  readonly anchors: Map<string, () => unknown>;
  /** How many aliases have been read, and within how many the reader is. */
  aliases: number;
  inAlias: number;
}

/** Thrown where a text is more than what is read here. */
const beyond = new Error('not simple');

/** Longer texts might have more words than are read of one. */
const longest = 200_000;
const deepest = 40;
/** Who writes more aliases may have meant them to explode. */
const mostAliases = 50;
/** YAML looks no further for the colon of a key. */
const longestKey = 1000;

/** Letters, digits and signs of western texts; no tabs, control characters, or marks of word processors. */
const usual =
  /^[\n\x20-\x7E\xA0-\xAC\xAE-\u024F\u2010-\u2027\u202F-\u205E\u20A0-\u20CF\u2100-\u2BFF\u{1F300}-\u{1FAFF}]*$/u;
/** A space that does not break and that does not stand between two words may stand where YAML wants another. */
const strayNoBreak = /(?:^|[\s:#,[\]{}"'-])[\xA0\u202F]|[\xA0\u202F](?:$|[\s:#,[\]{}"'-])/;

/**
 * What a text holds that is plain beyond doubt, ten times as fast as `yaml` tells it: blocks of fields and lists, flow collections, texts on one line,
 * comments on lines of their own or behind a space. Undefined for any other text, and for each in which something might be found: anchors, tags,
 * texts over several lines, empty values, keys that are there twice, commas that may have cut a text. Only what `yaml` would read alike is read.
 */
export function readSimple(source: string): SimpleDocument[] | undefined {
  const text = source.includes('\r') ? source.replaceAll('\r\n', '\n') : source;
  if (text.length > longest || !usual.test(text) || strayNoBreak.test(text)) return undefined;
  const reader: Reader = {
    text,
    at: 0,
    indent: -1,
    next: 0,
    path: [],
    written: new Map(),
    anchors: new Map(),
    aliases: 0,
    inAlias: 0,
  };
  const documents: SimpleDocument[] = [];
  try {
    startLine(reader);
    if (isMarker(reader)) skipMarker(reader);
    for (;;) {
      if (reader.indent !== 0) return undefined;
      reader.written = new Map();
      reader.anchors.clear();
      documents.push({ data: readBlock(reader, 0), written: reader.written });
      if (!isMarker(reader)) break;
      skipMarker(reader);
    }
    if (reader.indent >= 0) return undefined;
    return documents;
  } catch (error) {
    if (error === beyond) return undefined;
    throw error;
  }
}

/** Goes to the next line with content; `indent` is -1 where a document or the text ends. */
function startLine(reader: Reader): void {
  const { text } = reader;
  while (reader.next < text.length) {
    const start = reader.next;
    reader.at = start;
    skipSpaces(reader);
    const code = text.charCodeAt(reader.at);
    const end = text.indexOf('\n', reader.at);
    reader.next = end === -1 ? text.length : end + 1;
    if (reader.at === text.length || code === lineFeed || code === hash) continue;
    reader.indent = text.startsWith('---', start) ? -1 : reader.at - start;
    if (reader.indent === 0 && (code === percent || text.startsWith('...', start))) throw beyond;
    return;
  }
  reader.at = text.length;
  reader.indent = -1;
}

function isMarker({ text, at, indent }: Reader): boolean {
  return indent === -1 && at < text.length;
}

/** Over the line that starts a document. */
function skipMarker(reader: Reader): void {
  reader.at += 3;
  endLine(reader);
}

/** Nothing more stands on the line but a comment, which a space parts from its `#`: others may be the rest of a text. Then to the next. */
function endLine(reader: Reader): void {
  const { text } = reader;
  skipSpaces(reader);
  const { at } = reader;
  if (at < text.length && text.charCodeAt(at) !== lineFeed && !(text.startsWith('# ', at) && text[at - 1] === ' '))
    throw beyond;
  const end = text.indexOf('\n', at);
  reader.next = end === -1 ? text.length : end + 1;
  startLine(reader);
}

function skipSpaces(reader: Reader): void {
  while (reader.text.charCodeAt(reader.at) === space) reader.at += 1;
}

function readBlock(reader: Reader, indent: number): unknown {
  if (reader.path.length > deepest) throw beyond;
  return isEntry(reader) ? readList(reader, indent) : readMap(reader, indent);
}

function isEntry({ text, at }: Reader): boolean {
  if (text.charCodeAt(at) !== dash) return false;
  const next = text.charCodeAt(at + 1);
  return next === space || next === lineFeed || at + 1 === text.length;
}

function readMap(reader: Reader, indent: number): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  while (reader.indent === indent && !isEntry(reader)) {
    const key = readKey(reader);
    if (Object.hasOwn(data, key)) throw beyond;
    reader.path.push(key);
    data[key] = readValue(reader, indent, true);
    reader.path.pop();
  }
  if (reader.indent > indent) throw beyond;
  return data;
}

function readList(reader: Reader, indent: number): unknown[] {
  const data: unknown[] = [];
  while (reader.indent === indent && isEntry(reader)) {
    const { at } = reader;
    reader.at += 1;
    skipSpaces(reader);
    reader.path.push(data.length);
    if (isEntry(reader)) throw beyond;
    if (isKeyAhead(reader)) {
      // The fields of an entry stand as deep as the first of them, behind the dash.
      reader.indent = indent + reader.at - at;
      data.push(readMap(reader, reader.indent));
    } else data.push(readValue(reader, indent, false));
    reader.path.pop();
  }
  if (reader.indent > indent) throw beyond;
  return data;
}

/** The value of a key or of an entry of a list, which stands at `indent`; that of a key may be a list no deeper than it. */
function readValue(reader: Reader, indent: number, flat: boolean): unknown {
  skipSpaces(reader);
  return anchored(reader, () => {
    const code = reader.text.charCodeAt(reader.at);
    if (code !== lineFeed && code !== hash) return readOnLine(reader, indent);
    endLine(reader);
    if (reader.indent > indent) return isFlow(reader) ? readOnLine(reader, indent) : readBlock(reader, reader.indent);
    if (!flat || reader.indent < indent || !isEntry(reader)) throw beyond;
    return readList(reader, indent);
  });
}

const anchor = /&([\w-]+)(?: +|(?=\n))/y;

/** Reads a value, and keeps how that is done where an anchor stands before it. */
function anchored(reader: Reader, read: () => unknown): unknown {
  anchor.lastIndex = reader.at;
  const name = anchor.exec(reader.text)?.[1];
  if (name === undefined) return read();
  reader.at = anchor.lastIndex;
  if (reader.inAlias > 0) return read();
  if (reader.anchors.has(name) || isKeyAhead(reader) || reader.text.charCodeAt(reader.at) === star) throw beyond;
  const { at, indent, next } = reader;
  const data = read();
  reader.anchors.set(name, () => {
    Object.assign(reader, { at, indent, next });
    return read();
  });
  return data;
}

const alias = /\*([\w-]+)(?=[ \n,\]}]|$)/y;

/** The value that an alias stands for, read again: it is data of its own. */
function readAlias(reader: Reader): unknown {
  alias.lastIndex = reader.at;
  const read = reader.anchors.get(alias.exec(reader.text)?.[1] ?? '');
  reader.aliases += 1;
  if (!read || reader.aliases > mostAliases) throw beyond;
  const { indent, next } = reader;
  const at = alias.lastIndex;
  reader.inAlias += 1;
  const data = read();
  reader.inAlias -= 1;
  Object.assign(reader, { at, indent, next });
  return data;
}

/** A value that starts on the line of its key or dash, to the start of the next line. */
function readOnLine(reader: Reader, indent: number): unknown {
  const { text } = reader;
  const code = text.charCodeAt(reader.at);
  let data: unknown;
  if (isFlow(reader)) data = readFlow(reader, indent);
  else if (code === quote || code === apostrophe) data = readQuoted(reader);
  else if (code === star) data = readAlias(reader);
  else {
    const found = text.indexOf('\n', reader.at);
    const line = text.slice(reader.at, found === -1 ? text.length : found);
    const comment = line.indexOf(' #');
    const source = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
    if (source.endsWith(':') || source.includes(': ')) throw beyond;
    data = readPlain(source, reader);
    reader.at += source.length;
  }
  endLine(reader);
  if (reader.indent > indent) throw beyond;
  return data;
}

const plainKey = /[A-Za-z0-9_\u00C0-\u024F][A-Za-z0-9_\u00C0-\u024F./-]*(?=:[ \n])/y;
const quotedKey = /"([^"\\\n]+)"(?=:[ \n])/y;

function isKeyAhead({ text, at }: Reader): boolean {
  plainKey.lastIndex = at;
  quotedKey.lastIndex = at;
  return plainKey.test(text) || quotedKey.test(text);
}

/** Over a key and its colon. */
function readKey(reader: Reader): string {
  plainKey.lastIndex = reader.at;
  quotedKey.lastIndex = reader.at;
  const plain = plainKey.exec(reader.text)?.[0];
  const quoted = plain === undefined ? quotedKey.exec(reader.text)?.[1] : undefined;
  const key = plain ?? quoted;
  if (key === undefined || key === '__proto__' || key.length > longestKey) throw beyond;
  reader.at += key.length + (quoted === undefined ? 1 : 3);
  return key;
}

const simpleText = /"([^"\\\n]*)"|'([^'\n]*)'/y;

/** A text in quotes on one line, without anything escaped. */
function readQuoted(reader: Reader): string {
  simpleText.lastIndex = reader.at;
  const found = simpleText.exec(reader.text);
  if (!found) throw beyond;
  reader.at = simpleText.lastIndex;
  // Two apostrophes are one.
  if (reader.text.charCodeAt(reader.at) === apostrophe) throw beyond;
  return found[1] ?? found[2] ?? '';
}

/** Over white space inside brackets; what stands in a line of its own is deeper than what holds them, but for the closing one. */
function skipInside(reader: Reader, indent: number): void {
  skipSpaces(reader);
  const { text } = reader;
  if (text.charCodeAt(reader.at) !== lineFeed) return;
  const start = reader.at + 1;
  reader.at = start;
  skipSpaces(reader);
  const code = text.charCodeAt(reader.at);
  const closes = code === closeBracket || code === closeBrace;
  if (reader.at - start < (closes ? indent : indent + 1) || code === lineFeed || code === hash) throw beyond;
}

function isFlow({ text, at }: Reader): boolean {
  const code = text.charCodeAt(at);
  return code === bracket || code === brace;
}

function readFlow(reader: Reader, indent: number): unknown {
  if (reader.path.length > deepest) throw beyond;
  return reader.text.charCodeAt(reader.at) === bracket ? readFlowList(reader, indent) : readFlowMap(reader, indent);
}

function readFlowList(reader: Reader, indent: number): unknown[] {
  const { text } = reader;
  const data: unknown[] = [];
  let before = '';
  reader.at += 1;
  skipInside(reader, indent);
  while (text.charCodeAt(reader.at) !== closeBracket) {
    const start = reader.at;
    reader.path.push(data.length);
    data.push(readInside(reader, indent));
    reader.path.pop();
    const source = text.slice(start, reader.at);
    if (mayBeCut(before, source, text.charCodeAt(start - 1))) throw beyond;
    before = source;
    skipInside(reader, indent);
    if (text.charCodeAt(reader.at) === comma) {
      reader.at += 1;
      skipInside(reader, indent);
    } else if (text.charCodeAt(reader.at) !== closeBracket) throw beyond;
  }
  reader.at += 1;
  return data;
}

function readFlowMap(reader: Reader, indent: number): Record<string, unknown> {
  const { text } = reader;
  const data: Record<string, unknown> = {};
  reader.at += 1;
  skipInside(reader, indent);
  while (text.charCodeAt(reader.at) !== closeBrace) {
    const key = readKey(reader);
    if (Object.hasOwn(data, key)) throw beyond;
    skipSpaces(reader);
    if (text.charCodeAt(reader.at) === lineFeed) throw beyond;
    reader.path.push(key);
    data[key] = readInside(reader, indent);
    reader.path.pop();
    skipInside(reader, indent);
    if (text.charCodeAt(reader.at) === comma) {
      reader.at += 1;
      skipInside(reader, indent);
    } else if (text.charCodeAt(reader.at) !== closeBrace) throw beyond;
  }
  reader.at += 1;
  return data;
}

const plainInside = /[^,[\]{}\n]+/y;

/** A value inside brackets. */
function readInside(reader: Reader, indent: number): unknown {
  return anchored(reader, () => {
    const code = reader.text.charCodeAt(reader.at);
    if (isFlow(reader)) return readFlow(reader, indent);
    if (code === quote || code === apostrophe) return readQuoted(reader);
    if (code === star) return readAlias(reader);
    plainInside.lastIndex = reader.at;
    const source = plainInside.exec(reader.text)?.[0].trimEnd() ?? '';
    if (source.endsWith(':') || source.includes(': ') || source.includes(' #')) throw beyond;
    reader.at += source.length;
    return readPlain(source, reader);
  });
}

const goesOn = /^[a-z]+ \S/;

/** Whether the comma before an entry of a list may be one of its text: of a number, inside parentheses, or before a conjunction. */
function mayBeCut(before: string, source: string, next: number): boolean {
  return next === comma || /[(«“]/.test(before) || (before.includes(' ') && goesOn.test(source));
}

/** What starts no plain text, or one that would be read in another way; the quotes of word processors are put straight elsewhere. */
const indicator = /^(?:[?:,#&*!|>%@`[\]{}"'“”„‘’‚«‹]|-(?![\w.]))/;
const whole = /^[-+]?\d{1,15}$/;
const decimal = /^[-+]?\d{1,15}\.\d{1,15}$/;
const otherNumber = /^[-+.\d](?:[\w.+-]*)$/;
const oldBoolean = /^(?:y|n|yes|no|on|off)$/i;
const otherWord = /^(?:true|false|null)$/i;

/** The value of a plain text, by the core schema. */
function readPlain(source: string, reader: Reader): unknown {
  if (source === '' || indicator.test(source)) throw beyond;
  const code = source.charCodeAt(0);
  // Numbers start with a digit, a sign or a point.
  if (code < 58) {
    if (whole.test(source) || decimal.test(source)) {
      const number = Number(source);
      // Of zero there are two.
      if (number === 0 && source !== '0') throw beyond;
      if (String(number) !== source) reader.written.set(pointer(reader.path), source);
      return number;
    }
    if (otherNumber.test(source) && /^[-+]?(?:0[ox]|\.|[\d.]+(?:e|$))/i.test(source)) throw beyond;
    return source;
  }
  if (source === 'true' || source === 'false') return source === 'true';
  if (source === 'null' || source === '~' || oldBoolean.test(source)) {
    reader.written.set(pointer(reader.path), source);
    return source === 'null' || source === '~' ? null : source;
  }
  if (otherWord.test(source)) throw beyond;
  return source;
}

const space = 0x20;
const lineFeed = 0x0a;
const hash = 0x23;
const star = 0x2a;
const percent = 0x25;
const dash = 0x2d;
const comma = 0x2c;
const quote = 0x22;
const apostrophe = 0x27;
const bracket = 0x5b;
const closeBracket = 0x5d;
const brace = 0x7b;
const closeBrace = 0x7d;
