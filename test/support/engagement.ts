import { readFileSync } from 'node:fs';
import type { Position } from 'vscode-languageserver-protocol';
import { check } from '../../src/check.ts';
import type { Language } from '../../src/diagnostics/language.ts';
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
