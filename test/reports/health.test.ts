import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/rules/catalogue.ts';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';
import { render, section } from './view.ts';

/** One promise that cannot be measured, one calendar that never opens, and one finding that is accepted. */
const tom = `${defaultTom}suppressions:
  - { code: CHA003, at: "charter:homes#later", reason: Agreed for the spring, owner: chief, expires: 2027-06-30 }
`;
const model = `roles:
  chief: { name: Head of service }
segments:
  homes: { name: Homes }
services:
  water: { name: Water, segments: [homes] }
charters:
  homes:
    name: Charter
    segments: [homes]
    services: [water]
    commitments:
      fast: { service: water, statement: Fast, targets: { day: { metric: resolution-time, within: 24h, share: 95% } } }
      later: { service: water, statement: Later, targets: { day: { metric: resolution-time, within: 24h, share: 95% } } }
`;
const example = { 'tom.yaml': tom, 'model/a.yaml': model };

/** The cells of the rows of a table, without its head. */
function rows(text: string, title: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.replaceAll('*', '').endsWith(title));
  const table = lines.slice(lines.findIndex((line, index) => index > start && line.startsWith('|')));
  const end = table.findIndex((line) => !line.startsWith('|'));
  return table.slice(2, end < 0 ? undefined : end).map((line) => line.split(/ ?\| ?/).slice(1, -1));
}

describe('model health', () => {
  const text = render('model-health', example);
  const { diagnostics, notAssessed } = checkAll(sourcesOf(example)).result;
  const open = diagnostics.filter(({ suppressed }) => !suppressed);
  const errors = open.filter(({ severity }) => severity === 'error').length;

  it('counts what is open, by phase and by matter, as the check does', () => {
    expect(errors).toBeGreaterThan(0);
    expect(section(text, 'At a glance')).toContain(`${errors} error${errors === 1 ? '' : 's'}, `);
    for (const title of ['By phase', 'By matter']) {
      const sum = (column: number) => rows(text, title).reduce((total, row) => total + Number(row[column]), 0);
      expect([sum(1), sum(2) + sum(3), sum(4)]).toEqual([errors, open.length - errors, notAssessed.length]);
    }
  });

  it('shows what is accepted with its reason, who accepts it and until when, and counts it nowhere else', () => {
    const accepted = section(text, 'What is accepted');
    expect(accepted).toMatch(
      /Later.*\| Agreed for the spring \| Head of service \| 30 June 2027 \| tom\.yaml \| CHA003 \|/,
    );
    expect(rows(text, 'What is accepted')).toHaveLength(1);
    expect(section(render('model-health', example, 'es'), 'Qué se ha aceptado')).toContain('30 de junio de 2027');
    expect(section(render('model-health', model), 'What is accepted')).toContain('No finding is accepted');
  });

  it('leads from every concept to its rules, and says what came of them', () => {
    const traced = rows(text, 'From concept to rule to state');
    const served = new Set(catalogue.flatMap(({ serves }) => serves));
    expect(traced).toHaveLength(served.size);
    const rules = new Set(traced.flatMap((row) => (row[3] ?? '').split(', ').map((rule) => rule.replace(/ .*/, ''))));
    expect([...rules].sort()).toEqual(catalogue.map(({ code }) => code as string).sort());
    const charter = traced.find((row) => row[3]?.includes('CHA003 (1)'));
    expect(charter?.[1]).toContain('with errors');
  });

  it('does not call clean what there is nothing of', () => {
    const states = rows(text, 'From concept to rule to state');
    const of = (code: string) => states.find((row) => row[3] === code)?.[1];
    expect(of('GSA003')).toContain('nothing to check');
    expect(of('FMT005')).toContain('nothing found');
  });

  it('does not call clean what was not judged', () => {
    const early = render('model-health', {
      'tom.yaml': tom.replace(/phases:[\s\S]*?(?=suppressions)/, ''),
      'model/a.yaml': model,
    });
    const states = rows(early, 'From concept to rule to state').map((row) => row[1]);
    expect(states.some((state) => state?.includes('not due yet'))).toBe(true);
    const off = render('model-health', { 'tom.yaml': `${tom}rules: { FMT005: off }\n`, 'model/a.yaml': model });
    expect(rows(off, 'From concept to rule to state').find((row) => row[3] === 'FMT005')?.[1]).toContain('not judged');
  });
});
