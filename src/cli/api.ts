import process from 'node:process';
import { byCodeUnits } from '../diagnostics/lists.ts';
import { formats } from '../formats/index.ts';
import type { CheckResult } from '../generated/api.ts';
import { readGlobs } from '../io/glob.ts';
import type { NoWorkspace, ReadWorkspace } from '../io/workspace.ts';
import { isRuleFile } from '../language/document.ts';
import { engagementHead } from '../language/head.ts';
import { againstBaseline } from './baseline.ts';
import { CallError, chosen } from './call-error.ts';
import { ask, askedOf, checkedOf } from './open.ts';
import { askedByFormats, inputOf } from './outputs.ts';
import { oneFormat } from './report.ts';
import type { Terminal } from './terminal.ts';

/** The texts of an engagement by their paths, `tom.yaml` among them: `{ 'tom.yaml': '…', 'model/services.yaml': '…' }`. */
export type Texts = Readonly<Record<string, string>>;

/** What the flags of the same names of `tom validate` say. */
export interface CheckOptions {
  /** Language of messages, hints and names: the first of the engagement unless it is given. */
  lang?: 'en' | 'es';
  /** A scenario besides the target in which coverage and feasibility are judged; `all` for every one. */
  scenario?: string;
  /** Act as if all phases up to this one were open. */
  phase?: 'strategic' | 'operational' | 'technology' | 'control';
  /** The day at which dates are judged, `2026-09-25`: that of `tom.yaml` unless it is given. */
  asOf?: string;
  /** Only these rules, by their codes. */
  rule?: readonly string[];
}

/** What the flags of the same names of `tom report` say. */
export interface ReportOptions extends Omit<CheckOptions, 'lang' | 'rule'> {
  /** A language of the engagement: its first unless it is given. */
  lang?: string;
  /** A page that stands alone, unless it is given. */
  format?: 'md' | 'html' | 'docx' | 'xlsx' | 'csv' | 'pdf';
  /** Who reads it: `operational` (everything) unless it is given. */
  audience?: 'operational' | 'executive' | 'public' | `provider:${string}`;
  /** Make it even where it is held back while errors are open, as a draft. */
  draft?: boolean;
}

/** A report that was made, and written nowhere. */
export interface Report {
  /** The name that `tom report` would give it: `executive.en.html`. */
  file: string;
  /** Text of Markdown, pages and CSV; bytes of the others. */
  content: string | Uint8Array;
  /** How many findings are open in it: with one it is marked as a draft. */
  openPoints: number;
}

/**
 * Checks the engagement in a folder, or one whose texts are given, and resolves to what `tom validate --format json` prints. Nothing is
 * written. Rejects with an Error that says why where there is no engagement, or an option has no such value.
 */
export async function check(engagement: string | Texts, options: CheckOptions = {}): Promise<CheckResult> {
  return saying(options.lang, async () => {
    const texts = typeof engagement === 'string' ? undefined : engagement;
    const asked =
      typeof engagement === 'string' ? ask([engagement], options, here()) : askedOf(held(engagement), options, []);
    const find = texts && ((file: string) => textIn(texts, file));
    const { checked, sources, root, language } = await checkedOf(asked, find);
    const [crash] = checked.crashes;
    if (crash) throw new Error(`rule ${crash.code} failed`, { cause: crash.error });
    const { result } = texts ? checked : againstBaseline(checked.result, undefined, root, language, here());
    const { given, ...asks } = await askedByFormats([{ format: 'json' }], { root, sources, terminal: here() });
    const print = await formats.json();
    return JSON.parse(
      print(result, {
        ...asks,
        given: texts ? () => ({ input: inputOf(sources) }) : given,
        language,
        color: false,
        width: Number.POSITIVE_INFINITY,
        sources: new Map(),
        failOn: 'error',
      }),
    );
  });
}

/**
 * Makes one report of the engagement in a folder, by its name (`tom report --list` has them). Nothing is written. Rejects with an Error
 * that says why where there is no engagement or no such report, or where it is held back.
 */
export async function report(folder: string, name: string, options: ReportOptions = {}): Promise<Report> {
  const { format: asked = 'html', ...flags } = options;
  return saying(options.lang, async () => {
    const format = chosen('--format', asked, oneFormat);
    const { fileOf, makeReports } = await import('./make-reports.ts');
    const all = { ...flags, workspace: folder, workspaceTemplates: true };
    const { made, version, points } = await makeReports([name], [format], all, here());
    const [only] = made;
    if (!only) throw new Error(`${name} was not made`);
    return { file: fileOf(name, only.language, format, version), content: only.bytes, openPoints: points };
  });
}

/** The folder and the environment of the program that asks; nothing is told but the result. */
function here(): Terminal {
  const silent = { write: () => true };
  return { cwd: process.cwd(), env: process.env, stdout: silent, stderr: silent, interactive: false };
}

/** Says in words why a call cannot be carried out. */
async function saying<T>(lang: string | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CallError) throw new Error(error.say(lang === 'es' ? 'es' : 'en'));
    throw error;
  }
}

/** A workspace that stands in no folder. */
function held(texts: Texts): ReadWorkspace | NoWorkspace {
  const tom = textIn(texts, 'tom.yaml');
  if (!tom) return { fault: 'noWorkspace', values: { path: '.' } };
  const globs = engagementHead(tom.text).model;
  const { matches } = readGlobs(globs);
  const names = Object.keys(texts).filter((file) => file !== 'tom.yaml' && (matches(file) || isRuleFile(file)));
  if (names.every(isRuleFile)) return { fault: 'noModelFile', values: { globs } };
  const sources = names.sort(byCodeUnits).flatMap((file) => textIn(texts, file) ?? []);
  return { root: '', sources: [tom, ...sources], stamp: () => undefined };
}

function textIn(texts: Texts, file: string) {
  const text = Object.hasOwn(texts, file) ? texts[file] : undefined;
  return text === undefined ? undefined : { file, text };
}
