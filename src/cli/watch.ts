import { formatMessage } from '../diagnostics/messages.ts';
import { watchWords } from '../generated/words/cli.ts';
import { onChange } from '../io/watch.ts';
import { CallError } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { interrupted } from './terminal.ts';

/** Clears a terminal, what has scrolled away as well. */
const clear = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Does work, and does it again when a file of a folder changes, until somebody ends it with Ctrl-C: the exit code is that of the last time.
 * A state in which the work cannot be done, such as no tom.yaml, is told and waited out.
 */
export async function repeated(
  root: string,
  written: readonly string[],
  { terminal, language }: CommandContext,
  work: () => Promise<void>,
): Promise<void> {
  const ended = interrupted().then(() => true);
  let wake = (): void => {};
  let change: Promise<void>;
  const stop = await onChange(root, () => wake(), written);
  let failed: CallError | undefined;
  try {
    do {
      change = new Promise((done) => (wake = done));
      if (terminal.stdout.isTTY) terminal.stdout.write(clear);
      failed = await work().then(
        () => undefined,
        (error) => {
          if (error instanceof CallError) return error;
          throw error;
        },
      );
      if (failed) terminal.stderr.write(`tom: ${failed.say(language)}\n`);
      terminal.stderr.write(`${formatMessage(watchWords.waiting[language], {}, language)}\n`);
    } while (!(await Promise.race([ended, change])));
  } finally {
    await stop();
  }
  if (failed) throw failed;
}
