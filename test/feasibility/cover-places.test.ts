import { describe, expect, it } from 'vitest';
import { calendar, judge, line, told } from './line.ts';

const office = calendar({ 'mon-fri': ['09:00-18:00'] });
const mornings = calendar({ 'mon-fri': ['09:00-14:00'] });
const every = calendar({ 'mon-sun': ['08:00-22:00'] });
const places = {
  north: { name: 'North', type: 'store', country: 'ES' },
  south: { name: 'South', type: 'store', country: 'ES' },
};

/** A counter in two places, of which one keeps hours of its own, and a team in each. */
function counter(north: string | undefined, south: string | undefined, channel: Record<string, unknown>) {
  const team = (location: string, hours: string) => ({
    name: `Team ${location}`,
    location,
    shifts: { day: { calendar: hours, seats: 2, languages: [{ language: 'en' }] } },
  });
  const teams = { ...(north && { north: team('north', north) }), ...(south && { south: team('south', south) }) };
  return line({ office, mornings, every }, [], {
    locations: places,
    services: { advice: { name: 'Advice', hours: 'every' } },
    channels: { phone: { name: 'Counter', attendedBy: 'human', ...channel } },
    channelMap: { advice: { '*': { phone: { teams: Object.keys(teams) } } } },
    teams,
  });
}

const found = (model: ReturnType<typeof counter>, codes = ['CAL001', 'CAL007'] as const) => told(judge(model, codes));
const cover = (model: ReturnType<typeof counter>) => told(judge(model, ['CAL001']));

describe('a channel whose places keep different hours', () => {
  it('has to be attended in each in its own hours alone', () => {
    const channel = { hours: 'office', hoursAt: { south: 'mornings' }, locations: ['north', 'south'] };
    expect(cover(counter('office', 'mornings', channel))).toEqual([]);
  });

  it('is not attended in one place by those of another', () => {
    const channel = { hours: 'office', hoursAt: { south: 'mornings' }, locations: ['north', 'south'] };
    expect(cover(counter('mornings', 'office', channel))).toEqual([
      'CAL001 By “Counter (North)”, Advice can be reached at hours when no shift of Team north works: Mon–Fri 14:00–18:00, 20 h a week.',
    ]);
  });

  it('needs no general hours, and the general ones are those of nowhere where every place has its own', () => {
    expect(cover(counter('office', 'mornings', { hoursAt: { north: 'office', south: 'mornings' } }))).toEqual([]);
    const all = { hours: 'every', hoursAt: { north: 'office', south: 'mornings' }, locations: ['north', 'south'] };
    expect(cover(counter('office', 'mornings', all))).toEqual([]);
  });

  it('is attended in every place by a team that is at none of them', () => {
    const model = counter('office', undefined, { hoursAt: { south: 'mornings' }, locations: ['south'] });
    expect(cover(model)).toEqual([]);
  });

  it('is not assessed in a place where nobody is said to be', () => {
    const model = counter('office', undefined, {
      hours: 'office',
      hoursAt: { south: 'mornings' },
      locations: ['north', 'south'],
    });
    const { diagnostics, notAssessed } = judge(model, ['CAL001']);
    expect(diagnostics).toEqual([]);
    expect(notAssessed.map(({ missing }) => missing)).toEqual([
      'no team is said to attend Advice by “Counter (South)”, in the cell or in the team (“serves”)',
    ]);
  });

  it('is open where any of its places is: only the rest of the service’s hours is missing', () => {
    const model = counter('office', 'mornings', { hoursAt: { north: 'office', south: 'mornings' } });
    const weekly = { 'mon-fri': ['09:00-18:00'] };
    const same = { ...model, services: { advice: { name: 'Advice', hours: 'office' } } };
    expect(found(same)).toEqual([]);
    const wider = { ...same, calendars: { ...model.calendars, office: calendar({ ...weekly, sat: ['09:00-14:00'] }) } };
    expect(found({ ...wider, services: { advice: { name: 'Advice', hours: 'every' } } })).toHaveLength(1);
  });

  it('gives way to the hours of a cell', () => {
    const model = counter('mornings', 'mornings', { hours: 'office', hoursAt: { south: 'every' } });
    const cell = { teams: ['north', 'south'], hours: 'mornings' };
    expect(cover({ ...model, channelMap: { advice: { '*': { phone: cell } } } })).toEqual([]);
  });
});
