import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitState } from '../../src/io/git.ts';
import { folderOf, tom } from '../cli/terminal.ts';

const env = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function git(cwd: string, ...args: string[]): string {
  const safe = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', '-c', 'core.hooksPath=/dev/null'];
  return execFileSync('git', [...safe, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

const files = { 'tom.yaml': 'tom: 1\n', 'model/a.yaml': 'needs: {}\n', 'model/b.yaml': 'areas: {}\n' };

/** A repository with a commit of the files. */
function repository(more: Readonly<Record<string, string>> = {}, ...init: string[]): string {
  const folder = folderOf({ ...files, ...more });
  git(folder, 'init', '--quiet', ...init);
  commit(folder);
  return folder;
}

function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'x');
}

/** Writes a file so that git cannot tell from its time that nothing changed. */
function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
  utimesSync(join(folder, file), 1, 1);
}

const stateOf = (folder: string) => gitState(folder, env);
const head = (folder: string): string => git(folder, 'rev-parse', 'HEAD').slice(0, 10);

describe('the commit, and whether files differ from it', () => {
  it('outside of a repository there is none', () => {
    expect(stateOf(folderOf(files))).toBeUndefined();
  });

  it('before the first commit there is none', () => {
    const folder = folderOf(files);
    git(folder, 'init', '--quiet');
    expect(stateOf(folder)).toBeUndefined();
  });

  const kinds: [string, () => string][] = [
    ['a repository', () => repository()],
    [
      'one with packed objects and branches',
      () => {
        const folder = repository();
        git(folder, 'gc', '--quiet');
        git(folder, 'pack-refs', '--all');
        expect(readdirSync(join(folder, '.git/refs/heads'))).toEqual([]);
        return folder;
      },
    ],
    [
      'a detached HEAD',
      () => {
        const folder = repository();
        git(folder, 'checkout', '--quiet', '--detach');
        return folder;
      },
    ],
    [
      'a branch in folders',
      () => {
        const folder = repository();
        git(folder, 'checkout', '--quiet', '-b', 'a/b/c');
        return folder;
      },
    ],
    [
      'a worktree',
      () => {
        const folder = join(folderOf({}), 'other');
        git(repository(), 'worktree', 'add', '--quiet', folder);
        return folder;
      },
    ],
    [
      'a submodule',
      () => {
        const outer = repository();
        git(outer, 'submodule', '--quiet', 'add', repository(), 'inner');
        return join(outer, 'inner');
      },
    ],
    [
      'a clone of one commit that borrows its objects',
      () => {
        const folder = join(folderOf({}), 'clone');
        git('/', 'clone', '--quiet', '--shared', repository(), folder);
        return folder;
      },
    ],
    ['commits of 64 digits', () => repository({}, '--object-format=sha256')],
    [
      'a split index',
      () => {
        const folder = repository();
        git(folder, 'update-index', '--split-index');
        return folder;
      },
    ],
    [
      'a folder of a repository',
      () => {
        const outer = folderOf({ 'notes.txt': 'x\n' });
        for (const [file, text] of Object.entries(files)) write(outer, `client [1]/${file}`, text);
        git(outer, 'init', '--quiet');
        commit(outer);
        write(outer, 'notes.txt', 'changed, but not of the workspace\n');
        return join(outer, 'client [1]');
      },
    ],
  ];

  it.each(kinds)('%s', (_what, make) => {
    const folder = make();
    expect(stateOf(folder)).toEqual({ commit: head(folder), dirty: false });
    write(folder, 'model/a.yaml', files['model/a.yaml']);
    expect(stateOf(folder)).toMatchObject({ dirty: false });
    write(folder, 'model/a.yaml', 'needs: []\n');
    expect(stateOf(folder)).toEqual({ commit: head(folder), dirty: true });
  });

  const changes: [string, (folder: string) => void][] = [
    ['a file of the same length', (folder) => write(folder, 'tom.yaml', 'tom: 2\n')],
    ['a new file', (folder) => write(folder, 'model/c.yaml', 'x\n')],
    ['a file that is gone', (folder) => rmSync(join(folder, 'tom.yaml'))],
    ['a file of another name', (folder) => renameSync(join(folder, 'tom.yaml'), join(folder, 'tom2.yaml'))],
    [
      'a change that waits for its commit',
      (folder) => {
        write(folder, 'tom.yaml', 'tom: 2\n');
        git(folder, 'add', '.');
      },
    ],
    [
      'a change that git was told not to look at',
      (folder) => {
        git(folder, 'update-index', '--assume-unchanged', 'tom.yaml');
        write(folder, 'tom.yaml', 'tom: 2\n');
      },
    ],
    ['a program that was no program', (folder) => chmodSync(join(folder, 'tom.yaml'), 0o755)],
  ];

  it.each(changes)('%s is a difference', (_what, change) => {
    const folder = repository();
    change(folder);
    expect(stateOf(folder)).toMatchObject({ dirty: true });
  });

  it('what is ignored is none, wherever that is said', () => {
    const folder = repository({ '.gitignore': '/out/\n' });
    appendFileSync(join(folder, '.git/info/exclude'), '*.bak\n');
    write(folder, 'out/report.html', 'x\n');
    write(folder, 'tom.bak', 'x\n');
    expect(stateOf(folder)).toMatchObject({ dirty: false });
  });

  it('line ends are compared as the repository says', () => {
    const folder = repository();
    git(folder, 'config', 'core.autocrlf', 'true');
    write(folder, 'tom.yaml', 'tom: 1\r\n');
    expect(stateOf(folder)).toMatchObject({ dirty: false });
    const other = repository({ '.gitattributes': '*.yaml text eol=crlf\n' });
    write(other, 'tom.yaml', 'tom: 1\r\n');
    expect(stateOf(other)).toMatchObject({ dirty: false });
    const plain = repository();
    write(plain, 'tom.yaml', 'tom: 1\r\n');
    expect(stateOf(plain)).toMatchObject({ dirty: true });
  });

  it.each([false, true])('files that a sparse checkout leaves out are none (sparse index: %s)', (index) => {
    const folder = repository({ 'docs/a.md': 'x\n', 'docs/b/c.md': 'x\n' });
    git(folder, 'sparse-checkout', 'set', '--cone', ...(index ? ['--sparse-index'] : []), 'model');
    expect(existsSync(join(folder, 'docs'))).toBe(false);
    expect(stateOf(folder)).toMatchObject({ dirty: false });
    rmSync(join(folder, 'model/a.yaml'));
    expect(stateOf(folder)).toMatchObject({ dirty: true });
  });

  it('a repository inside counts with its commit and its files', () => {
    const folder = repository();
    git(folder, 'submodule', '--quiet', 'add', repository(), 'inner');
    commit(folder);
    expect(stateOf(folder)).toMatchObject({ dirty: false });
    write(folder, 'inner/model/a.yaml', 'changed: 1\n');
    expect(stateOf(folder)).toMatchObject({ dirty: true });
    commit(join(folder, 'inner'));
    expect(stateOf(folder)).toMatchObject({ dirty: true });
    commit(folder);
    expect(stateOf(folder)).toMatchObject({ dirty: false });
    git(folder, 'submodule', 'deinit', '--force', '--quiet', 'inner');
    expect(stateOf(folder)).toMatchObject({ dirty: false });
  });

  it('asking changes nothing in the repository', () => {
    const folder = repository();
    write(folder, 'model/a.yaml', files['model/a.yaml']);
    const all = () =>
      readdirSync(join(folder, '.git'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name} ${readFileSync(join(entry.parentPath, entry.name), 'hex')}`);
    const before = all();
    stateOf(folder);
    expect(all()).toEqual(before);
  });
});

describe('what cannot be known is said to be unknown, never clean', () => {
  it('a file that only a filter could compare', () => {
    const folder = repository({ '.gitattributes': '*.yaml filter=lfs\n' });
    expect(stateOf(folder)).toMatchObject({ dirty: false });
    write(folder, 'tom.yaml', 'tom: 2\n');
    expect(stateOf(folder)).toEqual({ commit: head(folder), dirty: null });
    write(folder, 'new.txt', 'x\n');
    expect(stateOf(folder)).toMatchObject({ dirty: true });
  });

  it('a commit whose objects are missing', () => {
    const folder = repository();
    const commit = head(folder);
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    expect(stateOf(folder)).toEqual({ commit, dirty: null });
  });

  it('a machine without git', () => {
    const folder = repository();
    expect(gitState(folder, { PATH: folder })).toEqual({ commit: head(folder), dirty: null });
  });

  it('branches that are kept in another way than in files', () => {
    const folder = repository();
    writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/.invalid\n');
    expect(stateOf(folder)).toEqual({ commit: null, dirty: null });
  });

  it('pipes among the files of the repository', () => {
    for (const file of ['HEAD', 'config', 'info/exclude', 'index']) {
      const folder = repository();
      rmSync(join(folder, '.git', file));
      execFileSync('mkfifo', [join(folder, '.git', file)]);
      expect(stateOf(folder)?.dirty ?? null, file).not.toBe(true);
    }
  });
});

describe('nothing of the workspace is run', () => {
  /** Every way that git has to run what a repository says, each of which would leave a mark of its own. */
  function plant(folder: string): { marks(): string[]; clear(): void } {
    const place = folderOf({});
    const script = (name: string): string => {
      const file = join(place, `${name}.sh`);
      writeFileSync(
        file,
        `#!/bin/sh\necho ran > '${join(place, `${name}.mark`)}'\n${/clean|smudge/.test(name) ? 'cat' : 'exit 1'}\n`,
      );
      chmodSync(file, 0o755);
      return file;
    };
    const settings: [string, string][] = [
      ['filter.evil.clean', script('clean')],
      ['filter.evil.smudge', script('smudge')],
      ['filter.evil.required', 'true'],
      ['filter.other.process', script('process')],
      ['diff.evil.textconv', script('textconv')],
      ['diff.evil.command', script('diff-command')],
      ['diff.external', script('external')],
      ['merge.evil.driver', script('merge')],
      ['core.fsmonitor', script('fsmonitor')],
      ['core.editor', script('editor')],
      ['core.pager', script('pager')],
      ['pager.status', script('pager-status')],
      ['core.sshCommand', script('ssh')],
      ['core.askPass', script('askpass')],
      ['core.gitProxy', script('proxy')],
      ['core.alternateRefsCommand', script('alternates')],
      ['credential.helper', script('credential')],
      ['gpg.program', script('gpg')],
      ['log.showSignature', 'true'],
      ['uploadpack.packObjectsHook', script('pack')],
      ['alias.status', `!${script('alias')}`],
      ['alias.read-tree', `!${script('alias-tree')}`],
      ['status.submoduleSummary', 'true'],
      ['core.hooksPath', join(place, 'hooks')],
      ['remote.origin.url', `ext::${script('remote')}`],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', script('uploadpack')],
      ['protocol.ext.allow', 'always'],
      ['extensions.partialClone', 'origin'],
      ['core.repositoryFormatVersion', '1'],
      ['include.path', join(place, 'included')],
      ['index.sparse', 'true'],
      ['core.untrackedCache', 'true'],
    ];
    writeFileSync(join(place, 'included'), `[filter "third"]\n\tclean = ${script('included-clean')}\n`);
    mkdirSync(join(place, 'hooks'));
    for (const hooks of [join(place, 'hooks'), join(folder, '.git/hooks')]) {
      mkdirSync(hooks, { recursive: true });
      for (const hook of [
        'post-index-change',
        'pre-commit',
        'post-checkout',
        'fsmonitor-watchman',
        'reference-transaction',
      ]) {
        writeFileSync(join(hooks, hook), readFileSync(script(`hook-${hook}`)));
        chmodSync(join(hooks, hook), 0o755);
      }
    }
    writeFileSync(
      join(folder, '.git/info/attributes'),
      '* filter=third\ntom.yaml filter=evil diff=evil merge=evil\nmodel/a.yaml filter=other\n',
    );
    for (const name of ['git', 'git-status', 'cat', 'sh']) {
      writeFileSync(join(folder, name), readFileSync(script(`path-${name}`)));
      chmodSync(join(folder, name), 0o755);
    }
    const lines = settings.map(([name, value]) => {
      const [, section, sub, key] = /^([^.]+)\.(?:(.+)\.)?([^.]+)$/.exec(name) ?? [];
      return `[${section}${sub === undefined ? '' : ` "${sub}"`}]\n\t${key} = ${JSON.stringify(value)}\n`;
    });
    appendFileSync(join(folder, '.git/config'), lines.join(''));
    const marks = () =>
      readdirSync(place)
        .filter((file) => file.endsWith('.mark'))
        .sort();
    return { marks, clear: () => marks().forEach((mark) => void rmSync(join(place, mark))) };
  }

  const places: [string, () => [repository: string, workspace: string]][] = [
    [
      'of its own repository',
      () => {
        const folder = repository();
        return [folder, folder];
      },
    ],
    [
      'of the repository around it',
      () => {
        const folder = repository({
          'a/b/tom.yaml': 'tom: 1\n',
          'a/b/model/c.yaml': 'segments:\n  homes: { name: Homes }\n',
        });
        return [folder, join(folder, 'a/b')];
      },
    ],
  ];

  it.each(places)('%s', async (_what, make) => {
    const [folder, workspace] = make();
    const commit = head(folder);
    const missing = git(folder, 'rev-parse', 'HEAD:model/b.yaml');
    const { marks, clear } = plant(folder);
    rmSync(join(folder, '.git/objects', missing.slice(0, 2), missing.slice(2)));
    write(workspace, 'tom.yaml', 'tom: 1\n# changed\n');
    // What is planted works: git itself runs it.
    const asked = { cwd: workspace, env: { ...env, GIT_PAGER: 'cat' }, stdio: 'ignore', timeout: 5000 } as const;
    for (const args of [['status'], ['diff', 'HEAD'], ['cat-file', '-p', missing], ['commit', '-a']]) {
      try {
        execFileSync('git', args, asked);
      } catch {
        // It may fail after it ran them.
      }
    }
    expect(marks()).toEqual(expect.arrayContaining(['fsmonitor.mark', 'remote.mark']));
    clear();
    const steered = { PATH: `.::${env.PATH}`, GIT_EXTERNAL_DIFF: join(folder, 'git'), GIT_DIR: folder };
    const state = gitState(workspace, { ...env, ...steered });
    expect(marks()).toEqual([]);
    expect(state?.commit).toBe(commit);
    expect(state?.dirty).not.toBe(false);
    write(workspace, 'new.yaml', 'a: 1\n');
    appendFileSync(join(folder, '.git/config'), `[core]\n\tworktree = ${folderOf({})}\n`);
    expect((await tom(workspace, ['report'], { ...env, ...steered })).code).toBe(0);
    expect(gitState(workspace, { ...env, ...steered })).toEqual({ commit, dirty: true });
    expect(marks()).toEqual([]);
  });
});
