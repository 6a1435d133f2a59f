import type { Code } from './codes.ts';
import type { Value } from './values.ts';

/** The way from the root of a document to a value in it: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** A stretch of a text, in UTF-16 units from its start; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Replaces the text from `start` to `end` by `text`. */
export interface Edit extends Span {
  text: string;
}

/**
 * Where a finding stands. Either a path in a document, which is turned into a span only when the finding is
 * printed, or the span itself where there is no path (text that is not YAML). With neither, the whole file.
 */
export interface Place {
  /** Path of the file relative to the workspace, with forward slashes. */
  file: string;
  /** Index of the document in a multi-document file. */
  document?: number;
  path?: Path;
  /** Whether the key or the value at `path` is at fault. Default: the value. */
  on?: 'key' | 'value';
  span?: Span;
}

/** Placeholders of a message. */
export type Values = Readonly<Record<string, Value>>;

/** Another place that the finding speaks of: the other definition, the other end of a cycle. */
export interface RelatedPlace {
  place: Place;
  /** Name of one of the declaration's messages. */
  message: string;
  values?: Values;
}

/** What a parser or a rule found: plain data, in no language yet. */
export interface Finding {
  code: Code;
  /** Name of one of the declaration's messages. */
  message: string;
  values: Values;
  place: Place;
  /** What it is about: `service:billing`, `charter:homes#answer`, `cell:billing/sme/phone`, or a file. */
  subject: string;
  /** The facts that make this finding this one: never a computed number, a line or a message. */
  facts: readonly string[];
  /** Other subjects: where one of them has a finding to which its rule yields, this one only repeats it. */
  follows?: readonly string[];
  /** Name of one of the declaration's hints. */
  hint?: string;
  related?: readonly RelatedPlace[];
  /**
   * How it was computed, a line each: worst start, timeline, inequality, slack. Messages of the declaration, or of that of the code from
   * which the line is taken.
   */
  proof?: readonly { message: string; values: Values; code?: Code }[];
  /** What puts it right, where that is beyond doubt: edits of its file, in order. */
  edits?: readonly Edit[];
  /** Where it weighs less, or more, than its declaration says: what is not signed yet is no error. */
  severity?: Severity;
}

/** A check that could not be made, and the datum that is missing. */
export interface NotAssessed {
  code: Code;
  subject: string;
  /** Name of one of the declaration's messages that says what is missing. */
  missing: string;
  values: Values;
}

/** How much a finding weighs: an error contradicts, a warning leaves a hole, an information gives insight. */
export type Severity = 'error' | 'warning' | 'info';
