import { describe, expect, it } from 'vitest';
import { always, type Collections, calendar, judge, line, told } from './line.ts';

const hours = ['CAL001', 'CAL002', 'CAL003', 'CAL004'] as const;
const found = (collections: Collections, settings: Record<string, unknown> = {}) =>
  told(judge(collections, hours, { settings }));
const shift = (id: string, languages: unknown[]) => ({ calendar: id, seats: 2, languages });
const speaking = (...tags: string[]) => tags.map((language) => ({ language }));

const daily = calendar({ 'mon-sun': ['08:00-22:00'] });
const until18 = calendar({ 'mon-sun': ['08:00-18:00'] });
const cell = (languages: string[]) => ({ channelMap: { advice: { '*': { phone: { teams: ['desk'], languages } } } } });

describe('a language that is promised', () => {
  it('has to be spoken at all the hours of the promise', () => {
    const shifts = [shift('promised', speaking('es')), shift('until18', speaking('es', 'ca'))];
    const model = line({ promised: daily, until18 }, shifts, cell(['es', 'ca']));
    expect(found(model)).toEqual([
      'CAL002 By “Phone”, Advice can be reached in Catalan, but nobody who works then in Desk speaks it: every day 18:00–22:00, 28 h a week.',
    ]);
    expect(told(judge(model, hours, { language: 'es' }))).toEqual([
      'CAL002 Por «Phone» se accede a Advice en catalán, pero entre quienes trabajan entonces en Desk nadie lo habla: todos los días 18:00–22:00, 28 h a la semana.',
    ]);
  });

  it('that nobody speaks is told so', () => {
    const shifts = [shift('promised', [{ language: 'es' }, { language: 'ca', seats: 0 }])];
    expect(found(line({ promised: daily }, shifts, cell(['es', 'ca'])))).toEqual([
      'CAL002 By “Phone”, Advice can be reached in Catalan, which nobody speaks in any shift of Desk.',
    ]);
  });

  it('is not asked of hours in which nobody works at all: they have a cause of their own', () => {
    const shifts = [shift('until18', speaking('es')), shift('mornings', speaking('ca'))];
    const mornings = calendar({ 'mon-sun': ['08:00-14:00'] });
    expect(found(line({ promised: daily, until18, mornings }, shifts, cell(['es', 'ca'])))).toEqual([
      'CAL001 By “Phone”, Advice can be reached at hours when no shift of Desk works: every day 18:00–22:00, 28 h a week.',
      'CAL002 By “Phone”, Advice can be reached in Catalan, but nobody who works then in Desk speaks it: every day 14:00–18:00, 28 h a week.',
    ]);
  });

  it.each([
    ['es-MX', 'es', 'prefix', 0],
    ['es', 'es-MX', 'prefix', 0],
    ['es-MX', 'es', 'strict', 1],
    ['ca', 'es', 'prefix', 1],
    ['zh-Hant', 'zh-Hans', 'prefix', 1],
    ['zh-TW', 'zh-Hant', 'prefix', 0],
    ['ssp', 'ssp', 'prefix', 0],
    ['ssp', 'es', 'prefix', 1],
  ])('%s is attended by who speaks %s (%s): %i findings', (needed, spoken, languageFallback, count) => {
    const model = line({ promised: daily }, [shift('promised', speaking(spoken))], cell([needed]));
    expect(found(model, { policies: { languageFallback } })).toHaveLength(count);
  });

  it('is the cell’s, else the channel’s that the service has too', () => {
    const model = (service: string[] | undefined, channel: string[] | undefined) =>
      line({ promised: daily }, [shift('promised', speaking('es'))], {
        services: { advice: { name: 'Advice', hours: 'promised', languages: service } },
        channels: { phone: { name: 'Phone', attendedBy: 'human', hours: 'promised', languages: channel } },
      });
    expect(found(model(['es'], ['es', 'ca']))).toEqual([]);
    expect(found(model(['es', 'ca'], ['es']))).toEqual([]);
    expect(found(model(['es', 'ca'], ['es', 'ca']))).toHaveLength(1);
    expect(found(model(undefined, ['ca']))).toHaveLength(1);
    expect(found(model(['ca'], undefined))).toHaveLength(1);
    expect(found(model(undefined, undefined))).toEqual([]);
  });

  it('may be missing on holidays only, or with a change of the clock', () => {
    const nights = (zone: string, range: string, more = {}) =>
      calendar({ 'mon-sun': [range] }, { timezone: zone, ...more });
    const night = nights('Europe/Madrid', '22:00-06:00');
    const holiday = nights('Europe/Madrid', '22:00-06:00', { holidays: { add: ['2026-05-01'] } });
    const bogota = nights('America/Bogota', '15:00-23:00');
    const model = (other: unknown) =>
      line(
        { promised: night, other },
        [shift('promised', speaking('es')), shift('other', speaking('ca'))],
        cell(['ca']),
      );
    expect(found(model(holiday))).toEqual([
      'CAL004 By “Phone”, Advice can be reached in Catalan, but on a holiday nobody of Desk who works then speaks it, 8 h in all from 1 January 2026 to 31 December 2026: 1 May 2026.',
    ]);
    expect(found(model(bogota))).toEqual([
      'CAL003 By “Phone”, Advice can be reached in Catalan in one part of the year only, because the clocks of Europe/Madrid and America/Bogota do not change together: in winter time (1 January – 28 March 2026 and 25 October – 31 December 2026) nobody of Desk speaks it: every day 05:00–06:00 (Europe/Madrid), 7 h a week.',
    ]);
  });
});

