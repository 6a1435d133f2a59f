import { describe, expect, it } from 'vitest';
import { teamsFor } from '../../src/feasibility/cover/index.ts';
import { demandOn, flowsOf, isDeferred, offeredCells } from '../../src/feasibility/demand/index.ts';
import { modelOf, usual, type World } from './staffing-world.ts';

const ids = (entities: Iterable<{ id: string }>): string[] => [...entities].map(({ id }) => id);
const row = (fields: string): string => `{ aht: 3 min, volume: { count: 10, per: week }, ${fields} }`;

describe('the rows of demand that speak of a day', () => {
  const on = (date: string, rows: Readonly<Record<string, string>>, more: World = {}) =>
    demandOn(modelOf({ ...more, demand: rows }), date);
  const phone = (periods: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(periods).map(([id, fields]) => [id, row(`channel: phone${fields}`)]));
  const of = (period: string): string => `, period: ${period}`;

  it.each<[string, string, Readonly<Record<string, string>>, string[]]>([
    ['its period holds the last day of it', '2027-03-31', { a: of('2027-Q1'), b: of('2027-Q2') }, ['a']],
    ['and the first one', '2027-04-01', { a: of('2027-Q1'), b: of('2027-Q2') }, ['b']],
    ['one without a period speaks of every day', '2027-06-15', { a: '', b: of('2027') }, ['a', 'b']],
    ['the year before goes before the year after', '2027-06-15', { a: of('2028'), b: of('2026') }, ['b']],
    ['a year nearby goes before one far away', '2027-06-15', { a: of('2025'), b: of('2028') }, ['b']],
    ['the same time of another year', '2027-08-10', { a: of('2026-Q1'), b: of('2025-Q3') }, ['b']],
    ['ten years back', '2027-06-01', { a: of('2017'), b: of('2027-Q1') }, ['a']],
    ['and no farther', '2027-06-01', { a: of('2016'), b: of('2027-Q1') }, ['b']],
    ['else what ended last', '2027-05-10', { a: of('2026-Q1'), b: of('2026-Q3'), c: of('2025-Q4') }, ['b']],
    ['before what has not begun, however near', '2027-05-10', { a: of('2027-Q3'), b: of('2010-Q1') }, ['b']],
    ['of that, what begins first', '2027-05-10', { a: of('2040-Q1'), b: of('2039-Q3') }, ['b']],
    ['all of what is as near', '2027-05-10', { a: of('2010-Q1'), b: of('2010-Q1') }, ['a', 'b']],
    // The reference date is 1 November 2026, whatever date the scenario speaks of.
    ['counted figures up to today', '2026-11-01', { a: ', basis: forecast', b: ', basis: actual' }, ['b']],
    ['forecasts from then on', '2026-11-02', { a: ', basis: forecast', b: ', basis: actual' }, ['a']],
    ['those that say nothing step back', '2027-01-01', { a: '', b: ', basis: actual', c: ', basis: forecast' }, ['c']],
    ['unless there is only one sort', '2027-01-01', { a: '', b: ', basis: actual' }, ['a', 'b']],
    ['or only forecasts', '2026-01-01', { a: '', b: ', basis: forecast' }, ['a', 'b']],
  ])('%s', (_, date, rows, expected) => {
    expect(ids(on(date, phone(rows)).rows)).toEqual(expected);
  });

  it('are the same object on days of which the same rows speak', () => {
    const model = modelOf({ demand: phone({ a: of('2027-Q1'), b: of('2027-Q2') }) });
    expect(demandOn(model, '2027-01-01')).toBe(demandOn(model, '2027-03-31'));
    expect(demandOn(model, '2027-01-01')).not.toBe(demandOn(model, '2027-04-01'));
  });

  it('without a period are those of the days that their data count', () => {
    const data = (first: string, second: string) => `date,time,volume\n${second},10:00,5\n${first},10:00,5\n`;
    const files = { 'data/a.csv': data('2027-01-01', '2027-03-31'), 'data/b.csv': data('2027-04-01', '2027-06-30') };
    const counted = (id: string) => `{ channel: phone, aht: 3 min, data: data/${id}.csv }`;
    const rows = { a: counted('a'), b: counted('b') };
    expect(
      ['2027-01-01', '2027-03-31', '2027-04-01', '2027-06-30'].map((date) => ids(on(date, rows, { files }).rows)),
    ).toEqual([['a'], ['a'], ['b'], ['b']]);
  });

  const wide: World = {
    segments: { all: '{ name: All }', homes: '{ name: Homes, parent: all }', firms: '{ name: Firms, parent: all }' },
    services: { billing: '{ name: Billing, segments: [all] }', moving: '{ name: Moving, segments: [all] }' },
    channels: { ...usual.channels, web: '{ name: Web, medium: web, attendedBy: automated, hours: office }' },
    files: {
      'model/reasons.yaml':
        'contactReasons:\n  invoice: { name: Invoice, service: billing }\n  move: { name: Move, service: moving }\n',
    },
  };
  it.each<[string, string, string, string[], string[]]>([
    ['a broader row holds its part', 'channel: phone', 'channel: phone, service: billing', ['a'], []],
    ['wherever it is written', 'channel: phone, service: billing', 'channel: phone', ['b'], []],
    ['a service holds its reasons', 'service: billing', 'reason: invoice', ['a'], []],
    ['by each channel', 'service: billing', 'reason: invoice, channel: phone', ['a'], []],
    ['a parent holds its children', 'segment: all', 'segment: homes', ['a'], []],
    ['for one service of theirs', 'segment: all', 'segment: homes, service: moving', ['a'], []],
    ['but a child no parent', 'segment: homes', 'segment: all, service: moving', ['a', 'b'], ['a', 'b']],
    ['everybody holds a segment', 'service: billing', 'service: billing, segment: homes', ['a'], []],
    ['rows about the same thing add up', 'channel: phone', 'channel: phone', ['a', 'b'], []],
    ['a service and a channel cross', 'service: billing', 'channel: phone', ['a', 'b'], ['a', 'b']],
    [
      'a segment and a service',
      'channel: phone, segment: homes',
      'channel: phone, service: billing',
      ['a', 'b'],
      ['a', 'b'],
    ],
    ['by different channels none', 'channel: phone, segment: homes', 'channel: web, service: billing', ['a', 'b'], []],
    ['of different services none', 'service: moving, segment: homes', 'reason: invoice', ['a', 'b'], []],
    [
      'of different segments none',
      'segment: firms, service: billing',
      'segment: homes, channel: phone',
      ['a', 'b'],
      [],
    ],
    ['a reason and a channel', 'reason: invoice', 'channel: phone', ['a', 'b'], ['a', 'b']],
    ['different reasons none', 'reason: move, segment: homes', 'reason: invoice, channel: phone', ['a', 'b'], []],
    ['two channels', 'channel: phone', 'channel: web', ['a', 'b'], []],
  ])('%s', (_, a, b, rows, overlapping) => {
    const found = on('2027-01-01', { a: row(a), b: row(b) }, wide);
    expect([ids(found.rows), ids(found.overlapping)]).toEqual([rows, overlapping]);
  });
});

