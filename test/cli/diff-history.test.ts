import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Change, change, commit, diffOf, env, git, repositoryOf } from '../support/repository.ts';
import { folderOf, tom } from './terminal.ts';

/*
 * A history against a naive comparison of both states: the YAML of all files of a commit, flattened to `collection/id/field: value`, with
 * nothing of tom's. It knows three things only: ids that became aliases are renamed, lists of ids and maps have no order, and an
 * override counts in the scenario that is judged.
 */
const tomYaml = `tom: 1
client: { name: Acme, country: ES }
languages: [en]
timezone: Europe/Madrid
asOf: 2026-11-01
scenarios: { now: { name: Now }, next: { name: Next, extends: now } }
`;
const files = {
  'tom.yaml': tomYaml,
  'model/people.yaml': `roles:
  chief: { name: Chief }
  clerk: { name: Clerk }
areas:
  front: { name: Front office, side: front }
teams:
  desk: { name: Desk, area: front, supervisor: chief, headcount: 8 }
  night: { name: Night desk, area: front, supervisor: clerk, headcount: 3 }
`,
  'model/offer.yaml': `segments:
  homes: { name: Homes, languages: [en] }
  shops: { name: Shops, languages: [en] }
calendars:
  day: { name: Day, weekly: { mon-fri: ["09:00-18:00"] } }
services:
  advice: { name: Advice, owner: chief, segments: [homes, shops], hours: day }
  repair: { name: Repair, owner: clerk, segments: [homes] }
channels:
  phone: { name: Phone, type: personal, medium: phone, attendedBy: human, hours: day }
  mail: { name: Mail, type: personal, medium: email, attendedBy: human }
`,
};

const kinds: Readonly<Record<string, string>> = {
  roles: 'role',
  areas: 'area',
  teams: 'team',
  segments: 'segment',
  calendars: 'calendar',
  services: 'service',
  channels: 'channel',
};

type Entities = Map<string, { fields: Map<string, string>; aliases: string[] }>;

/** What a commit has, by naive reading: a line a field. */
function naively(folder: string, ref: string, scenario: string): Entities {
  const found: Entities = new Map();
  for (const name of git(folder, 'ls-tree', '-r', '--name-only', ref).trim().split('\n')) {
    if (!name.startsWith('model/')) continue;
    for (const [collection, entities] of Object.entries(parse(git(folder, 'show', `${ref}:${name}`)) ?? {}))
      for (const [id, written] of Object.entries(entities as Record<string, Record<string, unknown>>)) {
        const { aliases = [], overrides = {}, ...own } = written;
        const mine = (overrides as Record<string, object>)[scenario] ?? {};
        const fields = new Map<string, string>();
        flatten({ ...own, ...mine }, '', fields);
        found.set(`${kinds[collection]}:${id}`, {
          fields,
          aliases: (aliases as string[]).map((alias) => `${kinds[collection]}:${alias}`),
        });
      }
  }
  return found;
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (Array.isArray(value)) into.set(path, [...value].map(String).sort().join());
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) flatten(inner, `${path}/${key}`, into);
  else into.set(path, String(value));
}

function compared(before: Entities, after: Entities) {
  const now = new Map(
    [...after].flatMap(([ref, { aliases }]) => aliases.map((alias): [string, string] => [alias, ref])),
  );
  const current = (ref: string): string => (after.has(ref) ? ref : (now.get(ref) ?? ref));
  const ids = new Map([...before.keys()].map((ref) => [ref.split(':')[1] ?? '', current(ref).split(':')[1] ?? '']));
  const renamed = (text: string): string =>
    text
      .split(',')
      .map((one) => ids.get(one) ?? one)
      .sort()
      .join();
  const old = new Map([...before].map(([ref, one]) => [current(ref), { ...one, ref }]));
  const isSame = (one: Map<string, string>, other: Map<string, string>): boolean =>
    one.size === other.size && [...one].every(([path, value]) => renamed(value) === renamed(other.get(path) ?? ''));
  const both = [...after].flatMap(([ref, { fields }]) => {
    const former = old.get(ref);
    return former ? [{ ref, was: former.ref, isSame: former.ref === ref && isSame(former.fields, fields) }] : [];
  });
  return {
    kept: both.filter((one) => one.isSame).length,
    changed: both.flatMap((one) => (one.isSame ? [] : one.ref)).sort(),
    renamed: both.flatMap(({ ref, was }) => (ref === was ? [] : [`${was} ${ref}`])).sort(),
    added: [...after.keys()].filter((ref) => !old.has(ref)).sort(),
    retired: [...old.keys()].filter((ref) => !after.has(ref)).sort(),
  };
}

