import { describe, expect, it } from 'vitest';
import { said, usual, type World } from './staffing-world.ts';

const promising = (own: string, promised: string, seats = 14): World => ({
  cells: { 'billing/homes/phone': `{ teams: [desk]${own && `, target: ${own}`} }` },
  teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, seats: ${seats} } } }` },
  files: {
    'model/charters.yaml': `charters: { answers: { name: Charter, segments: [homes], services: [billing], commitments: { soon: { statement: Soon, targets: ${promised} } } } }\n`,
  },
});
const share = '{ metric: service-level, within: 20s, share: 80%, window: interval }';
const mean = (seconds: number): string => `{ metric: asa, max: ${seconds}s }`;
const told = (world: World): string => said(world, 'CAP007').join('\n');

/** The mean wait with 10 erlangs of calls of 3 minutes, by the sums of Erlang C. */
function meanWait(positions: number): number {
  let [term, sum] = [1, 0];
  for (let busy = 0; busy < positions; busy += 1) {
    sum += term;
    term *= 10 / (busy + 1);
  }
  const top = (term * positions) / (positions - 10);
  return ((top / (sum + top)) * 180) / (positions - 10);
}
/** For 80% in 20 s it takes 14; 85% of the time at most, 12. */
const needOf = (limit: number): number => [12, 13, 14, 15, 16, 17, 18].find((count) => meanWait(count) <= limit) ?? 0;

describe('a mean wait and a share of the same calls', () => {
  it.each([1, 2, 3, 4, 6, 8, 12, 17, 20, 40, 41, 60])('a mean of %i s beside 80% in 20 s', (limit) => {
    const need = needOf(limit);
    const [most, least] = [Math.max(need, 14), Math.min(need, 14)];
    const message = told(promising(share, `{ wait: ${mean(limit)} }`, 30));
    expect(message !== '').toBe(most >= 1.1 * least);
    if (message) expect(message).toContain(`${most} on Mon, 3 Jan 2028, 09:00, and ${least} would keep`);
  });

  it('is a warning where the seats are planned for the lesser one', () => {
    const broken = 'at times not the greater one';
    expect(told(promising(share, `{ wait: ${mean(3)} }`, 14))).toContain(broken);
    expect(told(promising(share, `{ wait: ${mean(3)} }`, 16))).not.toContain(broken);
    expect(told(promising(mean(3), `{ level: ${share} }`, 14))).not.toContain(broken);
  });

  it('also where one commitment promises both', () => {
    expect(told(promising('', `{ wait: ${mean(3)}, level: ${share} }`))).toContain('which never decides');
  });

  it('of a channel that the commitment names, where people wait on several', () => {
    const world = promising(share, `{ wait: ${mean(3)} }`);
    const counter = {
      ...world,
      channels: { ...usual.channels, desk: '{ name: Counter, medium: visit, attendedBy: human, hours: office }' },
      cells: { ...world.cells, 'billing/homes/desk': '{ teams: [desk] }' },
    };
    const [[file = '', text = ''] = []] = Object.entries(world.files ?? {});
    const named = { [file]: text.replace('targets:', 'channels: [phone], targets:') };
    expect(told(counter)).toBe('');
    expect(told({ ...counter, files: named })).toContain('which never decides');
  });

  it('not of one measure alone, of another segment, or where nothing arrives', () => {
    expect(told(promising(mean(60), `{ wait: ${mean(3)} }`))).toBe('');
    expect(told({ ...promising(share, `{ wait: ${mean(3)} }`), demand: {} })).toBe('');
    expect(told({ ...promising(share, `{ wait: ${mean(3)} }`), cells: usual.cells, files: {} })).toBe('');
  });
});
