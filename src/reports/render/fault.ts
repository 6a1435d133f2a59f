/** What is wrong with a template, found while it is read or filled in. */
export interface TemplateFault {
  /** Where it is, under `templates/` and without `.md`: `executive`, `partials/annex`. */
  template: string;
  /** From 1; absent where the place is not known. */
  line?: number;
  /** From 1. */
  column?: number;
  kind: FaultKind;
  /** In the reader's language: what is wrong and what to do. */
  message: string;
}

export type FaultKind =
  | 'syntax'
  | 'raw-output'
  | 'unknown-helper'
  | 'unknown-partial'
  | 'not-allowed'
  | 'missing-value'
  | 'wrong-value'
  | 'not-text'
  | 'unknown-label'
  | 'unknown-figure'
  | 'unknown-kind'
  | 'unknown-field'
  | 'unknown-fact'
  | 'unknown-list'
  | 'too-deep'
  | 'too-long';

/** A fault before its words: labels `fault.<kind>` make the message. */
export interface Raised {
  kind: FaultKind;
  values: Readonly<Record<string, string | number>>;
  template?: string;
  line?: number;
  column?: number;
}

const raised = new WeakMap<object, Raised>();

/** Stops the rendering. `renderReport` turns it into a `TemplateFault`. */
export function raise(fault: Raised): never {
  const error = new Error(`template fault: ${fault.kind}`);
  raised.set(error, fault);
  throw error;
}

/** The fault that an error carries; undefined for any other error. */
export function findFault(error: unknown): Raised | undefined {
  return typeof error === 'object' && error !== null ? raised.get(error) : undefined;
}
