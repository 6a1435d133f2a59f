import type { DiagnosticSeverity, Diagnostic as EditorDiagnostic, Range as EditorRange } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Severity, Span } from '../diagnostics/finding.ts';
import { lineStarts, type Range, toRange } from '../diagnostics/range.ts';

/** The address under which the editor knows a file of the workspace. */
export type UriOf = (file: string) => string;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** A range as editors count: from 0. Without one, the start of the file. */
export function editorRange(range: Range | undefined): EditorRange {
  const at = ({ line, column }: Range['start']) => ({ line: line - 1, character: column - 1 });
  return range
    ? { start: at(range.start), end: at(range.end) }
    : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

/** The range of a stretch of a text. */
export function rangeIn(text: string, span: Span): EditorRange {
  return editorRange(toRange(lineStarts(text), span));
}

/** Where a place of the editor is in a text; past the end of a line is its end. */
export function offsetIn(text: string, { line, character }: EditorRange['start']): number {
  const starts = lineStarts(text);
  const start = starts[line] ?? text.length;
  const end =
    starts[line + 1] === undefined ? text.length : text.slice(0, starts[line + 1]).replace(/\r?\n$|\r$/, '').length;
  return Math.min(start + character, end);
}

/** A finding as editors show it: code, place, words and weight are those of `tom validate`. */
export function editorDiagnostic(
  { code, message, hint, severity, range, related }: Diagnostic,
  uriOf: UriOf,
): EditorDiagnostic {
  return {
    code,
    source: 'tom',
    message: [message, hint ?? []].flat().join('\n'),
    severity: severities[severity],
    range: editorRange(range),
    relatedInformation: related.map((one) => ({
      message: one.message,
      location: { uri: uriOf(one.file), range: editorRange(one.range) },
    })),
  };
}
