import { readFileSync } from 'node:fs';
import type { Position, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { publicHolidayReader } from '../../src/calendar/public-holidays.ts';
import { type Checked, check } from '../../src/check.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import type { Texts } from '../../src/editor/locations.ts';
import { namesIn, noNames } from '../../src/editor/names.ts';
import type { Known } from '../../src/editor/offers.ts';

/** What is known of an engagement of these files. */
export function knownOf(files: Readonly<Record<string, string>>, language: Language = 'en'): Known {
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
  const { workspace } = check(sources, { language, version: 'test', onlyReading: true });
  const schema = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../schemas/generated/${name}.${language}.json`, import.meta.url), 'utf8'));
  const schemas = { model: schema('model'), engagement: schema('engagement'), rule: schema('rule') };
  const languages = workspace?.context.languages ?? [];
  return { schemas, names: workspace ? namesIn(workspace) : noNames, languages, language };
}

/** A text without its caret (¦), and where that stands. */
export function textWithCaret(marked: string): { text: string; position: Position } {
  const [before = '', after = ''] = marked.split('¦');
  const lines = before.split('\n');
  return { text: before + after, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

/** The texts of an engagement of these files, and what is checked of them. */
export function textsOf(files: Readonly<Record<string, string>>, onlyReading = false): Texts & { checked: Checked } {
  const sources = Object.entries(files).map(([file, text]) => ({ file, text }));
  const checked = check(sources, {
    language: 'en',
    version: 'test',
    publicHolidays: publicHolidayReader(),
    onlyReading,
  });
  if (!checked.workspace) throw new Error('tom.yaml cannot be read');
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  return { workspace: checked.workspace, texts, uriOf: (file) => `file:///${file}`, checked };
}

/** The files after the edits of an editor. */
export function edited(
  files: Readonly<Record<string, string>>,
  { changes = {} }: WorkspaceEdit,
): Record<string, string> {
  const result = { ...files };
  for (const [uri, edits] of Object.entries(changes)) {
    const file = uri.replace('file:///', '');
    const document = TextDocument.create(uri, 'yaml', 1, files[file] ?? '');
    result[file] = TextDocument.applyEdits(document, edits);
  }
  return result;
}
