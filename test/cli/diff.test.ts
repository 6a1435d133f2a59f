import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, change as changeIn, diffOf, env, git, repositoryOf } from '../support/repository.ts';
import { folderOf, tom } from './terminal.ts';

const head =
  'tom: 1\nclient: { name: Acme, country: ES }\nlanguages: [en]\ntimezone: Europe/Madrid\nasOf: 2026-11-01\n';
const model = `roles:
  chief: { name: Chief }
segments:
  homes: { name: Homes, type: customer, languages: [en] }
  elders: { name: Elders, parent: homes }
calendars:
  day: { name: Day, timezone: Europe/Madrid, weekly: { mon-fri: ["09:00-18:00"] } }
  long: { name: Long, timezone: Europe/Madrid, weekly: { mon-sun: ["08:00-22:00"] } }
services:
  advice: { name: Advice, owner: chief, segments: [homes], languages: [en, es], hours: long }
channels:
  phone: { name: Phone, type: personal, medium: phone, attendedBy: human, languages: [en, es], hours: long }
  mail: { name: Mail, type: personal, medium: email, attendedBy: human, languages: [en] }
channelMap:
  advice: { homes: { phone: { rank: 1, priority: [elders] }, mail: { rank: 2 } } }
charters:
  customers:
    name: Charter
    owner: chief
    state: in-force
    segments: [homes]
    services: [advice]
    rights: [To be heard, To complain]
    commitments:
      answer:
        statement: We answer in a day
        service: advice
        channels: [phone, mail]
        targets:
          quick: { metric: resolution-time, within: 24h, share: 95% }
        remedies:
          refund: { type: money, amount: 20 EUR, automatic: true }
      repair:
        statement: We mend it in a day
        service: advice
        targets:
          soon: { metric: resolution-time, within: 8 business hours, cutoff: "20:00", window: week, upTo: { count: 200, per: day } }
          up: { metric: availability, min: 99.5%, window: month }
        remedies:
          each: { type: money, amount: 5 EUR, every: 12h, deadline: 10 business days }
`;
const files = { 'tom.yaml': head, 'model/a.yaml': model };

const repository = () => repositoryOf(files);
const change = (folder: string, ...changes: readonly Change[]) => changeIn(folder, 'model/a.yaml', ...changes);

