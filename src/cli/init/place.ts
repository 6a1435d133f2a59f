import { join, relative, resolve } from 'node:path';
import { findObstacle, type NewFile, type Obstacle, writeNewFiles } from '../../io/new-files.ts';
import { findWorkspaceNear } from '../../io/workspace-near.ts';
import { CallError } from '../call-error.ts';
import type { Terminal } from '../terminal.ts';
import { initFaults } from './words.ts';

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
  return tom === undefined ? undefined : new CallError(initFaults.workspaceNear, { tom: fromHere(tom, terminal) });
}

/** Writes the files into the folder; or none of them, and returns why. */
export function place(files: readonly NewFile[], directory: string, terminal: Terminal): CallError | undefined {
  const fault = findFault(files, directory, terminal);
  if (fault) return fault;
  const folder = folderOf(directory, terminal);
  const obstacle = writeNewFiles(folder, files);
  return obstacle && faultOf(obstacle, directory, folder, terminal);
}

function faultOf(obstacle: Obstacle, directory: string, folder: string, terminal: Terminal): CallError {
  switch (obstacle.fault) {
    case 'not-a-folder':
      return new CallError(initFaults.notAFolder, { path: fromHere(obstacle.path, terminal) || '.' });
    case 'exists':
      return new CallError(initFaults.exists, {
        path: directory,
        files: obstacle.files,
        count: obstacle.files.length,
      });
    case 'unwritable': {
      const { reason, text } = obstacle;
      return new CallError(initFaults.unwritable, { path: fromHere(folder, terminal) || '.', reason, text });
    }
  }
}

/** An absolute path as it is shortest from where tom runs; empty where it is the same. */
export function fromHere(path: string, { cwd }: Terminal): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}
