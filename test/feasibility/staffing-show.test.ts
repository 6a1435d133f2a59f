import { describe, expect, it } from 'vitest';
import { showTeam } from '../../src/cli/show/team.ts';
import type { Language } from '../../src/diagnostics/language.ts';
import { viewOf } from '../../src/wording/view.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { modelOf, target, usual, type World } from './staffing-world.ts';

function shown(world: World, language: Language = 'en'): string {
  const model = modelOf(world);
  const team = model.find('team', 'desk');
  return team ? plainSpaces(showTeam(team, viewOf(model, language))) : '';
}

const people = 'fte: 18, contractHoursPerWeek: 40';

describe('tom show team:desk', () => {
  it('a week, hour by hour, with what it comes to', () => {
    const world: World = {
      calendars: {
        office: '{ name: Office, weekly: { mon-fri: ["09:00-14:00"], sat: ["10:00-12:00"] } }',
        early: '{ name: Early, weekly: { mon-sat: ["09:00-12:00"] } }',
      },
      teams: {
        desk: `{ name: Desk, ${people}, shifts: { office: { calendar: office, seats: 12 }, early: { calendar: early, seats: 2 } } }`,
      },
    };
    expect(shown(world)).toBe(
      `Desk (team:desk)

Week of 3 January 2028, holidays left out, like 48 more of the horizon
  Seats needed / filled in the worse half hour of each hour (Europe/Madrid)

       09      10      11      12      13
  Mon  14/14   14/14   14/14   14/12!  14/12!
  Tue  14/14   14/14   14/14   14/12!  14/12!
  Wed  14/14   14/14   14/14   14/12!  14/12!
  Thu  14/14   14/14   14/14   14/12!  14/12!
  Fri  14/14   14/14   14/14   14/12!  14/12!
  Sat  ·       14/14   14/14   ·       ·
  Sun  ·       ·       ·       ·       ·

  5,400 contacts a week, 79.6% answered in time, mean wait 20 s; seats are busy 75.4% of the time
  358 hours of seats while open, 378 needed; short in 20 of 54 half hours
  ! too few for what is promised · ~ busier than the policy allows (85%) · “·” closed

  People: the shifts take 12.86 full-time equivalents (360 hours of seats a week ÷ 40 of contract ÷ (1 − 30% of shrinkage)), and there are 18
`,
    );
  });

  it('around the clock in two blocks', () => {
    const world: World = {
      calendars: { office: '{ name: Always, always: true }' },
      demand: { calls: '{ channel: phone, period: 2027, volume: { count: 2, per: hour }, aht: 3 min }' },
      teams: {
        desk: '{ name: Desk, fte: 4, contractHoursPerWeek: 40, shifts: { office: { calendar: office, seats: 1 } } }',
      },
    };
    const lines = shown(world, 'es').split('\n');
    expect(lines.filter((line) => /^ {2}lun/.test(line))).toHaveLength(2);
    expect(lines.at(-2)).toBe(
      '  Personas: los turnos requieren 6 equivalentes a jornada completa (168 horas de puesto a la semana ÷ 40 de contrato ÷ (1 − 30 % de reducción)), y solo hay 4 !',
    );
  });

  it.each([
    ['busier than the policy allows', { count: 1500, per: 'hour' }, 88, /\d\d\/88~/],
    ['a queue that grows', { count: 1500, per: 'hour' }, 75, /at some hours the queue grows without end/],
  ])('%s', (_, { count, per }, seats, expected) => {
    const world: World = {
      demand: { calls: `{ channel: phone, period: 2027, volume: { count: ${count}, per: ${per} }, aht: 3 min }` },
      teams: { desk: `{ name: Desk, shifts: { office: { calendar: office, seats: ${seats} } } }` },
    };
    expect(shown(world)).toMatch(expected);
  });

  it('what can wait, and teams that are reckoned together', () => {
    const world: World = {
      channels: { email: '{ name: Email, medium: email, attendedBy: human, hours: office }' },
      cells: {
        'billing/homes/email': '{ teams: [desk, partner], target: { metric: response-time, within: 24h, share: 90% } }',
      },
      demand: { emails: '{ channel: email, aht: 10 min, volume: { count: 50, per: week } }' },
      teams: { ...usual.teams, partner: '{ name: Partner, shifts: { office: { calendar: office, seats: 1 } } }' },
    };
    const text = shown(world);
    expect(text).toContain('  calculated together with Partner, as they attend the same contacts\n');
    expect(text).toContain('  Work that can wait (Email): 8.33 hours arrive in a week, 318.75 for it\n');
    expect(text).toContain('  Email: 100% within 24 h, 90% promised\n');
  });

  it.each([
    ['nothing counts what it attends', { demand: {} }, /No demand is written for what this team attends/],
    [
      'something is missing',
      { demand: { calls: '{ channel: phone, period: 2027, volume: { count: 9, per: day } }' } },
      /- the “aht” of demand:calls/,
    ],
    [
      'nobody says how many work',
      { cells: { 'billing/homes/phone': `{ teams: [desk], target: ${target} }` } },
      /People: not known without the “contractHoursPerWeek” of team:desk/,
    ],
  ] as [string, World, RegExp][])('says so where %s', (_, world, expected) => {
    expect(shown(world)).toMatch(expected);
  });

  it('a name cannot act on the terminal', () => {
    const teams = { desk: '{ name: "De\\u001b[31msk", shifts: { office: { calendar: office, seats: 14 } } }' };
    expect(shown({ teams })).not.toContain('\u001b');
  });
});