describe('what is missing is told, and nothing is called covered', () => {
  const missing = (collections: Collections, settings: Record<string, unknown> = {}) => {
    const { diagnostics, notAssessed } = judge(collections, ['CAL001', 'CAL002'], { settings });
    expect(diagnostics).toEqual([]);
    return notAssessed.map(({ code, subject, missing: text }) => `${code} ${subject}: ${text}`);
  };
  const open = { calendar: 'promised', seats: 1 };
  const unshifted = { desk: { name: 'Desk' }, other: { name: 'Other', shifts: { open } } };
  const both = { channelMap: { advice: { '*': { phone: { teams: ['desk', 'other'] } } } } };

  it('a team without shifts', () => {
    expect(missing(line({ promised: daily }, [], { teams: { desk: { name: 'Desk' } } }))).toEqual([
      'CAL001 team:desk: the team “Desk” does not say when it works, or its “shifts” have errors',
    ]);
  });

  it('unless others cover the promise without it', () => {
    expect(missing(line({ promised: daily }, [], { teams: unshifted, ...both }))).toEqual([]);
    const teams = { ...unshifted, other: { name: 'Other', shifts: { until18: { calendar: 'until18' } } } };
    expect(missing(line({ promised: daily, until18 }, [], { teams, ...both }))).toHaveLength(1);
  });

  it('a shift that does not say its languages, where it could make the difference', () => {
    const told =
      'CAL002 team:desk: a shift of the team “Desk” does not say which languages are spoken in it (“languages”)';
    expect(missing(line({ promised: daily }, [open], cell(['es'])))).toEqual([told]);
    const known = shift('promised', speaking('es'));
    expect(missing(line({ promised: daily }, [open, known], cell(['es'])))).toEqual([]);
    const result = judge(line({ promised: daily, until18 }, [{ calendar: 'until18' }, known], cell(['ca'])), hours);
    expect(codesOf(result)).toEqual(['CAL002']);
  });

  it.each([
    [
      'an unknown region',
      calendar({ 'mon-fri': ['08:00-22:00'] }, { holidays: { country: 'ES', region: 'XX' } }),
      'the public holidays of the calendar “promised” are not known (“holidays”)',
    ],
    [
      'no zone',
      { name: 'C', weekly: { 'mon-fri': ['08:00-22:00'] } },
      'the calendar “promised” has no time zone, and neither has the engagement',
    ],
    ['no open time', calendar({}), 'the calendar “promised” does not open once in the dates that are judged'],
  ])('%s', (_what, promised, text) => {
    expect(missing(line({ promised, always }, [{ calendar: 'always' }]), { timezone: undefined })).toEqual([
      `CAL001 calendar:promised: ${text}`,
    ]);
  });
});

function codesOf({ diagnostics }: ReturnType<typeof judge>): string[] {
  return diagnostics.map(({ code }) => code);
}