describe('tom diff', () => {
  it('moves, order and layout are no change', async () => {
    const folder = repository();
    change(folder, ['  chief: { name: Chief }', '  chief:\n    # the boss\n    name: "Chief"']);
    mkdirSync(join(folder, 'model/deep'));
    renameSync(join(folder, 'model/a.yaml'), join(folder, 'model/deep/z.yaml'));
    const { scenarios, promises, findings } = await diffOf(folder);
    expect(scenarios).toMatchObject([{ changed: [], added: [], retired: [] }]);
    expect([promises, findings]).toEqual([[], { fresh: [], gone: [], accepted: [], unassessed: [] }]);
  });

  it('tells the order of what comes one after the other, and of nothing else', async () => {
    const steps = ['one: { name: One }', 'two: { name: Two }'];
    const duties = ['Tell us when you move', 'Pay in time'];
    const process = (own: readonly string[]) =>
      `processes:\n  serve:\n    name: Serve\n    steps:\n      ${own.join('\n      ')}\ncharters:\n  all:\n    name: All\n    obligations: [${(own === steps ? duties : duties.toReversed()).join(', ')}]\n`;
    const folder = repositoryOf({ ...files, 'model/b.yaml': process(steps) });
    changeIn(folder, 'model/b.yaml', [process(steps), process(steps.toReversed())]);
    const { scenarios } = await diffOf(folder);
    expect(scenarios[0].changed).toMatchObject([
      { ref: 'process:serve', fields: [{ what: 'Steps', before: 'One and Two', after: 'Two and One' }] },
    ]);
  });

  it('tells what is new, gone, changed and renamed, what refers to it, and what that does', async () => {
    const folder = repository();
    change(
      folder,
      ['  chief: { name: Chief }', '  boss: { name: Boss, aliases: [chief] }\n  clerk: { name: Clerk }'],
      [/owner: chief/g, 'owner: boss'],
      [', mail: { rank: 2 }', ''],
      [/ {2}mail: .*\n/, ''],
      ['channels: [phone, mail]', 'channels: [phone]'],
    );
    git(folder, 'commit', '-qam', 'two');
    const { scenarios } = await diffOf(folder, 'HEAD~1..HEAD');
    const [{ added, retired, changed }] = scenarios;
    expect(added.map(({ ref }: { ref: string }) => ref)).toEqual(['role:clerk']);
    expect(retired.map(({ ref }: { ref: string }) => ref)).toEqual(['cell:advice/homes/mail', 'channel:mail']);
    expect(changed).toMatchObject([
      { ref: 'charter:customers' },
      { ref: 'role:boss', was: 'role:chief', fields: [{ before: 'Chief', after: 'Boss' }] },
    ]);
    expect(changed[1].referredBy.map(({ ref }: { ref: string }) => ref).sort()).toEqual([
      'charter:customers',
      'service:advice',
    ]);
    const { out } = await tom(folder, ['diff', 'HEAD~1..', '--lang', 'es'], env);
    expect(out).toContain('antes era role:chief');
  });

  it('speaks the language of the later state, whatever the files speak by now', async () => {
    const folder = repository();
    change(folder, ['To be heard, ', '']);
    writeFileSync(join(folder, 'tom.yaml'), head.replace('[en]', '[es]'));
    git(folder, 'commit', '-qam', 'two');
    writeFileSync(join(folder, 'tom.yaml'), head);
    const { language, promises } = await diffOf(folder, 'HEAD~1..HEAD');
    expect([language, promises.map(({ how }: { how: string }) => how)]).toEqual([
      'es',
      ['desaparecen estos derechos: To be heard'],
    ]);
    expect((await diffOf(folder, 'HEAD~1..HEAD', '--lang', 'en')).language).toBe('en');
    expect((await diffOf(folder, 'HEAD~1')).language).toBe('en');
  });

  it('reads git’s objects: nothing is touched, and nothing that the repository sets up is run', async () => {
    const folder = repository();
    change(folder, ['within: 24h', 'within: 48h']);
    const trap = join(folder, '.git/trap');
    const script = `#!/bin/sh\ntouch ${trap}.ran\ncat\n`;
    writeFileSync(trap, script, { mode: 0o755 });
    writeFileSync(join(folder, '.gitattributes'), '* filter=trap diff=trap\n');
    for (const [name, value] of [
      ['core.fsmonitor', trap],
      ['filter.trap.clean', trap],
      ['filter.trap.smudge', trap],
      ['diff.trap.textconv', trap],
      ['core.pager', trap],
    ] as const)
      git(folder, 'config', name, value);
    const index = readFileSync(join(folder, '.git/index'));
    const { promises } = await diffOf(folder, 'HEAD');
    expect(promises).toHaveLength(1);
    expect(existsSync(`${trap}.ran`)).toBe(false);
    expect(readFileSync(join(folder, '.git/index'))).toEqual(index);
  });

  it.each([
    [['diff', 'nowhere'], /“nowhere” is no commit, branch or tag/, /«nowhere» no es ningún commit/],
    [['diff', 'HEAD~9..HEAD'], /“HEAD~9” is no commit/, /«HEAD~9» no es/],
    [['diff', 'A...B'], /is not two commits/, /no son dos commits/],
    [['diff', '--format', 'html'], /“html” is not possible for --format/, /«html» no vale/],
  ])('%j cannot be carried out', async (args, en, es) => {
    const folder = repository();
    for (const [lang, says] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const { code, out, err } = await tom(folder, [...args, '--lang', lang], { ...env, LANG: `${lang}_ES.UTF-8` });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(says);
    }
  });

  it('says so outside of git, in a shallow clone, and where a file could not be read', async () => {
    expect((await tom(folderOf(files), ['diff'], env)).err).toMatch(/there is no git repository here/);
    const folder = repository();
    git(folder, 'commit', '-qm', 'two', '--allow-empty');
    const clone = join(folderOf({}), 'clone');
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone);
    expect((await tom(clone, ['diff', 'HEAD~1'], env)).err).toMatch(/is not in this clone.*fetch-depth: 0/);
    change(folder, ['roles:\n', 'roles: [\n']);
    expect((await tom(folder, ['diff'], env)).err).toMatch(/could not be read whole/);
  });
});

