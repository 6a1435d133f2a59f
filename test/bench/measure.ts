import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A program that is measured: what Node is called with, what its environment has besides, and what is done before each run. */
export interface Program {
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  before?: () => void;
}

/** What a run used: milliseconds of the processor, user and system, and the most memory it held, in megabytes. */
export interface Usage {
  cpu: number;
  peak: number;
}

export interface Comparison {
  /** Processor time of a program to that of its yardstick, pair by pair: the median, the least and the most. */
  ratio: Spread;
  memory: Spread;
  cpu: Spread;
  peak: Spread;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

const preload = fileURLToPath(new URL('usage.cjs', import.meta.url));

/** Runs a program whole, in a process of its own. */
export function run({ args, env: own, before }: Program): Usage {
  before?.();
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { output, status, error } = spawnSync(process.execPath, ['--require', preload, ...args], {
    env: { ...env, ...own },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (error || !output[3]?.length) throw new Error(`${args.join(' ')} ended with ${status}: ${error ?? output[2]}`);
  return JSON.parse(String(output[3]));
}

/** A program and its yardstick in turn, so that what slows the machine slows both; a first pair is not counted. */
export function compare(program: Program, yardstick: Program, rounds: number): Comparison {
  const pairs = Array.from({ length: rounds + 1 }, () => [run(program), run(yardstick)] as const).slice(1);
  return {
    ratio: spread(pairs.map(([one, other]) => one.cpu / other.cpu)),
    memory: spread(pairs.map(([one, other]) => one.peak / other.peak)),
    cpu: spread(pairs.map(([one]) => one.cpu)),
    peak: spread(pairs.map(([one]) => one.peak)),
  };
}

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), min: at(0), max: at(1) };
}
