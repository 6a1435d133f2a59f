import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { workspace, write } from './workspace.ts';

/*
 * Where the time of a check goes: `npm run bench:profile`, or `npm run bench:profile -- 1000` for so many entities, or with the folder of an
 * engagement. By room what its own lines take, by file, and what each rule takes with all that it asks for first.
 */

interface Frame {
  functionName: string;
  url: string;
  lineNumber: number;
}
interface Profile {
  nodes: { id: number; callFrame: Frame; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'tom-profile-'));
try {
  const program = join(place, 'dist/tom.cjs');
  await bundle(program);
  const profile = profileOf(program, process.argv[2] ?? '10000');
  print(profile, sourceLines(readFileSync(program, 'utf8')));
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** The program as one script in which each line can be told to be of a file. */
async function bundle(outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    external: ['ink', 'react', 'react-devtools-core'],
    // As the product has them.
    alias: {
      yaml: join(root, 'node_modules/yaml/browser/index.js'),
      'moment-timezone': join(root, 'bin/moment-timezone.js'),
    },
    define: { 'import.meta.url': JSON.stringify(new URL('../../dist/tom.cjs', import.meta.url).href) },
    jsx: 'automatic',
  });
}

function profileOf(program: string, what: string): Profile {
  const folder = /^\d+$/.test(what) ? join(place, 'workspace') : what;
  if (folder !== what) write(workspace({ entities: Number(what) }), folder);
  const out = join(place, 'profile');
  mkdirSync(out);
  const flags = ['--cpu-prof', `--cpu-prof-dir=${out}`, '--cpu-prof-interval', '500'];
  spawnSync(process.execPath, [...flags, program, 'validate', folder, '--phase', 'control'], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
  });
  const [file = ''] = readdirSync(out);
  return JSON.parse(readFileSync(join(out, file), 'utf8'));
}

/** The file of each line of the script: esbuild says it in a comment above. */
function sourceLines(script: string): string[] {
  let file = '';
  return script.split('\n').map((line) => {
    file = /^\s*\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file;
    return file;
  });
}

function print({ nodes, samples, timeDeltas }: Profile, lines: readonly string[]): void {
  const own = new Map<number, number>();
  for (const [index, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const files = new Map(
    nodes.map(({ id, callFrame: { url, lineNumber, functionName } }) => [
      id,
      url.endsWith('tom.cjs') ? (lines[lineNumber] ?? '') : url.split('/').at(-1) || functionName,
    ]),
  );
  const byFile = new Map<string, number>();
  const byRoom = new Map<string, number>();
  const byRule = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, time: number): unknown => to.set(key, (to.get(key) ?? 0) + time);
  for (const [id, time] of own) {
    const file = files.get(id) ?? '';
    add(byFile, file, time);
    add(byRoom, file.startsWith('src/') ? dirname(file) : (/node_modules\/[^/]+/.exec(file)?.[0] ?? file), time);
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const rule = /^src\/rules\/\w+\/([A-Z]{3}\d{3})/.exec(files.get(at) ?? '')?.[1];
      if (rule === undefined) continue;
      add(byRule, rule, time);
      break;
    }
  }
  table('by room, its own lines', byRoom, 25);
  table('by file, its own lines', byFile, 30);
  table('by computed rule, with what it asks for first', byRule, 25);
}

function table(title: string, times: ReadonlyMap<string, number>, most: number): void {
  const whole = [...times.values()].reduce((sum, time) => sum + time, 0);
  console.log(`\n${title}: ${whole.toFixed(0)} ms`);
  const sorted = [...times].sort(([, one], [, other]) => other - one).slice(0, most);
  for (const [name, time] of sorted) console.log(`${time.toFixed(0).padStart(8)}  ${name}`);
}
