import { describe, expect, it } from 'vitest';
import { checkAll } from '../support/example.ts';

const model = (service: string, segment: string, channel: string): string => `segments:
  homes: { name: Homes, type: customer, criteria: [Homes], aliases: [families] }
services:
  advice: { name: Advice, criticality: high, aliases: [counsel], stages: [use], segments: [homes] }
channels:
  phone: { name: Phone, medium: phone, aliases: [line] }
channelMap:
  ${service}:
    ${segment}:
      ${channel}: { rank: 1, mode: attended }
`;

const checked = (text: string) =>
  checkAll([
    {
      file: 'tom.yaml',
      text: 'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\nscenarios:\n  as-is: { name: Today }\nphases: { strategic: { state: open }, operational: { state: open } }\n',
    },
    { file: 'model/a.yaml', text },
  ]);

describe('a channel map that names things by their aliases', () => {
  const named = checked(model('advice', 'homes', 'phone'));

  it.each([
    ['counsel', 'homes', 'phone'],
    ['advice', 'families', 'phone'],
    ['advice', 'homes', 'line'],
    ['counsel', 'families', 'line'],
  ])('%s, %s, %s: has the cells, the coverage and the findings of the ids of today', (...keys) => {
    const aliased = checked(model(...keys));
    const [cells, expected] = [aliased, named].map(({ judged }) =>
      judged[0]?.cells().map((cell) => `${cell.service}/${cell.segment}/${cell.channel}`),
    );
    expect(expected).toEqual(['advice/homes/phone']);
    expect(cells).toEqual(expected);
    expect(aliased.result.coverage).toEqual(named.result.coverage);
    const lines = ({ result }: typeof named): string[] =>
      result.diagnostics.map(({ code, subject, message }) => `${code} ${subject} ${message}`);
    expect(lines(aliased)).toEqual(lines(named));
    expect(aliased.judged[0]?.find('cell', keys.join('/'))?.id).toBe('advice/homes/phone');
  });

  it('tells a cell that is written under the alias and under the id of today', () => {
    const twice = `${model('advice', 'homes', 'phone')}  counsel:\n    homes:\n      phone: { rank: 2 }\n`;
    const found = checked(twice).result.diagnostics.filter(({ code }) => code === 'INT003');
    expect(found.map(({ range }) => range?.start.line)).toEqual([13]);
  });
});
