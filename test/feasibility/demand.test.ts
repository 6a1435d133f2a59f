import { describe, expect, it } from 'vitest';
import { flowsOf, isDeferred, offeredCells } from '../../src/feasibility/demand/index.ts';
import { modelOf, usual, type World } from './staffing-world.ts';

const ids = (entities: Iterable<{ id: string }>): string[] => [...entities].map(({ id }) => id);
const row = (fields: string): string => `{ aht: 3 min, volume: { count: 10, per: week }, ${fields} }`;

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
