import process from 'node:process';

watch();
const args = process.argv.slice(2);
void start().then((code) => {
  process.exitCode = code;
});

async function start(): Promise<number> {
  const { run, sayNoFolder } = await import('./run.ts');
  const { env, stdout } = process;
  const cwd = folder();
  if (cwd === undefined) return sayNoFolder(args, { env, stderr: talk() });
  return run(args, {
    cwd,
    env,
    stdout,
    get stderr() {
      return talk();
    },
    // Last, because Node makes a stream of its input when it is asked for.
    interactive: stdout.isTTY === true && !env.CI && process.stdin.isTTY === true,
  });
}

async function told(error: unknown): Promise<void> {
  const { sayNoOutput } = await import('./run.ts');
  await sayNoOutput(args, error, { env: process.env, stderr: talk(), cwd: folder() });
}

/** Most runs have nothing to say there, and Node takes a tenth of its own start to make a stream of it. */
function talk(): NodeJS.WriteStream {
  // Nobody is left to be told.
  return process.stderr.listenerCount('error') > 0 ? process.stderr : process.stderr.on('error', () => {});
}

/** Where tom runs; undefined where that folder was removed meanwhile. */
function folder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/**
 * A reader that stops early (`tom rules | head`) is no error, and what was found counts all the same. A result that could not be
 * written is one: whoever reads the file would take it for the whole.
 */
function watch(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    void told(error);
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
  // A person is asked there, too.
  if (process.stdout.isTTY) talk();
}
