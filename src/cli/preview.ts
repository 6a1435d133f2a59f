import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { formatMessage } from '../diagnostics/messages.ts';
import { callWords, previewWords } from '../generated/words/cli.ts';
import { errorCode } from '../io/read.ts';
import { onChange } from '../io/watch.ts';
import { CallError } from './call-error.ts';
import type { CommandContext } from './command.ts';
import type { OpenFlags } from './open.ts';
import { ask } from './open.ts';
import { createPreview, type Served } from './preview/pages.ts';
import { interrupted } from './terminal.ts';

interface Flags extends OpenFlags {
  port: string;
  workspaceTemplates: boolean;
}

/** `tom preview`: every report, the findings and the coverage on a local server, made anew when a file changes. Nothing is written. */
export async function preview(folder: string, flags: Flags, { terminal, language }: CommandContext): Promise<void> {
  const port = portOf(flags.port);
  const { root } = ask([folder], flags, terminal);
  const pages = createPreview({ ...flags, workspace: root }, terminal, language);
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const served = allowed(request, server) ?? (request.url === '/changes' ? 'changes' : undefined);
    if (served === 'changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
      readers.add(response);
      response.on('close', () => readers.delete(response));
    } else if (served) send(response, served, request);
    else void pages.at(request.url ?? '/').then((page) => send(response, page, request));
  });
  const address = await listening(server, port);
  const stop = await onChange(resolve(terminal.cwd, root), () => {
    pages.forget();
    for (const reader of readers) reader.write('data: changed\n\n');
  });
  terminal.stdout.write(`http://127.0.0.1:${address.port}/\n`);
  terminal.stderr.write(`${formatMessage(previewWords.running[language], {}, language)}\n`);
  await interrupted();
  await stop();
  for (const reader of readers) reader.end();
  server.close();
  server.closeAllConnections();
}

function portOf(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new CallError(callWords.badPort, { value: text });
  return Number(text);
}

/** Who asks by another name than this machine's own is a page of the web that has taken its address; nothing is asked but pages. */
function allowed({ headers, method }: IncomingMessage, server: Server): Served | undefined {
  const { port } = server.address() as AddressInfo;
  const own = ['127.0.0.1', 'localhost'].flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  if (!own.includes(headers.host ?? '')) return { status: 403, type: 'text/plain', body: 'forbidden\n' };
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, type: 'text/plain', body: 'GET\n' };
  return undefined;
}

function send(response: ServerResponse, { status, type, body, policy }: Served, { method }: IncomingMessage): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy ?? "default-src 'none'",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...(status === 405 && { allow: 'GET, HEAD' }),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** Listens on the loopback address alone. */
async function listening(server: Server, port: number): Promise<AddressInfo> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error) =>
      fail(
        ['EADDRINUSE', 'EACCES'].includes(errorCode(error))
          ? new CallError(callWords.portTaken, { port: `${port}` })
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', done);
  });
  return server.address() as AddressInfo;
}
