import { join, relative, resolve } from 'node:path';
import {
  type Baseline,
  baselineOf,
  compareWith,
  readBaseline,
  withBaseline,
  writeBaseline,
} from '../check/baseline.ts';
import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/language.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { visible } from '../diagnostics/visible.ts';
import { baselineWords, callWords } from '../generated/words/cli.ts';
import { readRegular, stands } from '../io/read.ts';
import { writeNamedFile } from '../io/write.ts';
import { CallError, writeWhole } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { judgedModel, type OpenFlags } from './open.ts';
import { open } from './result.ts';
import type { Terminal } from './terminal.ts';

interface Flags extends OpenFlags {
  baseline?: string;
  acceptNew?: boolean;
  prune?: boolean;
}

/** Where a baseline stands: that of the workspace, or the file that the caller names. */
interface Kept {
  path: string;
  /** As it is told. */
  file: string;
  text: string;
  baseline: Baseline;
}

const usual = 'tom-baseline.json';

/** `tom baseline`: accepts what is found today, so that only what is new fails. */
export async function acceptBaseline(folder: string, flags: Flags, { terminal, exit }: CommandContext): Promise<void> {
  const opened = await open([folder], flags, terminal);
  const { root, checked, language, only } = opened;
  const { result } = checked;
  judgedModel(opened);
  if (only) throw new CallError(callWords.wholeBaseline, { path: folder }, language);
  const say = sayIn(baselineWords, language);
  const path = pathOf(flags.baseline, root, terminal);
  const file = relative(terminal.cwd, path);
  const kept = stands(path) ? readAt(path, result, terminal) : undefined;
  const found = result.diagnostics.filter(({ suppressed }) => !suppressed);
  if (!kept) {
    writeWhole(file, () => writeNamedFile(path, writeBaseline(baselineOf(result, found))));
    terminal.stdout.write(`${say('written', { file, count: found.length })}\n`);
    return;
  }
  const { accepted, fresh, gone } = compareWith(result, kept.baseline);
  const taken = flags.acceptNew ? [...accepted, ...fresh] : accepted;
  const now = baselineOf(result, taken);
  const stay = kept.baseline.accepted.filter(
    (one) => !now.accepted.some((other) => isSame(one, other)) && !(flags.prune && gone.includes(one)),
  );
  const text = writeBaseline({ ...now, accepted: [...now.accepted, ...stay] });
  if (text !== kept.text && (flags.acceptNew || flags.prune)) writeWhole(file, () => writeNamedFile(path, text));
  const lines = [
    say('stands', { file, count: accepted.length }),
    ...(gone.length > 0 ? [say(flags.prune ? 'pruned' : 'gone', { count: gone.length })] : []),
    ...gone.map(({ code, subject }) => `  ${visible(`${code} ${subject}`)}`),
    ...(fresh.length > 0 ? [say(flags.acceptNew ? 'taken' : 'fresh', { count: fresh.length })] : []),
    ...fresh.map((one) => `  ${lineOf(one)}`),
  ];
  terminal.stdout.write(`${lines.join('\n')}\n`);
  exit(fresh.length > 0 && !flags.acceptNew ? 1 : 0);
}

function isSame(one: { code: string; subject: string; facts: readonly string[] }, other: typeof one): boolean {
  return (
    JSON.stringify([one.code, one.subject, one.facts]) === JSON.stringify([other.code, other.subject, other.facts])
  );
}

/** A finding on one line: where it stands, and the head of its message. */
export function lineOf({ code, file, range, message }: Diagnostic): string {
  return visible(`${code} ${file}${range ? `:${range.start.line}` : ''} ${message.split('\n')[0]}`);
}

/** A result as the baseline of its workspace has it: the one that is named, else the usual one where there is one. */
export function againstBaseline(
  result: CheckResult,
  asked: string | false | undefined,
  root: string,
  language: Language,
  terminal: Terminal,
): { result: CheckResult; source?: { file: string; text: string } } {
  if (asked === false) return { result };
  const path = pathOf(asked, root, terminal);
  if (asked === undefined && !stands(path)) return { result };
  const { text, baseline } = readAt(path, result, terminal);
  const source = { file: relative(root, path), text };
  return { result: withBaseline(result, baseline, source, language), source };
}

function pathOf(asked: string | undefined, root: string, { cwd }: Terminal): string {
  return asked === undefined ? join(root, usual) : resolve(cwd, asked);
}

/** Throws where it cannot be read, is none, or is that of another engagement. */
function readAt(path: string, { made }: CheckResult, { cwd }: Terminal): Kept {
  const file = relative(cwd, path);
  const bytes = readRegular(path);
  if (typeof bytes === 'string') throw new CallError(callWords.unreadable, { file, fault: bytes });
  const text = bytes.toString('utf8');
  const baseline = readBaseline(text);
  if (!baseline) throw new CallError(callWords.badBaseline, { file });
  const { engagement } = baseline;
  if (engagement !== made.engagement && made.engagement !== '')
    throw new CallError(callWords.otherBaseline, { file, engagement, own: made.engagement });
  return { path, file, text, baseline };
}
