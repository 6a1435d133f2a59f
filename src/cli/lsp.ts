import process from 'node:process';
import {
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import packageJson from '../../package.json' with { type: 'json' };
import type { CommandContext } from './command.ts';
import { answer, answers } from './lsp/answers.ts';
import { newDesk } from './lsp/desk.ts';
import { findingsTeller } from './lsp/findings.ts';

/** `tom lsp`: serves an editor over standard input and output until it goes. Nothing is written but the answers. */
export async function serveEditor(_: unknown, __: unknown, { terminal, language }: CommandContext): Promise<void> {
  const connection = createConnection(process.stdin, process.stdout);
  const documents = new TextDocuments(TextDocument);
  const desk = newDesk(terminal, language);
  const { changed } = findingsTeller(desk, connection);
  let canWatch = false;

  connection.onInitialize(({ capabilities }): InitializeResult => {
    canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'tom', version: packageJson.version },
      capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, ...answers },
    };
  });
  connection.onInitialized(() => {
    const watchers = [{ globPattern: '**/*.{yaml,yml,csv,json}' }];
    if (canWatch) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  answer(connection, desk);
  documents.onDidChangeContent(({ document }) => changed(document.uri, desk.hold(document.uri, document)));
  documents.onDidClose(({ document }) => changed(document.uri, desk.hold(document.uri, undefined)));
  documents.onDidSave(({ document }) => changed(document.uri, desk.engagementOf(document.uri)));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) changed(uri, desk.engagementOf(uri));
  });
  documents.listen(connection);
  connection.listen();
  // The library ends the process when the editor asks for it, or is gone.
  await new Promise(() => {});
}
