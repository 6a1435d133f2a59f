import { join, relative, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { isLanguage } from '../diagnostics/language.ts';
import { formatMessage } from '../diagnostics/messages.ts';
import { gitState } from '../io/git.ts';
import { readLogo } from '../io/logo.ts';
import { loadTemplates } from '../io/templates.ts';
import { writeFile } from '../io/write.ts';
import { reports } from '../reports/index.ts';
import { renderReport } from '../reports/render/report.ts';
import { CallError } from './call-error.ts';
import { callWords } from './call-words.ts';
import { chosen } from './choices.ts';
import { type OpenFlags, open } from './open.ts';
import type { Terminal } from './terminal.ts';

export interface ReportFlags extends OpenFlags {
  workspace: string;
  out?: string;
  workspaceTemplates: boolean;
}

export interface WrittenReports {
  /** Paths as the caller would write them. */
  files: string[];
  /** How many findings are open in what was written. */
  drafts: number;
  /** What to tell of them. */
  note: string;
}

/** Renders the reports that are asked for, or those that were agreed, and writes each whole or not at all. */
export async function writeReports(
  asked: readonly string[],
  formats: readonly ('md' | 'html')[],
  flags: ReportFlags,
  terminal: Terminal,
): Promise<WrittenReports> {
  const { lang, ...rest } = flags;
  const first = await open([flags.workspace], rest, terminal);
  const { workspace } = first.checked;
  if (!workspace) throw new CallError(callWords.brokenEngagement, { file: 'tom.yaml' });
  const own = workspace.context.languages;
  const languages = lang === 'all' ? own : [lang === undefined ? (own[0] ?? 'en') : chosen('--lang', lang, own)];
  const names = asked.length > 0 ? asked : agreed(workspace.settings.deliverables);
  const folder = resolve(terminal.cwd, flags.out ?? join(first.root, 'out'));
  const git = gitState(first.root, terminal.env);
  const logo = readLogo(first.root, workspace.settings.brand?.logo);
  const templates = loadTemplates(flags.workspaceTemplates ? first.root : undefined);
  const texts: { path: string; text: string }[] = [];
  let drafts = 0;
  for (const language of languages) {
    const spoken = isLanguage(language) ? language : first.language;
    const { checked } =
      spoken === first.language ? first : await open([flags.workspace], { ...rest, lang: spoken }, terminal);
    const [model] = checked.judged;
    if (!model || !checked.workspace) continue;
    for (const name of names) {
      const report = reports[name];
      if (!report) continue;
      const view = report.view({
        model,
        models: checked.workspace.models,
        diagnostics: checked.result.diagnostics.filter((diagnostic) => !diagnostic.suppressed),
        notAssessed: checked.result.notAssessed,
        phases: checked.result.made.phases,
        language,
        git,
        logo,
        version: packageJson.version,
      });
      drafts = Math.max(drafts, view.openPoints.length);
      for (const format of formats) {
        const rendered = renderReport({ name, ...templates.of(name), view, language, format });
        if (rendered.fault) {
          const { template, line, column, message } = rendered.fault;
          const at = [relative(terminal.cwd, templates.pathOf(template)), line, column]
            .filter((part) => part !== undefined)
            .join(':');
          throw new CallError(callWords.badTemplate, { at, message }, spoken);
        }
        texts.push({ path: join(folder, `${name}.${language}.${format}`), text: rendered.text });
      }
    }
  }
  for (const { path, text } of texts) writeOrFail(path, text);
  const talk = lang !== undefined && isLanguage(lang) ? lang : first.language;
  const files = texts.map(({ path }) => relative(terminal.cwd, path));
  return { files, drafts, note: formatMessage(callWords.drafts[talk], { count: drafts }, talk) };
}

/** The agreed deliverables that exist; all of them where none were agreed. */
function agreed(deliverables: readonly string[] | undefined): string[] {
  const all = Object.keys(reports);
  return deliverables === undefined ? all : all.filter((name) => deliverables.includes(name));
}

function writeOrFail(path: string, text: string): void {
  try {
    writeFile(path, text);
  } catch (error) {
    throw new CallError(callWords.notWritable, {
      path,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
