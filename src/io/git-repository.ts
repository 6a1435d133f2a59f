import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
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

/** The top of the repository that a folder lies in, and the folder, both as real paths. */
export function repositoryFolder(root: string): { tree: string; folder: string } | undefined {
  const folder = realpathSync(root);
  const repository = repositoryOf(folder);
  return repository && { tree: repository.tree, folder };
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

/**
 * Runs git and returns what it printed, with `as: 'latin1'` a byte a character. `index: 'own'` asks the repository's index in place of one made
 * from the commit.
 */
export type Git = (args: readonly string[], how?: { input?: string; index?: 'own'; as?: 'utf8' | 'latin1' }) => string;

/** Variables of the environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Longer than any honest repository takes. */
const patience = 10_000;

/** The settings that change what counts as a difference. Every other one could make git run a program, or reach out. */
const kept = [
  'core.autocrlf',
  'core.eol',
  'core.filemode',
  'core.symlinks',
  'core.ignorecase',
  'core.precomposeunicode',
  'core.excludesfile',
  'core.attributesfile',
];

/**
 * Gives `ask` a git that sees the commit and the working folder of a repository through a repository of its own, which is removed
 * afterwards. So nothing that a workspace brings is run: no filter, hook, monitor, helper or remote, because their settings are
 * never read; and nothing is written into it.
 */
export function withGit<T>(repository: Repository, head: string, env: Environment, ask: (git: Git) => T): T {
  const scratch = mkdtempSync(join(tmpdir(), 'tom-git-'));
  try {
    prepare(scratch, repository, head);
    const own = { ...withoutGit(env), GIT_DIR: scratch, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
    const run = (args: readonly string[], more: Environment, input = '', as: 'utf8' | 'latin1' = 'utf8'): string =>
      process
        .getBuiltinModule('node:child_process')
        .execFileSync('git', ['--no-pager', '--no-replace-objects', '--literal-pathspecs', ...args], {
          // Not in the working folder, where some systems look for programs first.
          cwd: scratch,
          env: { ...own, ...more },
          encoding: as,
          input,
          maxBuffer: Number.POSITIVE_INFINITY,
          stdio: ['pipe', 'pipe', 'ignore'],
          timeout: patience,
          killSignal: 'SIGKILL',
        });
    const settings = settingsOf(scratch, (args) => run(args, {}));
    const alone = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_WORK_TREE: repository.tree };
    return ask((args, { input, index, as } = {}) =>
      run(
        ['-C', repository.tree, ...settings, ...args],
        index ? { ...alone, GIT_INDEX_FILE: join(scratch, 'own-index') } : alone,
        input,
        as,
      ),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The repository of our own: the commit as its HEAD, the objects and the branches borrowed, no hooks, no settings but its format. */
function prepare(scratch: string, { own, common }: Repository, head: string): void {
  for (const folder of ['objects/info', 'info']) mkdirSync(join(scratch, folder), { recursive: true });
  const sha256 = head.length === 64;
  const format = sha256
    ? 'repositoryformatversion = 1\n[extensions]\nobjectformat = sha256\n'
    : 'repositoryformatversion = 0\n';
  writeFileSync(join(scratch, 'config'), `[core]\n${format}`);
  writeFileSync(join(scratch, 'HEAD'), `${head}\n`);
  writeFileSync(join(scratch, 'objects/info/alternates'), `${join(common, 'objects')}\n`);
  // A junction is what Windows lets everybody make.
  symlinkSync(join(common, 'refs'), join(scratch, 'refs'), 'junction');
  for (const file of ['packed-refs', 'shallow']) copy(join(common, file), join(scratch, file));
  copy(join(common, 'info/exclude'), join(scratch, 'info/exclude'));
  copy(join(common, 'info/attributes'), join(scratch, 'info/attributes'));
  copy(join(own, 'index'), join(scratch, 'own-index'));
  copy(join(common, 'config'), join(scratch, 'shared-settings'));
  copy(join(own, 'config.worktree'), join(scratch, 'own-settings'));
}

function copy(from: string, to: string): void {
  const bytes = readRegular(from);
  if (typeof bytes !== 'string') writeFileSync(to, bytes);
}

/** The settings that are kept, as options: the user's, then the repository's. Files that the repository's include are no part. */
function settingsOf(scratch: string, git: (args: readonly string[]) => string): string[] {
  const files = ['shared-settings', 'own-settings']
    .map((name) => join(scratch, name))
    .filter((file) => existsSync(file));
  return [[], ...files.map((file) => ['--file', file])]
    .flatMap((from) => git(['config', '-z', ...from, '--list']).split('\0'))
    .map((entry) => /^([^\n]+)(?:\n(.*))?$/s.exec(entry) ?? [])
    .filter(([, name]) => name !== undefined && kept.includes(name))
    .flatMap(([, name, value]) => ['-c', value === undefined ? `${name}` : `${name}=${value}`]);
}

/** The environment without what steers git. */
function withoutGit(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_')));
}
