import { describe, expect, it } from 'vitest';
import { judgePack } from '../../src/rules/law/judge.ts';
import { allPacks } from '../../src/rules/law/pack.ts';
import { checkAll } from '../support/example.ts';

/** What a pack says of a client that is written from nothing: `yes`, `no` or `unknown`, and the states of its facts. */
function judge(id: string, client: string, model: string, asOf = '2027-01-15') {
  const tom = `tom: 1\nclient: { name: Cliente, ${client} }\nlanguages: [es]\nasOf: ${asOf}\npacks: [${id}]\n`;
  const scenarios = 'scenarios: { to-be: { name: Objetivo, date: 2027-06-01 } }\n';
  const [one] = checkAll([
    { file: 'tom.yaml', text: tom + scenarios },
    { file: 'model/all.yaml', text: model },
  ]).judged;
  const pack = allPacks[id];
  if (!one || !pack) throw new Error(`no model, or no pack ${id}`);
  const { application, facts } = judgePack(one, pack);
  return { ...application, states: Object.fromEntries(facts.map((fact) => [fact.id, fact.state])) };
}

/** A shop, with what it promises about complaints; `people` is what it says of its customers. */
const shop = (people: string, target: string, stage = 'complaints') => `
segments: { casa: { name: Casa, criteria: [Hogares], ${people} } }
calendars: { tienda: { name: Tienda, timezone: Europe/Madrid, weekly: { mon-sat: ["10:00-20:00"] }, holidays: { country: ES } } }
services: { quejas: { name: Quejas, segments: [casa], stages: [${stage}], hours: tienda } }
charters:
  carta:
    name: Carta
    segments: [casa]
    commitments: { queja: { name: Queja, service: quejas, targets: { plazo: { ${target} } } } }
`;

describe('article 21.3: all complaints of consumers in Spain within 15 days', () => {
  it.each([
    [
      '15 days of 24 hours',
      'country: ES',
      shop('type: customer', 'metric: resolution-time, within: 15 calendar days'),
      'yes',
      'kept',
    ],
    [
      'a day late',
      'country: ES',
      shop('type: customer', 'metric: resolution-time, within: 16 calendar days'),
      'yes',
      'not-kept',
    ],
    [
      'nine open days',
      'country: ES',
      shop('type: customer', 'metric: resolution-time, within: 9 business days'),
      'yes',
      'kept',
    ],
    [
      '15 open days are more',
      'country: ES',
      shop('type: customer', 'metric: resolution-time, within: 15 business days'),
      'yes',
      'not-kept',
    ],
    ['336 hours', 'country: ES', shop('type: customer', 'metric: resolution-time, within: 336h'), 'yes', 'kept'],
    [
      'one in twenty may wait',
      'country: ES',
      shop('type: customer', 'metric: resolution-time, within: 15 calendar days, share: 95%'),
      'yes',
      'not-kept',
    ],
    [
      'a first answer is one',
      'country: ES',
      shop('type: customer', 'metric: response-time, within: 15 calendar days'),
      'yes',
      'kept',
    ],
    [
      'nothing is promised of time',
      'country: ES',
      shop('type: customer', 'metric: csat, min: 8, scale: { min: 0, max: 10 }'),
      'yes',
      'not-assessed',
    ],
    [
      'a shop of another country that sells in Spain',
      'country: PT',
      shop('type: customer, countries: [ES]', 'metric: resolution-time, within: 16 calendar days'),
      'yes',
      'not-kept',
    ],
    [
      'a Spanish shop that sells only in Portugal',
      'country: ES',
      shop('type: customer, countries: [PT]', 'metric: resolution-time, within: 16 calendar days'),
      'no',
      'not-applicable',
    ],
    [
      'a Spanish shop that sells in both',
      'country: ES',
      shop('type: customer, countries: [PT, ES]', 'metric: resolution-time, within: 16 calendar days'),
      'yes',
      'not-kept',
    ],
    [
      'no service takes complaints',
      'country: ES',
      shop('type: customer', 'metric: resolution-time, within: 15 calendar days', 'use'),
      'yes',
      'not-assessed',
    ],
  ])('%s', (_, client, model, applies, state) => {
    const judged = judge('es-consumo-15-dias', client, model);
    expect([judged.applies, judged.states['art-21-3']]).toEqual([applies, state]);
  });
});

