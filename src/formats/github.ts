import type { CheckResult, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { spelled } from '../diagnostics/visible.ts';
import type { FormatOptions } from './format.ts';
import { text } from './text.ts';

/** GitHub shows as many annotations of a kind in a step and drops the others. */
const most = 10;
const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/**
 * For the log of GitHub Actions: the result as people read it, in which no line can be a command, and the weightiest findings as commands
 * that GitHub shows beside the lines of a pull request.
 */
export function github(result: CheckResult, options: FormatOptions): string {
  const log = text(result, options);
  // The word that ends the stretch is one that the log does not hold.
  let token = 'tom-end';
  while (log.includes(token)) token += '-';
  const severities = Object.keys(commands) as Severity[];
  const shown = severities.flatMap((severity) =>
    result.diagnostics.filter((one) => one.severity === severity && !one.suppressed).slice(0, most),
  );
  const lines = shown.map((diagnostic) => command(diagnostic, options.folder));
  return `${[`::stop-commands::${token}`, log.trimEnd(), `::${token}::`, ...lines].join('\n')}\n`;
}

function command({ code, slug, severity, message, hint, file, range }: Diagnostic, folder: string): string {
  const oneLine = range?.start.line === range?.end.line;
  const properties: readonly [string, string | number | undefined][] = [
    ['file', folder + file],
    ['line', range?.start.line],
    ['endLine', range?.end.line],
    // GitHub takes columns only of what stands on one line.
    ['col', oneLine ? range?.start.column : undefined],
    ['endColumn', oneLine ? range?.end.column : undefined],
    ['title', `${code} ${slug}`],
  ];
  const told = properties.flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${escapeProperty(String(value))}`,
  );
  const lines = [...message.split('\n'), ...(hint === undefined ? [] : [hint])].map(spelled);
  return `::${commands[severity]} ${told.join(',')}::${escapeData(lines.join('\n'))}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts has the characters that are escaped. */
function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(spelled(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
