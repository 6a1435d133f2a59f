import { join, relative, resolve } from 'node:path';
import { isLanguage } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { callWords } from '../generated/words/cli.ts';
import { leavesFolder } from '../io/read.ts';
import { type WriteFault, writeFaultOf, writeFile } from '../io/write.ts';
import { CallError, notWritten } from './call-error.ts';
import { indexFile, indexFor } from './index-page.ts';
import { fileOf, makeReports, type ReportFlags, type WrittenFormat } from './make-reports.ts';
import type { Opened } from './open.ts';
import { type Terminal, uninterrupted } from './terminal.ts';

export interface WrittenReports {
  /** Paths as the caller would write them. */
  files: string[];
  /** What to tell of findings that are open in what was written, and of what was not written for them. */
  notes: string[];
}

/** Makes the reports that are asked for, or those that were agreed, and writes each whole or not at all. */
export async function writeReports(
  asked: readonly string[],
  formats: readonly WrittenFormat[],
  flags: ReportFlags,
  terminal: Terminal,
): Promise<WrittenReports> {
  const folderOf = ({ root, language }: Opened): string => {
    const folder = resolve(terminal.cwd, flags.out ?? join(root, 'out'));
    if (flags.out === undefined && leavesFolder(root, folder))
      throw new CallError(callWords.outsideOut, { path: relative(terminal.cwd, folder) }, language);
    return folder;
  };
  // Before anything is rendered: that takes a while.
  const all = await makeReports(asked, formats, flags, terminal, folderOf);
  const { made, held, points, first, version } = all;
  const folder = folderOf(first);
  const talk = flags.lang !== undefined && isLanguage(flags.lang) ? flags.lang : first.language;
  const index = indexFor(all, folder);
  const indexPath = join(folder, indexFile(all));
  const written = [
    ...made.map(({ name, language, format, bytes }) => ({
      path: join(folder, fileOf(name, language, format, version)),
      bytes,
    })),
    ...(index === undefined || index === 'theirs' ? [] : [{ path: indexPath, bytes: index }]),
  ];
  const files = written.map(({ path }) => relative(terminal.cwd, path));
  const faults = new Map(written.flatMap(({ path, bytes }) => writeOr(path, bytes, terminal)));
  const [fault] = faults.values();
  if (fault) throw notWritten([...faults.keys()], fault, talk);
  const nothing = [...new Set(made.flatMap(({ name, holdsNothing }) => (holdsNothing ? [name] : [])))];
  return {
    files,
    notes: [
      ...(points > 0 ? [formatMessage(callWords.drafts[talk], { count: points }, talk)] : []),
      ...(nothing.length > 0 ? [formatMessage(callWords.holdsNothing[talk], { reports: nothing }, talk)] : []),
      ...held.map((error) => error.say(talk)),
      ...(index === 'theirs'
        ? [formatMessage(callWords.theirIndex[talk], { path: relative(terminal.cwd, indexPath) }, talk)]
        : []),
    ],
  };
}

/** Writes a report, or gives its path with why it could not be written: a smaller one may still find room. */
function writeOr(path: string, bytes: string | Uint8Array, { cwd }: Terminal): [file: string, fault: WriteFault][] {
  try {
    uninterrupted(() => writeFile(path, bytes));
    return [];
  } catch (error) {
    return [[relative(cwd, path), writeFaultOf(error)]];
  }
}
