import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/declaration.ts';
import { checkAll, sourcesOf } from '../support/example.ts';
import { entityOf, modelOf } from '../support/model.ts';

/** Where an id is told to be there twice, and where it stood first. */
function told(example: Example): string[] {
  const { diagnostics } = checkAll(sourcesOf(example), 'en', ['INT003']).result;
  return diagnostics
    .filter(({ code }) => code === 'INT003')
    .map(({ range, related, subject }) => {
      const [first] = related;
      return `${subject} ${range?.start.line}:${range?.start.column} ${first?.file}:${first?.range?.start.line}`;
    });
}

describe('an id that is there twice', () => {
  it.each([
    ['in two kinds is not', 'roles:\n  a: { name: A }\nteams:\n  a: { name: A }\n', []],
    [
      'in two documents',
      'roles:\n  a: { name: A }\n---\nroles:\n  b: { name: B }\n  a: { name: Z }\n',
      ['role:a 6:3 model/example.yaml:2'],
    ],
    [
      'as an alias of another',
      'roles:\n  a: { name: A }\n  b:\n    name: B\n    aliases: [c, a]\n',
      ['role:b 5:18 model/example.yaml:2'],
    ],
    [
      'as an alias of two',
      'roles:\n  a: { name: A, aliases: [z] }\n  b: { name: B, aliases: [z] }\n',
      ['role:b 3:27 model/example.yaml:2'],
    ],
    ['as an alias of another kind is not', 'roles:\n  a: { name: A }\nteams:\n  b: { name: B, aliases: [a] }\n', []],
    ['as an alias of itself', 'roles:\n  a: { name: A, aliases: [a] }\n', ['role:a 2:27 model/example.yaml:2']],
    [
      'as a part in two maps',
      'teams:\n  t:\n    name: T\n    shifts:\n      x: { seats: 1 }\n    ceremonies:\n      y: { type: daily }\n      x: { type: retrospective }\n',
      ['team:t#x 8:7 model/example.yaml:5'],
    ],
    [
      'as a part and in a map that is keyed by parts is not',
      'agreements:\n  a:\n    name: A\n    targets: { fast: { metric: fcr, min: 80% } }\n    capability: { fast: { value: 70% } }\n',
      [],
    ],
    [
      'as parts of parts of one map is not',
      'journeys:\n  j:\n    name: J\n    interactions:\n      one: { name: One }\n      two: { name: Two }\n',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('keeps the first, in the order of the files', () => {
    const model = modelOf({
      'model/b.yaml': 'roles: { a: { name: Second } }\n',
      'model/a.yaml': 'roles: { a: { name: First } }\n',
    });
    expect(model.all('role').map(({ value }) => value.name.written)).toEqual(['First']);
  });

  it('is no alias where the list is none', () => {
    expect(told('roles:\n  a: { name: A }\n  b: { name: B, aliases: a }\n  c: { name: C, aliases: [5, a] }\n')).toEqual(
      ['role:c 4:30 model/example.yaml:2'],
    );
  });
});

describe('cells that are written under old ids', () => {
  const world = (
    keys: string,
    more = '',
  ) => `segments: { homes: { name: Homes, aliases: [families] }, firms: { name: Firms } }
services: { advice: { name: Advice, aliases: [counsel, homes] } }
channels: { phone: { name: Phone, aliases: [line, firms] } }
channelMap: { ${keys} }
raci: [{ activity: "service:advice" }]
${more}`;

  it.each([
    ['advice: { homes: { phone: {} } }', 'advice/homes/phone'],
    ['counsel: { families: { line: {} } }', 'advice/homes/phone'],
    ['advice: { firms: { firms: {} } }', 'advice/firms/phone'],
    ['advice: { "*": { line: {} } }', 'advice/*/phone'],
    ['lost: { families: { phone: {} } }', 'lost/homes/phone'],
  ])('%s have those of today', (keys, id) => {
    const model = modelOf(world(keys));
    expect(model.all('cell').map((cell) => cell.id)).toEqual([id]);
  });

  it('are found under those too', () => {
    const model = modelOf(world('counsel: { families: { line: { rank: 2 } } }'));
    const cell = entityOf(model, 'cell', 'advice/homes/phone');
    expect(model.find('cell', 'counsel/families/line')).toBe(cell);
    expect(model.find('cell', 'counsel/homes/phone')).toBeUndefined();
  });

  it('have the ids of today also where an id is an alias of another entity', () => {
    const clash =
      'segments:\n  homes: { name: Homes }\n  firms: { name: Firms, aliases: [homes] }\nchannelMap: { advice: { homes: { phone: {} } } }\n';
    expect(
      modelOf(clash)
        .all('cell')
        .map(({ id }) => id),
    ).toEqual(['advice/homes/phone']);
  });

  it('have those of the first of two that share an old one', () => {
    const two =
      'segments:\n  a: { name: A, aliases: [old] }\n  b: { name: B, aliases: [old] }\nchannelMap: { advice: { old: { phone: {} } } }\n';
    expect(
      modelOf(two)
        .all('cell')
        .map(({ id }) => id),
    ).toEqual(['advice/a/phone']);
  });
});
