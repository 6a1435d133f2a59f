import type { CheckResult, CoverageSummary, Diagnostic, NotAssessedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Range } from '../diagnostics/range.ts';
import { escapeHidden } from '../diagnostics/visible.ts';
import type { FormatOptions } from './format.ts';

/** Of `schemas/output/diagnostics.schema.json`; a new number where something in it goes or changes its meaning. */
const version = 2;

/** The whole result for machines, as `schemas/output/diagnostics.schema.json` describes it. */
export function json(result: CheckResult, { language, given }: FormatOptions): string {
  const { made, counts, waiting } = result;
  const output = {
    version,
    tool: { name: 'tom', version: made.version },
    language,
    made: {
      engagement: made.engagement,
      scenarios: made.scenarios,
      phases: made.phases,
      asOf: made.asOf,
      packs: made.packs,
      ...given(),
      tzdata: made.tzdata,
    },
    summary: {
      filesChecked: result.filesChecked,
      entities: result.entities,
      error: counts.error,
      warning: counts.warning,
      info: counts.info,
      suppressed: result.diagnostics.filter((diagnostic) => diagnostic.suppressed).length,
      notAssessed: result.notAssessed.length,
      waiting: {
        strategic: waiting.strategic ?? 0,
        operational: waiting.operational ?? 0,
        technology: waiting.technology ?? 0,
        control: waiting.control ?? 0,
      },
    },
    diagnostics: result.diagnostics.map(diagnosticOutput),
    notAssessed: result.notAssessed.map(notAssessedOutput),
    coverage: result.coverage.map(coverageOutput),
    since: result.since,
  };
  return escapeHidden(`${JSON.stringify(output, null, 2)}\n`);
}

function diagnosticOutput(diagnostic: Diagnostic) {
  const { code, slug, severity, subject, scenarios, fingerprint, suppressed } = diagnostic;
  return {
    code,
    slug,
    severity,
    message: diagnostic.message,
    hint: diagnostic.hint,
    file: diagnostic.file,
    range: rangeOutput(diagnostic.range),
    fix: diagnostic.fix?.map(({ range, text }) => ({ range: rangeOutput(range), text })),
    related: diagnostic.related.map(({ file, range, message }) => ({ file, range: rangeOutput(range), message })),
    subject,
    about: diagnostic.about,
    scenarios,
    fingerprint,
    suppressed: suppressed && {
      by: suppressed.by,
      reason: suppressed.reason,
      owner: suppressed.owner,
      expires: suppressed.expires,
    },
  };
}

function notAssessedOutput({ code, slug, subject, missing, file, range }: NotAssessedDiagnostic) {
  return { code, slug, subject, missing, file, range: rangeOutput(range) };
}

function coverageOutput(matrix: CoverageSummary): CoverageSummary {
  const { id, name, required, covered, partial, gap, unassessed, notOffered, waived, percent, culprits, notAssessed } =
    matrix;
  const why = notAssessed === undefined ? {} : { notAssessed };
  return { id, name, required, covered, partial, gap, unassessed, notOffered, waived, percent, culprits, ...why };
}

function rangeOutput(range: Range | undefined): Range | undefined {
  if (!range) return undefined;
  const { start, end } = range;
  return { start: { line: start.line, column: start.column }, end: { line: end.line, column: end.column } };
}
