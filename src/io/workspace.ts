import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Source } from '../language/document.ts';
import { walk } from './walk.ts';

/** The largest file that is read: a model of 50,000 entities is 32 MB in 2,000 files. */
const largest = 32 * 1024 * 1024;

/** Why no workspace can be read: the call cannot be carried out. */
export type NoWorkspace =
  | { fault: 'no-folder'; path: string }
  | { fault: 'no-workspace'; path: string; below: readonly string[] }
  | { fault: 'two-workspaces'; files: readonly string[] }
  | { fault: 'no-model-file'; root: string; globs: readonly string[] }
  | { fault: 'outside-workspace'; path: string; root: string };

export interface ReadWorkspace {
  root: string;
  /** tom.yaml first, then the model files in the order of their names. */
  sources: Source[];
  /** The files that the caller named, relative to the root; absent when all are meant. */
  only?: readonly string[];
}

/**
 * Reads the workspace that `paths` (a folder, or files of one workspace) lie in. `globsOf` gives the globs of model files from the
 * text of tom.yaml. A file that cannot be read stands among the sources with the reason.
 */
export function readWorkspace(
  cwd: string,
  paths: readonly string[],
  globsOf: (tom: string) => readonly string[],
): ReadWorkspace | NoWorkspace {
  const asked = paths.length === 0 ? ['.'] : paths;
  const missing = asked.find((path) => !existsSync(resolve(cwd, path)));
  if (missing !== undefined) return { fault: 'no-folder', path: missing };
  const first = resolve(cwd, asked[0] ?? '.');
  const root = rootOf(first);
  if (root === undefined) return { fault: 'no-workspace', path: asked[0] ?? '.', below: workspacesBelow(first) };
  const files = walk(root);
  const tomFiles = files.filter(({ file }) => /(^|\/)tom\.ya?ml$/.test(file)).map(({ file }) => file);
  if (tomFiles.length > 1) return { fault: 'two-workspaces', files: tomFiles };

  const tom = readSource(root, 'tom.yaml');
  const globs = globsOf(tom.text);
  const matches = picomatch([...globs], { dot: false });
  const model = files.filter(
    ({ file, fault }) => file !== 'tom.yaml' && (matches(file) || (fault && mayHold(file, globs))),
  );
  if (model.length === 0) return { fault: 'no-model-file', root, globs };
  const sources = model.map(
    ({ file, fault }): Source => (fault ? { file, text: '', unreadable: fault } : readSource(root, file)),
  );
  const only = asked.map((path) => inside(root, resolve(cwd, path)));
  const outside = only.findIndex((path) => path.startsWith('..'));
  if (outside >= 0) return { fault: 'outside-workspace', path: asked[outside] ?? '', root };
  const named = only.filter((path) => path !== '' && statSync(join(root, path)).isFile());
  return named.length > 0 ? { root, sources: [tom, ...sources], only: named } : { root, sources: [tom, ...sources] };
}

/** The folder of tom.yaml at `path` or above it. */
function rootOf(path: string): string | undefined {
  let folder = statSync(path).isFile() ? dirname(path) : path;
  for (;;) {
    if (existsSync(join(folder, 'tom.yaml')) || existsSync(join(folder, 'tom.yml'))) return folder;
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

function workspacesBelow(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [];
  return walk(folder)
    .filter(({ file }) => /(^|\/)tom\.yaml$/.test(file))
    .map(({ file }) => dirname(file));
}

function inside(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** A link or a folder that cannot be entered counts when it stands where model files are looked for. */
function mayHold(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => {
    const fixed = picomatch.scan(glob).base;
    return fixed === '' || file === fixed || file.startsWith(`${fixed}/`);
  });
}

/**
 * The source of a data file that the model names, by its path from the root. Undefined where there is no such file; a link out of
 * the workspace is not followed.
 */
export function readDataFile(root: string, file: string): Source | undefined {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const real = relative(realpathSync(root), realpathSync(path));
  if (real.split(sep)[0] === '..' || isAbsolute(real)) return { file, text: '', unreadable: 'outside' };
  return statSync(path).isFile() ? readSource(root, file) : undefined;
}

function readSource(root: string, file: string): Source {
  const path = join(root, file);
  try {
    if (statSync(path).size > largest) return { file, text: '', unreadable: 'too-large' };
    return { file, text: readFileSync(path, 'utf8') };
  } catch {
    return { file, text: '', unreadable: 'denied' };
  }
}
