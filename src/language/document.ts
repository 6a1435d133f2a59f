import type { Path, Place, Span } from '../diagnostics/finding.ts';

/** A file of the workspace, as text. `file` is relative to the workspace, with forward slashes. */
export interface Source {
  file: string;
  text: string;
  /** Why the file could not be read, where it could not; the text is then empty. */
  unreadable?: 'denied' | 'loop' | 'outside' | 'vanished' | 'too-large' | 'special';
}

/** True for a file that holds rules of the workspace's own. */
export function isRuleFile(file: string): boolean {
  return /^rules\/.*\.ya?ml$/.test(file);
}

/** The file in which `tom review` keeps what was signed, beside tom.yaml. */
export const reviewFile = 'tom-review.json';

/** One parsed YAML document. */
export interface Document {
  file: string;
  /** Index in a multi-document file. */
  index: number;
  /** Plain data: objects without prototype tricks, arrays, strings, numbers, booleans, null. Keys in written order. */
  data: unknown;
  /** By `pointer(path)`: the text of a scalar where the data does not show it (`350.000`, `1.10`, `007`, unquoted `no`, `''` for an empty value, `~`). */
  written: ReadonlyMap<string, string>;
  /** The text has syntax errors; `data` holds what could be read. */
  broken: boolean;
  /** Where it is broken: every word that stands before a colon. What is written under it may not have been read. */
  words?: ReadonlySet<string>;
  /** Maps in which the fields of a second entity follow those of the first: the line with its id is lost. */
  headless: readonly Path[];
  /** Where the key or value at `path` stands, or its nearest ancestor that exists. Computed when asked. */
  locate(path: Path, on?: 'key' | 'value'): Span;
}

/** A path as one string, to look `written` up: JSON Pointer (RFC 6901). */
export function pointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Where a key or a value of a document stands. */
export function placeIn({ file, index }: Pick<Document, 'file' | 'index'>, path: Path, on: 'key' | 'value'): Place {
  return { file, document: index, path, on };
}

/** A path of a document as one string. */
export function placeKey({ file, index }: Pick<Document, 'file' | 'index'>, path: Path): string {
  return `${file} ${index} ${pointer(path)}`;
}

/** The key that stands for a line that is lost, above what is indented under nothing. */
export const lostHead = '?lost';
