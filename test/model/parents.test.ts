import { describe, expect, it } from 'vitest';
import { matrices } from '../../src/coverage/index.ts';
import { checkAll, sourcesOf } from '../support/example.ts';

/** A grandparent, its child and that one's child, a service for all, and cells for those that are named. */
function world(fields: Partial<Record<'city' | 'homes' | 'families', string>>, served: readonly string[], extra = '') {
  const segment = (id: 'city' | 'homes' | 'families', parent: string) =>
    `  ${id}: { name: ${id}, ${[parent && `parent: ${parent}`, fields[id]].filter(Boolean).join(', ')} }\n`;
  const cells = served.map((id) => `    ${id}: { counter: { rank: 1 } }\n`).join('');
  return `segments:
${segment('city', '')}${segment('homes', 'city')}${segment('families', 'homes')}${extra}
services:
  advice: { name: Advice, segments: [city] }
  orders: { name: Orders, segments: [city] }
channels:
  counter: { name: Counter }
channelMap:
  orders: { city: { counter: { rank: 1 } } }
  advice:
${cells}`;
}

/** Whom CHN001 and CHA001 tell of, and the cells of the channel map for the service. */
function judged(text: string) {
  const { result, judged: models } = checkAll(sourcesOf(text));
  const [model] = models;
  if (!model) throw new Error('no model');
  const map = matrices(model).find(({ id }) => id === 'channel-map');
  return {
    holes: result.diagnostics
      .filter(({ code }) => code === 'CHN001')
      .map(({ message }) => /segment “(\w+)”/.exec(message)?.[1]),
    charters: result.diagnostics.filter(({ code }) => code === 'CHA001').map(({ subject }) => subject),
    cells: map?.cells
      .filter(({ column }) => column === 'service:advice')
      .map(({ row, state }) => `${row.split(':')[1]} ${state}`),
  };
}

describe('a parent', () => {
  it('has people of its own unless it says otherwise', () => {
    expect(judged(world({}, ['families']))).toMatchObject({
      holes: ['city'],
      cells: ['city gap', 'homes gap', 'families covered'],
    });
  });

  it('is nothing but its children where it says so, at every level', () => {
    const all = 'childrenCover: all';
    expect(judged(world({ city: all, homes: all }, ['families']))).toMatchObject({
      holes: [],
      cells: ['families covered'],
    });
    expect(judged(world({ city: all }, ['families']))).toMatchObject({
      holes: ['city'],
      cells: ['homes gap', 'families covered'],
    });
    expect(judged(world({ homes: all }, ['families']))).toMatchObject({
      holes: ['city'],
      cells: ['city gap', 'families covered'],
    });
  });

  it.each([
    ['size: { count: 100 }', 'size: { count: 100 }', true],
    ['size: { count: 1000 }', 'size: { count: 991 }', true],
    ['size: { count: 41000 }', 'size: { count: 9500 }', false],
    ['size: { count: 100 }', '', false],
    ['size: { count: 0 }', 'size: { count: 0 }', false],
    ['size: { count: 1000 }', 'size: { count: 1010 }', true],
    ['size: { count: 1000 }', 'size: { count: 989 }', false],
    ['', 'size: { count: 100 }', false],
    ['revenueShare: 40%', 'revenueShare: 40%', true],
    ['revenueShare: 40%', 'revenueShare: 30%', false],
    ['size: { count: 100 }, childrenCover: part', 'size: { count: 100 }', false],
  ])('is nothing but its children where they add up: %s and %s', (homes, families, isAll) => {
    const { cells } = judged(world({ city: 'childrenCover: all', homes, families }, ['families']));
    expect(cells).toEqual(isAll ? ['families covered'] : ['homes gap', 'families covered']);
  });

  it('may have a cell of its own all the same', () => {
    expect(judged(world({ city: 'childrenCover: all' }, ['homes']))).toMatchObject({
      holes: [],
      cells: ['homes covered', 'families covered'],
    });
  });

  it('stands for its children where both lack something, and not where only a child does', () => {
    expect(judged(world({}, [], '  firms: { name: firms }\n')).holes).toEqual([]);
    const sibling = '  lodgers: { name: lodgers, parent: homes }\n';
    const served = judged(world({ city: 'childrenCover: all', homes: 'childrenCover: all' }, ['families'], sibling));
    expect(served).toMatchObject({ holes: ['lodgers'], cells: ['families covered', 'lodgers gap'] });
    expect(judged(world({ city: 'childrenCover: all' }, ['families'], sibling)).holes).toEqual(['city']);
  });

  it('of which there is no charter is told, though its children have one', () => {
    const charter = 'charters:\n  c: { name: C, valid: { from: 2026-01-01 }, segments: [families] }\n';
    expect(judged(world({}, ['city']) + charter).charters).toEqual(['segment:city']);
    expect(
      judged(world({ city: 'childrenCover: all', homes: 'childrenCover: all' }, ['city']) + charter).charters,
    ).toEqual([]);
  });

  it('in a circle of parents is judged without end', () => {
    expect(judged(world({ city: 'parent: families, childrenCover: all' }, ['families'])).cells).toBeDefined();
  });
});
