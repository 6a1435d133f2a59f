import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/** The system's name of what failed (`ENOENT`), or nothing for another kind of error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why a file cannot be read. */
export type ReadFault = 'denied' | 'loop' | 'outside' | 'vanished' | 'too-large' | 'special';

/** The largest file that is read: a model of 50,000 entities is 32 MB in 2,000 files. */
export const largest = 32 * 1024 * 1024;

/** Opening never waits: a pipe without a writer would for ever. Absent on Windows, where there is no such file. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** The bytes of a regular file, or why they cannot be had. Pipes, devices, sockets and folders are not read. */
export function readRegular(path: string): Buffer | ReadFault {
  let descriptor: number | undefined;
  try {
    // Merely opening a device can act on it, so the name is asked first; what was opened is asked again, for the name may
    // mean something else by then.
    if (!statSync(path).isFile()) return 'special';
    descriptor = openSync(path, readOnly);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return 'special';
    return status.size > largest ? 'too-large' : readAll(descriptor, status.size);
  } catch (error) {
    return faultOf(error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The same for a file below `root`; a link out of it is not followed. */
export function readInside(root: string, file: string): Buffer | ReadFault {
  try {
    const path = realpathSync.native(join(root, file));
    return isInside(realpathSync.native(root), path) ? readRegular(path) : 'outside';
  } catch (error) {
    return faultOf(error);
  }
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

/** True when `path` is `folder` or lies below it; both are real paths. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** True when `path`, of which the last folders may not be there yet, is below `root` in name but leads out of it by a link. */
export function leavesFolder(root: string, path: string): boolean {
  if (!isInside(root, path)) return false;
  try {
    return !isInside(realpathSync(root), realpathSync(path));
  } catch (error) {
    return faultOf(error) !== 'vanished' || (path !== root && leavesFolder(root, dirname(path)));
  }
}

/** Why something at a path could not be reached. */
export function faultOf(error: unknown): ReadFault {
  const code = errorCode(error);
  if (code === 'ELOOP') return 'loop';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'vanished' : 'denied';
}

/** Some files claim no size or grow while they are read: the end is where nothing more comes. */
function readAll(descriptor: number, size: number): Buffer | ReadFault {
  let buffer = Buffer.allocUnsafe(size > 0 ? size + 1 : 64 * 1024);
  for (let total = 0; total <= largest; ) {
    if (total === buffer.length) buffer = Buffer.concat([buffer], 2 * total);
    const read = readSync(descriptor, buffer, total, buffer.length - total, null);
    if (read === 0) return buffer.subarray(0, total);
    total += read;
  }
  return 'too-large';
}
