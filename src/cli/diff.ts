import { formatMessage } from '../diagnostics/messages.ts';
import { callWords, diffWords } from '../generated/words/cli.ts';
import { CallError, chosen } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { compare } from './diff/compare.ts';
import { diffJson, diffMarkdown, diffText } from './diff/formats.ts';
import { ask, checkedOf, type OpenFlags } from './open.ts';
import { askedAt, wholly } from './revisions.ts';

interface Flags extends OpenFlags {
  workspace: string;
  format: string;
  breaking?: boolean;
}

/** A diff in each of its forms. */
const formats = { text: diffText, json: diffJson, markdown: diffMarkdown };

/** `tom diff A..B`: what changed between two commits, or since one, in the terms of the model. */
export async function diff(range: string | undefined, flags: Flags, { terminal, exit }: CommandContext): Promise<void> {
  const format = chosen('--format', flags.format, Object.keys(formats) as (keyof typeof formats)[]);
  const present = ask([flags.workspace], flags, terminal);
  const { from, to } = readRange(range);
  const later = to === undefined ? undefined : askedAt(present, to, flags.lang, terminal);
  // Both are told in the language of the later one.
  const asked = later?.asked ?? present;
  const { language } = asked;
  const before = await askedAt(asked, from, flags.lang, terminal).check(asked);
  const here = formatMessage(diffWords.here[language], {}, language);
  const after = later ? await later.check(asked) : wholly((await checkedOf(asked)).checked, here, asked);
  const told = compare(before, after, { from, to: to ?? here, language });
  terminal.stdout.write(formats[format](told, language, flags.breaking === true));
  exit(flags.breaking && told.promises.length > 0 ? 1 : 0);
}

/** `A..B`, `A..` or `A` up to the files as they are, nothing for what is not committed yet. */
function readRange(range = 'HEAD'): { from: string; to: string | undefined } {
  if (range.includes('...')) throw new CallError(callWords.badRange, { value: range });
  const at = range.indexOf('..');
  if (at < 0) return { from: range, to: undefined };
  return { from: range.slice(0, at) || 'HEAD', to: range.slice(at + 2) || undefined };
}
