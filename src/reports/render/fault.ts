import type labels from '../../../templates/labels/en.json';
import { suggest } from '../../diagnostics/suggest.ts';

/** What may be wrong with a template: each has its words among the labels. */
export type FaultKind = keyof typeof labels.fault;

/** A fault before its words: labels `fault.<kind>` make the message. */
export interface Raised {
  kind: FaultKind;
  values?: Readonly<Record<string, string | number>>;
  template?: string;
  /** From 1; absent where the place is not known. */
  line?: number;
  /** From 1. */
  column?: number;
}

/** What is wrong with a template, found while it is read or filled in. */
export interface TemplateFault extends Omit<Raised, 'values'> {
  /** Where it is, under `templates/` and without `.md`: `executive`, `partials/annex`. */
  template: string;
  /** In the reader's language: what is wrong and what to do. */
  message: string;
}

/** What stops a rendering: `cause` is the fault. */
class Stopped extends Error {
  declare cause: Raised;
}

/** Stops the rendering. `renderReport` turns it into a `TemplateFault`. */
export function raise(cause: Raised): never {
  throw new Stopped(`template fault: ${cause.kind}`, { cause });
}

/** Stops at what a helper cannot take, or does not get. */
export function unfit(value: unknown): never {
  return raise({ kind: value === undefined ? 'missing-value' : 'wrong-value' });
}

/** The fault that an error carries; undefined for any other error. */
export function findFault(error: unknown): Raised | undefined {
  return error instanceof Stopped ? error.cause : undefined;
}

/** A place as Handlebars tells it, whose columns begin at 0. */
export function placeOf(loc: hbs.AST.SourceLocation | undefined): Pick<Raised, 'line' | 'column'> {
  return loc ? { line: loc.start.line, column: loc.start.column + 1 } : {};
}

/** What a table has under the name that a template writes; where it has nothing, a fault that says which name is near. */
export function entryNamed<T>(
  table: Readonly<Record<string, T>>,
  name: unknown,
  kind: FaultKind,
  values: Raised['values'] = {},
): T {
  const found = Object.hasOwn(table, String(name)) ? table[String(name)] : undefined;
  if (found !== undefined) return found;
  const near = suggest(String(name), Object.keys(table)) ?? 'none';
  return raise({ kind, values: { name: String(name), near, ...values } });
}
