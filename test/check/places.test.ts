import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/diagnostics/codes.ts';
import { checkAll, defaultTom } from '../support/example.ts';

/** What stands behind a faulty entry of a list, which is left out: `▸` marks where the finding about it is expected. */
const behind: readonly [what: string, code: Code, text: string][] = [
  [
    'measurements',
    'FMT007',
    'kpis:\n  fcr:\n    name: FCR\n    metric: fcr\n    measurements:\n      - { period: 2026-09, value: many }\n      - { period: 2026-10, value: ▸20s }\n',
  ],
  [
    'sources of evidence',
    'INT012',
    'segments:\n  homes:\n    name: Homes\n    type: customer\n    sources:\n      - { date: soon, text: Survey }\n      - { text: Register, date: ▸2019 }\n',
  ],
  [
    'stages of a cell',
    'CHN004',
    'segments:\n  homes: { name: Homes, type: customer }\nservices:\n  advice: { name: Advice, stages: [use] }\nchannels:\n  phone: { name: Phone, medium: phone }\nchannelMap:\n  advice:\n    homes:\n      phone: { rank: 1, stages: [[use], use, ▸complaints] }\n',
  ],
  ['aliases', 'INT003', 'services:\n  advice: { name: Advice }\n  sale: { name: Sale, aliases: [5, ▸advice] }\n'],
];

const tom = defaultTom.replace('phases:', 'policies: { reviewMaxAge: 104 weeks }\nphases:');

describe('a finding about what stands behind a faulty entry of a list', () => {
  it.each(behind)('points to it: %s', (_, code, text) => {
    const before = text.slice(0, text.indexOf('▸')).split('\n');
    const sources = [
      { file: 'model/a.yaml', text: text.replace('▸', '') },
      { file: 'tom.yaml', text: tom },
    ];
    const found = checkAll(sources).result.diagnostics.filter((one) => one.code === code);
    expect(found.map(({ file, range }) => [file, range?.start.line, range?.start.column])).toEqual([
      ['model/a.yaml', before.length, (before.at(-1)?.length ?? 0) + 1],
    ]);
  });

  it('points to it: exceptions to rules in tom.yaml', () => {
    const list =
      'suppressions:\n  - { code: INT005 }\n  - { code: XXX999, at: "service:advice", reason: Later, owner: boss, expires: 2030-01-01 }\n';
    const found = checkAll([{ file: 'tom.yaml', text: `${tom}${list}` }]).result.diagnostics;
    const at = tom.split('\n').length + 2;
    expect(found.filter(({ code }) => code === 'INT015').map(({ range }) => range?.start.line)).toEqual([at]);
  });
});
