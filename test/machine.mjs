// Bad machines: disks that fill, pipes in place of files, files without permission, signals, readers that go away. Run as root
// and as another user where that is possible; what cannot be tried here is said to be skipped.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const isRoot = process.getuid?.() === 0;
const nobody = 65534;
let passed = 0;
let skipped = 0;

/** Runs a line of bash in which `tom` is the built program. */
function bash(folder, line, user) {
  const tom = `'${process.execPath}' '${join(root, 'bin/tom.js')}'`;
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = { ...process.env, LANG: 'C', NO_COLOR: '1', CI: 'true' };
  const { status, stdout, stderr, error } = spawnSync('bash', ['-c', `tom() { ${tom} "$@"; }; ${line}`], {
    cwd: folder,
    env,
    encoding: 'utf8',
    timeout: 60_000,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  assert.equal(error, undefined, `${line}: ${error?.message}`);
  assert.doesNotMatch(stderr, /\n\s+at .*\(?(node:|file:)|error of tom itself/, `${line} gave a stack`);
  return { status, stdout, stderr };
}

function test(name, body) {
  const folder = mkdtempSync(join(tmpdir(), 'tom-machine-'));
  try {
    body(folder);
    passed += 1;
  } catch (error) {
    process.exitCode = 1;
    console.error(`!! ${name}\n${error.stack}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function skip(name, why) {
  skipped += 1;
  console.log(`-- ${name}: skipped, ${why}`);
}

function workspace(folder, user) {
  cpSync(join(root, 'examples/pharmacy'), folder, { recursive: true });
  writeFileSync(join(folder, 'model/broken.yaml'), 'needs:\n  spare:\n    ownr: nobody\n');
  if (user !== undefined) spawnSync('chown', ['-R', `${user}:${user}`, folder]);
  return folder;
}

for (const user of isRoot ? [undefined, nobody] : [undefined]) {
  const as = user === undefined ? (isRoot ? 'root' : 'this user') : 'nobody';
  // Another user may not even reach the program.
  if (bash('/', 'tom --version', user).status !== 0) {
    skip(`all as ${as}`, 'that user cannot run the program where it stands');
    continue;
  }
  test(`a reader that goes away does not turn errors into success, as ${as}`, (folder) => {
    workspace(folder, user);
    assert.equal(bash(folder, 'tom validate | true; exit $PIPESTATUS', user).status, 1);
    assert.equal(bash(folder, 'tom validate 2>&1 >/dev/null | true; exit $PIPESTATUS', user).status, 1);
    assert.equal(bash(folder, 'tom rules | head -1; exit $PIPESTATUS', user).status, 0);
    assert.equal(bash(folder, 'tom nonsense 2>&1 >/dev/null | true; exit $PIPESTATUS', user).status, 2);
  });
  test(`standard streams that are full or closed, as ${as}`, (folder) => {
    workspace(folder, user);
    for (const call of [
      'tom validate',
      'tom --version',
      'tom rules',
      'tom explain SEG005',
      'tom schema',
      'tom --help',
    ]) {
      const { status, stderr } = bash(folder, `${call} >/dev/full`, user);
      assert.equal(status, 2, call);
      assert.match(
        stderr,
        /^tom: (the result could not be written whole|el resultado no se ha podido escribir entero) .*\n$/,
        call,
      );
    }
    assert.equal(bash(folder, 'tom validate >&-', user).status, 1);
    assert.equal(bash(folder, 'tom validate 2>&-', user).status, 1);
    assert.equal(bash(folder, 'tom validate nowhere 2>/dev/full', user).status, 2);
    assert.equal(bash(folder, 'tom validate <&- >/dev/null', user).status, 1);
  });
  test(`a working folder that was removed, as ${as}`, (folder) => {
    chmodSync(folder, 0o777);
    const { status, stderr } = bash(folder, 'mkdir gone && cd gone && rmdir ../gone && tom validate', user);
    assert.equal(status, 2);
    assert.match(stderr, /^tom: .*does not exist any more.*\n$/);
  });
  test(`pipes in place of files, as ${as}`, (folder) => {
    workspace(folder, user);
    assert.equal(bash(folder, 'mkfifo model/pipe.yaml && tom validate', user).status, 1);
    assert.equal(
      bash(folder, 'mkdir templates && mkfifo templates/sla-book.md && tom report sla-book', user).status,
      2,
    );
    assert.equal(bash(folder, 'rm tom.yaml && mkfifo tom.yaml && tom validate', user).status, 1);
    assert.equal(bash(folder, 'tom report', user).status, 2);
  });
  test(`init where nothing can be made, as ${as}`, (folder) => {
    for (const place of ['/proc/tom/new', '/proc/self/new', '/dev/null/new', '/sys/new'])
      assert.equal(bash(folder, `tom init ${place} --yes`, user).status, 2, place);
  });
  test(`a signal during init leaves nothing or everything, as ${as}`, (folder) => {
    chmodSync(folder, 0o777);
    bash(folder, 'tom init whole --yes', user);
    const whole = readdirSync(join(folder, 'whole'), { recursive: true }).length;
    for (const wait of [0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.8]) {
      for (const signal of ['INT', 'TERM', 'HUP']) {
        const name = `at-${wait}-${signal}`;
        bash(
          folder,
          `timeout -s ${signal} ${wait} '${process.execPath}' '${join(root, 'bin/tom.js')}' init ${name} --yes`,
          user,
        );
        const there = existsSync(join(folder, name)) ? readdirSync(join(folder, name), { recursive: true }).length : 0;
        assert.ok(there === 0 || there === whole, `${name}: ${there} of ${whole}`);
      }
    }
  });
  if (as === 'root') skip('files without permission as root', 'root may read them all');
  else
    test(`files and folders without permission, as ${as}`, (folder) => {
      workspace(folder, user);
      const denied = (path, mode, call, status) => {
        chmodSync(join(folder, path), mode);
        const result = bash(folder, call, user);
        chmodSync(join(folder, path), 0o755);
        assert.equal(result.status, status, `${path} ${mode.toString(8)} ${call}: ${result.stderr}`);
      };
      mkdirSync(join(folder, 'model/closed'));
      mkdirSync(join(folder, 'templates'));
      for (const file of ['model/closed/a.yaml', 'templates/sla-book.md']) writeFileSync(join(folder, file), 'a: 1\n');
      spawnSync('chown', ['-R', `${user ?? process.getuid()}`, folder]);
      for (const mode of [0o000, 0o444, 0o111]) {
        denied('model/closed', mode, 'tom validate', 1);
        denied('templates', mode, 'tom report sla-book', mode === 0o111 ? 0 : 2);
      }
      denied('model/closed/a.yaml', 0, 'tom validate', 1);
      denied('templates/sla-book.md', 0, 'tom report sla-book', 2);
      denied('tom.yaml', 0, 'tom validate', 1);
      denied('.', 0o444, `cd / && tom validate '${folder}'`, 2);
      denied('model', 0o555, 'tom validate --output model/out.json', 2);
      assert.deepEqual(
        readdirSync(join(folder, 'model')).filter((name) => name.startsWith('.') || /out/.test(name)),
        [],
      );
    });
}

const disk = mkdtempSync(join(tmpdir(), 'tom-disk-'));
if (isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0) {
  try {
    test('a disk that fills', (folder) => {
      workspace(folder);
      const { status, stderr } = bash(folder, `tom report --format all --lang all --out '${disk}'`);
      assert.equal(status, 2);
      assert.match(stderr, /not written: the disk is full|el disco está lleno/);
      const there = readdirSync(disk);
      assert.deepEqual(
        there.filter((name) => name.startsWith('.')),
        [],
        'no temporary file stays',
      );
      const all = ['executive', 'channel-map', 'sla-book'].flatMap((name) =>
        ['es.md', 'en.md', 'es.html', 'en.html'].map((end) => `${name}.${end}`),
      );
      for (const name of all)
        assert.ok(there.includes(name) !== stderr.includes(name), `${name} is written, or said not to be`);
      bash(folder, 'tom report --format all --lang all --out whole');
      for (const name of there) assert.equal(bash(folder, `cmp '${join(disk, name)}' 'whole/${name}'`).status, 0, name);
      for (const name of there) rmSync(join(disk, name));
      writeFileSync(join(disk, 'old.json'), 'old');
      assert.throws(() => writeFileSync(join(disk, 'filler'), Buffer.alloc(256 * 1024)), /ENOSPC/);
      const output = bash(folder, `tom validate --format json --output '${join(disk, 'old.json')}'`);
      assert.equal(output.status, 2);
      assert.match(output.stderr, /old\.json.*disk is full|old\.json.*disco está lleno/);
      assert.equal(bash(folder, `cat '${join(disk, 'old.json')}'`).stdout, 'old');
      assert.equal(bash(folder, `tom init '${join(disk, 'new')}' --yes`).status, 2);
      assert.deepEqual(readdirSync(disk).sort(), ['filler', 'old.json']);
    });
  } finally {
    spawnSync('umount', [disk]);
  }
} else skip('a disk that fills', 'no disk can be mounted here');
rmSync(disk, { recursive: true, force: true });

console.log(`bad machines: ${passed} ${process.exitCode ? 'passed, some failed' : 'passed'}, ${skipped} skipped`);
