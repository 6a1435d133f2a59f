import type { CheckResult } from '../diagnostics/diagnostic.ts';
import type { Severity } from '../diagnostics/finding.ts';
import { escapeHidden } from '../diagnostics/visible.ts';
import type { FormatOptions } from './format.ts';

const severities = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<Severity, string>;

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function gitlab({ diagnostics }: CheckResult, { folder }: FormatOptions): string {
  const told = new Map<string, number>();
  const issues = diagnostics
    .filter(({ suppressed }) => !suppressed)
    .map(({ code, slug, severity, message, hint, file, range, fingerprint }) => {
      // GitLab takes two findings with one fingerprint for the same: what stands at several places is numbered.
      const times = (told.get(fingerprint) ?? 0) + 1;
      told.set(fingerprint, times);
      return {
        type: 'issue',
        description: [message, hint ?? []].flat().join('\n'),
        check_name: `${code} ${slug}`,
        categories: ['Bug Risk'],
        fingerprint: times === 1 ? fingerprint : `${fingerprint}-${times}`,
        severity: severities[severity],
        location: {
          path: folder + file,
          lines: { begin: range?.start.line ?? 1, end: range?.end.line ?? 1 },
        },
      };
    });
  return escapeHidden(`${JSON.stringify(issues, null, 2)}\n`);
}
