import { CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { Language } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { formats } from '../formats/index.ts';
import { commandWords } from '../generated/commands.ts';
import { bugWords, callWords } from '../generated/words/cli.ts';
import { CallError } from './call-error.ts';
import { type CommandContext, describe, toldIn } from './command.ts';
import { misspeltCall, newProgram } from './commander.ts';
import { commands } from './commands.ts';
import { languagesOf } from './language.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs the command line and returns its exit code: 0 nothing at or above `--fail-on`, 1 findings, 2 the call cannot be carried out,
 * 3 a bug of tom's. Nothing is thrown, and nothing but `terminal` is touched.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { talk, language } = await languagesOf(args, terminal);
  let code = 0;
  const say = toldIn(talk, { formats: Object.keys(formats).join(', ') });
  const context: CommandContext = {
    terminal,
    language,
    say,
    exit(asked) {
      code = asked;
    },
  };
  const program = newProgram(terminal, talk);
  // Of the others nothing is asked where one is called.
  const called = Object.entries(commands).filter(([name]) => name === args[0]);
  for (const [name, load] of called.length > 0 ? called : Object.entries(commands)) {
    const words = commandWords[name as keyof typeof commands];
    describe(program.command(name), words, say).action(async (argument, flags) =>
      (await load())(argument as never, flags as never, context),
    );
  }
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

function bug(error: unknown, args: readonly string[], terminal: Terminal, language: Language): number {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && args.includes('--debug') ? `${error.stack}\n` : '';
  terminal.stderr.write(
    `tom: ${formatMessage(bugWords.ours[language], { message }, language)}\n${stack}     ${formatMessage(bugWords.report[language], { url: packageJson.bugs.url }, language)}\n`,
  );
  return 3;
}
