import { lstatSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { byCodeUnits } from '../diagnostics/lists.ts';
import { isRuleFile, type Source } from '../language/document.ts';
import { readGlobs } from './glob.ts';
import { errorCode, isFolder, readInside, stands } from './read.ts';
import { type FoundFile, walk } from './walk.ts';

/** Why no workspace can be read: the call cannot be carried out. `denied`: some folder on the way to it may not be entered. */
export interface NoWorkspace {
  fault:
    | 'noFolder'
    | 'denied'
    | 'misnamed'
    | 'noWorkspace'
    | 'workspacesBelow'
    | 'twoWorkspaces'
    | 'noModelFile'
    | 'outsideWorkspace';
  /** What to name when it is told. */
  values: Readonly<Record<string, string | readonly string[]>>;
}

export interface ReadWorkspace {
  root: string;
  /** tom.yaml first, then the model files and those of rules in the order of their names. */
  sources: Source[];
  /** The files that the caller named, relative to the root; absent when all are meant. */
  only?: readonly string[];
  /** What tells of the sources as they are now, without reading them; undefined where one of them cannot be had. */
  stamp(): Stamp | undefined;
}

/** Equal only where the files are the same and were not changed meanwhile. */
export interface Stamp {
  of: readonly unknown[];
  /** When the last of them was changed (ms, by the clock of the file system). */
  last: number;
}

/** Texts that an editor holds and has not saved, by absolute path: they count in place of the files, and as files that are not there yet. */
export type Buffers = ReadonlyMap<string, string>;

/**
 * Reads the workspace that `paths` (a folder, or files of one workspace) lie in. `globsOf` gives the globs of model files from the
 * text of tom.yaml. A file that cannot be read stands among the sources with the reason.
 */
export function readWorkspace(
  cwd: string,
  paths: readonly string[],
  globsOf: (tom: string) => readonly string[],
  buffers: Buffers = new Map(),
): ReadWorkspace | NoWorkspace {
  const asked = paths.length === 0 ? ['.'] : paths;
  for (const path of asked) {
    const fault = faultAt(resolve(cwd, path));
    if (fault !== undefined) return { fault, values: { path } };
  }
  const [path = '.'] = asked;
  const first = resolve(cwd, path);
  const root = rootOf(first);
  if (typeof root === 'object') return root;
  if (root === undefined) {
    const below = tomFilesBelow(first).map((file) => dirname(file));
    return { fault: below.length > 0 ? 'workspacesBelow' : 'noWorkspace', values: { path, below } };
  }
  const held = new Map([...buffers].map(([path, text]) => [inside(root, path), { file: inside(root, path), text }]));
  const files = withHeld(walk(root), [...held.keys()]);
  const tomFiles = tomFilesAmong(files);
  if (tomFiles.length > 1) return { fault: 'twoWorkspaces', values: { files: tomFiles } };

  const tom = held.get('tom.yaml') ?? readSource(root, 'tom.yaml');
  const globs = globsOf(tom.text);
  const { matches, mayHold } = readGlobs(globs);
  // A link or a folder that cannot be entered counts when it stands where model files are looked for.
  const isModel = ({ file, fault }: FoundFile): boolean =>
    file !== 'tom.yaml' && (matches(file) || (fault !== undefined && fault !== 'special' && mayHold(file)));
  if (!files.some((found) => isModel(found) && !isRuleFile(found.file)))
    return { fault: 'noModelFile', values: { globs } };
  const read = files.filter((found) => isModel(found) || holdsRules(found));
  const sources = read.map((found) => held.get(found.file) ?? sourceOf(root, found));
  const only = asked.map((path) => inside(root, resolve(cwd, path)));
  const outside = asked.find((_, index) => only[index]?.startsWith('..'));
  if (outside !== undefined) return { fault: 'outsideWorkspace', values: { path: outside } };
  const named = only.filter((path) => path !== '' && statSync(join(root, path)).isFile());
  return {
    root,
    sources: [tom, ...sources],
    only: named.length > 0 ? named : undefined,
    stamp: () => stampOf(root, [{ file: tom.file }, ...read]),
  };
}

/** The files of a workspace, those among them that so far only an editor has. */
function withHeld(files: readonly FoundFile[], held: readonly string[]): readonly FoundFile[] {
  const known = new Set(files.map(({ file }) => file));
  const fresh = held.filter((file) => !known.has(file) && !file.startsWith('../'));
  const byName = (one: FoundFile, other: FoundFile): number => byCodeUnits(one.file, other.file);
  return fresh.length === 0 ? files : [...files, ...fresh.map((file) => ({ file }))].sort(byName);
}

/** True for a file of rules, and for a link or a folder that cannot be entered where such files are looked for. */
function holdsRules({ file, fault }: FoundFile): boolean {
  return isRuleFile(file) || (fault !== undefined && fault !== 'special' && /^rules(\/|$)/.test(file));
}

/** Why nothing is to be had at a path, or undefined. */
function faultAt(path: string): 'noFolder' | 'denied' | undefined {
  try {
    statSync(path);
    return undefined;
  } catch (error) {
    return isDenied(error) ? 'denied' : 'noFolder';
  }
}

function isDenied(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error));
}

