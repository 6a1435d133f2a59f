import { describe, expect, it } from 'vitest';
import { exampleAt, render, section } from './view.ts';

const telecom = exampleAt('telecom-alliance');

/** Erlang C by its definition, with sums of powers over factorials: the share that waits longer than some seconds. */
function late(load: number, people: number, within: number, handling: number): number {
  const power = (n: number): number =>
    Array.from({ length: n }, (_, index) => load / (index + 1)).reduce((a, b) => a * b, 1);
  const queued = (power(people) * people) / (people - load);
  const waits = queued / (Array.from({ length: people }, (_, n) => power(n)).reduce((a, b) => a + b, 0) + queued);
  return waits * Math.exp((-(people - load) * within) / handling);
}

/** The fewest people who answer such a share in time. */
function fewest(load: number, share: number, within: number, handling: number): number {
  let people = Math.floor(load) + 1;
  while (1 - late(load, people, within, handling) < share) people += 1;
  return people;
}

// 10,000 calls a week, 20% on a Monday; its half hours from 8:00 as the file has them, of 180 seconds each; 80% in 20 seconds.
const shares = [2.4, 3, 4, 4.6, 5, 5, 5, 5, 4.8, 4.6, 4.2, 3.6];
const callsIn = (share: number, more = 1): number => (10_000 * 0.2 * share * more) / 100;
const loadOf = (calls: number, handling = 180): number => (calls * handling) / 1800;

