import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';

const tom =
  'tom: 1\nclient: { name: Acme }\nlanguages: [en]\nasOf: 2026-11-01\nscenarios:\n  as-is: { date: 2026-09-01 }\n  to-be: { date: 2027-12-31 }\n';

function checked(model: string, engagement = tom) {
  const sources = [
    { file: 'tom.yaml', text: engagement },
    { file: 'model/a.yaml', text: model },
  ];
  const { result, workspace } = check(sources, { language: 'en', version: '0' });
  const told = result.diagnostics
    .filter(({ code, suppressed }) => code !== 'INT005' && !suppressed)
    .map(
      (one) =>
        `${one.range?.start.line}:${one.range?.start.column} ${one.code}${one.scenarios ? ` ${one.scenarios}` : ''}`,
    );
  const model_ = (scenario: string) => workspace?.models.get(scenario);
  return { told, model: model_ };
}

const agreement = `agreements:
  repairs:
    name: Repairs
    state: agreed
    targets:
      fast: { metric: resolution-time, within: 8h, share: 95% }
    capability:
      fast: { value: 6h }
    negotiation:
      - { date: 2026-01-01, topic: Hours }
    overrides:
      as-is:
`;

describe('overrides', () => {
  it('merge the fields of a target and replace lists', () => {
    const { told, model } = checked(`${agreement}        targets: { fast: { within: 24h } }\n        tags: [slow]\n`);
    expect(told).toEqual([]);
    const today = model('as-is')?.find('agreement', 'repairs')?.value;
    const target = today?.targets?.fast;
    expect(target && 'metric' in target ? [target.within?.written, target.share?.written] : []).toEqual(['24h', '95%']);
    expect(today?.tags).toEqual(['slow']);
  });

  it('take the evidence away with what it was about, unless it is restated', () => {
    const { model } = checked(
      `${agreement}        targets: { fast: { within: 24h } }\n        capability: { fast: { value: 20h } }\n`,
    );
    const today = model('as-is')?.find('agreement', 'repairs');
    expect(today?.evidenceReset).toBe(true);
    expect(today?.value.capability?.fast?.value).toMatchObject({ written: '20h' });
    expect(today?.value.negotiation).toBeUndefined();
    expect(model('to-be')?.find('agreement', 'repairs')?.value.negotiation).toHaveLength(1);
  });

  it.each([
    ['shift', 'team', 'teams', 'shifts', 'a: { calendar: c, seats: 4 }, b: { calendar: c, seats: 2 }', '{ seats: 1 }'],
    ['integration', 'system', 'systems', 'integrations', 'a: { to: s }, b: { to: s, type: file }', '{ type: manual }'],
    [
      'way up',
      'agreement',
      'agreements',
      'escalation',
      'a: { to: role:r }, b: { to: role:r, after: 8h }',
      '{ after: 4h }',
    ],
    ['milestone', 'initiative', 'initiatives', 'milestones', 'a: { name: Start }, b: { name: End }', '{ name: Later }'],
    [
      'ceremony',
      'team',
      'teams',
      'ceremonies',
      'a: { type: daily }, b: { type: retrospective }',
      '{ type: calibration }',
    ],
  ] as const)('change one %s and leave the others', (_, kind, collection, map, parts, change) => {
    const known = 'calendars: { c: { name: C, always: true } }\nroles: { r: { name: R } }\n';
    const used = collection === 'systems' ? '' : 'systems: { s: { name: S } }\n';
    const it = (as: string) =>
      `${known}${used}${collection}:\n  ${collection === 'systems' ? 's: { name: S }\n  ' : ''}it: { name: It, ${map}: { ${parts} }, overrides: { as-is: { ${map}: { ${as} } } } }\n`;
    const entity = (text: string) => {
      const { told, model } = checked(text);
      expect(told.filter((one) => !one.includes('CAL'))).toEqual([]);
      const value = model('as-is')?.find(kind, 'it')?.value as Record<string, object> | undefined;
      return value?.[map] as Record<string, Record<string, unknown>> | undefined;
    };
    const [before, after] = [entity(it('')), entity(it(`b: ${change}`))];
    expect(after?.a).toEqual(before?.a);
    expect(after?.b).not.toEqual(before?.b);
    expect(Object.keys(after?.b ?? {})).toEqual(expect.arrayContaining(Object.keys(before?.b ?? {})));
    expect(Object.keys(entity(it('b: null')) ?? {})).toEqual(['a']);
    expect(checked(it('other: {}')).told).toEqual([expect.stringContaining('INT007 as-is')]);
  });

  it('delete with an explicit null, and an empty value is a mistake', () => {
    expect(checked(`${agreement}        capability: null\n`).told).toEqual([]);
    expect(checked(`${agreement}        capability:\n`).told).toEqual(['13:9 INT008']);
  });

  it('add a part only when it says that it is new, and then whole', () => {
    const part = (rest: string) => `${agreement}        targets: { calm: { ${rest} } }\n`;
    expect(checked(part('metric: csat, min: 8')).told).toEqual(['13:20 INT007 as-is']);
    expect(checked(part('new: true, metric: csat, min: 8')).told).toEqual([]);
    expect(checked(part('new: true, min: 8')).told).toEqual(['13:20 INT008 as-is']);
  });

  it('cannot move the entity to other scenarios', () => {
    expect(checked(`${agreement}        scenarios: [as-is]\n`).told).toEqual(['13:9 INT007']);
  });
});

