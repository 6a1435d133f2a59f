import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, isFolder, stands } from './read.ts';

/** Why a file cannot be written; `text` is what the system says. */
export interface WriteFault {
  reason: 'denied' | 'full' | 'special' | 'other';
  text: string;
}

/**
 * Writes a file whole or not at all, with the folders above it: under a name of its own first, flushed, then renamed. A link
 * at `path` is replaced, not followed. Throws where it fails, and what stood there stands there still.
 */
export function writeFile(path: string, text: string | Uint8Array): void {
  const standing = lstatSync(path, { throwIfNoEntry: false });
  if (standing && !standing.isFile() && !standing.isSymbolicLink()) throw new NotAFile(path);
  makeFolders(dirname(path));
  // Short, because a name may be as long as names can be already.
  const temporary = join(
    dirname(path),
    `.tom-${Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex')}`,
  );
  try {
    fill(temporary, text, standing?.isFile() ? standing.mode : undefined);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The same for a path that a person named: a link is followed, and what a terminal or a sink takes is written to it. */
export function writeNamedFile(path: string, text: string): void {
  const real = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
  if (!statSync(real, { throwIfNoEntry: false })?.isCharacterDevice()) {
    writeFile(real, text);
    return;
  }
  const descriptor = openSync(real, 'w');
  try {
    writeAll(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Adds to the end of a file that stands already. */
export function appendToFile(path: string, text: string): void {
  const descriptor = openSync(path, 'a');
  try {
    writeAll(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes a folder and those above it, from the first that stands: Node's own way never ends where nothing can be made. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** What stands where a file is to be written is a folder, a pipe or a device. */
class NotAFile extends Error {}

/** Why writing failed. */
export function writeFaultOf(error: unknown): WriteFault {
  const text = error instanceof Error ? error.message : String(error);
  const code = errorCode(error);
  if (error instanceof NotAFile || ['ENOTDIR', 'EEXIST', 'EISDIR'].includes(code)) return { reason: 'special', text };
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return { reason: 'denied', text };
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return { reason: 'full', text };
  return { reason: 'other', text };
}

function fill(path: string, text: string | Uint8Array, mode: number | undefined): void {
  const descriptor = openSync(path, 'wx');
  try {
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o777);
    writeAll(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A disk that fills takes a part and says so only when it is asked for the rest. */
function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** A file to be written: its path from the folder, with forward slashes, and its text. */
export interface NewFile {
  file: string;
  text: string;
}

/** Why new files cannot be written. */
export type Obstacle =
  /** A file, or a link that leads nowhere, stands where a folder is needed. */
  | { fault: 'not-a-folder'; path: string }
  | { fault: 'exists'; files: string[] }
  | ({ fault: 'unwritable' } & WriteFault);

/** Writes all the files below `root`, or none where one of them exists already or cannot be written. */
export function writeNewFiles(root: string, files: readonly NewFile[]): Obstacle | undefined {
  const obstacle = findObstacle(root, files);
  if (obstacle) return obstacle;
  const folders = newFolders(files.map(({ file }) => join(root, file)));
  const written: string[] = [];
  try {
    for (const { file, text } of files) {
      const path = join(root, file);
      writeFile(path, text);
      written.push(path);
    }
    return undefined;
  } catch (error) {
    takeBack(written, folders);
    return { fault: 'unwritable', ...writeFaultOf(error) };
  }
}

/** What stands in the way of new files, before anything is written. */
export function findObstacle(root: string, files: readonly NewFile[]): Obstacle | undefined {
  const paths = files.map(({ file }) => join(root, file));
  const blocked = foldersAbove([join(root, '-'), ...paths]).find((folder) => stands(folder) && !isFolder(folder));
  if (blocked !== undefined) return { fault: 'not-a-folder', path: blocked };
  const existing = files.filter(({ file }) => stands(join(root, file)));
  return existing.length > 0 ? { fault: 'exists', files: existing.map(({ file }) => file) } : undefined;
}

/** Folders that have to be made for `paths`, the outermost first. */
function newFolders(paths: readonly string[]): string[] {
  return foldersAbove(paths).filter((folder) => !stands(folder));
}

/** Every folder above one of the paths, the outermost first. */
function foldersAbove(paths: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    let folder = dirname(path);
    while (!folders.has(folder) && dirname(folder) !== folder) {
      folders.add(folder);
      folder = dirname(folder);
    }
  }
  return [...folders].sort((a, b) => a.length - b.length);
}

/** Removes what was written, and the folders that were made for it as far as they are empty. */
function takeBack(files: readonly string[], folders: readonly string[]): void {
  for (const file of files) rmSync(file, { force: true });
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      // It was never made, or something else stands in it by now.
    }
  }
}
