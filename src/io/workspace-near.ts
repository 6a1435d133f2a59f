import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stands } from './new-files.ts';
import { walk } from './walk.ts';
import { isTomFile } from './workspace.ts';

/** The tom.yaml of a workspace that `folder` lies in or that lies below it: one cannot hold another. */
export function findWorkspaceNear(folder: string): string | undefined {
  return findWorkspaceAbove(folder) ?? below(folder);
}

/** The tom.yaml of the workspace that a folder lies in. */
export function findWorkspaceAbove(folder: string): string | undefined {
  const found = ['tom.yaml', 'tom.yml'].map((name) => join(folder, name)).find((path) => stands(path));
  if (found !== undefined) return found;
  return dirname(folder) === folder ? undefined : findWorkspaceAbove(dirname(folder));
}

function below(folder: string): string | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const found = walk(folder).find(({ file }) => isTomFile(file));
  return found && join(folder, found.file);
}
