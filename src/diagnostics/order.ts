import type { Diagnostic } from './diagnostic.ts';

/** Order of two strings by UTF-16 units: the same on every machine and in every locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Order of two diagnostics: file, line, column, code, subject. What is about a whole file comes first in it; the
 * fingerprint and the message settle what is still equal, so that the order of rules never shows.
 */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    byCodeUnits(a.file, b.file) ||
    (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
    (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
    byCodeUnits(a.code, b.code) ||
    byCodeUnits(a.subject, b.subject) ||
    byCodeUnits(a.fingerprint, b.fingerprint) ||
    byCodeUnits(a.message, b.message)
  );
}
