import type { Severity } from '../diagnostics/declaration.ts';
import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import { formats } from '../formats/index.ts';
import { CallError, notWritten } from './call-error.ts';
import { callWords } from './call-words.ts';
import { chosen } from './choices.ts';
import type { Register } from './command.ts';
import type { OpenFlags } from './open.ts';
import { wantsColor, widthOf } from './terminal.ts';
import { uninterrupted } from './uninterrupted.ts';

interface Flags extends OpenFlags {
  format: string;
  failOn: string;
  maxWarnings?: string;
  quiet?: boolean;
  output?: string;
  color: boolean;
}

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** `tom validate`: every finding in one pass. */
export const registerValidate: Register = (program, { terminal, say, exit }) => {
  program
    .command('validate')
    .description(
      say({
        en: 'Check an engagement: every finding, at its exact place, in one pass',
        es: 'Comprobar un proyecto: todos los hallazgos, en su lugar exacto, de una vez',
      }),
    )
    .argument(
      say({ en: '[paths...]', es: '[rutas...]' }),
      say({
        en: 'the folder of an engagement, or files of it (default: here)',
        es: 'la carpeta de un proyecto, o archivos suyos (por defecto: la actual)',
      }),
    )
    .option(say({ en: '--format <name>', es: '--format <nombre>' }), Object.keys(formats).join(', '), 'text')
    .option(
      say({ en: '--output <file>', es: '--output <archivo>' }),
      say({
        en: 'write the result to a file instead of standard output',
        es: 'escribir el resultado en un archivo y no en la salida estándar',
      }),
    )
    .option(
      say({ en: '--lang <language>', es: '--lang <idioma>' }),
      say({
        en: 'language of the messages: es or en (default: the first of tom.yaml)',
        es: 'idioma de los mensajes: es o en (por defecto: el primero de tom.yaml)',
      }),
    )
    .option(
      say({ en: '--scenario <name>', es: '--scenario <nombre>' }),
      say({
        en: 'judge coverage in this scenario, or in all (default: the last one, the target)',
        es: 'juzgar la cobertura en este escenario, o en todos con all (por defecto: el último, el objetivo)',
      }),
    )
    .option(
      say({ en: '--phase <phase>', es: '--phase <fase>' }),
      say({
        en: 'act as if all phases up to this one were open: strategic, operational, technology, control',
        es: 'comprobar como si todas las fases hasta esta estuvieran abiertas: strategic, operational, technology, control',
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
      say({ en: '--fail-on <severity>', es: '--fail-on <gravedad>' }),
      say({
        en: 'exit with 1 from this severity on: error, warning, info',
        es: 'terminar con 1 desde esta gravedad: error, warning (aviso), info (información)',
      }),
      'error',
    )
    .option(
      '--max-warnings <n>',
      say({
        en: 'exit with 1 when there are more warnings than this',
        es: 'terminar con 1 si hay más avisos que estos',
      }),
    )
    .option(
      say({ en: '--rule <code>', es: '--rule <código>' }),
      say({ en: 'only this rule; may be repeated', es: 'solo esta regla; se puede repetir' }),
      (code: string, codes: string[] = []) => [...codes, code],
    )
    .option('--quiet', say({ en: 'only the findings, without the summary', es: 'solo los hallazgos, sin el resumen' }))
    .option('--no-color', say({ en: 'no colours', es: 'sin colores' }))
    .addHelpText(
      'after',
      say({
        en: `
Examples:
  $ tom validate                          the engagement here
  $ tom validate my-client --fail-on warning
  $ tom validate --phase operational      what would be asked once that phase opens
  $ tom validate --format json --output findings.json

Exit codes: 0 nothing at or above --fail-on · 1 findings · 2 the call cannot be carried out`,
        es: `
Ejemplos:
  $ tom validate                          el proyecto de esta carpeta
  $ tom validate mi-cliente --fail-on warning
  $ tom validate --phase operational      lo que se pedirá cuando se abra esa fase
  $ tom validate --format json --output hallazgos.json

Códigos de salida: 0 nada con la gravedad de --fail-on o mayor · 1 hay hallazgos · 2 no se puede ejecutar la llamada`,
      }),
    )
    .action(async (paths: string[], flags: Flags) => {
      const failOn = chosen('--fail-on', flags.failOn, severities);
      const format = chosen('--format', flags.format, Object.keys(formats) as (keyof typeof formats)[]);
      const limit = warningsAllowed(flags.maxWarnings);
      const { open } = await import('./open.ts');
      const opened = await open(paths, flags, terminal);
      const result = opened.only ? onlyFiles(opened.checked.result, opened.only) : opened.checked.result;
      const print = await formats[format]();
      const text = print(result, {
        language: opened.language,
        color: flags.output === undefined && wantsColor(terminal, terminal.stdout, flags.color),
        width: flags.output === undefined ? widthOf(terminal.stdout) : Number.POSITIVE_INFINITY,
        sources: new Map(opened.sources.map((source) => [source.file, source.text])),
        quiet: flags.quiet,
      });
      if (flags.output === undefined) terminal.stdout.write(text);
      else await writeResult(terminal.cwd, flags.output, text);
      const [crash] = opened.checked.crashes;
      if (crash) throw new Error(`rule ${crash.code} failed`, { cause: crash.error });
      exit(fails(result, failOn, limit) ? 1 : 0);
    });
};

function warningsAllowed(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new CallError(callWords.badCount, { value: text });
  return Number(text);
}

function fails(result: CheckResult, failOn: Severity, maxWarnings: number): boolean {
  const counted = severities.slice(0, severities.indexOf(failOn) + 1);
  return counted.some((severity) => result.counts[severity] > 0) || result.counts.warning > maxWarnings;
}

/** The result as it concerns the files that were named: the whole model was checked all the same. */
function onlyFiles(result: CheckResult, files: readonly string[]): CheckResult {
  const diagnostics = result.diagnostics.filter(({ file }) => files.includes(file));
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic: Diagnostic) => diagnostic.severity === severity && !diagnostic.suppressed).length;
  return { ...result, diagnostics, counts: { error: count('error'), warning: count('warning'), info: count('info') } };
}

async function writeResult(cwd: string, file: string, text: string): Promise<void> {
  const { resolve } = await import('node:path');
  const { writeFaultOf, writeNamedFile } = await import('../io/write.ts');
  try {
    uninterrupted(() => writeNamedFile(resolve(cwd, file), text));
  } catch (error) {
    throw notWritten([file], writeFaultOf(error));
  }
}
