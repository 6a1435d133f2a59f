import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isDataFile } from '../language/csv/tables.ts';
import { isRuleFile, type Source } from '../language/document.ts';
import { type Environment, type Git, headOf, repositoryOf, withGit } from './git-repository.ts';
import { readGlobs } from './glob.ts';
import { largest } from './read.ts';

/** A workspace as a commit has it, read from git's objects alone: the working folder has no part in it. */
export interface Revision {
  /** In full. */
  commit: string;
  /** As `readWorkspace` gives them. */
  sources: Source[];
  /** Data files by name. */
  data: ReadonlyMap<string, Source>;
}

/** Why there is none: the call cannot be carried out. */
export type NoRevision = 'noRepository' | 'noGit' | 'unknownRef' | 'shallow' | 'noWorkspaceThen';

/** A file of a commit. */
interface Entry {
  file: string;
  object: string;
  size: number;
  isFile: boolean;
}

/** Reads the workspace at `root` as the commit `ref` has it. `globsOf` gives the globs of model files from the text of tom.yaml. */
export function readRevision(
  root: string,
  ref: string,
  env: Environment,
  globsOf: (tom: string) => readonly string[],
): Revision | NoRevision {
  const folder = realpathSync(root);
  const repository = repositoryOf(folder);
  if (!repository) return 'noRepository';
  const head = headOf(repository);
  if (head === undefined || head === 'unknown') return 'unknownRef';
  const below = relative(repository.tree, folder).split(sep).join('/');
  return withGit(repository, head, env, (git): Revision | NoRevision => {
    if (!succeeds(() => git(['--version']))) return 'noGit';
    const commit = succeeds(() =>
      git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]),
    )?.trim();
    if (!commit) return existsSync(join(repository.common, 'shallow')) ? 'shallow' : 'unknownRef';
    const entries = entriesOf(git, commit, below);
    const tom = entries.find(({ file }) => file === 'tom.yaml');
    if (!tom) return 'noWorkspaceThen';
    const [head] = textsOf(git, [tom]);
    const { matches } = readGlobs(globsOf(head?.text ?? ''));
    const wanted = entries.filter(({ file }) => file !== 'tom.yaml' && (matches(file) || isRuleFile(file)));
    const [model, data] = [wanted, entries.filter(({ file }) => isDataFile(file))].map((some) => textsOf(git, some));
    return {
      commit,
      sources: [...(head ? [head] : []), ...(model ?? [])],
      data: new Map(data?.map((source) => [source.file, source])),
    };
  });
}

function succeeds<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** The files of a commit below a folder, in the order in which they are walked on a disk. Hidden ones and those of tools are left out. */
function entriesOf(git: Git, commit: string, below: string): Entry[] {
  const listed = git(['ls-tree', '-r', '-z', '--long', '--full-tree', commit, ...(below === '' ? [] : ['--', below])]);
  const prefix = below === '' ? '' : `${below}/`;
  return listed
    .split('\0')
    .flatMap((entry): Entry[] => {
      const [, mode = '', object = '', size = '', path = ''] = /^(\d+) \w+ (\w+) +(\S+)\t(.*)$/s.exec(entry) ?? [];
      const file = path.slice(prefix.length);
      if (object === '' || /(?:^|\/)(?:\.|node_modules\/)/.test(file)) return [];
      return [{ file, object, size: Number(size), isFile: mode.startsWith('100') }];
    })
    .sort((a, b) => compareSteps(a.file.split('/'), b.file.split('/')));
}

function compareSteps(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  return at < 0 ? -1 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
}

/** The sources of some files. A link is not followed: where it leads need not be in the commit. */
function textsOf(git: Git, entries: readonly Entry[]): Source[] {
  const read = entries.filter(({ isFile, size }) => isFile && size <= largest);
  const input = read.map(({ object }) => `${object}\n`).join('');
  const bytes = Buffer.from(read.length === 0 ? '' : git(['cat-file', '--batch'], { input, as: 'latin1' }), 'latin1');
  const texts = new Map<Entry, string>();
  let at = 0;
  for (const entry of read) {
    const start = bytes.indexOf('\n', at) + 1;
    texts.set(entry, bytes.subarray(start, start + entry.size).toString('utf8'));
    at = start + entry.size + 1;
  }
  return entries.map((entry) => {
    const { file, isFile } = entry;
    const text = texts.get(entry);
    return text === undefined ? { file, text: '', unreadable: isFile ? 'too-large' : 'special' } : { file, text };
  });
}