interface Told {
  scenario: string;
  kept: number;
  changed: { ref: string; was?: string }[];
  added: { ref: string }[];
  retired: { ref: string }[];
}

const people = 'model/people.yaml';
const offer = 'model/offer.yaml';
const edit =
  (name: string, ...changes: Change[]) =>
  (folder: string) =>
    change(folder, name, ...changes);

/** The history, a commit each. */
const history: [what: string, step: (folder: string) => void][] = [
  ['comments, quotes, layout', edit(people, ['  chief: { name: Chief }', '  # the boss\n  chief:\n    name: "Chief"'])],
  ['another order', edit(offer, [/( {2}homes:.*\n)( {2}shops:.*\n)/, '$2$1'], ['[homes, shops]', '[shops, homes]'])],
  [
    'a move to another file',
    (folder) => {
      const text = readFileSync(join(folder, offer), 'utf8');
      const at = text.indexOf('channels:');
      mkdirSync(join(folder, 'model/deep'), { recursive: true });
      writeFileSync(join(folder, 'model/deep/channels.yaml'), text.slice(at));
      writeFileSync(join(folder, offer), text.slice(0, at));
    },
  ],
  ['a renamed file', (folder) => renameSync(join(folder, people), join(folder, 'model/staff.yaml'))],
  ['a field', edit('model/staff.yaml', ['headcount: 8', 'headcount: 9'])],
  ['a rename', edit('model/staff.yaml', ['  desk: { name: Desk,', '  counter: { name: Desk, aliases: [desk],'])],
  [
    'a rename of what others name',
    (folder) => {
      change(
        folder,
        'model/staff.yaml',
        ['  chief:\n', '  head:\n    aliases: [chief]\n'],
        ['supervisor: chief', 'supervisor: head'],
      );
      change(folder, offer, ['owner: chief', 'owner: head']);
    },
  ],
  [
    'a rename that others have not followed',
    edit('model/staff.yaml', ['  clerk: {', '  officer: { aliases: [clerk],']),
  ],
  [
    'a rename, a move and a change at once',
    (folder) => {
      change(folder, offer, [/ {2}repair: .*\n/, '']);
      writeFileSync(
        join(folder, 'model/more.yaml'),
        'services:\n  mending: { name: Mending, aliases: [repair], owner: officer, segments: [homes] }\n',
      );
    },
  ],
  [
    'two new ones',
    edit('model/more.yaml', [
      'services:\n',
      'services:\n  sales: { name: Sales, owner: officer, segments: [shops] }\n  help: { name: Help, owner: head, segments: [homes] }\n',
    ]),
  ],
  ['one gone', edit('model/more.yaml', [/ {2}sales: .*\n/, ''])],
  [
    'an id given to another',
    edit(
      'model/staff.yaml',
      ['  counter: { name: Desk, aliases: [desk],', '  counter: { name: Counter,'],
      ['  night: {', '  desk: { name: Desk, area: front, supervisor: head, headcount: 9 }\n  night: {'],
    ),
  ],
  [
    'an override',
    edit('model/staff.yaml', ['headcount: 3 }', 'headcount: 3, overrides: { next: { headcount: 5 } } }']),
  ],
  ['another override', edit('model/staff.yaml', ['headcount: 5', 'headcount: 6'])],
  ['an override that says what is so', edit('model/staff.yaml', ['next: { headcount: 6 }', 'next: { headcount: 3 }'])],
  ['no override', edit('model/staff.yaml', [', overrides: { next: { headcount: 3 } }', ''])],
  ['an alias alone', edit(offer, ['  day: { name: Day,', '  day: { name: Day, aliases: [office],'])],
];

