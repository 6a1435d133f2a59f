import { describe, expect, it } from 'vitest';
import { told } from './promise.ts';

/** Systems by id: fields in flow YAML; `a` to `c` are those of the channel. */
function judged(promised: string, systems: Readonly<Record<string, string>>, where: 'charter' | 'cell' = 'charter') {
  const written = Object.entries(systems).map(([id, fields]) => `  ${id}: { name: ${id.toUpperCase()}${fields} }\n`);
  const target = `{ metric: availability, min: ${promised} }`;
  const holder =
    where === 'cell'
      ? `channelMap: { purchase: { homes: { web: { target: ${target} } } } }\nsegments: { homes: { name: Homes } }\n`
      : `charters: { homes: { name: Homes, commitments: { open: { service: purchase, channels: [web], targets: { up: ${target} } } } } }\n`;
  const used = ['a', 'b', 'c'].filter((id) => systems[id] !== undefined);
  const text = `systems:\n${written.join('')}services: { purchase: { name: Purchase } }\nchannels: { web: { name: Web, systems: [${used}] } }\nprocesses: { paper: { name: Paper, steps: { write: {} } } }\n${holder}`;
  return told(text, ['SLA019']);
}

const up = (share: string, more = ''): string => `, availability: { metric: availability, min: ${share} }${more}`;

describe('availability of systems that are all needed', () => {
  it.each(['charter', 'cell'] as const)('is their product (%s)', (where) => {
    const three = { a: up('99.9%'), b: up('99.9%'), c: up('99.9%') };
    expect(judged('99.7%', three, where).findings).toEqual([]);
    const [finding = ''] = judged('99.9%', three, where).findings;
    expect(finding.split('\n').slice(1)).toEqual([
      '“A”: 99.9%',
      '“B”: 99.9%',
      '“C”: 99.9%',
      'multiplied: 99.7003% < 99.9%',
    ]);
  });

  it('a spare system fails only with the first', () => {
    const pair = { a: up('99%', ', fallback: system:spare'), spare: up('99%') };
    expect(judged('99.99%', pair).findings).toEqual([]);
    const [finding] = judged('99.995%', pair).findings;
    expect(finding?.split('\n')[1]).toBe('“A”: 99%, with “SPARE” (99%) in its place: 99.99%');
  });

  it('are those of the steps of a chain too', () => {
    const text = (chain: string) =>
      `systems: { crm: { name: CRM${up('99%')} } }\nservices: { purchase: { name: Purchase } }\nprocesses: { buy: { name: Buy, steps: { order: { systems: [crm] } } } }\ncharters: { homes: { name: Homes, commitments: { open: { service: purchase, targets: { up: { metric: availability, min: 99.9% } }, chain: [${chain}] } } } }\n`;
    for (const chain of ['process:buy', '{ optional: process:buy }', '{ parallel: [process:buy] }'])
      expect(told(text(chain), ['SLA019']).findings).toHaveLength(1);
    expect(told(text(''), ['SLA019'])).toMatchObject({ findings: [], notAssessed: [expect.any(String)] });
  });

  it('contracts under an agreement are all needed, unless one is too weak by itself', () => {
    const text = (...shares: string[]) =>
      `agreements:\n  platform: { name: Platform, targets: { up: { metric: availability, min: 99.8% } } }\n${shares.map((share, index) => `  c${index}: { name: C${index}, targets: { up: { metric: availability, min: ${share} } }, underpins: [agreement:platform] }\n`).join('')}`;
    const [finding = ''] = told(text('99.9%', '99.85%'), ['SLA019']).findings;
    expect(finding.split('\n').slice(1)).toEqual(['“C0”: 99.9%', '“C1”: 99.85%', 'multiplied: 99.7502% < 99.8%']);
    expect(told(text('99.85%', '99.85%', '99.99%'), ['SLA019']).findings).toHaveLength(1);
    expect(told(text('99.9%', '99.95%'), ['SLA019']).findings).toEqual([]);
    expect(told(text('99.9%'), ['SLA019']).findings).toEqual([]);
    const weak = told(text('99.7%', '99.9%'), ['SLA019', 'SLA011']).findings;
    expect([weak.length, weak[0]?.includes('C0')]).toEqual([1, true]);
  });

  it('that do not reach a promise are told before the agreements behind it, and those not too', () => {
    const text = `systems: { site: { name: Site${up('99%')} } }\nservices: { purchase: { name: Purchase } }\nchannels: { web: { name: Web, systems: [site] } }\nagreements: { hosting: { name: Hosting, targets: { up: { metric: availability, min: 99% } } } }\ncharters: { homes: { name: Homes, commitments: { open: { service: purchase, channels: [web], targets: { up: { metric: availability, min: 99.5% } }, chain: [agreement:hosting] } } } }\n`;
    const { findings } = told(text, ['SLA019']);
    expect(findings.map((finding) => finding.includes('Site'))).toEqual([true]);
  });

  it('people who go on by hand are always there', () => {
    expect(judged('99.9%', { a: up('95%', ', fallback: process:paper') }).findings).toEqual([]);
  });

  it('what is not written cannot be assessed, unless the others are not enough already', () => {
    expect(judged('99.5%', { a: up('99.9%'), b: '' })).toMatchObject({
      findings: [],
      notAssessed: ['charter:homes#open: the “availability” of system:b'],
    });
    const [finding = ''] = judged('99.95%', { a: up('99.9%'), b: '' }).findings;
    expect(finding).toContain('“B”: not written, taken as 100%');
    expect(judged('99%', {}).notAssessed).toHaveLength(1);
  });
});