describe('what a row of demand brings to teams', () => {
  const flows = (world: World) => {
    const { flows: found, unknown } = flowsOf(modelOf(world));
    return [
      found.map(({ demand, teams, share, isSplit, handlingTime, channel }) => [
        `${demand.id} ${channel.id} ${ids(teams)}`,
        Math.round(share * 1e6) / 1e6,
        isSplit,
        handlingTime,
      ]),
      unknown.map(({ missing: { reason, where } }) => `${reason} ${where}`),
    ];
  };
  const bot = (fields: string, demand: string): World => ({
    channels: { ...usual.channels, bot: `{ name: Bot, medium: bot, attendedBy: automated, hours: office${fields} }` },
    cells: { ...usual.cells, 'billing/homes/bot': '{ mode: self-service }' },
    demand: { chats: `{ channel: bot, volume: { count: 9, per: week }, aht: 3 min${demand} }` },
  });
  const chats = (fields: string): World => ({
    channels: { phone: `{ name: Chat, medium: chat, attendedBy: human, hours: office${fields} }` },
  });

  it.each<[string, World, unknown[], string[]]>([
    ['all of it', {}, [['calls phone desk', 1, false, 180]], []],
    ['several conversations at a time', chats(', concurrency: 3'), [['calls phone desk', 1, false, 60]], []],
    [
      'a fallback gets what is left',
      bot(', humanFallback: phone', ', containment: 75%'),
      [['chats phone desk', 0.25, false, 180]],
      [],
    ],
    ['and nothing where nobody says that anything is', bot(', humanFallback: phone', ''), [], []],
    ['nor without a fallback', bot('', ', containment: 75%'), [], []],
    [
      'all that a bot takes beside people',
      { demand: { calls: row('channel: phone, containment: 100%') } },
      [['calls phone desk', 0, false, 180]],
      [],
    ],
    ['no time', { demand: { calls: '{ channel: phone, volume: { count: 9, per: week } }' } }, [], ['aht demand:calls']],
    [
      'a time of nothing',
      { demand: { calls: '{ channel: phone, aht: 0s, volume: { count: 9, per: week } }' } },
      [],
      ['aht demand:calls'],
    ],
    ['no volume', { demand: { calls: '{ channel: phone, aht: 3 min, period: 2027 }' } }, [], ['volume demand:calls']],
    [
      'a volume of no time',
      { demand: { calls: '{ channel: phone, aht: 3 min, volume: { count: 9 } }' } },
      [],
      ['period demand:calls'],
    ],
    [
      'of a period',
      { demand: { calls: '{ channel: phone, aht: 3 min, period: 2027, volume: { count: 9 } }' } },
      [['calls phone desk', 1, false, 180]],
      [],
    ],
    [
      'of another segment',
      {
        segments: { homes: '{ name: Homes }', firms: '{ name: Firms }' },
        demand: { calls: row('channel: phone, segment: firms') },
      },
      [],
      [],
    ],
    [
      'of another service',
      {
        services: { ...usual.services, moving: '{ name: Moving }' },
        demand: { calls: row('channel: phone, service: moving') },
      },
      [],
      [],
    ],
  ])('%s', (_, world, found, unknown) => {
    expect(flows(world)).toEqual([found, unknown]);
  });

  /** Homes has 100 people, 40 of them in its child Young; each has a team of its own. */
  const sized = (homes: string, young: string): World => ({
    segments: { homes: `{ name: Homes${homes} }`, young: `{ name: Young, parent: homes${young} }` },
    cells: { 'billing/homes/phone': '{ teams: [desk] }', 'billing/young/phone': '{ teams: [kids] }' },
    teams: { ...usual.teams, kids: '{ name: Kids, shifts: { office: { calendar: office, seats: 1 } } }' },
  });
  const size = (count: number): string => `, size: { count: ${count} }`;
  it.each<[string, World, unknown[], string[]]>([
    [
      'a parent has those that its children have not',
      sized(size(100), size(40)),
      [
        ['calls phone desk', 0.6, true, 180],
        ['calls phone kids', 0.4, true, 180],
      ],
      [],
    ],
    ['never fewer than none', sized(size(100), size(140)), [['calls phone kids', 1, true, 180]], []],
    ['a child that does not say', sized(size(100), ''), [], ['size segment:young']],
    ['a parent that does not say', sized('', size(40)), [], ['size segment:homes']],
    [
      'alike, nobody has to say',
      {
        ...sized('', ''),
        cells: { 'billing/homes/phone': '{ teams: [desk] }', 'billing/young/phone': '{ teams: [desk] }' },
      },
      [['calls phone desk', 1, false, 180]],
      [],
    ],
  ])('%s', (_, world, found, unknown) => {
    expect(flows(world)).toEqual([found, unknown]);
  });

  it('by all channels, teams get the shares of their cells', () => {
    const world: World = {
      channels: { ...usual.channels, chat: '{ name: Chat, medium: chat, attendedBy: human, hours: office }' },
      cells: {
        'billing/homes/phone': '{ teams: [desk], share: 70% }',
        'billing/homes/chat': '{ teams: [desk], share: 30% }',
      },
      demand: { all: row('service: billing') },
    };
    expect(flows(world)).toEqual([
      [
        ['all phone desk', 0.7, false, 180],
        ['all chat desk', 0.3, false, 180],
      ],
      [],
    ]);
    const silent = { ...world.cells, 'billing/homes/chat': '{ teams: [desk] }' };
    expect(flows({ ...world, cells: silent })).toEqual([[], ['cellShare cell:billing/homes/chat']]);
    // A pair that has one cell has all of it there.
    expect(flows({ ...world, cells: { 'billing/homes/phone': '{ teams: [desk] }' } })).toEqual([
      [['all phone desk', 1, false, 180]],
      [],
    ]);
  });
});

