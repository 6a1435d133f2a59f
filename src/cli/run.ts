import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { CallError } from './call-error.ts';
import { callWords } from './call-words.ts';
import { type CommandContext, talkLanguage } from './command.ts';
import { commands } from './commands.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs the command line and returns its exit code: 0 nothing at or above `--fail-on`, 1 findings, 2 the call cannot be carried out,
 * 3 a bug of tom's. Nothing is thrown, and nothing but `terminal` is touched.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = talkLanguage(args, terminal.env);
  let code = 0;
  const context: CommandContext = {
    terminal,
    exit(asked) {
      code = asked;
    },
  };
  const program = programOf(terminal);
  for (const register of commands) register(program, context);
  for (const command of program.commands) command.copyInheritedSettings(program);
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CallError) {
      terminal.stderr.write(`tom: ${error.say(language)}\n`);
      return 2;
    }
    return bug(error, args, terminal);
  }
}

/** Where the folder that tom runs in is gone, no call can be carried out. */
export function sayNoFolder(args: readonly string[], { env, stderr }: Pick<Terminal, 'env' | 'stderr'>): number {
  stderr.write(`tom: ${callWords.noWorkingFolder[talkLanguage(args, env)]}\n`);
  return 2;
}

function programOf(terminal: Terminal): Command {
  return new Command('tom')
    .description('A Target Operating Model you can run: YAML in, findings and client deliverables out.')
    .version(packageJson.version, '-V, --version', 'print the version')
    .option('--debug', 'print the stack of an error of tom itself')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text.replace(/^error: /, 'tom: ')),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      `
Examples:
  $ tom init my-client --template pharmacy --lang es
  $ tom validate my-client
  $ tom report --lang es --out deliverables
  $ tom explain SEG005

Exit codes: 0 nothing at or above --fail-on · 1 findings · 2 the call cannot be carried out · 3 an error of tom itself`,
    );
}

function bug(error: unknown, args: readonly string[], terminal: Terminal): number {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && args.includes('--debug') ? `${error.stack}\n` : '';
  terminal.stderr.write(
    `tom: this is an error of tom itself, not of your files: ${message}\n${stack}` +
      `     Please report it to the maintainers of tom, with the output of the same command and --debug.\n`,
  );
  return 3;
}
