import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Language, Localised } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { formats } from '../formats/index.ts';
import { commandWords } from '../generated/commands.ts';
import { bugWords, callWords } from '../generated/words/cli.ts';
import { CallError } from './call-error.ts';
import { type CommandContext, describe, languagesOf } from './command.ts';
import { commands } from './commands.ts';
import { helpIn } from './help.ts';
import { misspeltCall } from './misspelt-call.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs the command line and returns its exit code: 0 nothing at or above `--fail-on`, 1 findings, 2 the call cannot be carried out,
 * 3 a bug of tom's. Nothing is thrown, and nothing but `terminal` is touched.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { talk, language } = await languagesOf(args, terminal);
  const say = (text: Localised): string => text[talk];
  let code = 0;
  const context: CommandContext = {
    terminal,
    language,
    say,
    exit(asked) {
      code = asked;
    },
  };
  const program = programOf(terminal, talk);
  for (const [name, register] of Object.entries(commands)) {
    const words = commandWords[name as keyof typeof commands];
    register(describe(program.command(name), words, talk, { formats: Object.keys(formats).join(', ') }), context);
  }
  for (const command of program.commands) command.copyInheritedSettings(program);
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const fault = error instanceof CommanderError ? misspeltCall(error) : error;
    if (fault instanceof CallError) terminal.stderr.write(`tom: ${fault.say(talk)}\n`);
    return error instanceof CommanderError || fault instanceof CallError ? 2 : bug(error, args, terminal, talk);
  }
}

/** Where the folder that tom runs in is gone, no call can be carried out. */
export async function sayNoFolder(
  args: readonly string[],
  { env, stderr }: Pick<Terminal, 'env' | 'stderr'>,
): Promise<number> {
  stderr.write(`tom: ${callWords.noWorkingFolder[(await languagesOf(args, { cwd: undefined, env })).talk]}\n`);
  return 2;
}

/** A result that could not be written whole: whoever reads the file would take it for the whole. */
export async function sayNoOutput(
  args: readonly string[],
  error: unknown,
  { env, stderr, cwd }: Pick<Terminal, 'env' | 'stderr'> & { cwd: string | undefined },
): Promise<void> {
  const { talk: language } = await languagesOf(args, { cwd, env });
  const { writeFaultOf } = await import('../io/write.ts');
  const { reason, text } = writeFaultOf(error);
  stderr.write(`tom: ${formatMessage(callWords.noOutput[language], { reason, text }, language)}\n`);
}

function programOf(terminal: Terminal, language: Language): Command {
  const say = (text: Localised): string => text[language];
  return describe(new Command('tom'), commandWords.tom, language, {})
    .version(packageJson.version, '-V, --version', say({ en: 'print the version', es: 'mostrar la versión' }))
    .helpOption('-h, --help', say({ en: 'show the help of a command', es: 'mostrar la ayuda de un comando' }))
    .helpCommand(
      say({ en: 'help [command]', es: 'help [comando]' }),
      say({ en: 'Show the help of a command', es: 'Mostrar la ayuda de un comando' }),
    )
    .option(
      '--debug',
      say({ en: 'print the stack of an error of tom itself', es: 'mostrar la traza de un error del propio tom' }),
    )
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureHelp(helpIn(language))
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      // Told in the language of talk when it has ended the run.
      outputError: () => {},
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
      getErrHelpWidth: () => terminal.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function bug(error: unknown, args: readonly string[], terminal: Terminal, language: Language): number {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && args.includes('--debug') ? `${error.stack}\n` : '';
  terminal.stderr.write(
    `tom: ${formatMessage(bugWords.ours[language], { message }, language)}\n${stack}     ${bugWords.report[language]}\n`,
  );
  return 3;
}
