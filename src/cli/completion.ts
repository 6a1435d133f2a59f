import { commandWords } from '../generated/commands.ts';
import { chosen } from './call-error.ts';
import type { CommandContext, CommandWords } from './command.ts';

/** What may be typed behind a command: its long flags. */
interface Choice {
  name: string;
  says: string;
  flags: readonly { name: string; says: string }[];
}

/** Scripts by shell: each looks at the first word for a command, and offers files where it has nothing. */
const shells = { bash, zsh, fish };

/** `tom completion`: the script by which a shell completes commands and flags; it is made from what the commands say of themselves. */
export async function completion(shell: string, _flags: unknown, { terminal, say }: CommandContext): Promise<void> {
  const write = shells[chosen('[shell]', shell, Object.keys(shells) as (keyof typeof shells)[])];
  const { tom: _, ...commands } = commandWords;
  const choices = Object.entries(commands as Readonly<Record<string, CommandWords>>).map(
    ([name, { says, options = [] }]): Choice => ({
      name,
      says: say(says),
      flags: options.map(({ flag, says: told }) => ({
        name: (typeof flag === 'string' ? flag : flag.en).replace(/^(--[\w-]+).*$/, '$1'),
        says: typeof told === 'string' ? told : say(told),
      })),
    }),
  );
  terminal.stdout.write(write(choices));
}

function bash(choices: readonly Choice[]): string {
  const cases = choices.map(({ name, flags }) => `    ${name}) words="${flags.map((flag) => flag.name).join(' ')}" ;;`);
  return `# tom completion bash >> ~/.bashrc
_tom() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${choices.map(({ name }) => name).join(' ')}"
  if [ "$COMP_CWORD" -eq 1 ] || [[ "$current" == -* ]]; then COMPREPLY=($(compgen -W "$words --help" -- "$current"))
  else COMPREPLY=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _tom tom
`;
}

function zsh(choices: readonly Choice[]): string {
  const entry = (name: string, says: string): string => `'${quoted(`${name}:${says.replaceAll(':', '\\:')}`)}'`;
  const cases = choices.map(
    ({ name, flags }) => `    ${name}) entries=(${flags.map((flag) => entry(flag.name, flag.says)).join(' ')}) ;;`,
  );
  return `#compdef tom
# tom completion zsh > "\${fpath[1]}/_tom"
_tom() {
  local -a entries
  if (( CURRENT == 2 )); then
    entries=(${choices.map(({ name, says }) => entry(name, says)).join(' ')})
    _describe command entries
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
  if [[ "$words[CURRENT]" == -* ]]; then _describe flag entries; else _files; fi
}
# From a folder of fpath this is run in place of the function, the first time.
if [[ "\${funcstack[1]}" == _tom ]]; then _tom "$@"; else compdef _tom tom; fi
`;
}

function fish(choices: readonly Choice[]): string {
  const lines = choices.flatMap(({ name, says, flags }) => [
    `complete -c tom -n __fish_use_subcommand -f -a ${name} -d '${fishQuoted(says)}'`,
    ...flags.map(
      (flag) =>
        `complete -c tom -n '__fish_seen_subcommand_from ${name}' -l ${flag.name.slice(2)} -d '${fishQuoted(flag.says)}'`,
    ),
  ]);
  return `# tom completion fish > ~/.config/fish/completions/tom.fish\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}

function fishQuoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
