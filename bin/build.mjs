// Bundles src/cli into dist/: its scripts, what few runs need beside it, and the licences of what is inside.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import typescript from 'typescript';
import { asScripts, scriptNames } from './scripts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
rmSync(out, { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  legalComments: 'none',
  external: ['react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
};

/**
 * What few runs need stands in files of its own, which bin/tom.js loads when it is asked for. Commander starts no programs here, and what
 * Node has for that takes long to load; chalk is told whether to colour and need not look. What formats messages is set up with the first.
 */
const apart = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    const load = {
      'date-holidays': "export default function (...all) { return new (tomLoad('holidays'))(...all); }",
      '@marcbachmann/cel-js': "export const parse = (...all) => tomLoad('expressions').parse(...all);",
      'intl-messageformat': `export default function Later(...all) {
        const { IntlMessageFormat } = require('./node_modules/intl-messageformat/index.js');
        IntlMessageFormat.resolveLocale = Later.resolveLocale;
        return new IntlMessageFormat(...all);
      }`,
      'string-width': "export default (...all) => tomLoad('width').default(...all);",
      'node:child_process': 'module.exports = {};',
      '#supports-color': 'export default {};',
      './init/screen.tsx': "export const ask = async (...all) => (await tomImport('ask.mjs')).ask(...all);",
      './explore/screen.tsx': "export const look = async (...all) => (await tomImport('look.mjs')).look(...all);",
    };
    onResolve(
      {
        filter:
          /^(date-holidays|intl-messageformat|@marcbachmann\/cel-js|string-width|#supports-color|\.\/(init|explore)\/screen\.tsx)$/,
      },
      ({ path }) => ({
        path,
        namespace: 'apart',
      }),
    );
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('/commander/') ? { path, namespace: 'apart' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents: load[path],
      resolveDir: root,
      loader: 'js',
    }));
  },
};

/** What stands alone, as it is; expressions are read only where a workspace brings rules. */
const alone = {
  width: "export { default } from 'string-width'",
  expressions: "export { parse } from '@marcbachmann/cel-js'",
};

/** The lines of each table: data as JSON, which bin/tom.js reads when the first of them is asked for. */
const tables = new Map();
function lineOf(table, json) {
  if (!tables.has(table)) tables.set(table, []);
  const index = tables.get(table).push(json) - 1;
  return `JSON.parse(tomLine(${JSON.stringify(table)},${index}))`;
}

/** What generated modules parse when it is asked for stands in tables beside the program. */
const asTables = {
  name: 'as-tables',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]generated[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(/JSON\.parse\(("(?:[^"\\]|\\.)*")\)/g, (_, json) =>
        lineOf(basename(path, '.ts'), JSON.parse(json)),
      );
      return { contents, loader: 'ts' };
    });
  },
};

/** The data of a country are read when they are asked for, and what reckons by moon and sun is set up when a holiday goes by it. */
const byCountry = {
  name: 'by-country',
  setup({ onLoad }) {
    onLoad({ filter: /date-holidays\/lib\/data\.cjs$/ }, ({ path }) => {
      const { holidays, ...rest } = createRequire(import.meta.url)(path).data;
      const countries = Object.entries(holidays).map(
        ([code, data]) => `get ${code}() { return kept.${code} ??= ${lineOf('countries', JSON.stringify(data))}; }`,
      );
      const data = `{ ...${lineOf('countries', JSON.stringify(rest))}, holidays: { ${countries.join(',\n')} } }`;
      return { contents: `const kept = {};\nexports.data = ${data};`, loader: 'js' };
    });
    onLoad({ filter: /date-holidays-parser\/lib\/CalEventFactory\.cjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const later = text.replace(/^const (\w+) = (require\('.*'\))$/gm, 'const $1 = () => $2');
      return { contents: later.replace(/new (\w+)\(opts\)/g, 'new ($1())(opts)'), loader: 'js' };
    });
  },
};