/** The folder of tom.yaml at `path` or above it. */
function rootOf(path: string): string | NoWorkspace | undefined {
  const start = statSync(path).isDirectory() ? path : dirname(path);
  for (let folder = start; ; folder = dirname(folder)) {
    try {
      if (lstatSync(join(folder, 'tom.yaml'), { throwIfNoEntry: false })) return folder;
      const misnamed = join(folder, 'tom.yml');
      if (lstatSync(misnamed, { throwIfNoEntry: false })) return { fault: 'misnamed', values: { file: misnamed } };
    } catch (error) {
      return { fault: isDenied(error) ? 'denied' : 'noFolder', values: { path: folder } };
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** The tom.yaml of a workspace that `folder` lies in or that lies below it: one cannot hold another. */
export function findWorkspaceNear(folder: string): string | undefined {
  const above = findWorkspaceAbove(folder);
  return above ?? tomFilesBelow(folder).map((file) => join(folder, file))[0];
}

/** The tom.yaml of the workspace that a folder lies in. */
export function findWorkspaceAbove(folder: string): string | undefined {
  const found = ['tom.yaml', 'tom.yml'].map((name) => join(folder, name)).find(stands);
  if (found !== undefined) return found;
  return dirname(folder) === folder ? undefined : findWorkspaceAbove(dirname(folder));
}

/** True of what is, or was meant to be, the head of an engagement, by its path from a folder. */
function isTomFile(file: string): boolean {
  return /(^|\/)tom\.ya?ml$/.test(file);
}

function tomFilesBelow(folder: string): string[] {
  return isFolder(folder) ? tomFilesAmong(walk(folder)) : [];
}

function tomFilesAmong(files: readonly FoundFile[]): string[] {
  return files.map(({ file }) => file).filter(isTomFile);
}

/** The path of a file from a folder, with forward slashes. */
export function inside(root: string, path: string): string {
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

/** The rules of the workspace that `path` is in, after its tom.yaml; undefined where there is no workspace. */
export function ruleSources(path: string): Source[] | undefined {
  const tom = findWorkspaceAbove(path);
  if (tom === undefined) return undefined;
  const root = dirname(tom);
  const files = isFolder(join(root, 'rules')) ? walk(root).filter(holdsRules) : [];
  return [readSource(root, 'tom.yaml'), ...files.map((found) => sourceOf(root, found))];
}

function sourceOf(root: string, { file, fault }: FoundFile): Source {
  return fault ? { file, text: '', unreadable: fault } : laterSource(root, file);
}

function readSource(root: string, file: string): Source {
  const bytes = readInside(root, file);
  return typeof bytes === 'string' ? { file, text: '', unreadable: bytes } : { file, text: bytes.toString('utf8') };
}

/** A source that is read when somebody asks for its text, once. */
function laterSource(root: string, file: string): Source {
  let source: Source | undefined;
  const read = (): Source => {
    source ??= readSource(root, file);
    return source;
  };
  return {
    file,
    get text() {
      return read().text;
    },
    get unreadable() {
      return read().unreadable;
    },
  };
}

/** The stamp of files as they are now; undefined where one of them cannot be had. */
function stampOf(root: string, files: readonly FoundFile[]): Stamp | undefined {
  if (files.some(({ fault }) => fault !== undefined)) return undefined;
  try {
    const all = files.map(({ file }) => ({ file, ...statSync(join(root, file)) }));
    return {
      of: all.map(({ file, dev, ino, size, mtimeMs, ctimeMs }) => [file, dev, ino, size, mtimeMs, ctimeMs]),
      last: all.reduce((last, { mtimeMs, ctimeMs }) => Math.max(last, mtimeMs, ctimeMs), 0),
    };
  } catch {
    return undefined;
  }
}
