import { lstatSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Environment, type Git, headOf, type Repository, repositoryOf, withGit } from './git-repository.ts';

/** The state of a workspace in git, where it is in git at all. */
export interface GitState {
  /** Abbreviated commit; null where it cannot be known. */
  commit: string | null;
  /** Files of the workspace differ from it; null where that cannot be known. */
  dirty: boolean | null;
}

/** The commit that a workspace stands at, or undefined outside of git or without a commit. */
export function gitState(root: string, env: Environment): GitState | undefined {
  const folder = realpathSync(root);
  const repository = repositoryOf(folder);
  const head = repository && headOf(repository);
  if (!head) return undefined;
  if (head === 'unknown') return { commit: null, dirty: null };
  return { commit: head.slice(0, 10), dirty: differs(repository, head, folder, env) };
}

/** Whether files below `folder` differ from the commit; null where that cannot be known. */
function differs(repository: Repository, head: string, folder: string, env: Environment): boolean | null {
  try {
    return withGit(repository, head, env, (git) => {
      const below = relative(repository.tree, folder).split(sep).join('/') || '.';
      git(['read-tree', 'HEAD']);
      return anyOf([...changed(git, below, repository), ...submodules(git, below, repository, env)]);
    });
  } catch {
    return null;
  }
}

/**
 * What differs: true for each file that does, null for one of which only its filter could say. Filters are programs, so none
 * is run. Files that a sparse checkout leaves out do not differ.
 */
function changed(git: Git, below: string, repository: Repository): (boolean | null)[] {
  const status = git(['status', '--porcelain', '-z', '--no-renames', '--ignore-submodules=all', '--', below]);
  const entries = zeroEnded(status).map((entry) => ({ state: entry.slice(0, 2), path: entry.slice(3) }));
  if (entries.length === 0) return [];
  const left = repository.sparse ? leftOut(git) : new Set<string>();
  const there = entries.filter(({ state, path }) => !(state.includes('D') && left.has(path)));
  const filtered = new Set(
    filteredBy(
      git,
      there.filter(({ state }) => state === ' M').map(({ path }) => path),
    ),
  );
  return there.map(({ path }) => (filtered.has(path) ? null : true));
}

/** The files that a sparse checkout leaves out. */
function leftOut(git: Git): ReadonlySet<string> {
  const entries = zeroEnded(git(['ls-files', '-t', '-z'], { index: 'own' }));
  return new Set(entries.filter((entry) => entry.startsWith('S ')).map((entry) => entry.slice(2)));
}

/** Those of `paths` that a filter stands between the working folder and the commit for. */
function filteredBy(git: Git, paths: readonly string[]): string[] {
  const told = zeroEnded(
    git(['check-attr', '-z', '--stdin', 'filter'], { input: paths.map((path) => `${path}\0`).join('') }),
  );
  return told.flatMap((path, at) => {
    const value = told[at + 2];
    return at % 3 === 0 && value !== 'unspecified' && value !== 'unset' ? [path] : [];
  });
}

/** Whether each repository inside the repository stands at another commit, or has changes of its own. */
function submodules(git: Git, below: string, outer: Repository, env: Environment): (boolean | null)[] {
  return zeroEnded(git(['ls-files', '--stage', '-z', '--', below])).flatMap((entry) => {
    const [, commit, path] = /^160000 (\S+) \d\t(.*)$/s.exec(entry) ?? [];
    if (commit === undefined || path === undefined) return [];
    const folder = join(outer.tree, path);
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [true];
    const inner = repositoryOf(folder);
    // One that was never fetched is an empty folder, which git calls no change either.
    if (inner?.tree !== folder) return [];
    const head = headOf(inner);
    return [head === 'unknown' ? null : head !== commit || differs(inner, head, folder, env)];
  });
}

/** True where one is; else null where one cannot be known. */
function anyOf(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(true) || (answers.includes(null) ? null : false);
}

function zeroEnded(text: string): string[] {
  return text.split('\0').slice(0, -1);
}
