import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, tom } from './terminal.ts';

const files = {
  'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n',
  'model/a.yaml':
    'roles:\n  chief: { name: Chief }\nservices:\n  advice: { name: Advice, owner: cheif }\n  sale: { name: Sale, ownr: chief }\n',
};

describe('where a result goes', () => {
  it('several formats go each to its file, and one to standard output', async () => {
    const folder = folderOf(files);
    const args = ['--format', 'text', '--format', 'sarif=out/tom.sarif', '--format', 'junit=tom.xml'];
    const { code, out, err } = await tom(folder, ['validate', ...args]);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('INT001 dangling-ref');
    expect(JSON.parse(readFileSync(join(folder, 'out/tom.sarif'), 'utf8')).runs).toHaveLength(1);
    expect(readFileSync(join(folder, 'tom.xml'), 'utf8')).toMatch(/^<\?xml/);
  });

  it('--output takes the format that has no file', async () => {
    const folder = folderOf(files);
    const { out } = await tom(folder, [
      'validate',
      '--format',
      'gitlab',
      '--format',
      'json=b.json',
      '--output',
      'a.json',
    ]);
    expect(out).toBe('');
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toHaveLength(4);
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).diagnostics).toHaveLength(4);
  });

  it.each([
    [['--format', 'text', '--format', 'json'], /text and json would\. Name a file/, /se piden text y json\. Indique/],
    [['--format', 'json=a', '--format', 'sarif=./a'], /the same file, a\./, /mismo archivo, a\./],
    [
      ['--format', 'json='],
      /no file is named after --format json=/,
      /falta el nombre del archivo después de --format json=/,
    ],
    [['--format', 'json=a', '--output', 'b'], /nothing is left to write to b/, /no queda nada que escribir en b/],
    [['--format', 'sarf=a'], /did you mean “sarif”/, /quería decir «sarif»/],
    [['--format', 'json=model'], /model was not written/, /no se ha escrito model/],
    [
      ['--format', 'json=closed/a'],
      /closed\/a was not written: this user may not/,
      /no se ha escrito closed\/a: este usuario/,
    ],
  ])('%j cannot be carried out', async (args, en, es) => {
    const folder = folderOf(files);
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0o500);
    const isRoot = process.getuid?.() === 0 && args.join().includes('closed');
    if (isRoot) return;
    for (const [env, says] of [
      ['en_GB.UTF-8', en],
      ['es_ES.UTF-8', es],
    ] as const) {
      const { code, out, err } = await tom(folder, ['validate', ...args], { LANG: env });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(says);
    }
  });
});

describe('CI', () => {
  it('on GitHub, findings stand beside the lines and in the summary of the job', async () => {
    const folder = folderOf(files);
    execFileSync('git', ['init', '-q', folder]);
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    const { code, out } = await tom(folder, ['validate'], { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary });
    expect(code).toBe(1);
    expect(out.match(/^::error file=model\/a\.yaml,line=4,/gm)).toHaveLength(1);
    const text = readFileSync(summary, 'utf8');
    expect(text).toMatch(/^before\n<!-- tom -->|^before\n<!-- tom {2}-->/);
    expect(text).toContain('`INT001`');
  });

  it('on GitHub, files are named from the root of the repository', async () => {
    const folder = folderOf(
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`clients/acme/${file}`, text])),
    );
    execFileSync('git', ['init', '-q', folder]);
    const { out } = await tom(join(folder, 'clients/acme'), ['validate'], { GITHUB_ACTIONS: 'true' });
    expect(out).toContain('::error file=clients/acme/model/a.yaml,line=4,');
  });

  it('on GitLab, text goes to the log and the report to where GitLab looks for it', async () => {
    const folder = folderOf(files);
    const { out } = await tom(folder, ['validate'], { GITLAB_CI: 'true', CI_PROJECT_DIR: folder });
    expect(out).toContain('INT001 dangling-ref');
    expect(JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8'))).toHaveLength(4);
  });

  it('what is asked for by name wins, and nothing else is written', async () => {
    const folder = folderOf(files);
    const env = { GITHUB_ACTIONS: 'true', GITLAB_CI: 'true', CI_PROJECT_DIR: folder };
    const { out } = await tom(folder, ['validate', '--format', 'json'], env);
    expect(JSON.parse(out).diagnostics).toHaveLength(4);
    expect(existsSync(join(folder, 'gl-code-quality-report.json'))).toBe(false);
  });
});

describe('what a result says of itself', () => {
  it('json tells the commit, the changes since, the packs, and a hash of what was read', async () => {
    const folder = folderOf(files);
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    const made = async () => JSON.parse((await tom(folder, ['validate', '--format', 'json'])).out).made;
    const before = await made();
    expect(before).toMatchObject({ engagement: 'Acme', packs: [] });
    expect(before).not.toHaveProperty('commit');
    git('add', '.');
    git('commit', '-qm', 'one');
    expect(await made()).toMatchObject({
      commit: git('rev-parse', 'HEAD').slice(0, 10),
      dirty: false,
      input: before.input,
    });
    writeFileSync(join(folder, 'model/a.yaml'), `${files['model/a.yaml']}# more\n`);
    const after = await made();
    expect(after.dirty).toBe(true);
    expect(after.input).not.toBe(before.input);
  });

  it('a certain slip comes with its fix, an uncertain one without', async () => {
    const folder = folderOf({
      'tom.yaml': files['tom.yaml'],
      'model/a.yaml':
        'roles:\n  chief: { name: Chief }\n  desk-1: { name: A }\n  desk-2: { name: B }\nservices:\n  a: { name: A, owner: "cheif" }\n  b: { name: B, owner: desk-3 }\n  c: { name: C, ownr: chief }\n',
    });
    const { out } = await tom(folder, ['validate', '--format', 'json']);
    const { diagnostics } = JSON.parse(out);
    expect(
      diagnostics.flatMap(({ code, fix }: { code: string; fix?: { text: string }[] }) =>
        code === 'INT001' || code === 'INT007' ? [[code, fix?.map(({ text }) => text)]] : [],
      ),
    ).toEqual([
      ['INT001', ['"chief"']],
      ['INT001', undefined],
      ['INT007', ['owner']],
    ]);
  });
});
