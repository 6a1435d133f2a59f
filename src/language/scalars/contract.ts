import type { Code } from '../../diagnostics/codes.ts';
import type { Path, Values } from '../../diagnostics/finding.ts';
import type { Scalar } from '../../diagnostics/values.ts';

/** What a scalar's meaning depends on, from tom.yaml. */
export interface ScalarContext {
  /** The engagement's languages; the first is that of a text without a language. */
  languages: readonly string[];
  currency?: string;
  /** The ids of the scenarios, as far as tom.yaml can be read: what an override is for. */
  scenarios?: readonly string[];
}

/** What is wrong with a value; the walk that called the parser knows where it stands. */
export interface Fault {
  code: Code;
  /** Name of one of the declaration's messages. */
  message: string;
  values: Values;
  /** Name of one of the declaration's hints. */
  hint?: string;
  /** Place inside the value, for a text by language. */
  path?: Path;
  on?: 'key' | 'value';
}

/** A typed value, or what is wrong. Plain strings and numbers stay what they are. */
export type Parsed<T = Scalar | string | number> = { value: T } | { fault: Fault };

/**
 * Reads one scalar.
 * `raw` is what YAML made of it; `written` is the text in the file where the two differ (`350.000`, `1.10`, `007`, an unquoted `no`,
 * an empty value as `''`), or undefined where `raw` is the text.
 */
export type ScalarParser = (raw: unknown, written: string | undefined, context: ScalarContext) => Parsed;

/** What a scalar's meaning depends on besides its text. */
export interface Given extends ScalarContext {
  raw: unknown;
  written: string | undefined;
}

/** Reads the text of one scalar, as it stands in the file and without spaces around it. */
export type Reader = (text: string, given: Given) => Parsed;
