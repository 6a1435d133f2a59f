import type { CheckResult } from '../diagnostics/diagnostic.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { textWords } from '../generated/words/formats.ts';
import type { FormatOptions } from './format.ts';
import { formatFinding } from './text/finding.ts';
import { linesBySource } from './text/frame.ts';
import { getPaint, type Page } from './text/page.ts';
import { formatSummary } from './text/summary.ts';

/** For people at a terminal: every diagnostic that counts, with its place in the source, and a summary. */
export function text(result: CheckResult, options: FormatOptions): string {
  const page: Page = {
    say: sayIn(textWords, options.language),
    paint: getPaint(options.color),
    width: options.width,
    linesOf: linesBySource(options.sources),
  };
  const parts = result.diagnostics
    .filter((diagnostic) => !diagnostic.suppressed)
    .map((one) => formatFinding(one, page));
  if (!options.quiet) parts.push(formatSummary(result, page));
  return parts.join('\n');
}
