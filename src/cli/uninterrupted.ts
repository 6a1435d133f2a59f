import process from 'node:process';

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
  process.kill(process.pid, signal);
}

function release(): void {
  for (const signal of signals) process.removeListener(signal, end);
}
