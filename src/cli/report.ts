import { callWords } from '../generated/words/cli.ts';
import { CallError, chosenAll } from './call-error.ts';
import type { CommandContext } from './command.ts';
import type { WrittenFormat } from './make-reports.ts';
import type { OpenFlags } from './open.ts';

/** The formats that are written without a browser. */
const reportFormats = ['md', 'html', 'docx', 'xlsx', 'csv'] as const satisfies WrittenFormat[];
/** The formats in which a report may be asked for. */
export const oneFormat = [...reportFormats, 'pdf'] as const;

interface Flags extends OpenFlags {
  workspace: string;
  format: string;
  out?: string;
  list?: boolean;
  draft?: boolean;
  reference?: string;
  audience?: string;
  workspaceTemplates: boolean;
}

/** `tom report`: the deliverables of an engagement. */
export async function report(names: string[], flags: Flags, { terminal, language }: CommandContext): Promise<void> {
  if (flags.list) {
    const [{ listReports }, { has }] = await Promise.all([import('./own-reports.ts'), import('./make-reports.ts')]);
    const reports = listReports(flags, terminal, language);
    const width = Math.max(...Object.keys(reports).map((name) => name.length));
    const lines = Object.values(reports).map(({ name, summary, ...report }) => {
      const formats = oneFormat.filter((format) => has(report, format)).join(', ');
      return `${name.padEnd(width)}  ${summary[language]} (${formats})\n`;
    });
    terminal.stdout.write(lines.join(''));
    return;
  }
  const asked = chosenAll('--format', flags.format, [...oneFormat, 'all'] as const);
  const formats = asked.flatMap((format) => (format === 'all' ? reportFormats : [format]));
  const { writeReports } = await import('./write-reports.ts');
  const written = await writeReports(names, [...new Set(formats)], flags, terminal);
  if (written.files.length + written.notes.length === 0) throw new CallError(callWords.noReport);
  terminal.stdout.write(written.files.map((file) => `${file}\n`).join(''));
  for (const note of written.notes) terminal.stderr.write(`${note}\n`);
}
