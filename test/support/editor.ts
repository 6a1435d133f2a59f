import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
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
  uri(file: string): string;
  open(file: string, text: string): void;
  /** The text is replaced. */
  write(file: string, text: string): void;
  text(file: string): string;
  /** What is told of a file now. */
  told(file: string): readonly Diagnostic[] | undefined;
  /** What is told of a file, once it is as it should be. */
  toldUntil(file: string, isDone: (told: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  end(): Promise<number | null>;
  /** What the process has said on standard error. */
  said(): string;
}

/** Starts `tom lsp` in a folder, behind the words of another program where there are some, and says hello, as editors do. */
export async function startEditor(folder: string, before: readonly string[] = []): Promise<Editor> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' };
  const [command = '', ...args] = [...before, process.execPath, program, 'lsp', '--stdio'];
  const child = spawn(command, args, { cwd: folder, env });
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
  await connection.sendRequest(InitializeRequest.type, hello);
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
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
    said: () => said,
  };
}