describe('the capacity and coverage book', () => {
  it('needs as many seats as another reckoning of Erlang C, half hour by half hour', () => {
    const day = section(render('capacity', telecom), 'Care desk').split('**Figure 2')[1] ?? '';
    const rows = [...day.matchAll(/\| (\d\d:\d\d) \| (\d+) \| (\d+) \|/g)].map(([, at, need, seats]) => [
      at,
      Number(need),
      Number(seats),
    ]);
    const wanted = shares.map((share) => fewest(loadOf(callsIn(share)), 0.8, 20, 180));
    expect(rows.slice(0, shares.length).map(([, need]) => need)).toEqual(wanted);
    expect(rows[4]).toEqual(['10:00', 14, 13]);
  });

  it('says first that promised hours have nobody, also before the phase whose rules tell it', () => {
    const model = `segments: { all: { name: All } }
services: { help: { name: Help, languages: [en, cy] } }
channels: { line: { name: Line, attendedBy: human, hours: week, languages: [en, cy] } }
channelMap: { help: { "*": { line: { teams: [desk] } } } }
teams: { desk: { name: Desk, shifts: { day: { calendar: days, seats: 1, languages: [{ language: en }] } } } }
calendars:
  week: { name: Week, weekly: { mon-sun: ["09:00-17:00"] } }
  days: { name: Days, weekly: { mon-fri: ["09:00-17:00"] } }
`;
    const tom =
      'tom: 1\nclient: { name: Vets }\nlanguages: [en]\ntimezone: Europe/London\nphases: { strategic: { state: open } }\n';
    const text = render('capacity', { 'tom.yaml': tom, 'model/a.yaml': model });
    const first = section(text, 'Summary for the board');
    expect(first).toContain('Nothing that has been checked so far waits for a decision');
    expect(first).toContain('in 2 cases: see “Hours and languages”');
    const rows = section(text, 'Hours and languages');
    expect(rows).toMatch(/\| Somebody \|.*\| The shifts are too short \|/);
    expect(rows).toMatch(/\| Somebody who speaks Welsh \|.*\| Nobody who works then speaks it \|/);
  });

  it('tells the weeks of a team apart, where it has several', () => {
    const pharmacy = render('capacity', exampleAt('pharmacy'));
    const headings = pharmacy.split('\n').filter((line) => line.startsWith('### '));
    expect(headings.map((line) => line.replace(/^### (?:[\d.]+ )?/, ''))).toEqual([
      'Counter teams',
      'Remote service desk',
      'Care-home team, week of 5 April 2027',
      'Care-home team, week of 21 June 2027',
    ]);
  });

  it('says what becomes of the busiest half hour in the words of the rule', () => {
    const level = Math.round(1000 * (1 - late(loadOf(callsIn(5)), 13, 20, 180))) / 10;
    expect(level).toBe(79.6);
    expect(section(render('capacity', telecom), 'Summary for the board')).toContain(`${level}%`);
  });

  it('reckons a tenth more and less anew', () => {
    const rows = section(render('capacity', telecom), 'Sensitivity: a tenth more or less')
      .split('\n')
      .filter((line) => line.startsWith('| Care desk'));
    const figure = (line: string | undefined, column: number): string => (line ?? '').split(' | ')[column] ?? '';
    expect(rows.map((line) => figure(line, 3))).toEqual(['11,400', '10,260', '12,540', '11,400', '11,400']);
    // Of 10% more calls the busiest half hour of a Monday takes one more; all that are short are as many as need more than there are.
    expect(fewest(loadOf(callsIn(5, 1.1)), 0.8, 20, 180)).toBe(15);
    const short = rows.map((line) => Number(figure(line, 8).split('/')[0]));
    expect(short[1]).toBeLessThan(short[0] ?? 0);
    expect(short[2]).toBeGreaterThan(short[0] ?? 0);
    const hours = rows.map((line) => Number(figure(line, 7)));
    expect(hours[1]).toBeLessThan(hours[0] ?? 0);
    expect(hours[4]).toBeGreaterThan(hours[0] ?? 0);
  });

  it('counts people, languages and gaps by hand, in both languages', () => {
    // 168 hours ÷ 40 ÷ (1 − 30%) = 6, and there are 4.
    expect(section(render('capacity', telecom), 'People')).toMatch(/\| 168 \| 40 \| 30% \| 6 \| 4 \| (?:-|−)2 \|/);
    const hours = section(render('capacity', telecom, 'es'), 'Horarios e idiomas');
    // Nobody speaks Catalan from 18:00 to 22:00, 365 days a year.
    expect(hours).toContain('| Catalán | ◐ 10/14 | ◐ 10/14 |');
    expect(hours).toContain(`| Alguien que hable catalán | [Mesa de atención]`);
    expect(hours).toContain(`| ${4 * 365} |`);
  });

  it('asks the board for hours and languages that nobody covers, and counts half hours in which nobody is there as the proof does', () => {
    const model = `calendars:
  late: { name: Late, weekly: { mon-fri: ["09:00-18:00"] } }
  office: { name: Office, weekly: { mon-fri: ["09:00-17:00"] } }
segments: { homes: { name: Homes } }
services: { help: { name: Help, segments: [homes], hours: late, languages: [es, ca] } }
channels: { phone: { name: Phone, attendedBy: human, hours: late, languages: [es, ca] } }
channelMap: { help: { "*": { phone: { teams: [desk], target: fast } } } }
standards: { fast: { name: Fast, target: { metric: service-level, within: 20s, share: 80%, window: interval } } }
teams: { desk: { name: Desk, shifts: { all: { calendar: office, seats: 2, languages: [{ language: es }] } } } }
demand: { calls: { name: Calls, service: help, channel: phone, period: 2027, volume: { count: 3000, per: week }, aht: 5 min } }
`;
    const text = render('capacity', model);
    const asked = section(text, 'Summary for the board');
    expect(asked).toContain('Staff or stop offering 1 way to a service');
    expect(asked).toMatch(/no shift of Desk works: Mon–Fri 17:00–18:00, 5\Wh a week\.<br>• .* in Catalan/);
    const [, short] = /\| (\d+\/90) \|/.exec(asked) ?? [];
    expect(short).toBe('90/90');
    expect(section(text, 'Open points')).toContain('seats are missing in 90 of the 90 open half hours');
  });

  it('shows the hours of the usual week of every channel, whatever season the demand of another begins in', () => {
    const model = `calendars:
  all-year: { name: All year, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }
  seasonal:
    { name: Seasonal, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-15:00"] }, seasons: [{ from: 10-01, to: 01-31, weekly: { mon-fri: ["09:00-11:00"] } }] }
segments: { homes: { name: Homes } }
services: { help: { name: Help, segments: [homes], languages: [es] } }
channels:
  phone: { name: Phone, attendedBy: human, hours: all-year, languages: [es] }
  shop: { name: Shop, attendedBy: human, hours: seasonal, languages: [es] }
channelMap: { help: { "*": { phone: { teams: [desk], target: fast }, shop: { teams: [counter] } } } }
standards: { fast: { name: Fast, target: { metric: service-level, within: 20s, share: 80%, window: interval } } }
teams:
  desk: { name: Desk, shifts: { all: { calendar: all-year, seats: 2, languages: [{ language: es }] } } }
  counter: { name: Counter, shifts: { all: { calendar: seasonal, seats: 2, languages: [{ language: es }] } } }
demand: { calls: { name: Calls, service: help, channel: phone, period: 2027, volume: { count: 300, per: week }, aht: 5 min } }
`;
    const hours = section(render('capacity', model), 'Hours and languages');
    expect(hours).toMatch(/\*\*Shop\*\*[^\n]*\n\| Spanish \| ● 6\/6 \| ● 6\/6 \|/);
  });

  it('says what is missing where nothing can be reckoned', () => {
    const model = {
      'tom.yaml': 'tom: 1\nclient: { name: Ferries }\nlanguages: [en]\nasOf: 2026-11-02\n',
      'model/a.yaml':
        'teams:\n  crew: { name: Crew, headcount: 3, shifts: { day: { calendar: day, seats: 2 } } }\ncalendars:\n  day: { name: Day, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-17:00"] } }\n',
    };
    const text = render('capacity', model);
    expect(text).toContain('For no team does the model say enough');
    expect(section(text, 'People')).toContain('the contract hours per week of “Crew” |');
    expect(text).not.toContain('somebody is there who speaks the language, on holidays');
  });
});
