import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  type Diagnostic as EditorDiagnostic,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { groupBy } from '../../src/diagnostics/lists.ts';
import { startEditor } from '../support/editor.ts';
import { textWithCaret } from '../support/engagement.ts';
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

const inShort = ({ code, severity, message, range, relatedInformation = [] }: EditorDiagnostic) => ({
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

describe('what an editor can ask', () => {
  it('an engagement of ten entities is written with completion alone', async () => {
    const folder = folderOf({ 'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n', 'model/a.yaml': '' });
    const editor = await startEditor(folder);
    editor.open('model/a.yaml', '');
    /** What begins with > is chosen from what is offered; a person types the rest: ids, names, the layout. */
    const steps = [
      ...['>areas', '\n  front:\n    ', '>name', 'Front\n    ', '>side', '>front', '\n'],
      ...['>roles', '\n  lead:\n    ', '>name', 'Lead\n    ', '>area', '>front', '\n'],
      ...['>calendars', '\n  office:\n    ', '>name', 'Office\n', '>segments', '\n  homes:\n    ', '>name', 'Homes\n'],
      ...[
        '>channels',
        '\n  phone:\n    ',
        '>name',
        'Phone\n    ',
        '>type',
        '>personal',
        '\n    ',
        '>hours',
        '>office',
        '\n',
      ],
      ...[
        '>services',
        '\n  bills:\n    ',
        '>name',
        'Bills\n    ',
        '>owner',
        '>lead',
        '\n    ',
        '>segments',
        '\n      ',
        '>homes',
        '\n',
      ],
      ...[
        '>teams',
        '\n  desk:\n    ',
        '>name',
        'Desk\n    ',
        '>area',
        '>front',
        '\n    ',
        '>supervisor',
        '>lead',
        '\n',
      ],
      ...[
        '>standards',
        '\n  quick:\n    ',
        '>name',
        'Quick\n    ',
        '>target',
        ' { ',
        '>metric',
        '>asa',
        ', ',
        '>max',
        '1 min }\n',
      ],
      ...['>contactReasons', '\n  doubt:\n    ', '>name', 'Doubt\n    ', '>service', '>bills', '\n'],
      ...[
        '>channelMap',
        '\n  ',
        '>bills',
        '\n    ',
        '>homes',
        '\n      ',
        '>phone',
        '\n        ',
        '>teams',
        ' [',
        '>desk',
        ']\n',
      ],
    ];
    for (const step of steps) {
      const text = editor.text('model/a.yaml');
      if (!step.startsWith('>')) {
        editor.write('model/a.yaml', text + step);
        continue;
      }
      const { position } = textWithCaret(`${text}¦`);
      const offers = await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: editor.uri('model/a.yaml') },
        position,
      });
      const offer = [offers ?? []].flat().find((one) => 'label' in one && one.label === step.slice(1));
      if (!offer || !('textEdit' in offer) || !offer.textEdit) throw new Error(`${step} is not offered after\n${text}`);
      editor.write('model/a.yaml', text + offer.textEdit.newText);
    }
    writeFileSync(join(folder, 'model/a.yaml'), editor.text('model/a.yaml'));
    const { out } = await tom(folder, ['validate', '--format', 'json', '--no-cache']);
    const result = JSON.parse(out) as { summary: { entities: number }; diagnostics: Diagnostic[] };
    expect(result.summary.entities).toBe(10);
    expect(result.diagnostics.filter(({ code }) => /^(INT|FMT)/.test(code)).map(({ message }) => message)).toEqual([]);
    expect(await editor.end()).toBe(0);
  }, 120_000);

  it('is answered about every sort of place, in files that are broken or belong to no engagement too', async () => {
    const broken = 'services:\n  x: { name: "X, segments: [\n  y:\n\tz: 1\n';
    const folder = folderOf({ ...clean, 'model/broken.yaml': broken });
    const editor = await startEditor(folder);
    const files = [
      'tom.yaml',
      ...Object.keys(clean).filter((file) => /charters|offer|work/.test(file)),
      'model/broken.yaml',
    ];
    for (const file of files) editor.open(file, file === 'model/broken.yaml' ? broken : (clean[file] ?? ''));
    editor.open('model/new.txt', 'not of the model\n');
    for (const file of [...files, 'model/new.txt']) {
      const textDocument = { uri: editor.uri(file) };
      const lines = editor.text(file).split('\n');
      for (let line = 0; line <= lines.length; line += Math.max(1, Math.floor(lines.length / 12))) {
        const params = { textDocument, position: { line, character: (line * 7) % ((lines[line]?.length ?? 0) + 2) } };
        await editor.connection.sendRequest(HoverRequest.type, params);
        await editor.connection.sendRequest(CompletionRequest.type, params);
        await editor.connection.sendRequest(DefinitionRequest.type, params);
        await editor.connection.sendRequest(PrepareRenameRequest.type, params);
        await editor.connection.sendRequest(ReferencesRequest.type, {
          ...params,
          context: { includeDeclaration: true },
        });
      }
      await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
      await editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    }
    expect(editor.said()).toBe('');
    expect(await editor.end()).toBe(0);
  }, 120_000);

  it('tells what a service is, lists what a file holds, and puts right what is certain', async () => {
    const text = 'services:\n  bills:\n    name: Bills\n    segmnts: [homes]\nsegments:\n  homes: { name: Homes }\n';
    const folder = folderOf({ 'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n', 'model/a.yaml': text });
    const editor = await startEditor(folder);
    editor.open('model/a.yaml', text);
    await editor.toldUntil('model/a.yaml', (told) => told.some(({ code }) => code === 'INT007'));
    const textDocument = { uri: editor.uri('model/a.yaml') };
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 1, character: 4 },
    });
    expect(hover?.contents).toMatchObject({
      value: expect.stringMatching(/service:bills — Bills\nService · model\/a.yaml:2/),
    });
    const outline = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(outline).toMatchObject([
      { name: 'services', children: [{ name: 'bills', detail: 'Bills' }] },
      { name: 'segments', children: [{ name: 'homes', detail: 'Homes' }] },
    ]);
    const called = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'HOMES' });
    expect(called).toMatchObject([{ name: 'homes — Homes', containerName: 'segment' }]);
    const range = { start: { line: 3, character: 5 }, end: { line: 3, character: 5 } };
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    expect(actions).toMatchObject([
      { kind: 'quickfix', edit: { changes: { [textDocument.uri]: [{ newText: 'segments' }] } } },
    ]);
    expect(await editor.end()).toBe(0);
  }, 60_000);
});
