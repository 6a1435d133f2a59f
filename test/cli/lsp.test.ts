import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { groupBy } from '../../src/diagnostics/lists.ts';
import { startEditor } from '../support/editor.ts';
import { slipsOf } from '../support/slips.ts';
import { readSources } from '../support/sources.ts';
import { folderOf, tom } from './terminal.ts';

const clean = Object.fromEntries(readSources('clean/').map(({ file, text }) => [file, text]));

/** What `tom validate` tells of the files as they are on the disk, in the form of the protocol. */
async function validated(folder: string): Promise<Map<string, unknown[]>> {
  const { out } = await tom(folder, ['validate', '--format', 'json', '--no-cache']);
  const { diagnostics } = JSON.parse(out) as { diagnostics: Diagnostic[] };
  const counted = diagnostics.filter(({ suppressed }) => !suppressed);
  const told = ({ code, severity, message, hint, range, related }: Diagnostic) => ({
    code,
    severity: ['error', 'warning', 'info'].indexOf(severity) + 1,
    message: hint === undefined ? message : `${message}\n${hint}`,
    start: [range ? range.start.line - 1 : 0, range ? range.start.column - 1 : 0],
    related: related.map((one) => one.message),
  });
  return new Map([...groupBy(counted, ({ file }) => file)].map(([file, found]) => [file, found.map(told)]));
}

const inShort = ({
  code,
  severity,
  message,
  range,
  relatedInformation = [],
}: import('vscode-languageserver-protocol').Diagnostic) => ({
  code,
  severity,
  message,
  start: [range.start.line, range.start.character],
  related: relatedInformation.map((one) => one.message),
});

describe('findings in an editor', () => {
  it('are those of `tom validate`, in the same words, at the same places: a slip in every file, three times', async () => {
    const folder = folderOf(clean);
    const editor = await startEditor(folder);
    const files = Object.keys(clean).filter((file) => file !== 'tom.yaml');
    for (const [file, text] of Object.entries(clean)) editor.open(file, text);
    for (const round of [11, 223, 401]) {
      const slips = files.map((file, index) => {
        const all = [...slipsOf({ file, text: clean[file] ?? '' })];
        return all[(round * (index + 1)) % all.length] ?? { file, text: '' };
      });
      for (const { file, text } of slips) {
        writeFileSync(join(folder, file), text);
        editor.write(file, text);
      }
      const expected = await validated(folder);
      for (const file of files) {
        const own = expected.get(file) ?? [];
        const isSame = (told: readonly unknown[]) => JSON.stringify(told) === JSON.stringify(own);
        await editor
          .toldUntil(file, (told) => isSame(told.map(inShort)))
          .catch(() => expect(editor.told(file)?.map(inShort)).toEqual(own));
      }
    }
    expect(editor.said()).toBe('');
    expect(await editor.end()).toBe(0);
  }, 240_000);

  it('follow files that are not open, and what is deleted', async () => {
    const folder = folderOf(clean);
    const editor = await startEditor(folder);
    const [file = '', text = ''] =
      Object.entries(clean).find(([name]) => name !== 'tom.yaml' && name.startsWith('model/')) ?? [];
    editor.open('tom.yaml', clean['tom.yaml'] ?? '');
    await editor.toldUntil('tom.yaml', () => true);
    const tell = () =>
      editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: editor.uri(file), type: 2 }],
      });
    writeFileSync(join(folder, file), `${text}\nnonsense: 1\n`);
    await tell();
    expect((await editor.toldUntil(file, (told) => told.length > 0)).map(({ code }) => code)).toEqual(['INT007']);
    rmSync(join(folder, file));
    await tell();
    await editor.toldUntil(file, (told) => told.length === 0);
    expect(await editor.end()).toBe(0);
  }, 60_000);
});

describe('whatever an editor has open', () => {
  it('a file of no engagement has no findings; one of two engagements has those of its own', async () => {
    const folder = folderOf({
      'notes.yaml': 'a: [',
      'one/tom.yaml': clean['tom.yaml'] ?? '',
      'one/model/a.yaml': 'services:\n  x: { nmae: X }\n',
      'two/tom.yaml': clean['tom.yaml'] ?? '',
      'two/model/a.yaml': 'channels:\n  x: { nmae: X }\n',
    });
    const editor = await startEditor(folder);
    editor.open('notes.yaml', 'a: [');
    editor.open('one/model/a.yaml', readFileSync(join(folder, 'one/model/a.yaml'), 'utf8'));
    editor.open('two/model/a.yaml', readFileSync(join(folder, 'two/model/a.yaml'), 'utf8'));
    const misspelt = (told: readonly { code?: unknown }[]) => told.some(({ code }) => code === 'INT007');
    await editor.toldUntil('one/model/a.yaml', misspelt);
    await editor.toldUntil('two/model/a.yaml', misspelt);
    expect(editor.told('notes.yaml')).toEqual([]);
    expect(await editor.end()).toBe(0);
  }, 60_000);

  it('an engagement inside another is told of in place of findings', async () => {
    const folder = folderOf({
      'tom.yaml': clean['tom.yaml'] ?? '',
      'model/a.yaml': 'services: {}\n',
      'model/inner/tom.yaml': clean['tom.yaml'] ?? '',
    });
    const editor = await startEditor(folder);
    editor.open('model/a.yaml', 'services: {}\n');
    const [first] = await editor.toldUntil('model/a.yaml', (told) => told.length > 0);
    expect(first?.message).toContain('model/inner/tom.yaml');
    expect(await editor.end()).toBe(0);
  }, 60_000);

  it('nothing is written into the engagement', async () => {
    const folder = folderOf(clean);
    const seen = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => [
        name,
        statSync(join(folder, name)).mtimeMs,
      ]);
    const before = seen();
    const editor = await startEditor(folder);
    editor.open('model/new.yaml', 'services:\n  x: { nmae: X }\n');
    await editor.toldUntil('model/new.yaml', (told) => told.length > 0);
    expect(await editor.end()).toBe(0);
    expect(seen()).toEqual(before);
  }, 60_000);
});
