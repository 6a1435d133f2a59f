import process from 'node:process';

/** A stream that text is written to, as far as tom uses it. */
export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** All that the command line knows of the world: tests give their own. */
export interface Terminal {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The result, and only the result. */
  stdout: Output;
  /** Talk: progress, what to do next, why a call cannot be carried out. */
  stderr: Output;
  /** True when a person is there to answer. */
  interactive: boolean;
}

/** Whether to colour what goes to `output`. `--no-color` and NO_COLOR forbid it; FORCE_COLOR asks for it. */
export function wantsColor({ env }: Terminal, output: Output, flag: boolean): boolean {
  if (!flag || (env.NO_COLOR ?? '') !== '') return false;
  if ((env.FORCE_COLOR ?? '') !== '') return env.FORCE_COLOR !== '0';
  return output.isTTY === true && env.TERM !== 'dumb';
}

/** Columns to fill; without a terminal nothing is folded. */
export function widthOf(output: Output): number {
  return output.isTTY === true ? (output.columns ?? 80) : Number.POSITIVE_INFINITY;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work whole before a signal ends the process: what is half written would look like something that it is not. */
export function uninterrupted<T>(work: () => T): T {
  for (const signal of signals) if (!process.listeners(signal).includes(end)) process.on(signal, end);
  try {
    return work();
  } finally {
    // A signal that came meanwhile is told before this.
    setImmediate(release);
  }
}

function end(signal: NodeJS.Signals): void {
  release();
  // Whoever else listens ends the program in its own way.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function release(): void {
  for (const signal of signals) process.removeListener(signal, end);
}

/** Resolves when somebody ends the program, which then goes on to its end. */
export function interrupted(): Promise<void> {
  return new Promise((done) => {
    const forget = () => {
      process.removeListener('SIGINT', end);
      process.removeListener('SIGTERM', end);
    };
    const end = () => {
      // Not at once: others who hear the same signal are to see that it is taken.
      setImmediate(forget);
      done();
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
  });
}
