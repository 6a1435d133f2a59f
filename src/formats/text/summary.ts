import type { CheckResult, Origin, WaitingPhase } from '../../diagnostics/diagnostic.ts';
import { visible } from '../../diagnostics/visible.ts';
import { formatCoverage } from './coverage.ts';
import type { Page } from './finding.ts';
import { formatNotAssessed } from './not-assessed.ts';
import type { Say } from './say.ts';

const phases: readonly WaitingPhase[] = ['strategic', 'operational', 'technology', 'control'];

/** What is said about the whole run: counts, coverage, what could not be assessed, what waits, what it was made from. */
export function formatSummary(result: CheckResult, page: Page): string {
  const blocks = [
    counts(result, page),
    formatCoverage(result.coverage, page),
    formatNotAssessed(result.notAssessed, page),
    waiting(result, page),
    [page.paint.quiet(made(result.made, page.say))],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');
}

function counts(result: CheckResult, { say, paint }: Page): string[] {
  const { error, warning, info } = result.counts;
  const suppressed = result.diagnostics.filter((diagnostic) => diagnostic.suppressed).length;
  const found = [
    error > 0 ? paint.severity.error(say('errors', { count: error })) : '',
    warning > 0 ? paint.severity.warning(say('warnings', { count: warning })) : '',
    info > 0 ? paint.severity.info(say('infos', { count: info })) : '',
  ].filter((part) => part !== '');
  return [
    [
      found.length > 0 ? found.join(', ') : paint.hint(say('noFindings')),
      suppressed > 0 ? say('suppressed', { count: suppressed }) : '',
      say('filesChecked', { count: result.filesChecked }),
      say('entities', { count: result.entities }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  ];
}

function waiting({ waiting }: CheckResult, { say }: Page): string[] {
  const held = phases.filter((phase) => (waiting[phase] ?? 0) > 0);
  const count = held.reduce((sum, phase) => sum + (waiting[phase] ?? 0), 0);
  if (count === 0) return [];
  const byPhase = held.map((phase) => `${say(phase)} ${waiting[phase]}`).join(', ');
  return [`${say('waiting', { count })}: ${byPhase}`];
}

function made({ engagement, scenarios, phases, asOf, version }: Origin, say: Say): string {
  return [
    visible(engagement),
    scenarios.length > 0 ? say('madeScenarios', { count: scenarios.length, names: scenarios }) : '',
    phases.length > 0 ? say('madePhases', { count: phases.length, names: phases.map((phase) => say(phase)) }) : '',
    asOf === undefined ? '' : say('madeAsOf', { date: { type: 'date', written: asOf, iso: asOf } }),
    `tom ${visible(version)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