const built = await Promise.all([
  build({
    ...shared,
    entryPoints: { tom: 'src/cli/main.ts', api: 'src/cli/api.ts' },
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    write: false,
    plugins: [apart, asTables],
    // The browser's build of yaml is the same parser without a look at process.env for every token.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  }),
  build({
    ...shared,
    stdin: { contents: "module.exports = require('date-holidays')", resolveDir: root },
    plugins: [byCountry],
    alias: { 'moment-timezone': join(root, 'bin/moment-timezone.js') },
    outfile: 'dist/holidays.cjs',
    format: 'cjs',
  }),
  ...Object.entries(alone).map(([name, contents]) =>
    build({ ...shared, stdin: { contents, resolveDir: root }, outfile: `dist/${name}.cjs`, format: 'cjs' }),
  ),
  build({
    ...shared,
    entryPoints: { ask: 'src/cli/init/screen.tsx', look: 'src/cli/explore/screen.tsx' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    // So that ink's developer tools, which it asks for only in development, are not looked for.
    splitting: true,
    format: 'esm',
    // Some packages inside are CommonJS and expect what that has.
    banner: { js: "import{createRequire as tomRequire}from'node:module';const require=tomRequire(import.meta.url);" },
  }),
]);

// What is kept from one run to the next goes by the content of what runs, the library of public holidays included.
const scripts = asScripts(built[0]);
const texts = [
  ...scriptNames.map((name, index) => [name, scripts[index]]),
  ...['holidays', ...Object.keys(alone)].map((name) => [name, readFileSync(join(out, `${name}.cjs`), 'utf8')]),
].map(([name, text]) => [name, ascii(text)]);
const lines = [...tables].map(([name, all]) => [name, ascii(all.join('\n'))]);
const content = createHash('sha256')
  .update(JSON.stringify([texts, lines]))
  .digest('hex')
  .slice(0, 16);
const given = 'exports,require,module,tomPart,tomLoad,tomImport,tomUrl,tomCache,tomLine';
for (const [name, text] of texts)
  writeFileSync(join(out, `${name}.cjs`), `/*${content}*/(function(${given}){${text}\n})`);
for (const [name, text] of lines) writeFileSync(join(out, `${name}.jsonl`), text);

// What others import, and its types: what src/cli/api.ts exports, beside the form of its results.
const api = readFileSync(join(root, 'src/cli/api.ts'), 'utf8');
const { outputText } = typescript.transpileDeclaration(api, { compilerOptions: { isolatedDeclarations: true } });
const declared = outputText.replace(/^import .*;\n/gm, '');
writeFileSync(join(out, 'api.d.mts'), `${declared}\n${readFileSync(join(root, 'src/generated/api.ts'), 'utf8')}`);
writeFileSync(
  join(out, 'api.mjs'),
  `import part from '../bin/tom.js';\nexport const { check, report } = part('api', 'api');\n`,
);

// What draws pictures for documents: a program, and letters for a machine that has none.
const drawers = [
  'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  'node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
];
for (const file of drawers) cpSync(join(root, file), join(out, 'pictures', basename(file)));

const inside = [...built.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...drawers];
writeFileSync(join(out, 'LICENSES.txt'), licences(inside));

/** The same program in ASCII, as bin/tom.js reads it: esbuild leaves what stands in regular expressions as it is. */
function ascii(text) {
  if (/\\[^\0-\x7f]/.test(text)) throw new Error('a character that is not ASCII stands behind a backslash');
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The licence texts of every package that is bundled: their terms ask for it. */
function licences(inputs) {
  const folders = new Set(inputs.flatMap((input) => input.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return `${name} ${version} (${license})\n\n${licenceOf(folder, name, license)}\n`;
    })
    .join(`\n${'='.repeat(80)}\n\n`);
}

/** The text that a package brings; of one that only names the MIT licence and its holder, that licence with the holder. */
function licenceOf(folder, name, license) {
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file) return readFileSync(join(root, folder, file), 'utf8').trim();
  // Unchanged, and where its source is: the Mozilla licence asks for no more.
  if (license === 'MPL-2.0' && name === '@resvg/resvg-wasm')
    return `Source: https://github.com/thx/resvg-js\n\n${readFileSync(join(root, 'node_modules/axe-core/LICENSE'), 'utf8').trim()}`;
  const holder = { 'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.' }[name];
  if (license !== 'MIT' || !holder) throw new Error(`${name} is bundled and has no licence text`);
  return readFileSync(join(root, 'LICENSE'), 'utf8')
    .trim()
    .replace(/^Copyright.*$/m, holder);
}