describe('tom diff --breaking', () => {
  const weaker: [what: string, changes: readonly (readonly [string | RegExp, string])[], says: RegExp][] = [
    ['longer', [['within: 24h', 'within: 36h']], /it may take 36\sh, and was promised within 24\sh/],
    ['a lower share', [['share: 95%', 'share: 90%']], /it holds for 90% of the cases, and held for 95%/],
    ['no figure', [[/targets:\n.*\n/, 'targets: {}\n']], /no longer the figure “quick”/],
    ['no promise', [['answer:', 'other:']], /no longer promised/],
    ['no charter', [['state: in-force', 'state: retired']], /no longer promised/],
    [
      'fewer hours',
      [
        [
          'phone, attendedBy: human, languages: [en, es], hours: long',
          'phone, attendedBy: human, languages: [en, es], hours: day',
        ],
      ],
      /it is open .* a week less/,
    ],
    [
      'a shorter week',
      [['mon-sun: ["08:00-22:00"]', 'mon-sat: ["08:00-22:00"]']],
      /on average it is open 14\sh.* a week less/,
    ],
    [
      'a language less',
      [['attendedBy: human, languages: [en, es]', 'attendedBy: human, languages: [en]']],
      /no longer attended in Spanish/,
    ],
    ['a channel less', [[', mail: { rank: 2 }', '']], /can no longer be reached/],
    [
      'a channel not offered',
      [['mail: { rank: 2 }', 'mail: { state: not-offered, reason: Nobody }']],
      /can no longer be reached/,
    ],
    ['a channel of the promise less', [['channels: [phone, mail]', 'channels: [phone]']], /no longer holds by Mail/],
    [
      'a right less',
      [['rights: [To be heard, To complain]', 'rights: [To be heard]']],
      /these rights are gone: To complain/,
    ],
    ['no priority', [[', priority: [elders]', '']], /it no longer serves Elders first/],
    ['no remedy', [[/ {8}remedies:\n.*\n/, '']], /the remedy “refund” is gone/],
    ['less of a remedy', [['amount: 20 EUR', 'amount: 10 EUR']], /is .*10.*, and was .*20/],
    ['a remedy to ask for', [[', automatic: true', '']], /has to be asked for now/],
    [
      'a condition',
      [['service: advice\n', 'service: advice\n        conditions: In winter only\n']],
      /has a condition now: In winter only/,
    ],
    ['lower availability', [['min: 99.5%', 'min: 99%']], /at least 99% is promised, and it was 99\.5%/],
    [
      'an earlier cut-off',
      [['cutoff: "20:00"', 'cutoff: "15:00"']],
      /what starts .* may be done .*, and was promised for/,
    ],
    [
      'fewer hours in which it is counted',
      [['mon-sun: ["08:00-22:00"]', 'mon-fri: ["08:00-22:00"]']],
      /what starts .* may be done .*, and was promised for/,
    ],
    [
      'a public holiday',
      [['weekly: { mon-sun: ["08:00-22:00"] }', 'weekly: { mon-sun: ["08:00-22:00"] }, holidays: { country: ES }']],
      /it is open .* a week less/,
    ],
    [
      'business hours for hours',
      [['within: 24h', 'within: 24 business hours']],
      /may take 24\sbusiness hours, and was promised within 24\sh/,
    ],
    ['more days of time', [['within: 8 business hours', 'within: 2 business days']], /may take 2\sbusiness days/],
    [
      'some cases alone',
      [['share: 95% }', 'share: 95%, when: Urgent orders }']],
      /holds only for some cases now: Urgent orders/,
    ],
    ['a lower volume', [['count: 200', 'count: 100']], /only up to a volume now: 100 per day/],
    [
      'a volume',
      [['share: 95% }', 'share: 95%, upTo: { count: 50, per: week } }']],
      /only up to a volume now: 50 per week/,
    ],
    [
      'a clock that stops',
      [['share: 95% }', 'share: 95%, pauses: [awaiting-customer] }']],
      /its time stops now \(awaiting the customer\)/,
    ],
    ['a longer window', [['window: week', 'window: quarter']], /judged over a longer time: quarter, and was week/],
    [
      'another measure',
      [['quick: { metric: resolution-time', 'quick: { metric: response-time']],
      /another figure stands in its place/,
    ],
    ['one channel of all', [[/( {6}repair:\n.*\n.*\n)/, '$1        channels: [phone]\n']], /holds only by Phone now/],
    [
      'a segment of all',
      [['      repair:\n', '      repair:\n        segments: [elders]\n']],
      /no longer holds for Homes/,
    ],
    ['a cap of a remedy', [['every: 12h', 'every: 12h, cap: 50 EUR']], /“each” is .*50.* at most now/],
    ['a remedy but once', [[', every: 12h', '']], /“each” has no longer its 12\sh/],
    ['a remedy after a while', [['every: 12h', 'every: 12h, after: 24h']], /“each” is owed only 24\sh later now/],
    [
      'a remedy paid later',
      [['deadline: 10 business days', 'deadline: 20 business days']],
      /is 20\sbusiness days, and was 10/,
    ],
    ['a remedy for some', [['every: 12h', 'every: 12h, segments: [elders]']], /“each” is no longer for all/],
    [
      'a segment that is no longer served',
      [
        ['segments: [homes], languages: [en, es], hours: long', 'segments: [elders], languages: [en, es], hours: long'],
        ['advice: { homes:', 'advice: { elders:'],
      ],
      /can no longer be reached/,
    ],
    ['no service', [[/ {2}advice: \{ homes.*\n/, '  {}\n']], /can no longer be reached/],
  ];

  it.each(weaker)('%s is named, and fails', async (_, changes, says) => {
    const folder = repository();
    change(folder, ...changes);
    const { code, out } = await tom(folder, ['diff', '--breaking'], env);
    expect(out).toMatch(says);
    expect(code).toBe(1);
    const { out: markdown } = await tom(folder, ['diff', '--breaking', '--format', 'markdown', '--lang', 'es'], env);
    expect(markdown).toMatch(/^### \d+ promesas? a los clientes se ha/m);
  });

  it('cannot say whether a right is gone or put in other words', async () => {
    const folder = repository();
    change(folder, ['To complain', 'To complain and to be answered']);
    const { promises, unclear } = await diffOf(folder);
    expect([promises, unclear]).toMatchObject([
      [],
      [{ subject: 'charter:customers', how: expect.stringMatching(/worded otherwise: To complain$/) }],
    ]);
  });

  const notWeaker: [what: string, changes: readonly (readonly [string | RegExp, string])[]][] = [
    ['shorter', [['within: 24h', 'within: 12h']]],
    ['a higher share', [['share: 95%', 'share: 99%']]],
    ['the same in other words', [['within: 24h', 'within: 1440 min']]],
    ['another wording', [['We answer in a day', 'Within a day you have our answer']]],
    ['a target of another id', [['quick:', 'fast:']]],
    ['a better remedy', [['amount: 20 EUR', 'amount: 30 EUR']]],
    ['more hours', [['"08:00-22:00"', '"07:00-23:00"']]],
    ['a renamed charter', [['  customers:\n    name', '  clients:\n    aliases: [customers]\n    name']]],
    [
      'a renamed channel',
      [
        [/mail(?=[:,\]])/g, 'post'],
        ['post: { name: Mail,', 'post: { name: Mail, aliases: [mail],'],
      ],
    ],
    ['a new edition', [['  customers:\n    name', '  next:\n    replaces: customers\n    name']]],
    ['higher availability', [['min: 99.5%', 'min: 99.9%']]],
    ['a later cut-off', [['cutoff: "20:00"', 'cutoff: "21:00"']]],
    ['less time on its clock', [['within: 8 business hours', 'within: 4 business hours']]],
    ['any volume', [[', upTo: { count: 200, per: day }', '']]],
    ['a shorter window', [['window: week', 'window: day']]],
    ['no cap and sooner', [['deadline: 10 business days', 'deadline: 5 business days']]],
    ['more often a remedy', [['every: 12h', 'every: 6h']]],
    ['another remedy besides', [['          each:', '          sorry: { type: apology }\n          each:']]],
    [
      'another channel',
      [
        [
          '  mail: { name',
          '  post: { name: Letter, type: personal, medium: post, attendedBy: human, languages: [en] }\n  mail: { name',
        ],
        ['mail: { rank: 2 }', 'mail: { rank: 2 }, post: { rank: 3 }'],
      ],
    ],
    ['another language', [['attendedBy: human, languages: [en] }', 'attendedBy: human, languages: [en, es] }']]],
    ['another right', [['rights: [To be heard,', 'rights: [To be called back, To be heard,']]],
    ['more shared otherwise', [['phone: { rank: 1,', 'phone: { rank: 2,']]],
    [
      'renamed hours',
      [
        [/long(?=[ :,}])/g, 'wide'],
        ['wide: { name: Long,', 'wide: { name: Long, aliases: [long],'],
      ],
    ],
    ['another date', [['We mend it in a day', 'We mend it soon']]],
  ];

  it.each<[string, Change[], RegExp]>([
    [
      'a start',
      [['share: 95% }', 'share: 95%, starts: The form is sent }']],
      /starts at another moment, or that is worded otherwise: The form is sent/,
    ],
  ])('cannot say whether %s in other words is weaker', async (_, changes, says) => {
    const folder = repository();
    change(folder, ...changes);
    const { promises, unclear } = await diffOf(folder);
    expect([promises, unclear]).toMatchObject([[], [{ how: expect.stringMatching(says) }]]);
  });

  it.each(notWeaker)('%s is not', async (_, changes) => {
    const folder = repository();
    change(folder, ...changes);
    const { code, out } = await tom(folder, ['diff', '--breaking'], env);
    expect(out).toContain('No promise to customers got weaker.');
    expect(code).toBe(0);
  });
});

