import { describe, expect, it } from 'vitest';
import { bullets } from '../../src/reports/charts/bullets.ts';
import { render, section } from './view.ts';

/** What only somebody who reads a report as its reader has seen. */
const model = `roles:
  officer: { name: Complaints officer }
  director: { name: Customer director }
services:
  complaints: { name: Complaints, segments: [] }
processes:
  complaints: { name: Complaints }
  billing: { name: Billing }
raci:
  - { activity: service:complaints, r: [officer], a: director }
  - { activity: process:complaints, r: [officer], a: director }
  - { activity: process:billing, r: [officer], a: director }
systems:
  crm: { name: Records, holds: { customer: master, repair-order: copy } }
  line: { name: Telephony }
kpis:
  asked: { name: Asked by the board }
  asking: { name: Names the board, reviewedBy: [board] }
  alone: { name: Left alone }
governanceBodies:
  board: { name: Board, inputs: ["kpi:asked"] }
managementModels:
  relation: { name: Relationship model, type: relationship, owner: director }
`;

describe('a report as its reader has it', () => {
  it('calls what several have under one id by what this one is', () => {
    const text = render(
      'model-health',
      `charters:
  homes:
    name: Charter
    commitments:
      fast: { statement: Fast, targets: { it: { metric: resolution-time, within: 24h, share: 95% } } }
      there: { statement: There, targets: { it: { metric: availability, min: 99% } } }
`,
    );
    expect(text).toContain('The target “resolution time” of the commitment “Fast” has no KPI.');
    expect(text).toContain('The target “availability” of the commitment “There” has no KPI.');
  });

  it('tells a process and a service of one name apart wherever they stand, and no other', () => {
    const text = render('raci', model);
    expect(section(text, 'By activity')).toMatch(/Complaints \(service\)[\s\S]*Complaints \(process\)/);
    expect(section(text, 'By activity')).not.toContain('Billing (');
    const officer = section(text, 'By role')
      .split('\n')
      .find((line) => line.includes('Complaints officer') && line.includes('Billing'));
    expect(officer).toMatch(/Complaints \(service\).*Complaints \(process\).*Billing/);
  });

  it('says which data a system holds, and not only how', () => {
    expect(render('architecture', model)).toContain('* **Data:** Customer (master); repair order (copy)');
    expect(render('architecture', model, 'es')).toContain('* **Datos:** Customer (maestro); repair order (copia)');
  });

  it('counts as reviewed what a body names or what names a body, and names the others', () => {
    const text = render('governance', model);
    expect(text).toContain('* **Indicators that they review:** 2');
    expect(text).toContain('Nobody reviews: Left alone.');
    expect(text).toMatch(/\*\*Looks at:\*\* .*Asked by the board.*Names the board/);
    expect(text).toContain('* **Indicators that nobody reviews:** 1');
  });

  it('does not say under a heading what the heading says', () => {
    const text = section(render('governance', model), 'Relationship model');
    expect(text).toContain('**Owner:** Customer director');
    expect(text).not.toContain('**Type:**');
  });

  it('shows the latest figure where it is still that of before', () => {
    const marks = [
      { as: 'before', value: 7, words: '7.9' },
      { as: 'latest', value: 7, words: '7.9' },
      { as: 'goal', value: 8, words: 'At least 8' },
    ] as const;
    const { parts } = bullets([{ name: 'Satisfaction', marks, downwards: false }], {
      t: (key: string) => key,
    } as never);
    const drawn = String(parts);
    const fills = [...drawn.matchAll(/<circle[^>]*stroke="([^"]*)"[^>]*fill="([^"]*)"/g)].map(
      ([, stroke, fill]) => stroke === fill,
    );
    expect(fills.slice(0, 2)).toEqual([false, true]);
    expect(drawn).not.toContain('7.9 → 7.9');
  });
});
