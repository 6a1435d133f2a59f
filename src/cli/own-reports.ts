import { relative, resolve } from 'node:path';
import type { Language } from '../diagnostics/language.ts';
import { callWords } from '../generated/words/cli.ts';
import { loadTemplates, type Templates, UnreadableTemplate } from '../io/templates.ts';
import { type Head, type HeadFault, readHead } from '../reports/head.ts';
import { type Report, reportOf } from '../reports/report.ts';
import { CallError } from './call-error.ts';
import type { Terminal } from './terminal.ts';

/** Every report that there is: each a template that says at its head what it is, tom's or the workspace's own. */
export function reportsOf(templates: Templates, terminal: Terminal, language: Language): Record<string, Report> {
  const all = templates.names().flatMap((name): [string, Head][] => {
    // A template of the workspace that stands for one of tom's and has no head is the same report.
    const head = readHead(templates.of(name).template) ?? readHead(templates.shipped(name) ?? '');
    if (head && 'line' in head) throw badHead(head, templates.pathOf(name), terminal, language);
    return head ? [[name, head]] : [];
  });
  const ordered = all.toSorted(([, one], [, other]) => one.order - other.order);
  return Object.fromEntries(ordered.map(([name, head]) => [name, reportOf(name, head)]));
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
function badHead({ line, column }: HeadFault, path: string, { cwd }: Terminal, language: Language): CallError {
  const at = `${relative(cwd, path)}:${line}:${column}`;
  return new CallError(callWords.badTemplate, { at, message: faulty[language] }, language);
}

const faulty = {
  en: 'what stands at its head, between two lines of ---, cannot be read. It is YAML with a title, and a summary and an audience where wanted, each a text or { es: …, en: … }.',
  es: 'no se puede leer su cabecera, que va entre dos líneas de ---. Es YAML con title y, si se quiere, summary y audience; cada uno, un texto o { es: …, en: … }.',
};
