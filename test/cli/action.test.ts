import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { folderOf } from './terminal.ts';

const root = new URL('../../', import.meta.url).pathname;
const action = parse(readFileSync(join(root, '.github/actions/tom/action.yml'), 'utf8'));
const [step] = action.runs.steps;

/** Runs the step of the action as the runner would, with a `gh` that notes what it is asked and knows the comment `known`. */
function runAction(inputs: Readonly<Record<string, string>>, known = '', ghFails = false) {
  const folder = folderOf({
    'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n',
    'model/a.yaml': 'services:\n  advice: { name: Advice, owner: nobody }\n',
    'bin/npx': `#!/bin/sh\necho "$2" > "${'$'}RUNNER_TEMP/npx.txt"\nshift 3\nexec "${process.execPath}" "${root}bin/tom.js" "$@"\n`,
    'bin/gh': `#!/bin/sh\necho "$@" >> "${'$'}RUNNER_TEMP/gh.txt"\n${ghFails ? 'exit 1' : ''}\ncase "$*" in *--paginate*) echo "${known}";; esac\n`,
    'temp/summary.md': '',
  });
  for (const program of ['npx', 'gh']) chmodSync(join(folder, 'bin', program), 0o755);
  const values: Record<string, string> = {
    package: '',
    folder: '.',
    arguments: '',
    comment: 'true',
    token: 't',
    ...inputs,
  };
  const env = Object.entries<string>(step.env).map(([name, text]) => [
    name,
    text.replace(/\$\{\{ (?:inputs\.(\w+)|github\.event\.pull_request\.number) \}\}/, (_, input) =>
      input === undefined ? '7' : (values[input] ?? ''),
    ),
  ]);
  const { status, stdout } = spawnSync('bash', ['-c', step.run], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(env),
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_STEP_SUMMARY: join(folder, 'temp/summary.md'),
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: join(root, '.github/actions/tom'),
      XDG_CACHE_HOME: join(folder, 'cache'),
    },
  });
  const asked = join(folder, 'temp/gh.txt');
  return {
    status,
    stdout,
    summary: readFileSync(join(folder, 'temp/summary.md'), 'utf8'),
    asked: existsSync(asked) ? readFileSync(asked, 'utf8') : '',
    installed: readFileSync(join(folder, 'temp/npx.txt'), 'utf8'),
  };
}

describe('the action', () => {
  it('annotates, writes the summary and a comment, and ends as tom does', () => {
    const { status, stdout, summary, asked } = runAction({});
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=model\/a\.yaml,line=2,/m);
    expect(summary).toContain('`INT001`');
    expect(asked).toMatch(/--method POST repos\/o\/r\/issues\/7\/comments -F body=@/);
  });

  it('installs the version that it is of, unless it is told what', () => {
    expect(runAction({}).installed).toBe(`--package=${packageJson.name}@${packageJson.version}\n`);
    expect(runAction({ package: './tom.tgz' }).installed).toBe('--package=./tom.tgz\n');
  });

  it('rewrites the comment that it finds', () => {
    const { asked } = runAction({}, '42');
    expect(asked).toMatch(/--method PATCH repos\/o\/r\/issues\/comments\/42 /);
    expect(asked).not.toContain('POST');
  });

  it('passes flags on, and writes no comment where none is wanted', () => {
    const { status, asked, stdout } = runAction({ comment: 'false', arguments: '--lang es --rule INT005' });
    expect([status, asked]).toEqual([0, '']);
    expect(stdout).not.toContain('INT001');
  });

  it('says so where the comment may not be written, and ends as tom does', () => {
    const { status, stdout } = runAction({}, '', true);
    expect(status).toBe(1);
    expect(stdout).toContain('::notice title=tom::The comment could not be written');
  });
});