describe('the cells by which contacts arrive', () => {
  const keys = (world: World) =>
    offeredCells(modelOf(world)).map(({ cell, teams }) => `${cell.segment}/${cell.channel} ${ids(teams)}`);

  it('are those that are offered, to segments with people of their own, by those who attend them', () => {
    const channels = {
      ...usual.channels,
      mixed: '{ name: Mixed, medium: chat, attendedBy: hybrid }',
      web: '{ name: Web, medium: web, attendedBy: automated }',
      shop: '{ name: Shop, medium: store, attendedBy: human }',
      fax: '{ name: Fax, medium: post, attendedBy: human }',
    };
    const cells = {
      'billing/homes/phone': '{ teams: [desk] }',
      'billing/homes/mixed': '{ teams: [desk] }',
      'billing/homes/web': '{ teams: [desk] }',
      'billing/homes/shop': '{ state: not-offered, reason: None }',
      'billing/homes/fax': '{ mode: redirect, redirectTo: phone }',
    };
    expect(keys({ channels, cells })).toEqual(['homes/phone desk', 'homes/mixed desk', 'homes/web ']);
    const segments = { homes: '{ name: Homes, childrenCover: all }', young: '{ name: Young, parent: homes }' };
    expect(keys({ segments })).toEqual(['young/phone desk']);
  });

  it('name the same teams by the same list', () => {
    const [one, two] = offeredCells(
      modelOf({
        segments: { ...usual.segments, firms: '{ name: Firms }' },
        services: { billing: '{ name: Billing }' },
        cells: { 'billing/*/phone': '{ teams: [desk] }' },
      }),
    );
    expect(one?.teams).toBe(two?.teams);
    expect(ids(one?.teams ?? [])).toEqual(['desk']);
  });

  it.each<[string, string, string, boolean]>([
    ['on the telephone people wait', 'medium: phone', '', false],
    ['for a letter nobody does', 'medium: post', '', true],
    ['unless the channel says so', 'medium: messaging, synchronous: true', '', false],
    ['where nothing is said, they may', 'attendedBy: human', '', false],
    ['whom the company calls does not wait', 'medium: phone, direction: outbound', '', true],
    ['nor does who is answered by a back office', 'medium: phone', 'type: back-office', true],
    ['but by any other team', 'medium: phone', 'type: contact-point', false],
  ])('%s', (_, channel, team, expected) => {
    const world = modelOf({
      channels: { phone: `{ name: Line, ${channel} }` },
      teams: { desk: `{ name: Desk${team && `, ${team}`} }` },
    });
    const [own, teams] = [world.find('channel', 'phone'), world.all('team')];
    if (!own) throw new Error('no channel');
    expect(isDeferred(own, teams)).toBe(expected);
  });
});

