// Bundles src/cli into dist/: chunks that load when they are used, with the licences of what is inside.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
rmSync(out, { recursive: true, force: true });

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  metafile: true,
  legalComments: 'none',
  chunkNames: 'chunks/[name]-[hash]',
  // The browser's build of yaml is the same parser without a look at process.env for every token.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  // ink asks for its developer tools only in development.
  external: ['react-devtools-core'],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // Some packages inside are CommonJS and expect what that has: `require` and the name of the file.
  banner: {
    js: [
      "import{createRequire as tomRequire}from'node:module';",
      "import{fileURLToPath as tomPath}from'node:url';",
      'const require=tomRequire(import.meta.url),__filename=tomPath(import.meta.url);',
    ].join(''),
  },
});

writeFileSync(join(out, 'LICENSES.txt'), licences(Object.keys(metafile.inputs)));

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
  const holder = { 'yoga-layout': 'Copyright (c) Meta Platforms, Inc. and affiliates.' }[name];
  if (license !== 'MIT' || !holder) throw new Error(`${name} is bundled and has no licence text`);
  return readFileSync(join(root, 'LICENSE'), 'utf8')
    .trim()
    .replace(/^Copyright.*$/m, holder);
}
