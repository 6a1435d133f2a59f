import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { type Comparison, compare, type Program } from './measure.ts';
import { ruleTimes } from './rules.ts';
import { type Files, teamsWithData, workspace, write } from './workspace.ts';

/*
 * How fast `tom` is, as ratios of whole processes to yardsticks that run in turn with them: `npm run bench`, or `npm run bench -- validate 50`
 * for the rows whose name has these words; `--rounds 9` for more of them; at the end each rule over 10,000 entities; `--guard` for the steady rows alone, which ends with 1 where one
 * is far from what it was. README.md tells what was tried.
 */

interface Row {
  what: string;
  /** What the yardstick is. */
  to: string;
  /** How often the processor time of the yardstick is allowed, and how often its memory. */
  gate: number;
  memory?: number;
  /** What it never is, however noisy the machine. */
  never?: number;
  rounds?: number;
  /** The program and its yardstick. What they read is made now. */
  programs(): [Program, Program];
}

const place = mkdtempSync(join(tmpdir(), 'tom-bench-'));
const root = fileURLToPath(new URL('../..', import.meta.url));
const pharmacy = join(root, 'examples/pharmacy');
const bare: Program = { args: ['-e', '0'] };

const rows: readonly Row[] = [
  { what: 'tom --version', to: 'bare node', gate: 1.25, never: 2, programs: () => [tom('--version'), bare] },
  { what: 'tom --help', to: 'bare node', gate: 1.7, never: 3, programs: () => [tom('--help'), bare] },
  { what: 'rules', to: 'bare node', gate: 2, programs: () => [tom('rules'), bare] },
  { what: 'explain CAP001', to: 'bare node', gate: 2, programs: () => [tom('explain', 'CAP001'), bare] },
  {
    what: 'validate 50 entities, warm code',
    to: 'bare node',
    gate: 2.75,
    never: 14,
    programs: () => [validate(made(50)), bare],
  },
  {
    what: 'validate 50 entities, cold code',
    to: 'bare node',
    gate: 5,
    // Nowhere to keep compiled code.
    programs: () => [{ ...validate(made(50)), env: { XDG_CACHE_HOME: '/dev/null/x' } }, bare],
  },
  { what: 'validate 50 entities, unchanged', to: 'bare node', gate: 2.75, programs: () => [again(made(50)), bare] },
  { what: 'validate pharmacy', to: 'bare node', gate: 6, programs: () => [validate(pharmacy), bare] },
  {
    what: 'show an agreement of pharmacy',
    to: 'bare node',
    gate: 6,
    programs: () => [tom('show', 'agreement:staff-cover', '--workspace', pharmacy), bare],
  },
  {
    what: 'validate 1000 entities',
    to: 'read and JSON.parse',
    gate: 5,
    programs: () => [validate(made(1000)), json(1000)],
  },
  {
    what: 'from 1000 to 4000 entities',
    to: 'validate 1000',
    gate: 4.4,
    never: 8,
    rounds: 1,
    programs: () => [validate(made(4000)), validate(made(1000))],
  },
  {
    what: 'validate 10000 entities',
    to: 'read and JSON.parse',
    gate: 8,
    rounds: 3,
    programs: () => [validate(made(10_000)), json(10_000)],
  },
  {
    what: 'validate 10000 entities, unchanged',
    to: 'read and JSON.parse',
    gate: 0.75,
    programs: () => [again(made(10_000)), json(10_000)],
  },
  {
    what: 'validate 10000 entities, one file changed',
    to: 'read and JSON.parse',
    gate: 3.5,
    rounds: 3,
    programs: () => [{ ...again(made(10_000)), before: () => touch(made(10_000)) }, json(10_000)],
  },
  {
    what: 'validate 50000 entities',
    to: 'read and JSON.parse',
    gate: 9,
    memory: 3.5,
    rounds: 1,
    programs: () => [validate(made(50_000)), json(50_000)],
  },
  {
    what: 'from 10000 to 50000 entities',
    to: 'validate 10000',
    gate: 5.5,
    rounds: 1,
    programs: () => [validate(made(50_000)), validate(made(10_000))],
  },
  {
    what: '200 teams with hours of a year in CSV',
    to: 'read and split',
    gate: 4,
    rounds: 3,
    programs: () => [validate(data()), { args: [yardstick(), 'csv', data()] }],
  },
  {
    what: 'three reports, two languages',
    to: 'validate pharmacy',
    gate: 20,
    programs: () => [
      tom('report', '--workspace', pharmacy, '--lang', 'all', '--out', join(place, 'reports')),
      validate(pharmacy),
    ],
  },
];

