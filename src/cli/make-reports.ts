import { relative, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { isLanguage, type Language } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { gitState } from '../io/git.ts';
import { readLogo } from '../io/logo.ts';
import { loadTemplates, type Templates } from '../io/templates.ts';
import type { Model } from '../model/model.ts';
import type { Audience } from '../model/seen-from-outside.ts';
import { withoutHead } from '../reports/head.ts';
import type { Format } from '../reports/render/blocks/block.ts';
import { type RenderInput, renderReport } from '../reports/render/report.ts';
import type { OpenPoint, ReportView } from '../reports/render/view.ts';
import type { Report } from '../reports/report.ts';
import { plainWords } from '../wording/plain.ts';
import { speechOf } from '../wording/speech.ts';
import type { ReportContext } from '../wording/view-context.ts';
import { CallError, chosen, chosenAll } from './call-error.ts';
import type { Opened, OpenFlags } from './open.ts';
import { readable, reportsOf } from './own-reports.ts';
import { openPress } from './print.ts';
import { open } from './result.ts';
import type { Terminal } from './terminal.ts';
import type { Office } from './write-office.ts';

export interface ReportFlags extends OpenFlags {
  workspace: string;
  out?: string;
  workspaceTemplates: boolean;
  draft?: boolean;
  reference?: string;
  audience?: string;
}

/** A format of a file: those in which a report is rendered, a page that is printed, and the one sheet of a workbook that is filled in and read again. */
export type WrittenFormat = Format | 'pdf' | 'csv';

/** Whether a report can be written in a format. */
export function has({ workbook, csv }: Pick<Report, 'workbook' | 'csv'>, format: WrittenFormat): boolean {
  return format === 'csv' ? csv !== undefined : format !== 'xlsx' || workbook === true;
}

/** A report in one language and one format. */
export interface MadeReport {
  name: string;
  language: string;
  format: WrittenFormat;
  bytes: string | Uint8Array;
  /** True where all that it has is kept from its reader. */
  holdsNothing: boolean;
  view: ReportView;
}

/** What was made, before anything is written. */
export interface MadeReports {
  made: readonly MadeReport[];
  /** Why those that are for people outside were not made. */
  held: readonly CallError[];
  /** How many points are open in what was made. */
  points: number;
  /** Every report that there is, by name. */
  reports: Readonly<Record<string, Report>>;
  templates: Templates;
  first: Opened;
  /** The languages of the engagement. */
  languages: readonly string[];
  /** What the names of the files say of who reads them: `.provider-acme`; nothing where they hold everything. */
  version: string;
}

/** The name of the file of a report. Versions for several readers stand side by side, and none leads to what is in another. */
export function fileOf(name: string, language: string, format: WrittenFormat, version: string): string {
  return `${name}${version}.${language}.${format}`;
}

/** Renders the reports that are asked for, or those that were agreed; `refuse` throws where they have no place to go. */
export async function makeReports(
  asked: readonly string[],
  formats: readonly WrittenFormat[],
  flags: ReportFlags,
  terminal: Terminal,
  refuse?: (first: Opened) => unknown,
): Promise<MadeReports> {
  const { lang, ...rest } = flags;
  const first = await open([flags.workspace], rest, terminal);
  refuse?.(first);
  const { workspace } = first.checked;
  if (!workspace) throw new CallError(callWords.brokenEngagement, { file: 'tom.yaml' });
  const own = workspace.context.languages;
  const named = lang === undefined ? [own[0] ?? 'en'] : lang === 'all' ? own : chosenAll('--lang', lang, own);
  const languages = [...new Set(named)];
  const templates = readable(() => loadTemplates(flags.workspaceTemplates ? first.root : undefined), first.language);
  const reports = readable(() => reportsOf(templates, terminal, first.language), first.language);
  const names =
    asked.length > 0
      ? asked.map((name) => chosen(reportWord[first.language], name, Object.keys(reports), first.language))
      : agreed(workspace.settings.deliverables, Object.keys(reports));
  const [format] = formats;
  const alone =
    format && formats.length === 1 ? names.find((name) => reports[name] && !has(reports[name], format)) : undefined;
  if (asked.length > 0 && format && alone) {
    const others = Object.values(reports).filter((report) => has(report, format));
    throw new CallError(
      callWords.noWorkbook,
      { name: alone, format, others: others.map(({ name }) => name) },
      first.language,
    );
  }
  const [judged] = first.checked.judged;
  const audience = judged ? audienceOf(flags.audience, judged) : 'operational';
  const version = audience === 'operational' ? '' : `.${flags.audience?.replace(':', '-')}`;
  const git = gitState(first.root, terminal.env);
  const logo = logoOf(first);
  const office = formats.some(isOffice) ? await officeFor(flags, formats, terminal, first.language) : undefined;
  const press = formats.includes('pdf') ? await openPress(terminal, first.language) : undefined;
  const all: MadeReport[] = [];
  const held = new Map<string, CallError>();
  let drafts = 0;
  try {
    for (const language of languages) {
      const spoken = isLanguage(language) ? language : first.language;
      const { checked } =
        spoken === first.language ? first : await open([flags.workspace], { ...rest, lang: spoken }, terminal);
      const [model] = checked.judged;
      if (!model || !checked.workspace) continue;
      const context: ReportContext = {
        model,
        audience,
        models: checked.workspace.models,
        diagnostics: checked.result.diagnostics.filter((diagnostic) => !diagnostic.suppressed),
        accepted: checked.result.diagnostics.filter((diagnostic) => diagnostic.suppressed),
        notAssessed: checked.result.notAssessed,
        rules: checked.rules(),
        phases: checked.result.made.phases,
        language,
        git,
        logo,
        version: packageJson.version,
        isDraft: flags.draft === true,
      };
      // Reports share points: each counts once.
      const points = new Set<string>();
      for (const name of names) {
        const report = reports[name];
        if (!report) continue;
        const texts = readable(() => templates.of(name), first.language);
        const isPublic = report.published || context.audience === 'public';
        const blockers = isPublic ? report.blockers(context) : [];
        if (blockers.length > 0 && !flags.draft) {
          held.set(name, heldBack(name, blockers, spoken));
          continue;
        }
        const view = report.view(context);
        // What people outside are not told is open in their report all the same.
        for (const point of [...view.openPoints, ...blockers]) points.add(JSON.stringify(point));
        const input = { name, ...texts, template: withoutHead(texts.template), view, language };
        for (const format of formats) {
          if (!has(report, format)) continue;
          const made =
            format === 'pdf'
              ? await press?.pdf(input)
              : isOffice(format)
                ? await office?.[format](input, report.csv)
                : pageOf({ ...input, format });
          if (!made) continue;
          if (made.fault) {
            const { template, line, column, message } = made.fault;
            const at = [relative(terminal.cwd, templates.pathOf(template)), line, column]
              .filter((part) => part !== undefined)
              .join(':');
            throw new CallError(callWords.badTemplate, { at, message }, spoken);
          }
          all.push({ name, language, format, bytes: made.bytes, holdsNothing: made.holdsNothing, view });
        }
      }
      drafts = Math.max(drafts, points.size);
    }
  } finally {
    press?.close();
  }
  const [refused] = held.values();
  if (refused && asked.length > 0) throw refused;
  return { made: all, held: [...held.values()], points: drafts, reports, templates, first, languages: own, version };
}

/** Who is to read the reports, as the call says it. A provider is called by its id. */
function audienceOf(written: string | undefined, model: Model): Audience {
  if (written === undefined) return 'operational';
  const readers = ['operational', 'executive', 'public'] as const;
  const providers = model.all('provider').map(({ ref }) => ref as `provider:${string}`);
  const reader = chosen('--audience', written, [...readers, ...providers]);
  const isProvider = (one: string): one is `provider:${string}` => one.startsWith('provider:');
  return isProvider(reader) ? { provider: reader.slice('provider:'.length) } : reader;
}

/** Why what is for people outside is not written. */
function heldBack(report: string, blockers: readonly OpenPoint[], language: Language): CallError {
  const speech = speechOf(language);
  const points = blockers.map(({ code, about, message }) => {
    const words = typeof message === 'object' && message && 'head' in message ? message.head : message;
    return `${code || plainWords(about, speech)}: ${plainWords(words, speech)}`;
  });
  return new CallError(callWords.unpublished, { report, count: points.length }, language, points);
}

/** What writes documents and workbooks, with the client's document where one is named. */
async function officeFor(
  { reference: path }: ReportFlags,
  formats: readonly WrittenFormat[],
  { cwd }: Terminal,
  language: Language,
): Promise<Office> {
  const { createOffice, openReference } = await import('./write-office.ts');
  if (path === undefined || !formats.includes('docx')) return createOffice();
  const reference = openReference(resolve(cwd, path));
  if (typeof reference === 'object') return createOffice(reference);
  throw new CallError(callWords.unreadable, { file: path, fault: reference }, language);
}

function isOffice(format: WrittenFormat): format is keyof Office {
  return format === 'docx' || format === 'xlsx' || format === 'csv';
}

/** Markdown or a page, in the form in which documents are made. */
function pageOf(input: RenderInput) {
  const { text, fault, holdsNothing } = renderReport(input);
  return fault ? { fault } : { bytes: text, holdsNothing };
}

const reportWord = { en: 'report', es: 'el informe' };

/** The agreed deliverables that exist; all of them where none were agreed. */
function agreed(deliverables: readonly string[] | undefined, all: string[]): string[] {
  return deliverables === undefined ? all : all.filter((name) => deliverables.includes(name));
}

/** The picture of the brand; none where tom.yaml names none. */
function logoOf({ root, checked, language }: Opened): string | undefined {
  const path = checked.workspace?.settings.brand?.logo;
  if (path === undefined) return undefined;
  const read = readLogo(root, path);
  if ('uri' in read) return read.uri;
  throw new CallError(callWords.unreadable, { file: path, fault: read.fault }, language);
}
