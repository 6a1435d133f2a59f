import { join, relative, resolve } from 'node:path';
import { initFaultWords } from '../../generated/words/cli.ts';
import { isFolder, stands } from '../../io/read.ts';
import { walk } from '../../io/walk.ts';
import { findWorkspaceNear } from '../../io/workspace.ts';
import { findObstacle, type NewFile, type Obstacle, writeNewFiles } from '../../io/write.ts';
import { CallError } from '../call-error.ts';
import { type Terminal, uninterrupted } from '../terminal.ts';

/** The absolute path of a folder as a person wrote it; in a dialogue there is no shell to know what `~` is. */
export function folderOf(directory: string, { cwd, env }: Terminal): string {
  const home = env.HOME ?? env.USERPROFILE;
  const path = home !== undefined && /^~(?=$|[/\\])/.test(directory) ? join(home, directory.slice(1)) : directory;
  return resolve(cwd, path);
}

/** Why an engagement with these files cannot be started in a folder, or undefined. */
export function findFault(files: readonly NewFile[], directory: string, terminal: Terminal): CallError | undefined {
  const folder = folderOf(directory, terminal);
  const obstacle = findObstacle(folder, files);
  if (obstacle) return faultOf(obstacle, directory, folder, terminal);
  const tom = findWorkspaceNear(folder);
  return tom === undefined ? undefined : new CallError(initFaultWords.workspaceNear, { tom: fromHere(tom, terminal) });
}

/** What became of the files of an engagement. */
export interface Placed {
  written: readonly string[];
  /** Those that stood there already. */
  left: readonly string[];
  /** Model files stand there that are not of this engagement's start. */
  otherModel: boolean;
}

/**
 * Writes into the folder the files that are not there yet; or none of them, and returns why. Where there is a model already, the one
 * to start from is no part of what is missing.
 */
export function place(files: readonly NewFile[], directory: string, terminal: Terminal): Placed | CallError {
  const folder = folderOf(directory, terminal);
  const otherModel = holdsModel(folder);
  const left = files.filter(({ file }) => file !== 'tom.yaml' && stands(join(folder, file)));
  const missing = files.filter((one) => !left.includes(one) && !(otherModel && one.file.startsWith('model/')));
  const fault = findFault(missing, directory, terminal);
  if (fault) return fault;
  const obstacle = uninterrupted(() => writeNewFiles(folder, missing));
  if (obstacle) return faultOf(obstacle, directory, folder, terminal);
  return { written: missing.map(({ file }) => file), left: left.map(({ file }) => file), otherModel };
}

function holdsModel(folder: string): boolean {
  const model = join(folder, 'model');
  return isFolder(model) && walk(model).some(({ file }) => /\.ya?ml$/.test(file));
}

function faultOf(obstacle: Obstacle, directory: string, folder: string, terminal: Terminal): CallError {
  switch (obstacle.fault) {
    case 'not-a-folder':
      return new CallError(initFaultWords.notAFolder, { path: fromHere(obstacle.path, terminal) || '.' });
    case 'exists': {
      const { files } = obstacle;
      return new CallError(initFaultWords.exists, { path: directory, files, count: files.length });
    }
    case 'unwritable': {
      const { reason, text } = obstacle;
      return new CallError(initFaultWords.unwritable, { path: fromHere(folder, terminal) || '.', reason, text });
    }
  }
}

/** An absolute path as it is shortest from where tom runs; empty where it is the same. */
export function fromHere(path: string, { cwd }: Terminal): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
