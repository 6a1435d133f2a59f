import { join } from 'node:path';
import { type Fixed, fixAll } from '../check/fix-all.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { spelled } from '../diagnostics/visible.ts';
import { fixWords } from '../generated/words/cli.ts';
import { readInside } from '../io/read.ts';
import { writeFaultOf, writeNamedFile } from '../io/write.ts';
import type { Source } from '../language/document.ts';
import { lineOf } from './baseline.ts';
import { notWritten } from './call-error.ts';
import { type Asked, ask, checkedOf, type OpenFlags } from './open.ts';
import { type Terminal, uninterrupted } from './terminal.ts';

/** A file as it is, and as it is to be. */
interface Change {
  file: string;
  before: string;
  after: string;
}

/** `tom validate --fix`: writes what is certain into the files, and says so on standard error. */
export async function putRight(paths: readonly string[], flags: OpenFlags, terminal: Terminal): Promise<void> {
  const { changes, asked, ...found } = await correct(paths, flags, terminal);
  uninterrupted(() => write(asked.root, changes));
  tell(changes, found, asked, terminal);
}

/** `tom validate --fix --dry-run`: shows it as a unified diff; true where there is something. */
export async function showFixes(paths: readonly string[], flags: OpenFlags, terminal: Terminal): Promise<boolean> {
  const { changes, asked, ...found } = await correct(paths, flags, terminal);
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  for (const { file, before, after } of changes) {
    const [from, to] = [`a/${file}`, `b/${file}`];
    const patch = createTwoFilesPatch(from, to, before, after, '', '', { headerOptions: FILE_HEADERS_ONLY });
    // On a screen nothing that the files hold may act; elsewhere the text is what can be applied.
    terminal.stdout.write(terminal.stdout.isTTY ? patch.split('\n').map(spelled).join('\n') : patch);
  }
  tell([], found, asked, terminal);
  return changes.length > 0;
}

async function correct(
  paths: readonly string[],
  flags: OpenFlags,
  terminal: Terminal,
): Promise<Fixed & { asked: Asked; changes: Change[] }> {
  const asked = ask(paths, flags, terminal);
  const { root, only, options } = asked;
  // Whatever is asked for, no other rule may find something new.
  const all = { ...asked, options: { ...options, rules: undefined } };
  const { sources, checked } = await checkedOf(all);
  const judge = async (given: readonly Source[]) =>
    given === sources ? checked.result : (await checkedOf({ ...all, sources: [...given] })).checked.result;
  const whole = new Set(sources.filter((one) => isWhole(root, one)).map(({ file }) => file));
  const found = await fixAll(sources, judge, ({ file, code }) => {
    const isAsked = (only?.includes(file) ?? true) && (options.rules?.includes(code) ?? true);
    return isAsked && whole.has(file);
  });
  const changes = found.sources.flatMap(({ file, text }, index) => {
    const before = sources[index]?.text ?? '';
    return before === text ? [] : [{ file, before, after: text }];
  });
  return { ...found, asked, changes };
}

/** Whether a file holds what its text says: one in another encoding would lose letters. */
function isWhole(root: string, { file, text }: Source): boolean {
  const bytes = readInside(root, file);
  return typeof bytes !== 'string' && bytes.equals(Buffer.from(text));
}

/** Writes all files, or none: those that are written already get back what they had. */
function write(root: string, changes: readonly Change[]): void {
  const written: Change[] = [];
  const put = (file: string, text: string): void => writeNamedFile(join(root, file), text);
  for (const change of changes) {
    try {
      put(change.file, change.after);
      written.push(change);
    } catch (error) {
      for (const { file, before } of written) put(file, before);
      throw notWritten([change.file], writeFaultOf(error));
    }
  }
}

function tell(
  changes: readonly Change[],
  { fixed, refused }: Pick<Fixed, 'fixed' | 'refused'>,
  { language }: Asked,
  { stderr }: Terminal,
): void {
  const say = sayIn(fixWords, language);
  const lines = [
    ...(changes.length > 0 ? [say('fixed', { count: fixed.length, files: changes.map(({ file }) => file) })] : []),
    ...(fixed.length + refused.length === 0 ? [say('none')] : []),
    ...(refused.length > 0
      ? [say('refused', { count: refused.length }), ...refused.map((one) => `  ${lineOf(one)}`)]
      : []),
  ];
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`);
}
