import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from './error-code.ts';

/** Why a file cannot be written; `text` is what the system says. */
export interface WriteFault {
  reason: 'denied' | 'full' | 'special' | 'other';
  text: string;
}

/**
 * Writes a file whole or not at all, with the folders above it: under a name of its own first, flushed, then renamed. A link
 * at `path` is replaced, not followed. Throws where it fails, and what stood there stands there still.
 */
export function writeFile(path: string, text: string): void {
  const standing = lstatSync(path, { throwIfNoEntry: false });
  if (standing && !standing.isFile() && !standing.isSymbolicLink()) throw new NotAFile(path);
  makeFolders(dirname(path));
  // Short, because a name may be as long as names can be already.
  const temporary = join(dirname(path), `.tom-${randomBytes(6).toString('hex')}`);
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

function fill(path: string, text: string, mode: number | undefined): void {
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
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
