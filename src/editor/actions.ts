import type { CodeAction, Range as EditorRange } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { editorDiagnostic, editorRange, type UriOf } from './protocol.ts';

/** What puts right what is found in some lines of a file, where that is certain. */
export function actionsIn(file: string, found: readonly Diagnostic[], asked: EditorRange, uriOf: UriOf): CodeAction[] {
  return found.flatMap((diagnostic): CodeAction[] => {
    const { fix, hint, message } = diagnostic;
    const { start, end } = editorRange(diagnostic.range);
    const isAsked = start.line <= asked.end.line && end.line >= asked.start.line;
    if (diagnostic.file !== file || !fix || fix.length === 0 || !isAsked) return [];
    const edits = fix.map(({ range, text }) => ({ range: editorRange(range), newText: text }));
    return [
      {
        title: (hint ?? message).split('\n')[0] ?? '',
        kind: 'quickfix',
        isPreferred: true,
        diagnostics: [editorDiagnostic(diagnostic, uriOf)],
        edit: { changes: { [uriOf(file)]: edits } },
      },
    ];
  });
}
