import { resolve } from 'node:path';
import { type CheckResult, countsOf } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { formats } from '../formats/index.ts';
import { callWords } from '../generated/words/cli.ts';
import { againstBaseline } from './baseline.ts';
import { CallError, chosen } from './call-error.ts';
import type { CommandContext } from './command.ts';
import { putRight, showFixes } from './fix.ts';
import { ask, checkedOf, type OpenFlags } from './open.ts';
import { askedByFormats, outputsOf, writeOutputs } from './outputs.ts';
import { knownOf } from './result.ts';
import { newSince } from './revisions.ts';
import { wantsColor, widthOf } from './terminal.ts';

interface Flags extends OpenFlags {
  format?: readonly string[];
  failOn: string;
  maxWarnings?: string;
  quiet?: boolean;
  output?: string;
  baseline?: string | false;
  color: boolean;
  cache: boolean;
  fix?: boolean;
  dryRun?: boolean;
  since?: string;
  watch?: boolean;
}

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** `tom validate`: every finding in one pass, and with --watch again at each change. */
export async function validate(paths: string[], flags: Flags, context: CommandContext): Promise<void> {
  if (!flags.watch) return once(paths, flags, context);
  if (flags.fix || flags.dryRun) throw new CallError(callWords.notTogether, { first: '--watch', second: '--fix' });
  const { terminal } = context;
  const written = outputsOf(flags.format, flags.output, terminal).flatMap(({ file }) => file ?? []);
  const [root, ...files] = [ask(paths, flags, terminal).root, ...written].map((one) => resolve(terminal.cwd, one));
  const { repeated } = await import('./watch.ts');
  if (root) await repeated(root, files, context, () => once(paths, flags, context));
}

async function once(paths: string[], flags: Flags, { terminal, exit }: CommandContext): Promise<void> {
  const failOn = chosen('--fail-on', flags.failOn, severities);
  const outputs = outputsOf(flags.format, flags.output, terminal);
  const limit = warningsAllowed(flags.maxWarnings);
  if (flags.dryRun) return exit((await showFixes(paths, flags, terminal)) ? 1 : 0);
  if (flags.fix) await putRight(paths, flags, terminal);
  const asked = ask(paths, flags, terminal);
  const known = knownOf(asked, flags.cache);
  const made = known.outcome ?? (await checkedOf(asked, known.findData));
  const whole = 'checked' in made ? known.keep(made) : made;
  const built = 'checked' in made ? made.checked.workspace : undefined;
  const { only, language } = asked;
  const kept = againstBaseline(whole.result, flags.baseline, asked.root, language, terminal);
  const fresh =
    flags.since === undefined ? kept.result : await newSince(kept.result, asked, flags.since, terminal, built);
  const result = only ? onlyFiles(fresh, only) : fresh;
  const told = new Set(result.diagnostics.flatMap(({ file, related }) => [file, ...related.map((one) => one.file)]));
  const asks = await askedByFormats(outputs, { root: asked.root, sources: whole.sources, terminal });
  const sources = new Map(
    // A text is read when it is asked for.
    [...whole.sources, ...(kept.source ? [kept.source] : [])]
      .filter(({ file }) => told.has(file))
      .map(({ file, text }) => [file, text]),
  );
  await writeOutputs(outputs, terminal, async (format, toFile) => {
    const print = await formats[format]();
    return print(result, {
      ...asks,
      language,
      color: !toFile && wantsColor(terminal, terminal.stdout, flags.color),
      width: toFile ? Number.POSITIVE_INFINITY : widthOf(terminal.stdout),
      sources,
      quiet: flags.quiet,
      failOn,
    });
  });
  const [crash] = whole.crashes;
  if (crash) throw new Error(`rule ${crash.code} failed`, { cause: crash.error });
  exit(fails(result, failOn, limit) ? 1 : 0);
}

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
  return { ...result, diagnostics, counts: countsOf(diagnostics) };
}
