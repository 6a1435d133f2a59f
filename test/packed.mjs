// The packed package, installed in an empty folder as a user would: init, validate, report, and what is inside.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scriptNames } from '../bin/scripts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tom-packed-'));
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = { ...process.env, NO_COLOR: '1', CI: 'true', LANG: 'C' };

/** Runs the installed `tom`, and returns its exit code and what it printed. */
function tom(...args) {
  const bin = join(folder, 'node_modules', '.bin', 'tom');
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr, all: `${stdout}${stderr}` };
}

try {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder, '--ignore-scripts'], { encoding: 'utf8' }),
  );
  const files = packed.files.map(({ path }) => path);
  for (const path of [
    'bin/tom.js',
    'bin/package.json',
    ...scriptNames.map((name) => `dist/${name}.cjs`),
    'dist/holidays.cjs',
    'dist/ask.mjs',
    'dist/LICENSES.txt',
    'dist/pictures/index_bg.wasm',
    'dist/pictures/DejaVuSansCondensed.ttf',
    'templates/layouts/docx/styles.xml.hbs',
    'README.md',
    'LICENSE',
    'schemas/generated/model.es.json',
    'schemas/generated/reference.es.md',
    'src/README.md',
    'src/rules/CATALOGUE.md',
    'examples/pharmacy/README.md',
  ]) {
    assert.ok(files.includes(path), `the package lacks ${path}`);
  }
  const stray = files.filter((path) =>
    /^(src(?!\/(rules\/CATALOGUE|README)\.md$)|test|\.ci)\/|\.test\.|^bin\/(?!tom\.js|package\.json)/.test(path),
  );
  assert.deepEqual(stray, [], 'the package holds what it does not need');

  for (const part of readFileSync('dist/LICENSES.txt', 'utf8').split('='.repeat(80)))
    assert.match(part, /\S \S+ \(.+\)\n\n[\s\S]{300}/, `no licence text: ${part}`);

  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], {
    cwd: folder,
    stdio: 'ignore',
  });

  const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
  assert.equal(tom('--version').stdout, `${version}\n`);
  assert.match(tom('--help').stdout, /tom init/);
  assert.match(tom('explain', 'SEG005', '--lang', 'es').stdout, /colectivo/);

  // A dialogue needs a person; that it is all there can be seen without one.
  const dialogue = join(folder, 'node_modules', 'tom', 'dist', 'ask.mjs');
  assert.equal(typeof (await import(pathToFileURL(dialogue))).ask, 'function');

  const empty = tom('validate');
  assert.equal(empty.status, 2, empty.all);

  for (const template of ['minimal', 'pharmacy']) {
    for (const language of ['es', 'en']) {
      const name = `${template}-${language}`;
      const init = tom('init', name, '--template', template, '--lang', language);
      assert.equal(init.status, 0, init.all);
      const validated = tom('validate', name, '--fail-on', 'warning');
      assert.equal(validated.status, 0, validated.all);
      const reported = tom('report', '--format', 'all', '--out', join(name, 'out'), '--workspace', name);
      assert.equal(reported.status, 0, reported.all);
      for (const report of ['executive', 'channel-map', 'sla-book']) {
        const page = join(folder, name, 'out', `${report}.${language}.html`);
        assert.ok(existsSync(page) && statSync(page).size > 5000, `${page} is missing or empty`);
      }
    }
  }

  mkdirSync(join(folder, 'broken', 'model'), { recursive: true });
  writeFileSync(join(folder, 'broken', 'tom.yaml'), 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n');
  writeFileSync(
    join(folder, 'broken', 'model', 'a.yaml'),
    'segments:\n  patient:\n    name: Patient\n    langauges: [es]\n',
  );
  const broken = tom('validate', 'broken');
  assert.equal(broken.status, 1, broken.all);
  assert.match(broken.stdout, /model\/a\.yaml:4:5 +error +INT007/);
  assert.match(tom('validate', 'broken', '--lang', 'es').stdout, /quería decir «languages»/);

  console.log(`packed, installed and used: ${packed.files.length} files, ${Math.round(packed.size / 1024)} kB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
