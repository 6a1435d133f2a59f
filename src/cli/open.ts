import process from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };
import { loadPublicHolidays } from '../calendar/public-holidays.ts';
import { type Checked, check } from '../check.ts';
import { codes } from '../diagnostics/codes.ts';
import { isLanguage, type Language, languages } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { ownReports } from '../io/templates.ts';
import { type NoWorkspace, type ReadWorkspace, readDataFile, readWorkspace } from '../io/workspace.ts';
import type { Source } from '../language/document.ts';
import { engagementHead } from '../language/head.ts';
import { phases } from '../model/phases.ts';
import { CallError } from './call-error.ts';
import { chosen, chosenIf } from './choices.ts';
import type { Terminal } from './terminal.ts';

/** The flags that every command which reads a workspace has. */
export interface OpenFlags {
  lang?: string;
  scenario?: string;
  phase?: string;
  asOf?: string;
  rule?: readonly string[];
}

/** `sources` are what was read, the data files that the model names at their end. */
export interface Opened extends ReadWorkspace {
  checked: Checked;
  language: Language;
}

/** Reads and checks the workspace at `paths`. Rejects with a CallError where the call cannot be carried out. */
export async function open(paths: readonly string[], flags: OpenFlags, terminal: Terminal): Promise<Opened> {
  const asked = chosenIf('--lang', flags.lang, languages);
  const upTo = chosenIf('--phase', flags.phase, phases);
  const rules = flags.rule?.map((code) =>
    chosen('--rule', code.toUpperCase(), Object.keys(codes) as (keyof typeof codes)[]),
  );
  if (flags.asOf !== undefined && !isDate(flags.asOf)) throw new CallError(callWords.badDate, { value: flags.asOf });
  const read = readWorkspace(terminal.cwd, paths, (tom) => engagementHead(tom).model);
  if ('fault' in read) throw failure(read);
  const head = engagementHead(read.sources[0]?.text ?? '');
  const first = head.languages.find(isLanguage);
  // What is found is told alike on every machine, so the terminal has no say.
  const language = asked ?? first ?? 'en';
  if (flags.scenario !== undefined && head.scenarios.length > 0)
    chosen('--scenario', flags.scenario, [...head.scenarios, 'all']);
  const { scenario, asOf } = flags;
  const publicHolidays = asksForHolidays(read.sources) ? await loadPublicHolidays() : undefined;
  const { version } = packageJson;
  const tzdata = process.versions.tz;
  const findData = (file: string) => readDataFile(read.root, file);
  const checked = check(read.sources, {
    language,
    version,
    tzdata,
    scenario,
    upTo,
    asOf,
    rules,
    publicHolidays,
    ownReports: ownReports(read.root),
    findData,
  });
  const known = new Set(read.sources.map(({ file }) => file));
  const data = checked.workspace?.data.filter(({ file }) => !known.has(file)) ?? [];
  return { ...read, sources: [...read.sources, ...data], checked, language };
}

/**
 * True where some source may ask for public holidays: their data are large, and an engagement without such calendars does not wait for
 * them. The text is enough to know, because a calendar's country stands in the same file.
 */
function asksForHolidays(sources: readonly Source[]): boolean {
  return sources.some(({ text }) => /\bholidays\b["']?\s*:/.test(text) && /\bcountry\b/.test(text));
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function failure(none: NoWorkspace): CallError {
  switch (none.fault) {
    case 'no-folder':
      return new CallError(callWords.noFolder, { path: none.path });
    case 'denied':
      return new CallError(callWords.denied, { path: none.path });
    case 'misnamed':
      return new CallError(callWords.misnamed, { file: none.file });
    case 'no-workspace':
      if (none.below.length === 0) return new CallError(callWords.noWorkspace, { path: none.path });
      return new CallError(callWords.workspacesBelow, { path: none.path, below: none.below });
    case 'two-workspaces':
      return new CallError(callWords.twoWorkspaces, { files: none.files });
    case 'no-model-file':
      return new CallError(callWords.noModelFile, { globs: none.globs });
    case 'outside-workspace':
      return new CallError(callWords.outsideWorkspace, { path: none.path });
  }
}