describe('article 2 of Act 10/2025', () => {
  const of = (client: string, people = 'type: customer') =>
    judge('es-ley-10-2025', client, shop(people, 'metric: resolution-time, within: 15 business days'));

  it('is not for who sells only elsewhere, wherever the firm is', () => {
    expect(of('country: ES, staff: 300', 'type: customer, countries: [PT]').applies).toBe('no');
    expect(of('country: PT, staff: 300').applies).toBe('no');
    expect(of('country: PT, staff: 300', 'type: customer, countries: [ES]').applies).toBe('yes');
    expect(judge('es-ley-10-2025', 'country: ES, staff: 300', '').applies).toBe('yes');
    expect(judge('es-ley-10-2025', 'staff: 300', '')).toMatchObject({
      applies: 'unknown',
      missing: [{ field: 'client.country' }],
    });
  });

  it('does not compare dollars with a threshold in euros, and asks for euros', () => {
    const { applies, missing } = of('country: ES, staff: 40, turnover: 80000000 USD, balanceSheet: 1000000 EUR');
    expect(applies).toBe('unknown');
    expect(missing).toMatchObject([{ field: 'client.turnover', currency: 'EUR', written: { amount: 80_000_000 } }]);
    const dollars = of(
      'country: ES, staff: 40, turnover: 1000 EUR, balanceSheet: 1000 EUR, group: { staff: 3, turnover: 9 USD, balanceSheet: 1 EUR }',
    );
    expect(dollars).toMatchObject({
      applies: 'unknown',
      missing: [{ field: 'client.group.turnover', currency: 'EUR' }],
    });
    expect(of('country: ES, staff: 250, turnover: 80000000 USD').applies).toBe('yes');
  });
});

/** A whole charter of a ministry; changed by those that follow. */
const charter = `
segments: { ciudadanos: { name: Ciudadanía, type: customer, criteria: [Mayores de edad] } }
calendars: { oficina: { name: Oficina, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-14:00"] }, holidays: { country: ES } } }
roles: { directora: { name: Directora } }
channels: { ventanilla: { name: Ventanilla, medium: in-person, attendedBy: human } }
services:
  titulos: { name: Títulos, segments: [ciudadanos], stages: [requests], hours: oficina }
  quejas: { name: Quejas, segments: [ciudadanos], stages: [complaints], hours: oficina }
channelMap:
  titulos: { ciudadanos: { ventanilla: { state: active } } }
  quejas: { ciudadanos: { ventanilla: { state: active } } }
kpis: { en-plazo: { name: En plazo, metric: resolution-time, within: 20 business days } }
charters:
  carta:
    name: Carta
    description: Expedir los títulos con garantía
    audience: public
    owner: directora
    segments: [ciudadanos]
    services: [titulos, quejas]
    rights: [A ser oído]
    participation: Consejo de usuarios
    legislation: [Ley 39/2015]
    complaints: { channels: [ventanilla] }
    contact: Calle Mayor 1
    review: { last: 2025-03-01 }
    publication: { cadence: yearly }
    commitments:
      queja:
        name: Queja contestada
        service: quejas
        targets: { plazo: { metric: resolution-time, within: 20 business days, calendar: oficina, kpi: en-plazo } }
        remedies: { disculpa: { type: apology } }
`;

describe('the decree on service charters, of ministries written from nothing', () => {
  const without = (line: RegExp) => {
    if (!line.test(charter)) throw new Error(`${line} stands nowhere`);
    return charter.replace(line, '');
  };
  const central = 'country: ES, administration: central';

  it.each<[string, string, string, Record<string, string>, string?]>([
    ['a whole charter', central, charter, {}],
    ['nobody says what the unit is for', central, without(/ {4}description: .*\n/), { 'art-9-1': 'not-kept' }],
    ['no legislation', central, without(/ {4}legislation: .*\n/), { 'art-9-1': 'not-kept' }],
    ['no indicator', central, without(/, kpi: en-plazo/), { 'art-9-2': 'not-kept' }],
    ['no hours', central, without(/, hours: oficina(?= \}\n {2}quejas)/), { 'art-9-2-access': 'not-kept' }],
    ['nothing is done when it is not kept', central, without(/ {8}remedies: .*\n/), { 'art-9-3': 'not-kept' }],
    ['no unit in charge', central, without(/ {4}owner: .*\n/), { 'art-9-4': 'not-kept' }],
    ['three years to the day', central, charter, {}, '2028-03-01'],
    ['three years and a day, 29 February in them', central, charter, { 'art-10': 'not-kept' }, '2028-03-02'],
    [
      'three years and a day without a leap day',
      central,
      charter.replace('2025-03-01', '2024-03-01'),
      { 'art-10': 'not-kept' },
      '2027-03-02',
    ],
    ['results every quarter', central, charter.replace('cadence: yearly', 'cadence: quarterly'), {}],
    ['no report', central, without(/ {4}publication: .*\n/), { 'art-12': 'not-kept' }],
    [
      '21 days',
      central,
      charter.replace('within: 20 business days, calendar', 'within: 21 business days, calendar'),
      { 'art-16': 'not-kept' },
    ],
  ])('%s', (_, client, model, others, asOf) => {
    const { applies, states } = judge('es-rd-951-2005', client, model, asOf);
    expect(applies).toBe('yes');
    const kept = Object.fromEntries(
      Object.keys(states).map((id) => [id, id === 'art-9-2-systems' ? 'outside' : 'kept']),
    );
    expect(states).toEqual({ ...kept, ...others });
  });

  it('is not for a town, nor for the ministry of another country', () => {
    expect(judge('es-rd-951-2005', 'country: ES, administration: local', charter).applies).toBe('no');
    expect(judge('es-rd-951-2005', 'country: PT, administration: central', charter).applies).toBe('no');
  });
});