describe('who attends a cell', () => {
  const world = (teams: Readonly<Record<string, string>>, cell = '{}', service = ''): string[] => {
    const model = modelOf({
      segments: {
        homes: '{ name: Homes, childrenCover: all }',
        young: '{ name: Young, parent: homes }',
        firms: '{ name: Firms }',
      },
      services: {
        billing: `{ name: Billing, segments: [homes]${service} }`,
        moving: '{ name: Moving, segments: [firms] }',
      },
      cells: { 'billing/young/phone': cell },
      teams: Object.fromEntries(Object.entries(teams).map(([id, fields]) => [id, `{ name: ${id}${fields} }`])),
    });
    const [only] = model.cells();
    return only ? ids(teamsFor(model, only)) : ['no cell'];
  };
  const serves = (fields: string): string => `, serves: { ${fields} }`;

  it.each<[string, string, boolean]>([
    ['who serves its segment', 'segments: [young]', true],
    ['or a parent of it', 'segments: [firms, homes]', true],
    ['not who serves another', 'segments: [firms]', false],
    ['who serves its service', 'services: [moving, billing]', true],
    ['not who serves another service', 'services: [moving]', false],
    ['both have to fit', 'segments: [young], services: [moving]', false],
    ['and do', 'segments: [young], services: [billing]', true],
    ['a list left out means all', '', true],
  ])('%s', (_, fields, expected) => {
    expect(world({ desk: serves(fields), other: '' })).toEqual(expected ? ['desk'] : []);
  });

  it.each<[string, string, string, string, boolean]>([
    ['who serves a stage of the service', 'stages: [use, purchase]', '{}', ', stages: [purchase]', true],
    ['not who serves another', 'stages: [use]', '{}', ', stages: [purchase]', false],
    ['who says no stage', 'services: [billing]', '{}', ', stages: [purchase]', true],
    ['the stages of the cell go first', 'stages: [use]', '{ stages: [use] }', ', stages: [use, purchase]', true],
    ['whatever those of its service', 'stages: [purchase]', '{ stages: [use] }', ', stages: [use, purchase]', false],
    ['of a service without stages', 'stages: [use]', '{}', '', true],
  ])('%s', (_, fields, cell, service, expected) => {
    expect(world({ desk: serves(fields) }, cell, service)).toEqual(expected ? ['desk'] : []);
  });

  it('those that it names go before those who are meant to, each once', () => {
    const teams = { desk: serves('segments: [young]'), named: '' };
    expect(world(teams, '{ teams: [named] }')).toEqual(['named']);
    expect(world(teams, '{ teams: [named, desk, named] }')).toEqual(['named', 'desk']);
    expect(world(teams, '{ teams: [] }')).toEqual(['desk']);
    expect(world(teams, '{ teams: [nobody] }')).toEqual([]);
  });
});
