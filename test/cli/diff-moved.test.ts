import { describe, expect, it } from 'vitest';
import { plainSpaces } from '../support/plain-spaces.ts';
import { type Change, change, commit, diffOf, env, repositoryOf } from '../support/repository.ts';
import { tom } from './terminal.ts';

/*
 * What a change moves. Reckoned by hand, in UTC: what has to be done in 4 hours of an office open from 9 to 18 and comes on a Friday just after
 * 14:00 is done on Monday just after 9:00, 67 hours later; 72 are promised, so 5 are left.
 */
const files = {
  'tom.yaml': `tom: 1
client: { name: Acme, country: ES }
languages: [en, es]
timezone: UTC
asOf: 2026-11-01
phases: { strategic: { state: open }, operational: { state: open } }
`,
  'model/all.yaml': `roles:
  chief: { name: Chief }
segments:
  homes: { name: Homes, type: customer, languages: [es] }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-18:00"] } }
  mornings: { name: Mornings, weekly: { mon-fri: ["09:00-14:00"] } }
services:
  billing: { name: Billing, owner: chief, segments: [homes], languages: [es], hours: office }
channels:
  phone: { name: Telephone, type: personal, medium: phone, attendedBy: human, hours: mornings, languages: [es] }
channelMap:
  billing: { homes: { phone: { teams: [desk], target: { metric: service-level, within: 20s, share: 80%, window: interval } } } }
demand:
  calls: { channel: phone, period: 2027, volume: { count: 100, per: half-hour }, aht: 3 min }
teams:
  desk: { name: Desk, contractHoursPerWeek: 40, fte: 8, shifts: { mornings: { calendar: mornings, seats: 14 } } }
  rest: { name: Rest }
agreements:
  back: { name: Back, provider: team:rest, hours: office, targets: { done: { metric: resolution-time, within: 4 business hours } } }
charters:
  homes:
    name: Charter
    owner: chief
    segments: [homes]
    services: [billing]
    commitments:
      answer:
        statement: We answer in three days
        service: billing
        targets: { quick: { metric: resolution-time, within: 72h } }
        chain: [agreement:back]
`,
};

const changes = (folder: string, ...all: readonly Change[]) => change(folder, 'model/all.yaml', ...all);

describe('worst starts', () => {
  it.each<[what: string, changes: Change, after: object]>([
    [
      'longer behind it',
      ['within: 4 business hours', 'within: 5 business hours'],
      { outcome: 'kept', slack: 4 * 3600, at: 'Fri 13:01' },
    ],
    ['a shorter promise', ['within: 72h', 'within: 60h'], { outcome: 'late', slack: -7 * 3600, at: 'Fri 14:01' }],
    [
      'another day off',
      ['mon-fri: ["09:00-18:00"]', 'mon-thu: ["09:00-18:00"]'],
      { outcome: 'late', slack: -19 * 3600, at: 'Thu 14:01' },
    ],
    ['no hours at all', ['mon-fri: ["09:00-18:00"]', 'mon-fri: []'], { outcome: 'not-assessed' }],
    ['nothing behind it', ['        chain: [agreement:back]\n', ''], { outcome: 'not-assessed' }],
  ])('%s moves it to what is reckoned by hand', async (_, one, after) => {
    const folder = repositoryOf(files);
    changes(folder, one);
    const { worstStarts } = await diffOf(folder);
    expect(worstStarts).toHaveLength(1);
    const [moved] = worstStarts;
    expect(moved).toMatchObject({ ref: 'charter:homes', subject: 'charter:homes#answer', target: 'quick' });
    expect(inShort(moved.before)).toEqual({ outcome: 'kept', slack: 5 * 3600, at: 'Fri 14:01' });
    expect(inShort(moved.after)).toEqual(after);
    if (moved.after.outcome === 'not-assessed') expect(moved.after.text).toMatch(/^Not assessed\. Missing: \w/);
  });

  it('stay where they are when things are renamed, rewritten, or judged at other dates', async () => {
    const folder = repositoryOf(files);
    changes(
      folder,
      ['  homes:\n    name: Charter', '  clients:\n    aliases: [homes]\n    name: Charter'],
      ['within: 72h', 'within: 4320 min'],
      ['  back: { name: Back,', '  rear: { name: Back, aliases: [back],'],
      ['agreement:back', 'agreement:rear'],
      ['  desk: { name: Desk,', '  front: { name: Desk, aliases: [desk],'],
      ['teams: [desk]', 'teams: [front]'],
    );
    change(folder, 'tom.yaml', ['2026-11-01', '2026-11-15']);
    const { worstStarts, staffing, findings } = await diffOf(folder);
    expect([worstStarts, staffing]).toEqual([[], []]);
    expect(findings).toEqual({ fresh: [], gone: [], accepted: [], unassessed: [] });
  });

  it('are told scenario by scenario', async () => {
    const own = {
      ...files,
      'tom.yaml': `${files['tom.yaml']}scenarios:\n  now: { name: Now }\n  next: { name: Next, extends: now }\n`,
    };
    const folder = repositoryOf(own);
    changes(folder, [
      '4 business hours } } }',
      '4 business hours } }, overrides: { next: { targets: { done: { within: 5 business hours } } } } }',
    ]);
    const { scenarios, worstStarts } = await diffOf(folder, '--scenario', 'all');
    expect(scenarios.map(({ scenario }: { scenario: string }) => scenario).sort()).toEqual(['next', 'now']);
    expect(worstStarts).toMatchObject([{ scenario: 'next', after: { slack: 4 * 3600 } }]);
  });
});

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const inShort = ({ outcome, slack, start }: { outcome: string; slack?: number; start?: string }) => ({
  outcome,
  ...(slack !== undefined && { slack }),
  ...(start !== undefined && { at: `${days[new Date(start).getUTCDay()]} ${start.slice(11, 16)}` }),
});

