import type { Scalar, Value } from '../../diagnostics/values.ts';
import { clean, escapeMarkdown, escapeMarkup } from '../escape.ts';
import type { Badge, EntityLink, Lines, StateTag, WebLink } from './content.ts';
import { raise } from './fault.ts';
import { wordsOf } from './inline.ts';
import type { Pieces } from './pieces.ts';
import type { Reader } from './reader.ts';

/** Turns contents into text that cannot act: links and badges become tokens, all else is escaped. */
export interface Writer {
  markdown: (content: unknown) => string;
  html: (content: unknown) => string;
  /** Words only, not escaped. */
  plain: (content: unknown) => string;
}

/** `guard` is the only difference between Markdown and HTML: what is more than text is a token in both. */
export function createWriter(reader: Reader, pieces: Pieces): Writer {
  const write = (content: unknown, guard: (text: string) => string): string => {
    if (content === null || content === undefined) return '';
    if (typeof content === 'boolean') return guard(reader.t(content ? 'value.yes' : 'value.no'));
    if (typeof content === 'string' || typeof content === 'number') return guard(reader.show(content));
    if (Array.isArray(content)) return writeList(content, guard);
    if (!isTyped(content)) return stop(content);
    if (isPiece(content)) return pieces.put(content);
    if (content.type === 'text') {
      const { text, foreign } = reader.read(content);
      return foreign === undefined ? guard(text) : pieces.put({ type: 'foreign', text, language: foreign });
    }
    return guard(reader.show(content));
  };
  const writeList = (list: readonly unknown[], guard: (text: string) => string): string =>
    list.every(isListed) ? guard(reader.show(list)) : list.map((one) => write(one, guard)).join(', ');
  return {
    markdown: (content) => write(content, escapeMarkdown),
    html: (content) => write(content, (text) => escapeMarkup(clean(text))),
    plain: (content) => plainText(content, reader),
  };
}

function plainText(content: unknown, reader: Reader): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'boolean') return reader.t(content ? 'value.yes' : 'value.no');
  if (Array.isArray(content)) return content.map((one) => plainText(one, reader)).join(', ');
  if (typeof content === 'object') {
    if (!isTyped(content)) return stop(content);
    if (isPiece(content)) return wordsOf(content, reader);
  }
  return clean(reader.show(content as Value));
}

type Special = EntityLink | WebLink | Badge | StateTag | Lines;
type Typed = Scalar | Special;

const scalarTypes: readonly string[] = [
  'duration',
  'percent',
  'money',
  'date',
  'month-day',
  'instant',
  'period',
  'time-range',
  'time',
  'number',
  'text',
  'ref',
] satisfies Scalar['type'][];
const specialTypes = ['entity', 'web', 'badge', 'state', 'lines'] as const satisfies Special['type'][];

function isTyped(content: unknown): content is Typed {
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, 'type')) return false;
  const { type } = content as { type: unknown };
  return typeof type === 'string' && (scalarTypes.includes(type) || specialTypes.some((special) => special === type));
}

function isPiece(content: Typed): content is Special {
  return specialTypes.some((type) => type === content.type);
}

/** What a list may hold to be joined with the reader's own "and". */
function isListed(content: unknown): content is string | Scalar {
  return typeof content === 'string' || (isTyped(content) && !isPiece(content) && content.type !== 'text');
}

/** A structure where a text belongs; its fields are named, because the place is not known here. */
function stop(content: unknown): never {
  const fields = typeof content === 'object' && content !== null ? Object.keys(content).slice(0, 5) : [typeof content];
  return raise({ kind: 'not-text', values: { fields: fields.join(', ') } });
}

/** True where there is nothing to show. */
export function isEmpty(content: unknown): boolean {
  return (
    content === null || content === undefined || content === '' || (Array.isArray(content) && content.length === 0)
  );
}

/** Present: neither false, null, an empty text nor an empty list. Zero is present. */
export function holds(value: unknown): boolean {
  return value !== false && !isEmpty(value);
}
