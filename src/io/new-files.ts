import { lstatSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type WriteFault, writeFaultOf, writeFile } from './write.ts';

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

/** True when anything stands at `path`, a link that leads nowhere included. */
export function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** True of a folder, and of a link to one. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
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