describe('staffing', () => {
  it('is told as `tom show` tells it, before and after', async () => {
    const folder = repositoryOf(files);
    const show = async (lang: string) =>
      plainSpaces((await tom(folder, ['show', 'team:desk', '--lang', lang], env)).out);
    const before = { en: await show('en'), es: await show('es') };
    changes(folder, ['seats: 14', 'seats: 9']);
    for (const lang of ['en', 'es'] as const) {
      const { staffing } = await diffOf(folder, '--lang', lang);
      expect(staffing).toMatchObject([{ ref: 'team:desk', together: [] }]);
      const [worst, ...fields] = staffing[0].fields;
      expect(plainSpaces(worst.after)).toMatch(
        lang === 'en'
          ? /^Worst half hour, .* with 9 seats, 14 needed$/
          : /^Peor media hora, .* con 9 puestos, se requieren 14$/,
      );
      expect(fields).toHaveLength(3);
      const after = await show(lang);
      for (const field of fields) {
        expect(before[lang]).toContain(plainSpaces(field.before));
        expect(after).toContain(plainSpaces(field.after));
        expect(field.before).not.toBe(field.after);
      }
    }
  });

  it('says why it cannot be known any longer', async () => {
    const folder = repositoryOf(files);
    changes(folder, [', aht: 3 min', '']);
    const { staffing } = await diffOf(folder);
    expect(staffing[0].fields[0]).toMatchObject({
      before: 'There are seats enough in every half hour',
      after: expect.stringMatching(/^Not assessed\. Missing: .*how long a contact takes/),
    });
    changes(folder, [/demand:\n.*\n/, '']);
    const { staffing: none } = await diffOf(folder);
    expect(none[0].fields[0].after).toMatch(/^No demand is written/);
  });

  it('of teams that attend the same is told once, and of each its own people', async () => {
    const both = {
      ...files,
      'model/all.yaml': files['model/all.yaml']
        .replace(
          '  rest: { name: Rest }',
          '  rest: { name: Rest, contractHoursPerWeek: 40, fte: 8, shifts: { mornings: { calendar: mornings, seats: 2 } } }',
        )
        .replace('teams: [desk]', 'teams: [desk, rest]'),
    };
    const folder = repositoryOf(both);
    changes(folder, ['seats: 2', 'seats: 3']);
    const { staffing } = await diffOf(folder);
    expect(
      staffing.map(({ ref, together }: { ref: string; together: { ref: string }[] }) => [
        ref,
        together.map((one) => one.ref),
      ]),
    ).toEqual([
      ['team:desk', ['team:rest']],
      ['team:rest', ['team:desk']],
    ]);
    const texts = staffing.map(({ fields }: { fields: { after: string }[] }) =>
      fields.map(({ after }) => after.split(' ')[0]),
    );
    expect(texts[0]).not.toContain('People:');
    expect(texts[1]).toEqual(['People:']);
  });
});