describe('what a scenario does not have', () => {
  const roles = 'roles:\n  old: { name: Old, scenarios: [as-is] }\n';

  it('is a finding where it is used, in that scenario', () => {
    expect(checked(`${roles}services:\n  advice: { name: Advice, owner: old }\n`).told).toEqual(['4:34 INT004 to-be']);
  });

  it('is none where the scenario uses something else', () => {
    const model = `${roles}  new-one: { name: New }\nservices:\n  advice:\n    name: Advice\n    owner: new-one\n    overrides: { as-is: { owner: old } }\n`;
    expect(checked(model).told).toEqual([]);
  });

  it('takes its cells and RACI rows with it', () => {
    const model = `${roles}segments:\n  all: { name: All, type: customer }\nservices:\n  advice: { name: Advice, segments: [all] }\nchannels:\n  fax: { name: Fax, scenarios: [as-is] }\nchannelMap:\n  advice: { all: { fax: { rank: 1 } } }\nraci:\n  - { activity: "service:advice", a: old, r: [old] }\n`;
    const { told, model: of } = checked(model);
    expect(told).toEqual([]);
    expect(of('as-is')?.all('cell')).toHaveLength(1);
    expect(of('to-be')?.all('cell')).toHaveLength(0);
    expect(of('to-be')?.all('raci')).toHaveLength(0);
  });
});

describe('dates', () => {
  it('are judged at the later of today and the date of the scenario', () => {
    const { model } = checked('');
    expect([model('as-is')?.date, model('to-be')?.date]).toEqual(['2026-11-01', '2027-12-31']);
  });
});

describe('suppressions', () => {
  const use = 'roles:\n  old: { name: Old, state: retired }\nservices:\n  advice: { name: Advice, owner: old }\n';
  const suppression = (expires: string, at = 'role:old') =>
    `${tom}suppressions:\n  - { code: INT004, at: "${at}", reason: Until June, owner: old, expires: ${expires} }\n`;

  it('silence what they name until they expire', () => {
    expect(checked(use).told).toEqual(['4:34 INT004']);
    const { told } = checked(use, suppression('2027-06-30'));
    expect(told).toEqual([]);
  });

  it('that have expired or match nothing are findings', () => {
    expect(checked(use, suppression('2026-10-01')).told).toContain('9:5 INT016');
    expect(checked(use, suppression('2027-06-30', 'role:older')).told).toContain('9:5 INT015');
  });
});
