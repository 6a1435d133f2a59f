import { relative, resolve } from 'node:path';
import type { Language } from '../diagnostics/language.ts';
import { loadTemplates, type Templates, UnreadableTemplate } from '../io/templates.ts';
import { reports } from '../reports/index.ts';
import { ownReport, readHead } from '../reports/own.ts';
import type { Report } from '../reports/report.ts';
import { CallError } from './call-error.ts';
import { callWords } from './call-words.ts';
import type { Terminal } from './terminal.ts';

/** Every report that there is: tom's, and the workspace's own templates that say at their head what they are. */
export function reportsOf(templates: Templates, terminal: Terminal, language: Language): Record<string, Report> {
  const own = templates.own().flatMap((name): [string, Report][] => {
    const head = readHead(templates.of(name).template);
    if (head === 'fault') throw badHead(name, templates, terminal, language);
    return head ? [[name, ownReport(name, head)]] : [];
  });
  return { ...reports, ...Object.fromEntries(own) };
}

/** The same for `--list`, which needs no workspace. */
export function listReports(
  flags: { workspace: string; workspaceTemplates: boolean },
  terminal: Terminal,
  language: Language,
): Record<string, Report> {
  const root = flags.workspaceTemplates ? resolve(terminal.cwd, flags.workspace) : undefined;
  return readable(() => reportsOf(loadTemplates(root), terminal, language), language);
}

/** What `read` gives of the templates; one of the workspace that cannot be read is told. */
export function readable<T>(read: () => T, language: Language): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableTemplate)) throw error;
    throw new CallError(callWords.unreadable, { file: error.file, fault: error.fault }, language);
  }
}

/** What is told of a template whose head cannot be read. */
export function badHead(name: string, templates: Templates, { cwd }: Terminal, language: Language): CallError {
  const at = `${relative(cwd, templates.pathOf(name))}:1:1`;
  return new CallError(callWords.badTemplate, { at, message: faulty[language] }, language);
}

const faulty = {
  en: 'what stands at its head, between two lines of ---, cannot be read. It is YAML with a title, and a summary and an audience where wanted, each a text or { es: …, en: … }.',
  es: 'no se puede leer su cabecera, que va entre dos líneas de ---. Es YAML con title y, si se quiere, summary y audience; cada uno, un texto o { es: …, en: … }.',
};
