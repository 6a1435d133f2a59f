import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { found, notAssessed, said, usual, type World } from './staffing-world.ts';

const grown = (growth: string, more: World = {}): World => ({
  ...more,
  demand: { calls: usual.demand.calls.replace('aht', `growth: ${growth}, aht`) },
});
const seats = (count: number): World => ({
  teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, seats: ${count} } } }` },
});
const told = (world: World, code: Code = 'CAP013'): string => said(world, code).join('\n');

/** The share answered within 20 s of calls of 3 minutes, with Erlang C by its sums. */
function answered(callsInHalfHour: number, positions: number): number {
  const load = (callsInHalfHour * 180) / 1800;
  if (load >= positions) return 0;
  let [term, sum] = [1, 0];
  for (let busy = 0; busy < positions; busy += 1) {
    sum += term;
    term *= load / (busy + 1);
  }
  const top = (term * positions) / (positions - load);
  return 1 - (top / (sum + top)) * Math.exp((-(positions - load) * 20) / 180);
}

/** The last week like the others that ends in the horizon, to 30 December 2028, after the figures of 2027. */
const years = (Date.UTC(2028, 11, 25) - Date.UTC(2028, 0, 1)) / 86_400_000 / 365.25;

describe('the growth of the demand until the end of the horizon', () => {
  const cases = [14, 15, 16].flatMap((count) => [0, 2, 5, 8, 12, 20, 30, 60].map((rate) => [count, rate] as const));
  it.each(cases)('%i seats, %i%% a year: as the sums of Erlang say', (count, rate) => {
    const level = answered(100 * (1 + rate / 100) ** years, count);
    const world = grown(`${rate}%`, seats(count));
    expect(found(world)).toEqual([]);
    expect(told(world) === '').toBe(level >= 0.8);
    if (level > 0 && level < 0.8)
      expect(told(world)).toContain(`will answer ${Math.round(level * 1000) / 10}% within 20 s`);
  });

  it('tells only of what holds today', () => {
    expect(found(grown('40%', seats(13)))).toEqual(['CAP001 team:desk']);
    expect(told(grown('40%', seats(13)))).toBe('');
    expect(told(grown('40%', seats(10)))).toBe('');
  });

  it('is counted year by year over a longer horizon', () => {
    const tom = 'horizon: { from: 2028-01-01, to: 2030-12-31 }\n';
    expect(told(grown('7%', seats(15)))).toBe('');
    expect(told(grown('7%', { ...seats(15), tom }))).toContain(
      '7% more each year, 22.5% more by then, 3 years after its figures',
    );
  });

  it('says nothing of a demand that shrinks, or whose later figures are stated', () => {
    expect(told(grown('-20%'))).toBe('');
    const later = usual.demand.calls.replace('2027', '2028-01/2028-12').replace('aht', 'growth: 60%, aht');
    const before = usual.demand.calls.replace('aht', 'growth: 60%, aht');
    expect(told({ demand: { before, later } })).toBe('');
  });

  it('says nothing where the time over which the target is measured keeps it', () => {
    const profile = `profile: { intraday: { minutes: 60, shares: [${Array.from({ length: 24 }, (_, hour) => (hour === 9 ? '22%' : hour > 9 && hour < 14 ? '19.5%' : '0%')).join()}] } }`;
    const world = (window: string): World => ({
      ...seats(15),
      cells: { 'billing/homes/phone': usual.cells['billing/homes/phone'].replace('interval', window) },
      demand: { calls: usual.demand.calls.replace('aht', `${profile}, growth: 12%, aht`) },
    });
    expect(found(world('interval'))).toEqual([]);
    expect(told(world('interval'))).toContain('keeps its promise today');
    expect(told(world('month'))).toBe('');
  });

  it('weighs what grows against what shrinks', () => {
    const chat = '{ name: Chat, medium: chat, attendedBy: human, hours: office, languages: [es] }';
    const both = (more: string, fewer: string): World => ({
      ...seats(18),
      channels: { ...usual.channels, chat },
      cells: { ...usual.cells, 'billing/homes/chat': usual.cells['billing/homes/phone'] },
      demand: {
        calls: usual.demand.calls.replace('aht', `growth: ${more}, aht`),
        chats: usual.demand.calls.replace('phone', 'chat').replace('100', '30').replace('aht', `growth: ${fewer}, aht`),
      },
    });
    expect(told(both('30%', '0%'))).toContain('keeps its promise today');
    expect(told(both('30%', '-95%'))).toBe('');
  });

  it('tells of queues that will grow without end', () => {
    expect(told(grown('60%'))).toContain('the queue will grow without end');
  });

  it('tells of work that can wait', () => {
    const letters = (growth: string): World => ({
      ...seats(1),
      channels: { phone: '{ name: Letters, medium: post, attendedBy: human, hours: office, languages: [es] }' },
      cells: { 'billing/homes/phone': '{ teams: [desk] }' },
      demand: {
        calls: `{ channel: phone, period: 2027, volume: { count: 200, per: week }, aht: 6 min, growth: ${growth} }`,
      },
    });
    expect(found(letters('20%'))).toEqual([]);
    expect(told(letters('5%'))).toBe('');
    expect(told(letters('20%'))).toContain('hours of it will come in a week');
  });

  it('is not assessed where the staffing is not known, and only where something grows', () => {
    const unknown = { teams: { desk: '{ name: Desk }' } };
    expect(notAssessed(grown('5%', unknown), 'CAP013')).toHaveLength(1);
    expect(notAssessed(unknown, 'CAP013')).toEqual([]);
    expect(notAssessed(grown('90000%'), 'CAP013')).toEqual([]);
    expect(notAssessed(grown('90000000000%'), 'CAP013')).toHaveLength(1);
  });
});
