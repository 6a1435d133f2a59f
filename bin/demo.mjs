// Validates the examples and writes their reports, as README.md shows it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;

/** Runs tom and lets it talk; anything but the expected exit code ends the demo. */
function tom(args, expected = 0) {
  console.log(`\n$ tom ${args.join(' ')}`);
  const { status } = spawnSync(process.execPath, [join('bin', 'tom.js'), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== expected) process.exit(status === 0 ? 1 : (status ?? 1));
}

tom(['validate', 'examples/pharmacy']);
for (const example of ['pharmacy', 'water-utility']) {
  tom(['report', '--workspace', `examples/${example}`, '--format', 'all', '--lang', 'es', '--out', `out/${example}`]);
  tom(['report', '--workspace', `examples/${example}`, '--format', 'all', '--lang', 'en', '--out', `out/${example}`]);
}
console.log('\nThe reports are in out/: open out/pharmacy/executive.es.html in a browser.');