const allRules = 'all rules over 10000 entities, by rule';
/** Twice the entities take at most so often the time: there is room for noise. */
const growthGate = 2.3;

const isGuard = process.argv.includes('--guard');
const { words, rounds } = asked(process.argv.slice(2).filter((word) => word !== '--guard'));
try {
  for (const row of rows) {
    if (isGuard && row.never === undefined) continue;
    if (!words.every((word) => row.what.includes(word))) continue;
    const found = compare(...row.programs(), row.rounds ?? rounds);
    print(row, found);
    // The least of several rounds is the one that was disturbed least.
    if (isGuard && found.ratio.min > (row.never ?? 0)) {
      console.log(`  never more than ${row.never}`);
      process.exitCode = 1;
    }
  }
  if (!isGuard && words.every((word) => allRules.includes(word))) printRules(ruleTimes(10_000, rounds));
} finally {
  rmSync(place, { recursive: true, force: true });
}

function asked(args: readonly string[]): { words: string[]; rounds: number } {
  const at = args.indexOf('--rounds');
  if (at < 0) return { words: [...args], rounds: 5 };
  return { words: args.filter((_, index) => index !== at && index !== at + 1), rounds: Number(args[at + 1]) };
}

function print({ what, to, gate, memory: most }: Row, { ratio, memory, cpu, peak }: Comparison): void {
  const met = ratio.median <= gate && (most === undefined || memory.median <= most);
  const cells = [
    met ? ' ' : '✗',
    what.padEnd(38),
    `${ratio.median.toFixed(2).padStart(7)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`.padEnd(22),
    `≤ ${gate}`.padEnd(7),
    `${cpu.median.toFixed(0).padStart(7)} ms ${peak.median.toFixed(0).padStart(5)} MB`,
    `to ${to}${most === undefined ? '' : `; memory ${memory.median.toFixed(1)} ≤ ${most}`}`,
  ];
  console.log(cells.join(' '));
}

function printRules(times: ReturnType<typeof ruleTimes>): void {
  const sum = times.reduce((all, { milliseconds }) => all + milliseconds, 0);
  console.log(`\n  ${allRules}: ${sum.toFixed(0)} ms; how often the steps of 5000 entities ≤ ${growthGate}`);
  for (const { code, milliseconds, steps, growth } of times) {
    const met = growth <= growthGate ? ' ' : '✗';
    console.log(
      `${met} ${code} ${milliseconds.toFixed(1).padStart(8)} ms ${String(steps).padStart(9)} ${growth.toFixed(2).padStart(6)}`,
    );
  }
}

function tom(...args: string[]): Program {
  return { args: [join(root, 'bin/tom.js'), ...args], env: { XDG_CACHE_HOME: join(place, 'cache') } };
}

/** A check, whatever was found before. */
function validate(folder: string): Program {
  return tom('validate', folder, '--phase', 'control', '--no-cache');
}

/** A check of what may have been checked before. */
function again(folder: string): Program {
  return tom('validate', folder, '--phase', 'control');
}

function touch(folder: string): void {
  appendFileSync(join(folder, 'model/unit-1/systems.yaml'), '# changed\n');
}

function yardstick(): string {
  return join(root, 'test/bench/yardstick.mjs');
}

/** The folder of a generated workspace. */
function made(entities: number): string {
  return once(`${entities}`, () => workspace({ entities, files: entities <= 50 ? 'few' : 'many' }));
}

function data(): string {
  return once('teams', () => teamsWithData(200));
}

/** Reading and parsing the same data as JSON, a file for each. */
function json(entities: number): Program {
  const twins = once(`${entities}-json`, () => {
    const files: Files = new Map();
    for (const [name, text] of workspace({ entities })) {
      const documents = parseAllDocuments(text).map((document) => ('toJS' in document ? document.toJS() : null));
      files.set(`${name}.json`, JSON.stringify(documents));
    }
    return files;
  });
  return { args: [yardstick(), 'json', twins] };
}

function once(name: string, files: () => Files): string {
  const folder = join(place, name);
  if (!existsSync(folder)) write(files(), folder);
  return folder;
}