describe('a scripted history', () => {
  it('is told as a naive comparison of both states has it, step by step and over all of it', async () => {
    const folder = repositoryOf(files);
    for (const [, step] of history) {
      step(folder);
      commit(folder);
    }
    const spans = [
      ...history.map(([what], index) => ({
        what,
        from: `HEAD~${history.length - index}`,
        to: `HEAD~${history.length - index - 1}`,
      })),
      { what: 'all of it', from: `HEAD~${history.length}`, to: 'HEAD' },
      { what: 'the later half', from: 'HEAD~11', to: 'HEAD' },
    ];
    for (const { what, from, to } of spans) {
      const { scenarios } = await diffOf(folder, `${from}..${to}`, '--scenario', 'all');
      expect(scenarios.map(({ scenario }: Told) => scenario).sort(), what).toEqual(['next', 'now']);
      for (const told of scenarios as Told[]) {
        const naive = compared(naively(folder, from, told.scenario), naively(folder, to, told.scenario));
        const refs = (list: readonly { ref: string }[]) => list.map(({ ref }) => ref).sort();
        const said = {
          kept: told.kept,
          changed: refs(told.changed),
          renamed: told.changed.flatMap(({ ref, was }) => (was === undefined ? [] : [`${was} ${ref}`])).sort(),
          added: refs(told.added),
          retired: refs(told.retired),
        };
        expect(said, `${what}, ${told.scenario}`).toEqual(naive);
      }
    }
  }, 240_000);
});

describe('any repository', () => {
  it('a workspace in a folder of it is compared with itself, whatever else changes', async () => {
    const folder = repositoryOf({
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`clients/acme/${name}`, text])),
      'other/tom.yaml': tomYaml,
      'other/model/a.yaml': files[people],
    });
    change(folder, 'other/model/a.yaml', ['Clerk', 'Somebody']);
    change(folder, 'clients/acme/model/people.yaml', ['headcount: 8', 'headcount: 7']);
    const { scenarios } = await diffOf(join(folder, 'clients/acme'));
    expect(scenarios[0].changed.map(({ ref }: { ref: string }) => ref)).toEqual(['team:desk']);
    const { out } = await tom(folder, ['diff', '--workspace', 'clients/acme', '--format', 'json'], env);
    expect(JSON.parse(out).scenarios).toEqual(scenarios);
  });

  it.each([
    ['en', /at “HEAD~1” there was no tom\.yaml in this folder yet/, /there is no git repository here/],
    ['es', /en «HEAD~1» aún no había ningún tom\.yaml/, /no hay ningún repositorio de git/],
  ])('without the engagement in the commit, or bare, it says so in %s', async (lang, noWorkspace, noRepository) => {
    const folder = repositoryOf({ 'readme.txt': 'nothing yet\n' });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    commit(folder);
    for (const args of [
      ['diff', 'HEAD~1'],
      ['diff', 'HEAD~1..HEAD', '--breaking'],
      ['validate', '--since', 'HEAD~1'],
    ]) {
      const { code, out, err } = await tom(folder, [...args, '--lang', lang], { ...env, LANG: `${lang}_ES.UTF-8` });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(noWorkspace);
    }
    const bare = join(folderOf({}), 'bare.git');
    execFileSync('git', ['clone', '-q', '--bare', folder, bare], { stdio: 'ignore' });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(bare, name)), { recursive: true });
      writeFileSync(join(bare, name), text);
    }
    const told = await tom(bare, ['diff', '--lang', lang], { ...env, LANG: `${lang}_ES.UTF-8` });
    expect([told.code, told.out]).toEqual([2, '']);
    expect(told.err).toMatch(noRepository);
  });

  it.each([
    '--upload-pack=touch ran',
    '-x',
    '--output=ran',
    'HEAD:model',
    ':/state',
    '@{upstream}',
    'HEAD^{tree}',
    '$(touch ran)',
  ])('a ref such as %s is asked for and never carried out', async (ref) => {
    const folder = repositoryOf(files);
    const before = git(folder, 'status', '--porcelain', '--ignored');
    const { code, err } = await tom(folder, ['diff', '--', ref], env);
    expect(err).not.toMatch(/error of tom itself/);
    expect(code).toBe(2);
    expect(git(folder, 'status', '--porcelain', '--ignored')).toBe(before);
  });
});