describe('tom validate --since', () => {
  it('tells what is new against a commit, and how coverage moved, and nothing that was there', async () => {
    const folder = repository();
    const before = JSON.parse((await tom(folder, ['validate', '--format', 'json'], env)).out);
    expect(before.diagnostics.length).toBeGreaterThan(0);
    const same = await tom(folder, ['validate', '--since', 'HEAD'], env);
    expect(same.out).toContain('No findings · only what is new since HEAD');
    expect(same.code).toBe(0);
    change(
      folder,
      ['  mail: { name', '  # moved down\n  mail: { name'],
      ['    segments: [homes]\n    services: [advice]', '    segments: [hme]\n    services: [advice]'],
    );
    const { out, code } = await tom(folder, ['validate', '--since', 'HEAD', '--format', 'json'], env);
    const after = JSON.parse(out);
    const told = (all: { fingerprint: string }[]) => new Set(all.map(({ fingerprint }) => fingerprint));
    expect(code).toBe(1);
    expect(after.diagnostics.map((one: { code: string }) => one.code)).toContain('INT001');
    expect([...told(after.diagnostics)].filter((one) => told(before.diagnostics).has(one))).toEqual([]);
    const all = JSON.parse((await tom(folder, ['validate', '--format', 'json'], env)).out);
    const gone = [...told(all.diagnostics)].filter((one) => !told(before.diagnostics).has(one));
    expect([...told(after.diagnostics)].sort()).toEqual(gone.sort());
  });

  it('has the change of coverage in the comment', async () => {
    const folder = repository();
    change(folder, [', hours: long }\nchannels', ' }\nchannels']);
    const { out } = await tom(
      folder,
      ['validate', '--since', 'HEAD', '--phase', 'operational', '--format', 'markdown', '--lang', 'es'],
      env,
    );
    const earlier = JSON.parse(
      (await tom(folder, ['validate', '--since', 'HEAD', '--phase', 'operational', '--format', 'json'], env)).out,
    );
    expect(out).toContain('| Matriz | % | Cubierto | | Cambio |');
    const moved = earlier.coverage.filter(
      ({ id, percent }: { id: string; percent: number | null }) =>
        earlier.since.coverage.find((one: { id: string }) => one.id === id).percent !== percent,
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(out.match(/→/g)).toHaveLength(moved.length);
    await expect(tom(folder, ['validate', '--since', 'nowhere'], env)).resolves.toMatchObject({ code: 2, out: '' });
  });
});
