#!/usr/bin/env node
'use strict';
// The start of tom. Its program is a few scripts that V8 compiles as it goes; what a whole run has compiled of each is kept in the user's
// cache folder and taken up by the next run of the same command, and the program keeps its results there. The cache is only ever an
// advantage: one that is missing, damaged, of another version or of another user is a cold run.
const {
  accessSync,
  closeSync,
  constants,
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
const { extname, isAbsolute, join } = require('node:path');
const { pathToFileURL } = require('node:url');

const dist = join(__dirname, '..', 'dist');
const loaded = new Map();
const parts = new Map();
const tables = new Map();

// What dist/api.mjs asks for; a program of others keeps nothing and stays as it was set up.
const isProgram = require.main === module;
if (!isProgram) module.exports = part;
else if (!toldVersion()) {
  // A check asks much code a little: what V8 makes faster as early as it does by itself costs more than it saves, even where it runs for long.
  // An engine that may not know the word would complain, and what only prints has no use for it.
  const checks = ['validate', 'report', 'show', 'coverage'].includes(process.argv[2]);
  if (checks && /^1[1-3]\./.test(process.versions.v8))
    for (const flag of ['--interrupt-budget=1000000', '--no-incremental-marking'])
      require('node:v8').setFlagsFromString(flag);
  part('tom', 'tom');
}

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

/** What a part of the program exports, which stands in a script of dist/; it is run once. */
function part(script, name) {
  if (!parts.has(name)) {
    parts.set(name, {});
    load(script)[name](parts.get(name));
  }
  return parts.get(name);
}

/** What a script of dist/ exports; it is run once. */
function load(name) {
  if (!loaded.has(name)) loaded.set(name, run(name));
  return loaded.get(name);
}

function run(name) {
  const { Script } = require('node:vm');
  const filename = join(dist, `${name}.cjs`);
  // All that is not ASCII is escaped in it.
  const source = readFileSync(filename, 'latin1');
  const cache = isProgram ? cacheOf(name, source) : undefined;
  const kept = cache && join(cache.folder, `${cache.program}-${commandOf(process.argv)}.code`);
  const cachedData = kept && read(kept);
  const script = new Script(source, { filename, cachedData });
  const module = { exports: {} };
  // A script that comes from a cache cannot import by itself.
  const open = (file) => import(`../dist/${file}`);
  const results = cache && {
    program: cache.program,
    read: (file) => read(join(cache.folder, file)),
    keep: (file, data) => keep(join(cache.folder, file), () => data),
    keptAt: (file) => writtenAt(join(cache.folder, file)),
  };
  const url = pathToFileURL(filename).href;
  script.runInThisContext()(module.exports, require, module, part, load, open, url, results, line);
  // Only at the end it is known which functions a run needs.
  if (kept && (!cachedData || script.cachedDataRejected))
    process.once('exit', () => keep(kept, () => script.createCachedData()));
  return module.exports;
}

/** A line of a table of dist/: data as the text of JSON. */
function line(table, index) {
  if (!tables.has(table)) tables.set(table, readFileSync(join(dist, `${table}.jsonl`), 'latin1').split('\n'));
  return tables.get(table)[index];
}

/** Where things are kept, and the name there of what runs; undefined where there is no place for it. */
function cacheOf(name, source) {
  const { env, platform, version, arch } = process;
  const { HOME = '', XDG_CACHE_HOME, LOCALAPPDATA } = env;
  const home = { darwin: join(HOME, 'Library/Caches'), win32: LOCALAPPDATA }[platform] ?? join(HOME, '.cache');
  const folder = XDG_CACHE_HOME || home;
  // The head of a script tells its content.
  const content = /^\/\*(\w+)\*\//.exec(source)?.[1];
  // One that is not absolute would stand wherever tom runs, beside an engagement.
  if (!isAbsolute(folder) || content === undefined) return undefined;
  return { folder: join(folder, 'tom'), program: `${name}-${content}-${version}-${arch}` };
}

/** Each command compiles what it needs. */
function commandOf([, , command = '']) {
  return /^[a-z]+$/.test(command) ? command : 'tom';
}

/** What was kept, if its two copies are the same: V8 itself does not notice when a byte of its code is wrong. */
function read(file) {
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
    const { uid } = fstatSync(descriptor);
    if (process.geteuid && uid !== process.geteuid()) return undefined;
    const all = readFileSync(descriptor);
    const data = all.subarray(0, all.length / 2);
    return data.length > 0 && data.equals(all.subarray(data.length)) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** When what was kept was written; 0 where nothing is, or where there is no folder for it. */
function writtenAt(file) {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/**
 * Keeps what `make` gives, which is asked for only where there is a place for it. It is written twice, for `read`, beside its place and
 * moved there, so that nobody reads half of it. Of what was kept of its sort, the newest stay.
 */
function keep(file, make) {
  const folder = join(file, '..');
  const part = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const data = make();
    writeFileSync(part, Buffer.concat([data, data]), { flag: 'wx', mode: 0o600 });
    renameSync(part, file);
    const alike = readdirSync(folder).filter((name) => extname(name) === extname(file));
    const ages = alike.map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }));
    const old = ages.sort((one, other) => other.at - one.at).slice(60);
    for (const { name } of old) rmSync(join(folder, name), { force: true });
  } catch {
    // A disk that is full holds a part of it.
    if (existsSync(part)) rmSync(part);
  }
}
