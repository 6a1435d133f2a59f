import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tom } from './cli/terminal.ts';

const folder = new URL('../examples/', import.meta.url);

/** The rows `| CODE, … | `subject` … |` of a README's tables: what the target has, and what today has besides (below its heading). */
function findingsOf(example: string): { target: string[]; today: string[] } {
  const readme = readFileSync(new URL(`${example}/README.md`, folder), 'utf8');
  const rows = (text: string): string[] =>
    [...text.matchAll(/^\| ([A-Z]{3}\d{3}), [^|]*\| `([^`]+)`/gm)].map(([, code, subject]) => `${code} ${subject}`);
  const [target = '', today = ''] = readme.split(/^## (?=.*\bhoy$)/m);
  return { target: rows(target), today: rows(today) };
}

const phases = ['strategic', 'operational', 'technology', 'control'];

describe.each([
  { example: 'pharmacy', scenarios: ['as-is', 'to-be', 'all'], count: [0, 16] },
  { example: 'telecom-alliance', scenarios: ['launch', 'all'], count: [15, 0] },
  { example: 'water-utility', scenarios: ['as-is', 'to-be', 'all'], count: [4, 2] },
])('$example', ({ example, scenarios, count }) => {
  const { target, today } = findingsOf(example);
  const calls = [
    [],
    ...phases.map((phase) => ['--phase', phase]),
    ...scenarios.flatMap((scenario) => [
      ['--scenario', scenario],
      ['--scenario', scenario, '--phase', 'control'],
    ]),
  ];

  it('has a README that walks through its findings', () => {
    expect([target.length, today.length]).toEqual(count);
  });

  it.each(calls.map((flags) => [flags.join(' '), flags] as const))('has these and no other: %s', async (_, flags) => {
    const { out } = await tom(folder.pathname, ['validate', example, '--format', 'json', ...flags]);
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; subject: string }[] };
    const besides = flags.includes('as-is') || flags.includes('all') ? today : [];
    expect(diagnostics.map(({ code, subject }) => `${code} ${subject}`).sort()).toEqual([...target, ...besides].sort());
  });
});
