import process from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };

// The version is what scripts ask for most, and needs nothing of the rest.
const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
  process.stdout.write(`${packageJson.version}\n`);
else await start();

async function start(): Promise<void> {
  // A reader that stops early (`tom rules | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const { run } = await import('./run.ts');
  process.exitCode = await run(args, {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true && !process.env.CI,
  });
}
