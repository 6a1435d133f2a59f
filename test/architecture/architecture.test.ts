import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { run } from '../../src/cli/run.ts';
import { formats } from '../../src/formats/index.ts';
import { kinds } from '../../src/generated/kinds.ts';
import { readHead } from '../../src/reports/head.ts';

const root = new URL('../../', import.meta.url).pathname;

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/generated/'));
const lineCount = (file: string): number => readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;

describe('size', () => {
  it('no file is above 300 lines, and the median at most 80', () => {
    const counts = sources.map((file) => ({ file, lines: lineCount(file) })).sort((a, b) => a.lines - b.lines);
    expect(counts.filter(({ lines }) => lines > 300)).toEqual([]);
    expect(counts[Math.floor(counts.length / 2)]?.lines).toBeLessThanOrEqual(80);
  });
});

describe('the top level', () => {
  it('holds what was agreed and nothing else', () => {
    const shown = readdirSync(root).filter(
      (name) => !name.startsWith('.') && !['node_modules', 'dist', 'out'].includes(name),
    );
    expect(shown.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'biome.json',
        'bin',
        'examples',
        'package-lock.json',
        'package.json',
        'schemas',
        'src',
        'templates',
        'test',
        'tsconfig.json',
      ].sort(),
    );
  });
});

/** Node's modules that a room may use: the disk is io's, the process io's and cli's. */
function mayUse(room: string, module: string): boolean {
  return room === 'io' || (room === 'cli' && !/^node:fs\b/.test(module));
}

/** The files that `file` imports, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) => join(dirname(file), path));
}

/** From the lowest room up; a room imports what stands before it in another line, never a sibling of its own line. */
const layers = [
  ['diagnostics'],
  ['language'],
  ['model', 'calendar', 'capacity'],
  ['coverage', 'feasibility/hours'],
  ['feasibility/target', 'feasibility/cover'],
  ['feasibility/chain', 'feasibility/demand'],
  ['feasibility/staffing'],
  ['rules', 'formats'],
  ['wording'],
  ['reports'],
  ['check'],
  ['io', 'explore', 'editor'],
  ['cli'],
];
/** The folder right below `src`; those of `feasibility` are rooms of their own, each with a face that others import. */
function roomOf(file: string): string {
  const [folder = '', inner = ''] = relative('src', file).split('/');
  return folder === 'feasibility' ? `feasibility/${inner}` : folder.replace(/\.ts$/, '');
}
const levelOf = (room: string): number => layers.findIndex((layer) => layer.includes(room));

describe('layers', () => {
  it.each(sources)('%s imports downward only', (file) => {
    const room = roomOf(file);
    if (room === 'index') return;
    const wrong = importsOf(file).filter((target) => {
      const other = roomOf(target);
      if (other === room || other === 'generated' || !target.startsWith('src/')) return false;
      return levelOf(other) < 0 || levelOf(other) >= levelOf(room);
    });
    expect(wrong).toEqual([]);
  });

  it.each(sources)('%s imports a room of feasibility by its face', (file) => {
    const inner = importsOf(file).filter((target) => {
      const other = roomOf(target);
      return other.startsWith('feasibility/') && other !== roomOf(file) && target !== `src/${other}/index.ts`;
    });
    expect(inner).toEqual([]);
  });

  it.each(sources)('%s uses only the modules of Node that its room may', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const used = [...text.matchAll(/(?:from|import)\s*\(?\s*'(node:[^']+)'/g)].map(([, module = '']) => module);
    expect(used.filter((module) => !mayUse(roomOf(file), module))).toEqual([]);
  });

  it('there is no import circle', () => {
    const done = new Set<string>();
    const circle = (file: string, above: readonly string[]): string[] | undefined => {
      if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const target of importsOf(file).filter((path) => sources.includes(path))) {
        const found = circle(target, [...above, file]);
        if (found) return found;
      }
      done.add(file);
      return undefined;
    };
    expect(sources.map((file) => circle(file, [])).filter((found) => found !== undefined)).toEqual([]);
  });
});

describe('registration: every file of such a folder is there under its own name', () => {
  const names = (folder: string, except: readonly string[]): string[] =>
    readdirSync(join(root, folder))
      .filter((file) => file.includes('.') && !except.includes(file))
      .map((file) => basename(file).replace(/(\.schema\.json|\.md|\.ts)$/, ''))
      .sort();

  it('kinds', () => {
    const files = names('schemas', [
      'README.md',
      'subtags.ts',
      'common.schema.json',
      'scalars.schema.json',
      'target.schema.json',
      'rule.schema.json',
      'rule-change.schema.json',
      'pack.schema.json',
    ]);
    const kebab = Object.keys(kinds).map((kind) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(files).toEqual(kebab.sort());
  });

  it('formats', () => {
    expect(names('src/formats', ['index.ts', 'format.ts'])).toEqual(Object.keys(formats).sort());
  });

  it('every template says at its head what report it is', () => {
    const templates = names('templates', ['README.md']);
    expect(templates).not.toEqual([]);
    for (const name of templates) {
      const text = readFileSync(join(root, `templates/${name}.md`), 'utf8');
      expect(readHead(text), name).toMatchObject({ title: expect.anything(), summary: expect.anything() });
    }
  });

  it('commands', async () => {
    let help = '';
    const stdout = { write: (text: string) => (help += text) };
    await run(['--help'], { cwd: root, env: {}, stdout, stderr: stdout, interactive: false });
    const listed = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');
    expect(listed).toHaveLength(Object.keys(commands).length);
    for (const name of listed) expect(sources).toContain(`src/cli/${name}.ts`);
  });
});
