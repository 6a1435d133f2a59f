import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readRegular } from './read.ts';

/** Where a repository keeps what is asked of it. Found without running git, which would obey the repository's settings. */
export interface Repository {
  /** The top of the working folder. */
  tree: string;
  /** What is this working folder's own: HEAD and the index. */
  own: string;
  /** What working folders share: objects, branches, settings. */
  common: string;
  /** Some files may be left out of the working folder on purpose. */
  sparse: boolean;
}

/** The repository that `folder`, a real path, lies in. */
export function repositoryOf(folder: string): Repository | undefined {
  for (let tree = folder; ; tree = dirname(tree)) {
    const own = gitFolderIn(tree);
    if (own !== undefined) {
      const shared = read(join(own, 'commondir'));
      const common = shared === undefined ? own : resolve(own, shared);
      return { tree, own, common, sparse: existsSync(join(own, 'info/sparse-checkout')) };
    }
    if (dirname(tree) === tree) return undefined;
  }
}

/** `.git` is a folder, or in a worktree or a submodule a file that names one. */
function gitFolderIn(tree: string): string | undefined {
  const path = join(tree, '.git');
  const named = /^gitdir: (.+)$/s.exec(read(path) ?? '')?.[1];
  const own = named === undefined ? path : resolve(tree, named);
  return lstatSync(join(own, 'HEAD'), { throwIfNoEntry: false }) ? own : undefined;
}

/** The commit that HEAD stands at; undefined before the first one, `unknown` where it cannot be read. */
export function headOf({ own, common }: Repository): string | 'unknown' | undefined {
  let text = read(join(own, 'HEAD'));
  // Branches may stand for others, but not in a circle.
  for (let steps = 0; steps < 6 && text !== undefined; steps += 1) {
    if (isCommit(text)) return text;
    const branch = /^ref: (refs\/\S+)$/.exec(text)?.[1];
    // Branches that are kept in another way than in files have this name in HEAD.
    if (branch === undefined || branch === 'refs/heads/.invalid' || branch.split('/').includes('..')) return 'unknown';
    text = read(join(own, branch)) ?? read(join(common, branch)) ?? packed(common, branch);
    if (text === undefined) return undefined;
  }
  return 'unknown';
}

function packed(common: string, branch: string): string | undefined {
  const line = read(join(common, 'packed-refs'))
    ?.split('\n')
    .find((one) => one.endsWith(` ${branch}`));
  return line?.split(' ')[0];
}

function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

function read(path: string): string | undefined {
  const bytes = readRegular(path);
  return typeof bytes === 'string' ? undefined : bytes.toString('utf8').trimEnd();
}
