// The packed package, installed in an empty folder as a user would: init, validate, report, and what is inside.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { scriptNames } from '../bin/scripts.mjs';

const { name: ownName } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'tom-packed-'));
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = { ...process.env, NO_COLOR: '1', CI: 'true', LANG: 'C' };

/** Runs the installed `tom`, and returns its exit code and what it printed. */
function tom(...args) {
  const bin = join(folder, 'node_modules', '.bin', 'tom');
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, env, encoding: 'utf8' });
  return { status, stdout, stderr, all: `${stdout}${stderr}` };
}

try {
  const before = readFileSync('package.json', 'utf8');
  // As it is published, with its scripts around.
  const pack = ['pack', '--json', '--pack-destination', folder, '--foreground-scripts=false'];
  const [packed] = JSON.parse(execFileSync('npm', pack, { encoding: 'utf8' }));
  assert.equal(readFileSync('package.json', 'utf8'), before);
  const files = packed.files.map(({ path }) => path);
  for (const path of [
    'bin/tom.js',
    'bin/package.json',
    ...scriptNames.map((name) => `dist/${name}.cjs`),
    'dist/holidays.cjs',
    'dist/countries.jsonl',
    'dist/declarations.jsonl',
    'dist/ask.mjs',
    'dist/api.mjs',
    'dist/api.d.mts',
    'dist/LICENSES.txt',
    'dist/pictures/index_bg.wasm',
    'dist/pictures/DejaVuSansCondensed.ttf',
    'templates/layouts/blocks/styles.docx.hbs',
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
  const install = [
    'install',
    '--offline',
    '--no-audit',
    '--no-fund',
    '--foreground-scripts',
    join(folder, packed.filename),
  ];
  const { stdout: installed, stderr: warned } = spawnSync('npm', install, { cwd: folder, encoding: 'utf8' });
  assert.doesNotMatch(
    `${installed}${warned}`,
    /^> |install-scripts|ERR/m,
    'a script runs where the package is installed',
  );

  const { name, version, scripts } = JSON.parse(
    readFileSync(join(folder, 'node_modules', ownName, 'package.json'), 'utf8'),
  );
  assert.equal(name, ownName);
  assert.deepEqual(
    Object.keys(scripts).filter((script) => /install|prepare/.test(script)),
    [],
  );
  assert.equal(tom('--version').stdout, `${version}\n`);
  assert.match(tom('--help').stdout, /tom init/);
  assert.match(tom('explain', 'SEG005', '--lang', 'es').stdout, /colectivo/);

  // A dialogue needs a person; that it is all there can be seen without one.
  const dialogue = join(folder, 'node_modules', name, 'dist', 'ask.mjs');
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

  // What README.md shows of the module, on an engagement of that name; it is TypeScript too.
  const [, script] = /### From a script.*?```js\n(.*?)```/s.exec(readFileSync('README.md', 'utf8'));
  renameSync(join(folder, 'minimal-es'), join(folder, 'my-client'));
  writeFileSync(join(folder, 'script.mjs'), script);
  const printed = execFileSync(process.execPath, ['script.mjs'], { cwd: folder, env, encoding: 'utf8' });
  assert.equal(printed, '', 'the minimal engagement has findings');
  assert.ok(statSync(join(folder, 'sla-book.es.docx')).size > 5000);

  const use = `
import { check, report } from '${name}';
const { diagnostics: [first] } = await check({ 'tom.yaml': 'tom: 1\\nclient: { name: A }\\nlanguages: [es]\\n', 'model/a.yaml': 'services:\\n  a: { nombre: A }\\n' });
const page = await report('my-client', 'executive', { audience: 'executive' });
const why = await report('my-client', 'executiv', { lang: 'es' }).catch(({ message }) => message);
const inside = await import('${name}/dist/tom.cjs').catch(({ code }) => code);
console.log(JSON.stringify([first.code, first.message, page.file, page.content.slice(0, 15), why, inside]));`;
  writeFileSync(join(folder, 'use.mjs'), use);
  const [code, message, file, start, why, inside] = JSON.parse(
    execFileSync(process.execPath, ['use.mjs'], { cwd: folder, env, encoding: 'utf8' }),
  );
  assert.deepEqual([code, message], ['INT007', '«nombre» no es un campo de a.']);
  assert.deepEqual([file, start], ['executive.executive.es.html', '<!doctype html>']);
  assert.match(why, /executiv.*«executive»/);
  assert.equal(inside, 'ERR_PACKAGE_PATH_NOT_EXPORTED');

  const types = `
import { check, report, type CheckOptions, type CheckResult, type Diagnostic, type Report, type ReportOptions } from '${name}';
const asked: CheckOptions = { lang: 'es', rule: ['INT007'], phase: 'control' };
const result: CheckResult = await check({ 'tom.yaml': '' }, asked);
const first: Diagnostic | undefined = result.diagnostics[0];
export const line: number | undefined = first?.range?.start.line;
const wanted: ReportOptions = { format: 'docx', audience: 'provider:acme' };
const made: Report = await report('my-client', 'executive', wanted);
export const content: string | Uint8Array = made.content;
// @ts-expect-error
await check('my-client', { lang: 'fr' });
// @ts-expect-error
await report('my-client');
// @ts-expect-error
await import('${name}/dist/tom.cjs');
`;
  writeFileSync(join(folder, 'types.mts'), types);
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  const strict = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--noUncheckedIndexedAccess',
    '--noEmit',
    '--target',
    'es2022',
  ];
  for (const [module, resolution] of [
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ]) {
    const how = ['--module', module, '--moduleResolution', resolution, '--ignoreConfig'];
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...strict, ...how, join(folder, 'types.mts')], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
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
