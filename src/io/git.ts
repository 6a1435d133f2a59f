import { execFileSync } from 'node:child_process';

/** The state of a workspace in git, where it is in git at all. */
export interface GitState {
  /** Abbreviated commit. */
  commit: string;
  /** Files of the workspace differ from it. */
  dirty: boolean;
}

/** Settings of a repository that would make git run a program of that repository's choice. */
const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks'];

/** The commit that a workspace stands at, or undefined outside of git or without a commit. */
export function gitState(root: string): GitState | undefined {
  try {
    const commit = git(root, ['rev-parse', '--short=10', 'HEAD']);
    return { commit, dirty: git(root, ['status', '--porcelain', '--', '.']) !== '' };
  } catch {
    return undefined;
  }
}

function git(root: string, args: readonly string[]): string {
  return execFileSync('git', [...safe, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}
