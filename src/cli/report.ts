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
export const registerReport: Register = (program, { terminal, language, say }) => {
  program
    .command('report')
    .description(
      say({
        en: 'Write the deliverables: Markdown and self-contained HTML, in the languages of the engagement',
        es: 'Escribir los entregables: Markdown y HTML autónomo, en los idiomas del proyecto',
      }),
    )
    .argument(
      say({ en: '[names...]', es: '[nombres...]' }),
      say({
        en: 'the reports to write (default: the deliverables of tom.yaml that exist, or all)',
        es: 'los informes que escribir (por defecto: los entregables de tom.yaml que existen, o todos)',
      }),
    )
    .option(
      say({ en: '--workspace <dir>', es: '--workspace <carpeta>' }),
      say({ en: 'the folder of the engagement', es: 'la carpeta del proyecto' }),
      '.',
    )
    .option(
      say({ en: '--format <name>', es: '--format <nombre>' }),
      say({ en: 'md, html or all', es: 'md, html o all (ambos)' }),
      'html',
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({
        en: 'one of the languages of the engagement, or all (default: the first)',
        es: 'uno de los idiomas del proyecto, o todos con all (por defecto: el primero)',
      }),
    )
    .option(
      say({ en: '--scenario <name>', es: '--scenario <nombre>' }),
      say({
        en: 'the scenario to show (default: the last one, the target)',
        es: 'el escenario que mostrar (por defecto: el último, el objetivo)',
      }),
    )
    .option(
      say({ en: '--phase <phase>', es: '--phase <fase>' }),
      say({
        en: 'act as if all phases up to this one were open',
        es: 'comprobar como si todas las fases hasta esta estuvieran abiertas',
      }),
    )
    .option(
      say({ en: '--as-of <date>', es: '--as-of <fecha>' }),
      say({
        en: 'judge dates at this day instead of the asOf of tom.yaml',
        es: 'juzgar las fechas en este día, en lugar del asOf de tom.yaml',
      }),
    )
    .option(
      say({ en: '--out <dir>', es: '--out <carpeta>' }),
      say({
        en: 'where to write (default: out/ in the engagement)',
        es: 'dónde escribir (por defecto: out/ en el proyecto)',
      }),
    )
    .option(
      '--no-workspace-templates',
      say({ en: 'use the built-in templates only', es: 'usar solo las plantillas incluidas' }),
    )
    .option('--list', say({ en: 'list the reports and end', es: 'enumerar los informes y terminar' }))
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  $ tom report                               the agreed deliverables, as HTML, into out/
  $ tom report sla-book --format all --lang all
  $ tom report --list`,
        es: `
Ejemplos:
  $ tom report                               los entregables acordados, en HTML, en out/
  $ tom report sla-book --format all --lang all
  $ tom report --list`,
      }),
    )
    .action(async (names: string[], flags: Flags) => {
      const { reports } = await import('../reports/index.ts');
      if (flags.list) {
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
      const asked = names.map((name) => chosen(say({ en: 'report', es: 'el informe' }), name, Object.keys(reports)));
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
