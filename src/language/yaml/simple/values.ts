import { pointer } from '../../document.ts';
import {
  anchored,
  beyond,
  enter,
  enterKey,
  here,
  keepPlace,
  leave,
  type Reader,
  readAlias,
  readKey,
  skipSpaces,
} from './reader.ts';

const quoted = /"([^"\\\n]*)"(?!")|'([^'\n]*)'(?!')/y;

/** A text in quotes on one line, without anything escaped. */
function readQuoted(reader: Reader): string {
  quoted.lastIndex = reader.at;
  const found = quoted.exec(reader.text);
  if (!found) throw beyond;
  reader.at = quoted.lastIndex;
  return found[1] ?? found[2] ?? '';
}

/** What starts no plain text, or one that is read in another way; the quotes of word processors are put straight elsewhere. */
const indicator = /^(?:[?:,#&*!|>%@`[\]{}"'“”„‘’‚«‹]|-(?![\w.]))/;
const whole = /^[-+]?\d{1,15}$/;
const decimal = /^[-+]?\d{1,15}\.\d{1,15}$/;
const otherNumber = /^[-+]?(?:0[ox]|\.|[\d.]+(?:e|$))[\w.+-]*$/i;
const oldBoolean = /^(?:y|n|yes|no|on|off)$/i;
const otherWord = /^(?:true|false|null)$/i;

/** A value of which the text says more than the data. */
function keep<Value>({ written, path }: Reader, source: string, value: Value): Value {
  written.set(pointer(path), source);
  return value;
}

/** The value of a plain text, by the core schema. */
function readPlain(source: string, reader: Reader): unknown {
  if (source === '' || indicator.test(source) || source.endsWith(':') || source.includes(': ')) throw beyond;
  reader.at += source.length;
  // Numbers start with a digit, a sign or a point, which stand before the letters.
  if (source < ':') {
    if (whole.test(source) || decimal.test(source)) {
      const number = Number(source);
      // There are two zeros.
      if (number === 0 && source !== '0') throw beyond;
      return String(number) === source ? number : keep(reader, source, number);
    }
    if (otherNumber.test(source)) throw beyond;
    return source;
  }
  if (source === 'true' || source === 'false') return source === 'true';
  if (source === 'null' || source === '~') return keep(reader, source, null);
  if (source.length > 5) return source;
  if (otherWord.test(source)) throw beyond;
  return oldBoolean.test(source) ? keep(reader, source, source) : source;
}

/** A value that a reader stands before; a plain one is `plain`. */
export function readScalarOrFlow(reader: Reader, indent: number, plain: (reader: Reader) => string): unknown {
  const start = reader.at;
  const value = readAny(reader, indent, plain);
  reader.end = reader.at;
  keepPlace(reader, 'value', { start, end: reader.end });
  return value;
}

function readAny(reader: Reader, indent: number, plain: (reader: Reader) => string): unknown {
  switch (here(reader)) {
    case '[':
      return readFlowList(reader, indent);
    case '{':
      return readFlowMap(reader, indent);
    case '"':
    case "'":
      return readQuoted(reader);
    case '*':
      return readAlias(reader);
    default:
      return readPlain(plain(reader), reader);
  }
}

const plainInside = /[^,[\]{}\n]+/y;

/** A value inside brackets. */
function readInside(reader: Reader, indent: number): unknown {
  const read = (): unknown => readScalarOrFlow(reader, indent, plainIn);
  return here(reader) === '&' ? anchored(reader, read) : read();
}

/** The plain text from here to what ends one inside brackets. */
function plainIn({ text, at }: Reader): string {
  plainInside.lastIndex = at;
  const source = plainInside.test(text) ? text.slice(at, plainInside.lastIndex).trimEnd() : '';
  if (source.includes(' #')) throw beyond;
  return source;
}

/** Over white space inside brackets: a line is deeper than what holds them, but for that of the closing one. */
function skipInside(reader: Reader, indent: number): void {
  skipSpaces(reader);
  if (here(reader) !== '\n') return;
  const start = reader.at + 1;
  reader.at = start;
  skipSpaces(reader);
  const first = here(reader) ?? '\n';
  const least = first === ']' || first === '}' ? indent : indent + 1;
  if (reader.at - start < least || first === '\n' || first === '#') throw beyond;
}

/** Reads what stands between brackets, an entry after the other. */
function readEntries(reader: Reader, indent: number, close: string, readEntry: () => void): void {
  reader.at += 1;
  skipInside(reader, indent);
  while (here(reader) !== close) {
    readEntry();
    skipInside(reader, indent);
    if (here(reader) === close) break;
    if (here(reader) !== ',') throw beyond;
    reader.at += 1;
    skipInside(reader, indent);
  }
  reader.at += 1;
}

function readFlowList(reader: Reader, indent: number): unknown[] {
  const data: unknown[] = [];
  let before = '';
  readEntries(reader, indent, ']', () => {
    const start = reader.at;
    const place = enter(reader, data.length);
    data.push(readInside(reader, indent));
    leave(reader, place);
    const source = reader.text.slice(start, reader.at);
    if (mayBeCut(before, source) || reader.text[start - 1] === ',') throw beyond;
    before = source;
  });
  return data;
}

/** Whether the comma between two entries of a list may be one of a text: inside parentheses, or before a conjunction. */
function mayBeCut(before: string, source: string): boolean {
  return /[(«“]/.test(before) || (before.includes(' ') && /^[a-z]+ \S/.test(source));
}

function readFlowMap(reader: Reader, indent: number): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  readEntries(reader, indent, '}', () => {
    const { at } = reader;
    const key = readKey(reader);
    const place = enterKey(reader, key, at);
    skipSpaces(reader);
    if (Object.hasOwn(data, key) || here(reader) === '\n') throw beyond;
    data[key] = readInside(reader, indent);
    leave(reader, place);
  });
  return data;
}
