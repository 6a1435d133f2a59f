import { expect, it } from 'vitest';
import { tom } from './cli/terminal.ts';

/** What each example's README walks through. */
const findings: Readonly<Record<string, readonly string[]>> = {
  pharmacy: [],
  'telecom-alliance': [
    'CAL002 cell:accounts/*/care-line',
    'CAL003 cell:faults/*/fault-line',
    'CAP001 team:care-desk',
    'CAP004 team:duty-engineers',
    'SLA007 charter:customers#claim-answer',
    'SLA008 charter:customers#repair',
    'SLA011 agreement:hosting',
  ],
  'water-utility': [
    'CHA003 charter:customers#planned-cuts',
    'CHN001 service:works-notice',
    'SLA001 need:sensitive-register',
    'SLA007 charter:customers#meter',
  ],
};

const folder = new URL('../examples/', import.meta.url).pathname;

it.each(
  Object.entries(findings).flatMap(([example, expected]) =>
    [[], ['--phase', 'control']].map((flags) => [example, flags.join(' '), expected, flags] as const),
  ),
)('%s %s has the findings that its README says, and no other', async (example, _, expected, flags) => {
  const { out } = await tom(folder, ['validate', example, '--format', 'json', ...flags]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; subject: string }[] };
  const told = diagnostics.map(({ code, subject }) => `${code} ${subject}`).sort();
  expect(told.map((line, index) => (line.startsWith(expected[index] ?? '-') ? expected[index] : line))).toEqual(
    expected,
  );
});
