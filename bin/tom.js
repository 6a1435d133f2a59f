#!/usr/bin/env node
'use strict';
// The start of tom. Its program is one script that V8 compiles as it goes; what a whole run has compiled is kept in the user's cache
// folder and taken up by the next run of the same command. The cache is only ever an advantage: one that is missing, damaged, of another
// version or of another user is a cold run.
const {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} = require('node:fs');
const { join } = require('node:path');

const dist = join(__dirname, '..', 'dist');

if (!toldVersion()) load('tom');

/** The version is what scripts ask for most, and needs nothing of the rest. What goes wrong with the output is told by the program. */
function toldVersion() {
  if (process.argv.length !== 3 || !['--version', '-V'].includes(process.argv[2])) return false;
  try {
    writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}

/** Runs a script of dist/ and returns what it exports. */
function load(name) {
  const { Script } = require('node:vm');
  const filename = join(dist, `${name}.cjs`);
  // All that is not ASCII is escaped in it.
  const source = readFileSync(filename, 'latin1');
  const kept = cacheOf(name, source);
  const cachedData = kept && read(kept);
  const script = new Script(`(function(exports,require,module,__filename,tomLoad,tomImport){${source}\n})`, {
    filename,
    cachedData,
  });
  const module = { exports: {} };
  // A script that comes from a cache cannot import by itself.
  const open = (file) => import(`../dist/${file}`);
  script.runInThisContext()(module.exports, require, module, filename, load, open);
  // Only at the end it is known which functions a run needs.
  if (kept && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => keep(kept, script.createCachedData()));
  return module.exports;
}

/** Where the compiled code of a script is kept for a command; undefined where there is no place for it. */
function cacheOf(name, source) {
  const { env, platform, argv, version, arch } = process;
  const home = { darwin: env.HOME && join(env.HOME, 'Library/Caches'), win32: env.LOCALAPPDATA }[platform];
  const folder = env.XDG_CACHE_HOME || home || (env.HOME && join(env.HOME, '.cache'));
  if (!folder) return undefined;
  const command = /^[a-z]+$/.test(argv[2] ?? '') ? argv[2] : 'tom';
  // The head of a script tells its content.
  const content = /^\/\*(\w+)\*\//.exec(source)?.[1];
  return content && join(folder, 'tom', `${name}-${content}-${version}-${arch}-${command}.code`);
}

/** What was kept: a checksum, then the code. V8 itself does not notice when a byte of it is wrong. */
function read(file) {
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
    const { uid } = fstatSync(descriptor);
    if (process.geteuid && uid !== process.geteuid()) return undefined;
    const all = readFileSync(descriptor);
    const code = all.subarray(4);
    return checksum(code) === all.readUInt32LE(0) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Written beside its place and moved there, so that nobody reads half of it. Of what was kept before, the newest stay. */
function keep(file, code) {
  const folder = join(file, '..');
  const part = `${file}.${process.pid}`;
  const head = Buffer.alloc(4);
  head.writeUInt32LE(checksum(code));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(part, Buffer.concat([head, code]), { flag: 'wx', mode: 0o600 });
    renameSync(part, file);
    const age = new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]));
    const newest = [...age.keys()].sort((one, other) => age.get(other) - age.get(one));
    for (const name of newest.slice(24)) rmSync(join(folder, name), { force: true });
  } catch {
    // A disk that is full holds a part of it.
    if (existsSync(part)) rmSync(part);
  }
}

function checksum(bytes) {
  return require('node:zlib').crc32(bytes);
}
