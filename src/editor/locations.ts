import type { Range as EditorRange, Location } from 'vscode-languageserver';
import type { Span } from '../diagnostics/finding.ts';
import { onceEach } from '../diagnostics/once.ts';
import { lineStarts, toRange } from '../diagnostics/range.ts';
import type { Workspace } from '../model/workspace.ts';
import { declarationOf, type Mention, mentionsIn, type Subject, subjectAt } from './mentions.ts';
import { placeAt } from './place.ts';
import { editorRange, type UriOf } from './protocol.ts';

/** The texts of a workspace, and how the editor calls its files. */
export interface Texts {
  workspace: Workspace;
  texts: ReadonlyMap<string, string>;
  uriOf: UriOf;
}

/** What stands at an offset of a file. */
export function subjectIn(file: string, text: string, offset: number, { workspace }: Texts): Subject | undefined {
  const place = placeAt(text, offset);
  return place && subjectAt(file, place, workspace);
}

/** Where something is declared. */
export function definitionOf(subject: Subject, texts: Texts): Location[] {
  const declared = declarationOf(subject);
  return declared ? [locationOf(declared, texts)] : [];
}

/** Where something is named; where it is declared too, if that is asked. */
export function referencesTo(subject: Subject, texts: Texts, withDeclaration: boolean): Location[] {
  const mentions = mentionsIn(texts.workspace)
    .of(subject)
    .map((mention) => locationOf(mention, texts));
  return withDeclaration ? [...definitionOf(subject, texts), ...mentions] : mentions;
}

/** The place of a key or a value as editors have it. */
export function locationOf({ document, path, on }: Pick<Mention, 'document' | 'path' | 'on'>, texts: Texts): Location {
  const { file } = document;
  return { uri: texts.uriOf(file), range: rangeOf(file, document.locate(path, on), texts) };
}

const linesOf = onceEach<Texts['texts'], readonly number[]>();

/** The range of a stretch of a file; the lines of each file are counted once. */
export function rangeOf(file: string, span: Span, { texts }: Texts): EditorRange {
  const starts = linesOf(texts, file, () => lineStarts(texts.get(file) ?? ''));
  return editorRange(toRange(starts, span));
}
