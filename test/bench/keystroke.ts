import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { run } from './measure.ts';
import { workspace, write } from './workspace.ts';

/*
 * What a keystroke costs in an editor that has 10,000 entities open, as a share of a cold run of `tom validate`, in processor time:
 * until the first findings are told (those of parsing and references, beside what rules had found), and until all rules have run again:
 * `npx tsx test/bench/keystroke.ts [ENTITIES] [ROUNDS]`, on Linux.
 */
const [entities = 10_000, rounds = 5] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), 'tom-keystroke-'));
const program = fileURLToPath(new URL('../../bin/tom.js', import.meta.url));
const ticks = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);
try {
  write(workspace({ entities, files: 'many' }), place);
  const env = { XDG_CACHE_HOME: join(place, '.cache') };
  const validate = { args: [program, 'validate', place, '--no-cache'], env };
  run(validate);
  const cold = median(Array.from({ length: rounds }, () => run(validate).cpu));
  console.log(`cold run: ${cold.toFixed(0)} ms of the processor`);
  await keystrokes(cold);
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function keystrokes(cold: number): Promise<void> {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
    cwd: place,
    env: { ...process.env, NODE_EXTRA_CA_CERTS: '' },
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const spent = (): number => {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
  };
  let told: (() => void) | undefined;
  const uri = pathToFileURL(join(place, 'model/unit-1/systems.yaml')).href;
  connection.onNotification(PublishDiagnosticsNotification.type, (one) => {
    if (one.uri === uri) told?.();
  });
  const next = (): Promise<number> =>
    new Promise((done) => {
      told = () => done(spent());
    });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: null,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = readFileSync(join(place, 'model/unit-1/systems.yaml'), 'utf8');
  const textDocument = { uri, languageId: 'yaml', version: 1, text };
  const opened = next();
  void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await opened;
  await next();
  const [firsts, wholes]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const before = spent();
    const first = next();
    const changed = text.replace(/name: (?:\{ en: )?/, (found) => `${found}${'X'.repeat(round + 1)} `);
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: round + 2 },
      contentChanges: [{ text: changed }],
    });
    const after = await first;
    const whole = await next();
    firsts.push(after - before);
    wholes.push(whole - before);
  }
  connection.dispose();
  child.kill();
  for (const [what, all] of [
    ['first findings', firsts],
    ['all findings', wholes],
  ] as const)
    console.log(`${what}: ${median(all).toFixed(0)} ms, ${(median(all) / cold).toFixed(2)} of a cold run`);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
