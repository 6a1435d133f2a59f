import { CallError } from './call-error.ts';
import { callWords } from './call-words.ts';
import { chosen } from './choices.ts';
import type { Register } from './command.ts';
import type { OpenFlags } from './open.ts';

interface Flags extends OpenFlags {
  workspace: string;
  format: string;
  out?: string;
  list?: boolean;
  workspaceTemplates: boolean;
}

/** `tom report`: the deliverables of an engagement. */
export const registerReport: Register = (program, { terminal }) => {
  program
    .command('report')
    .description('Write the deliverables: Markdown and self-contained HTML, in the languages of the engagement')
    .argument('[names...]', 'the reports to write (default: the deliverables of tom.yaml that exist, or all)')
    .option('--workspace <dir>', 'the folder of the engagement', '.')
    .option('--format <name>', 'md, html or all', 'html')
    .option('--lang <language>', 'one of the languages of the engagement, or all (default: the first)')
    .option('--scenario <name>', 'the scenario to show (default: the last one, the target)')
    .option('--phase <phase>', 'act as if all phases up to this one were open')
    .option('--as-of <date>', 'judge dates at this day instead of the asOf of tom.yaml')
    .option('--out <dir>', 'where to write (default: out/ in the engagement)')
    .option('--no-workspace-templates', 'use the built-in templates only')
    .option('--list', 'list the reports and end')
    .addHelpText(
      'after',
      `
Examples:
  $ tom report                               the agreed deliverables, as HTML, into out/
  $ tom report sla-book --format all --lang all
  $ tom report --list`,
    )
    .action(async (names: string[], flags: Flags) => {
      const { reports } = await import('../reports/index.ts');
      const { languages } = await import('../diagnostics/language.ts');
      if (flags.list) {
        const { talkLanguage } = await import('./command.ts');
        const language = languages.find((one) => one === flags.lang) ?? talkLanguage([], terminal.env);
        const width = Math.max(...Object.keys(reports).map((name) => name.length));
        const lines = Object.values(reports).map(
          (report) => `${report.name.padEnd(width)}  ${report.summary[language]}\n`,
        );
        terminal.stdout.write(lines.join(''));
        return;
      }
      const formats =
        flags.format === 'all'
          ? (['md', 'html'] as const)
          : [chosen('--format', flags.format, ['md', 'html', 'all'] as const)];
      const asked = names.map((name) => chosen('report', name, Object.keys(reports)));
      const { writeReports } = await import('./write-reports.ts');
      const written = await writeReports(
        asked,
        formats.filter((format) => format !== 'all'),
        flags,
        terminal,
      );
      if (written.files.length === 0) throw new CallError(callWords.noReport);
      terminal.stdout.write(written.files.map((file) => `${file}\n`).join(''));
      if (written.drafts > 0) terminal.stderr.write(`${written.note}\n`);
    });
};
