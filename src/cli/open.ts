import process from 'node:process';
import packageJson from '../../package.json' with { type: 'json' };
import { type HolidayReader, publicHolidayReader } from '../calendar/public-holidays.ts';
import { takeUpZones, zonesRead } from '../calendar/zones.ts';
import type { Checked, CheckOptions } from '../check.ts';
import { type Code, codes } from '../diagnostics/codes.ts';
import type { CheckResult } from '../diagnostics/diagnostic.ts';
import { isLanguage, type Language, languages } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { type Cache, cache } from '../io/kept.ts';
import { ownReports } from '../io/templates.ts';
import { type Buffers, type NoWorkspace, type ReadWorkspace, readDataFile, readWorkspace } from '../io/workspace.ts';
import { engagementHead } from '../language/head.ts';
import type { FindData } from '../model/data.ts';
import type { Model } from '../model/model.ts';
import { phases } from '../model/phases.ts';
import { CallError, chosen, chosenIf } from './call-error.ts';
import { houseCodesIn } from './house-rules.ts';
import type { Terminal } from './terminal.ts';

/** The flags that every command which reads a workspace has. */
export interface OpenFlags {
  lang?: string;
  scenario?: string;
  phase?: string;
  asOf?: string;
  rule?: readonly string[];
}

/** What a check is asked for, and the workspace that it is asked of. */
export interface Asked extends ReadWorkspace {
  language: Language;
  options: CheckOptions;
}

/** `sources` are what was read, the data files that the model names at their end. */
export interface Opened extends Omit<ReadWorkspace, 'stamp'> {
  checked: Checked;
  language: Language;
}

/** Reads the workspace at `paths`. Throws a CallError where the call cannot be carried out. */
export function ask(paths: readonly string[], flags: OpenFlags, terminal: Terminal, buffers?: Buffers): Asked {
  return askedOf(
    readWorkspace(terminal.cwd, paths, (tom) => engagementHead(tom).model, buffers),
    flags,
  );
}

/** What is asked of a workspace that was read; `own` are the reports that it has templates of its own for, those in its folder unless given. */
export function askedOf(read: ReadWorkspace | NoWorkspace, flags: OpenFlags, own?: readonly string[]): Asked {
  const asked = chosenIf('--lang', flags.lang, languages);
  const upTo = chosenIf('--phase', flags.phase, phases);
  if (flags.asOf !== undefined && !isDate(flags.asOf)) throw new CallError(callWords.badDate, { value: flags.asOf });
  if ('fault' in read) throw new CallError(callWords[read.fault], read.values);
  const rules = flags.rule?.map((code) =>
    chosen('--rule', code.toUpperCase(), [...Object.keys(codes), ...houseCodesIn(read.sources)] as Code[]),
  );
  const head = engagementHead(read.sources[0]?.text ?? '');
  const first = head.languages.find(isLanguage);
  // What is found is told alike on every machine, so the terminal has no say.
  const language = asked ?? first ?? 'en';
  if (flags.scenario !== undefined && head.scenarios.length > 0)
    chosen('--scenario', flags.scenario, [...head.scenarios, 'all']);
  const { scenario, asOf } = flags;
  const tzdata = process.versions.tz;
  const { version } = packageJson;
  const reports = own ?? ownReports(read.root);
  return {
    ...read,
    language,
    options: { language, version, tzdata, scenario, upTo, asOf, rules, ownReports: reports },
  };
}

/** Checks a workspace that was read; where it is known what that has come to, only its models are built. */
export async function checkedOf(
  { language, options, ...read }: Asked,
  findData = dataIn(read.root),
  earlier?: CheckResult,
): Promise<Opened> {
  const kept = cache();
  const publicHolidays = keptHolidays(publicHolidayReader(), kept);
  const zones = kept && `${[kept.program, process.versions.tz, process.versions.icu].join('-')}.zones`;
  const known = zones && kept.read(zones);
  if (known) takeUpZones(JSON.parse(known.toString()));
  const { check } = await import('../check.ts');
  const checked = check(read.sources, { ...options, publicHolidays, findData, earlier });
  const more = zones && zonesRead();
  if (more) kept.keep(zones, Buffer.from(JSON.stringify(more)));
  const files = new Set(read.sources.map(({ file }) => file));
  const data = checked.workspace?.data.filter(({ file }) => !files.has(file)) ?? [];
  return { ...read, sources: [...read.sources, ...data], checked, language };
}

/** The model that is judged first: that of the target, unless another scenario was asked for. Throws where tom.yaml cannot be read. */
export function judgedModel({ checked, language }: Pick<Opened, 'checked' | 'language'>): Model {
  const [model] = checked.judged;
  if (!model) throw new CallError(callWords.brokenEngagement, { file: 'tom.yaml' }, language);
  return model;
}

/** Reads the data files of a workspace. */
export function dataIn(root: string): FindData {
  return (file) => readDataFile(root, file);
}

/** The public holidays as an earlier run has reckoned them: loading the data of the world takes longer than to check a small engagement. */
function keptHolidays(read: HolidayReader, kept: Cache | undefined): HolidayReader {
  if (!kept) return read;
  return (country, region, between) => {
    const place = [country, region ?? '', between.from, between.to].map(encodeURIComponent);
    const name = `${[kept.program, ...place].join('-')}.days`;
    const earlier = kept.read(name);
    if (earlier) return JSON.parse(earlier.toString()) ?? undefined;
    const dates = read(country, region, between);
    kept.keep(name, Buffer.from(JSON.stringify(dates ?? null)));
    return dates;
  };
}

/** True for a whole date, `2026-09-25`, that exists. */
export function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  );
}
