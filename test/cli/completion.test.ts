import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands.ts';
import { folderOf, tom } from './terminal.ts';

/** Whether a shell is on this machine. */
function has(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What bash offers for the words of a line, the last of which is being written. */
function offered(script: string, ...words: string[]): string[] {
  const probe = `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tom; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync('bash', ['-c', probe, 'bash', ...words], {
    encoding: 'utf8',
    cwd: folderOf({ 'model.yaml': '' }),
  });
  return out.split('\n').filter((line) => line !== '');
}

it.skipIf(!has('bash'))('bash completes commands, the flags of each, and files', async () => {
  const { out, code } = await tom('/', ['completion', 'bash']);
  expect(code).toBe(0);
  expect(offered(out, 'tom', '')).toEqual(expect.arrayContaining(Object.keys(commands)));
  expect(offered(out, 'tom', 'val')).toEqual(['validate']);
  expect(offered(out, 'tom', 'validate', '--fi')).toEqual(['--fix']);
  expect(offered(out, 'tom', 'baseline', '--pr')).toEqual(['--prune']);
  expect(offered(out, 'tom', 'validate', 'mod')).toEqual(['model.yaml']);
});

/** What zsh makes of lines at which Tab is pressed, in a terminal of its own: each in a new shell, as somebody does who has just opened one. */
function completedByZsh(script: string, lines: readonly string[]): string[] {
  const folder = folderOf({ 'functions/_tom': script, 'model.yaml': '' });
  const begin = `PS1='> '; PROMPT_EOL_MARK=; fpath=(${folder}/functions $fpath); autoload -U compinit; compinit -u -D; cd ${folder}; echo RE''ADY`;
  const typist = lines.map(
    (line, index) => `
zpty t${index} "TERM=dumb zsh -f -i"
zpty -w t${index} ${JSON.stringify(begin).replaceAll('$', '\\$')}
zpty -r -m t${index} seen '*READY*'
zpty -w -n t${index} $'${line}\t'
repeat 50 { sleep 0.1; while zpty -r -t t${index} part; do all+=$part; done; [[ $all == *${line.split(' ').at(-1)}[a-z.]* ]] && break }
print -r -- "\${all//[^[:print:]]/}"; all=
zpty -d t${index}`,
  );
  const out = execFileSync('zsh', ['-f', '-c', `zmodload zsh/zpty\n${typist.join('\n')}`], { encoding: 'utf8' });
  return out.trim().split('\n');
}

it.skipIf(!has('zsh'))(
  'zsh completes commands, flags and files from the first Tab on, with the script in its place',
  async () => {
    const { out } = await tom('/', ['completion', 'zsh']);
    const [command, flag, file] = completedByZsh(out, ['tom valid', 'tom baseline --pr', 'tom validate mod']);
    expect(command).toContain('tom validate ');
    expect(flag).toContain('tom baseline --prune ');
    expect(file).toContain('tom validate model.yaml');
  },
  60_000,
);

it.skipIf(!has('fish'))('fish completes commands, the flags of each, and files', async () => {
  const { out } = await tom('/', ['completion', 'fish']);
  const folder = folderOf({ 'tom.fish': out, 'model.yaml': '' });
  const offered = (line: string) => {
    const asked = `source tom.fish; complete -C '${line}'`;
    const lines = execFileSync('fish', ['--no-config', '-c', asked], { encoding: 'utf8', cwd: folder }).split('\n');
    return lines.filter((one) => one !== '').map((one) => one.split('\t')[0]);
  };
  expect(offered('tom ').sort()).toEqual(Object.keys(commands).sort());
  expect(offered('tom val')).toEqual(['validate']);
  expect(offered('tom validate --fi')).toEqual(['--fix']);
  expect(offered('tom baseline --pr')).toEqual(['--prune']);
  expect(offered('tom validate mod')).toEqual(['model.yaml']);
});

it.each(['zsh', 'fish'])(
  '%s can read its script, which has every command and flag in the language of talk',
  async (shell) => {
    const { out } = await tom('/', ['completion', shell], { LANG: 'es_ES.UTF-8' });
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`(?:'|-a )${name}\\b`));
    expect(out).toContain(shell === 'fish' ? "-l prune -d '" : "'--prune:");
    expect(out).toContain('quitar lo que ya no se encuentra');
    expect(out).toMatch(/text, json, \w.* se puede repetir/);
    expect(out).not.toMatch(/\{\w+\}/);
    if (has(shell)) execFileSync(shell, ['-n', '-c', out]);
  },
);

it('says which shells there are', async () => {
  const { code, err } = await tom('/', ['completion', 'bsh'], { LANG: 'en' });
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('did you mean “bash”') });
});

it('the hook for pre-commit is a call that checks an engagement', async () => {
  const [hook] = parse(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'));
  const [name, ...args] = hook.entry.split(' ');
  expect(name).toBe('tom');
  expect(hook.pass_filenames).toBe(false);
  const files = {
    'tom.yaml': 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\n',
    'model/a.yaml': 'segments:\n  a: { name: A, typ: customer }\n',
  };
  expect((await tom(folderOf(files), args)).code).toBe(1);
  expect(
    (
      await tom(folderOf({ 'clients/acme/tom.yaml': files['tom.yaml'], 'clients/acme/model/a.yaml': 'roles: {}\n' }), [
        ...args,
        'clients/acme',
      ])
    ).code,
  ).toBe(0);
  for (const file of Object.keys(files)) expect(file).toMatch(new RegExp(hook.files));
});
