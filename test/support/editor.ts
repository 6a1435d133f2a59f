import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const program = fileURLToPath(new URL('../../bin/tom.js', import.meta.url));

/** An editor that talks with `tom lsp` over pipes and holds texts as a person writes them. */
export interface Editor {
  connection: ProtocolConnection;
  capabilities: Record<string, unknown>;
  uri(file: string): string;
  open(file: string, text: string): void;
  /** The text is replaced, or what stands between two places of it. */
  write(file: string, text: string): void;
  close(file: string): void;
  text(file: string): string;
  /** What is told of a file now. */
  told(file: string): readonly Diagnostic[] | undefined;
  /** What is told of a file, once it is as it should be. */
  toldUntil(file: string, isDone: (told: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Where the n-th occurrence of some words ends, or starts. */
  at(file: string, words: string, on?: 'start' | 'end'): Position;
  end(): Promise<number | null>;
  /** What the process has said on standard error. */
  said(): string;
}

/** Starts `tom lsp` in a folder and says hello, as editors do. */
export async function startEditor(folder: string): Promise<Editor> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' };
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder, env });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  onTestFinished(() => {
    connection.dispose();
    child.kill();
  });
  const told = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, diagnostics);
    for (const look of waiting) look();
  });
  connection.listen();
  const root = pathToFileURL(folder).href;
  const hello = { processId: process.pid, rootUri: root, capabilities: {}, workspaceFolders: null };
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, hello);
  await connection.sendNotification(InitializedNotification.type, {});

  const texts = new Map<string, { text: string; version: number }>();
  const uri = (file: string): string => pathToFileURL(join(folder, file)).href;
  const held = (file: string) => {
    const found = texts.get(file);
    if (!found) throw new Error(`${file} is not open`);
    return found;
  };
  return {
    connection,
    capabilities: capabilities as Record<string, unknown>,
    uri,
    open(file, text) {
      texts.set(file, { text, version: 1 });
      const textDocument = { uri: uri(file), languageId: 'yaml', version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    write(file, text) {
      const version = held(file).version + 1;
      texts.set(file, { text, version });
      const textDocument = { uri: uri(file), version };
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [{ text }],
      });
    },
    close(file) {
      texts.delete(file);
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uri(file) } });
    },
    text: (file) => held(file).text,
    told: (file) => told.get(uri(file)),
    toldUntil(file, isDone) {
      return new Promise((done, fail) => {
        const late = setTimeout(() => fail(new Error(JSON.stringify(told.get(uri(file)), null, 1))), 30_000);
        const look = () => {
          const found = told.get(uri(file));
          if (!found || !isDone(found)) return;
          clearTimeout(late);
          waiting.delete(look);
          done(found);
        };
        waiting.add(look);
        look();
      });
    },
    at(file, words, on = 'end') {
      const { text } = held(file);
      const index = text.indexOf(words);
      if (index < 0) throw new Error(`${words} is not in ${file}`);
      const lines = text.slice(0, on === 'end' ? index + words.length : index).split('\n');
      return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    },
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
    said: () => said,
  };
}