describe('findings and coverage', () => {
  it('what was found is gone, or accepted, or can no longer be assessed', async () => {
    const folder = repositoryOf(files);
    changes(folder, ['within: 72h', 'within: 60h']);
    commit(folder);
    const found = (list: { code: string }[]) => list.map(({ code }) => code);
    expect(found((await diffOf(folder, 'HEAD~1..')).findings.fresh)).toContain('SLA007');
    changes(folder, ['within: 60h', 'within: 72h']);
    expect((await diffOf(folder)).findings).toMatchObject({ gone: [{ code: 'SLA007' }], accepted: [], unassessed: [] });
    changes(folder, [
      'within: 72h }',
      'within: 60h } # tom-ignore SLA007: agreed with the board (chief, until 2027-01-31)\n       ',
    ]);
    expect((await diffOf(folder)).findings).toMatchObject({ gone: [], accepted: [{ code: 'SLA007' }], unassessed: [] });
    changes(folder, [/ # tom-ignore.*\n {7}/, ''], ['mon-fri: ["09:00-18:00"]', 'mon-fri: []']);
    const { findings } = await diffOf(folder);
    expect(found(findings.gone)).not.toContain('SLA007');
    expect(findings.unassessed).toMatchObject([
      { code: 'SLA007', why: expect.stringMatching(/^Not assessed\. Missing: /) },
    ]);
    change(folder, 'tom.yaml', ['asOf', 'rules: { SLA007: off }\nasOf']);
    const { findings: off } = await diffOf(folder);
    expect(off.unassessed).toMatchObject([{ code: 'SLA007', why: 'Not assessed. Its rule no longer runs' }]);
  });

  it('a new scenario is compared with the one that was the target', async () => {
    const scenarios = 'scenarios:\n  now: { name: Now }\n';
    const folder = repositoryOf({ ...files, 'tom.yaml': `${files['tom.yaml']}${scenarios}` });
    change(folder, 'tom.yaml', ['now: { name: Now }', 'now: { name: Now }\n  next: { name: Next, extends: now }']);
    changes(folder, ['within: 72h', 'within: 96h']);
    const { code } = await tom(folder, ['diff', '--breaking'], env);
    expect(code).toBe(1);
    const { scenarios: compared, promises } = await diffOf(folder);
    expect(compared.map(({ scenario }: { scenario: string }) => scenario)).toEqual(['now → next']);
    expect(promises).toMatchObject([{ subject: 'charter:homes#answer', scenario: 'now → next' }]);
  });

  it('what has another id is no new finding of `validate --since`', async () => {
    const folder = repositoryOf(files);
    changes(folder, ['  homes:\n    name: Charter', '  clients:\n    aliases: [homes]\n    name: Charter']);
    const since = async () =>
      JSON.parse((await tom(folder, ['validate', '--since', 'HEAD', '--format', 'json'], env)).out);
    const all = JSON.parse((await tom(folder, ['validate', '--format', 'json'], env)).out).diagnostics;
    expect(all.some(({ subject }: { subject: string }) => subject.startsWith('charter:clients'))).toBe(true);
    expect((await since()).diagnostics).toEqual([]);
    changes(folder, ['within: 72h', 'within: 60h']);
    expect((await since()).diagnostics.map(({ code }: { code: string }) => code)).toContain('SLA007');
  });

  it('a matrix of a phase that was not open was not assessed', async () => {
    const folder = repositoryOf(files);
    change(folder, 'tom.yaml', [', operational: { state: open }', '']);
    const { coverage } = await diffOf(folder);
    const waits = coverage.filter(({ after }: { after: number | null }) => after === null);
    expect(waits.length).toBeGreaterThan(0);
    for (const { words } of waits) expect(words.after).toBe('not assessed: its phase was not open');
    const { out } = await tom(folder, ['diff', '--lang', 'es'], env);
    expect(out).toContain('→ sin evaluar: su fase no estaba abierta');
  });

  it('says nothing of what has not moved, and all of what has in each form and language', async () => {
    const folder = repositoryOf(files);
    for (const format of ['text', 'markdown']) {
      const { out } = await tom(folder, ['diff', '--format', format], env);
      expect(out).not.toMatch(/Worst starts|Staffing|Coverage|finding/);
    }
    changes(folder, ['within: 4 business hours', 'within: 5 business hours'], ['seats: 14', 'seats: 9']);
    for (const [lang, titles] of [
      ['en', ['Worst starts of promises', 'Staffing']],
      ['es', ['Peores inicios de las promesas', 'Dotación']],
    ] as const) {
      const { out } = await tom(folder, ['diff', '--lang', lang], env);
      const { out: markdown } = await tom(folder, ['diff', '--lang', lang, '--format', 'markdown'], env);
      for (const title of titles) {
        expect(out).toMatch(new RegExp(`^${title}\n  \\S.*\n    \\S.* → `, 'm'));
        expect(markdown).toMatch(new RegExp(`^### ${title}\n\n- \\S.*\n  - \\S.* → `, 'm'));
      }
      expect(markdown).not.toMatch(/\n\n\n/);
    }
  });
});
