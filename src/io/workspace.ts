import { lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Source } from '../language/document.ts';
import { errorCode } from './error-code.ts';
import { readGlobs } from './glob.ts';
import { stands } from './new-files.ts';
import { readInside } from './read.ts';
import { walk } from './walk.ts';

/** Why no workspace can be read: the call cannot be carried out. */
export type NoWorkspace =
  | { fault: 'no-folder'; path: string }
  /** Some folder on the way to it may not be entered. */
  | { fault: 'denied'; path: string }
  | { fault: 'misnamed'; file: string }
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
  for (const path of asked) {
    const fault = faultAt(resolve(cwd, path));
    if (fault !== undefined) return { fault, path };
  }
  const first = resolve(cwd, asked[0] ?? '.');
  const root = rootOf(first);
  if (typeof root === 'object') return root;
  if (root === undefined) return { fault: 'no-workspace', path: asked[0] ?? '.', below: workspacesBelow(first) };
  const files = walk(root);
  const tomFiles = files.filter(({ file }) => isTomFile(file)).map(({ file }) => file);
  if (tomFiles.length > 1) return { fault: 'two-workspaces', files: tomFiles };

  const tom = readSource(root, 'tom.yaml');
  const globs = globsOf(tom.text);
  const { matches, mayHold } = readGlobs(globs);
  // A link or a folder that cannot be entered counts when it stands where model files are looked for.
  const model = files.filter(
    ({ file, fault }) =>
      file !== 'tom.yaml' && (matches(file) || (fault !== undefined && fault !== 'special' && mayHold(file))),
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

/** Why nothing is to be had at a path, or undefined. */
function faultAt(path: string): 'no-folder' | 'denied' | undefined {
  try {
    statSync(path);
    return undefined;
  } catch (error) {
    return isDenied(error) ? 'denied' : 'no-folder';
  }
}

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error));
}

/** The folder of tom.yaml at `path` or above it. */
function rootOf(path: string): string | NoWorkspace | undefined {
  let folder = statSync(path).isDirectory() ? path : dirname(path);
  for (;;) {
    try {
      if (lstatSync(join(folder, 'tom.yaml'), { throwIfNoEntry: false })) return folder;
      const misnamed = join(folder, 'tom.yml');
      if (lstatSync(misnamed, { throwIfNoEntry: false })) return { fault: 'misnamed', file: misnamed };
    } catch (error) {
      return { fault: isDenied(error) ? 'denied' : 'no-folder', path: folder };
    }
    const above = dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
}

/** True of what is, or was meant to be, the head of an engagement, by its path from a folder. */
export function isTomFile(file: string): boolean {
  return /(^|\/)tom\.ya?ml$/.test(file);
}

function workspacesBelow(folder: string): string[] {
  if (!statSync(folder).isDirectory()) return [];
  return walk(folder)
    .filter(({ file }) => isTomFile(file))
    .map(({ file }) => dirname(file));
}

function inside(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/**
 * The source of a data file that the model names, by its path from the root. Undefined where there is no such file; a link out of
 * the workspace is not followed.
 */
export function readDataFile(root: string, file: string): Source | undefined {
  const source = readSource(root, file);
  return source.unreadable === 'vanished' && !stands(join(root, file)) ? undefined : source;
}

function readSource(root: string, file: string): Source {
  const bytes = readInside(root, file);
  return typeof bytes === 'string' ? { file, text: '', unreadable: bytes } : { file, text: bytes.toString('utf8') };
}
