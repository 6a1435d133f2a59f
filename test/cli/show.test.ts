import { describe, expect, it } from 'vitest';
import { plainSpaces } from '../support/plain-spaces.ts';
import { folderOf, tom } from './terminal.ts';

const engagement = `tom: 1
client: { name: Acme }
languages: [en, es]
timezone: Europe/Madrid
scenarios: { as-is: { name: Today }, to-be: { name: Target } }
asOf: 2026-06-01
phases: { strategic: { state: open }, operational: { state: open } }
`;
const model = `segments:
  homes: { name: { en: Homes, es: Hogares } }
  shops: { name: { en: Shops, es: Comercios } }
services:
  faults: { name: { en: Faults, es: Averías }, segments: [homes, shops], hours: always, languages: [es] }
channels:
  line:
    name: { en: Fault line, es: Línea de averías }
    type: personal
    attendedBy: human
    hours: always
    languages: [es, ca]
    overrides: { as-is: { hours: day } }
  web: { name: Website, attendedBy: automated, humanFallback: line }
channelMap:
  faults:
    "*":
      line: { rank: 1, teams: [desk, night] }
      web: { rank: 2 }
    shops:
      line: { rank: 2, hours: day, teams: [desk], languages: [ca] }
teams:
  desk: { name: Day desk, shifts: { day: { calendar: day, seats: 2, languages: [{ language: es }] } } }
  night: { name: Night desk, shifts: { night: { calendar: night, seats: 2, languages: [{ language: es }] } } }
  crew: { name: Crew }
calendars:
  always: { name: Always, always: true }
  day: { name: Day, weekly: { mon-sun: ["06:00-22:00"] } }
  night: { name: Night in Bogotá, timezone: America/Bogota, weekly: { mon-sun: ["15:00-23:00"] } }
initiatives:
  longer: { name: Longer hours, affects: [channel:line] }
areas:
  web: { name: Web area, side: back }
roles:
  chief: { name: Chief }
charters:
  homes:
    name: Charter
    owner: chief
    segments: [homes]
    commitments:
      answer: { statement: We answer, targets: { soon: { metric: response-time, within: 24h } } }
`;
const files = { 'tom.yaml': engagement, 'model/a.yaml': model };

async function shown(...args: string[]): Promise<string[]> {
  const { code, out, err } = await tom(folderOf(files), ['show', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return plainSpaces(out).split('\n');
}

/** The lines below a title, up to the next empty one. */
function below(lines: readonly string[], title: string): string[] {
  const start = lines.indexOf(title);
  const end = lines.indexOf('', start);
  return start < 0 ? [] : lines.slice(start + 1, end);
}

describe('an entity', () => {
  it('in words, with what it refers to, what refers to it, and what is found about it', async () => {
    expect(await shown('channel:line')).toEqual([
      'channel:line — Fault line',
      'Channel · model/a.yaml:7',
      '',
      '  Type: personal',
      '  Attended by: people',
      '  Hours: Always (calendar:always)',
      '  Languages: Spanish, Catalan',
      '',
      'Refers to',
      '  calendar:always — Always · hours',
      '',
      'Referred to by',
      '  channel:web — Website · human fallback',
      '  cell:faults/*/line — Faults · every segment · Fault line · key',
      '  cell:faults/shops/line — Faults · Shops · Fault line · key',
      '  initiative:longer — Longer hours · affects',
      '',
      'Findings',
      '  No open findings.',
      '',
    ]);
  });

  it('in Spanish, and in another scenario', async () => {
    const lines = await shown('channel:line', '--lang', 'es', '--scenario', 'as-is');
    expect(lines.slice(0, 8)).toEqual([
      'channel:line — Línea de averías',
      'Canal · model/a.yaml:7',
      '',
      '  Tipo: personalizado',
      '  Atendido por: personas',
      '  Horario: Day (calendar:day)',
      '  Idiomas: español, catalán',
      '',
    ]);
    expect(below(lines, 'Hallazgos')).toEqual(['  Sin hallazgos abiertos.']);
  });

  it('with its findings and what could not be checked', async () => {
    const lines = await shown('segment:shops', '--phase', 'control');
    expect(below(lines, 'Findings')).toEqual([
      expect.stringMatching(/^ {2}CHA001 error · model\/a\.yaml:3:3 · No charter is addressed to the segment “Shops”/),
      expect.stringMatching(/^ {2}SEG001 error · model\/a\.yaml:3:3 · The segment “Shops” does not say/),
    ]);
  });

  it('by its id alone, where no other has it', async () => {
    expect((await shown('chief'))[0]).toBe('role:chief — Chief');
  });

  it('a part of it, with the chain of a commitment', async () => {
    const lines = await shown('charter:homes#answer');
    expect(lines[0]).toBe('charter:homes#answer — We answer');
    expect(below(lines, 'Findings').join()).toContain('CHA003');
  });

  it('a part of a part in words, as any other', async () => {
    const lines = await shown('charter:homes#soon', '--lang', 'es');
    expect(lines.slice(0, 5)).toEqual([
      'charter:homes#soon — tiempo de primera respuesta',
      expect.stringMatching(/^Carta de servicios · model\/a\.yaml:\d+$/),
      '',
      '  Métrica: tiempo de primera respuesta',
      '  Plazo máximo: 24 h',
    ]);
  });

  it('a team, with its staffing before its fields', async () => {
    const lines = await shown('team:crew', '--lang', 'es');
    expect(lines[0]).toBe('Crew (team:crew)');
    expect(lines).toContainEqual(expect.stringMatching(/^Equipo · model\/a\.yaml:2\d$/));
    expect(below(await shown('team:night'), 'Referred to by')).toEqual([
      '  cell:faults/*/line — Faults · every segment · Fault line · teams',
    ]);
  });

  it('nothing in its texts acts on the terminal', async () => {
    const hostile = { ...files, 'model/b.yaml': 'roles:\n  evil: { name: "\\e[31mRed", description: "\\u202egnp" }\n' };
    const { out } = await tom(folderOf(hostile), ['show', 'role:evil']);
    expect(out).toContain('role:evil — ␛[31mRed');
    expect(out).toContain('<U+202E>gnp');
  });
});

describe('a cell', () => {
  it('with its promise, its teams and a week in winter and in summer', async () => {
    const lines = await shown('cell:faults/*/line');
    expect(lines.slice(0, 8)).toEqual([
      'cell:faults/*/line — Faults · every segment · Fault line',
      'Cell · model/a.yaml:18',
      '',
      '  Rank: 1',
      '  Teams: Day desk (team:desk), Night desk (team:night)',
      '  Holds for: Homes and Shops',
      '',
      'Promised',
    ]);
    expect(below(lines, 'Promised')).toEqual(['  every day 00:00–24:00 (calendar:always, Europe/Madrid), in Spanish']);
    expect(below(lines, 'Attended by')).toEqual([
      '  Day desk (team:desk): every day 06:00–22:00 (Europe/Madrid)',
      '  Night desk (team:night): every day 15:00–23:00 (America/Bogota)',
    ]);
    const winter = below(lines, 'Coverage in Spanish, week of 18 January 2027 (Europe/Madrid)');
    expect(winter.slice(0, 2)).toEqual([
      '       0     3     6     9     12    15    18    21',
      `  Mon  ${'█'.repeat(10)}!!${'█'.repeat(36)}`,
    ]);
    const summer = below(lines, 'Coverage in Spanish, week of 13 July 2026 (Europe/Madrid)');
    expect(summer.slice(1)).toEqual(
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => `  ${day}  ${'█'.repeat(48)}`),
    );
    expect(below(lines, 'Uncovered from 1 June 2026 to 31 May 2027')).toEqual([
      '  nobody works: 25 October 2026 – 27 March 2027, every day 05:00–06:00 (Europe/Madrid), 7 h a week, because the clocks of Europe/Madrid and America/Bogota do not change together',
    ]);
    expect(below(lines, 'Findings').join()).toContain('CAL003 warning · model/a.yaml:18:7');
  });

  it('of a segment, merged over what holds for all', async () => {
    const lines = await shown('cell:faults/shops/line', '--lang', 'es');
    expect(lines[0]).toBe('cell:faults/shops/line — Averías · Comercios · Línea de averías');
    expect(below(lines, 'Cobertura en catalán, igual en verano y en invierno (Europe/Madrid)')[1]).toBe(
      `  lun  ${'·'.repeat(12)}${'!'.repeat(32)}${'·'.repeat(4)}`,
    );
    expect(below(lines, 'Sin cubrir del 1 de junio de 2026 al 31 de mayo de 2027')).toEqual([
      '  nadie habla catalán en ningún momento',
    ]);
    expect((await shown('cell:faults/homes/line'))[0]).toBe('cell:faults/homes/line — Faults · Homes · Fault line');
  });

  it('that no people attend', async () => {
    expect(below(await shown('cell:faults/homes/web'), 'Coverage')).toEqual([
      '  No staffing is required: it is not attended by people.',
    ]);
  });

  it('whose team does not say when it works', async () => {
    const unshifted = { ...files, 'model/a.yaml': model.replace('teams: [desk, night]', 'teams: [desk, crew]') };
    const { out } = await tom(folderOf(unshifted), ['show', 'cell:faults/homes/line']);
    const lines = out.split('\n');
    expect(below(lines, 'Not assessed').slice(0, 1)).toEqual([
      '  the team “Crew” does not say when it works, or its “shifts” have errors',
    ]);
    expect(below(lines, 'Coverage in Spanish, summer and winter alike (Europe/Madrid)')[1]).toBe(
      `  Mon  ${'?'.repeat(12)}${'█'.repeat(32)}${'?'.repeat(4)}`,
    );
  });
});

describe('what is not there exits with 2 and the nearest reference', () => {
  it.each([
    ['channel:lime', /there is no “channel:lime” in the scenario to-be: did you mean “channel:line”\?/],
    ['chanel:line', /did you mean “channel:line”/],
    ['channels:line', /did you mean “channel:line”/],
    ['lime', /did you mean “line”/],
    ['charter:homes#anwser', /there is no “charter:homes#anwser” .* did you mean “charter:homes#answer”/],
    ['cell:faults/homs/line', /did you mean “cell:faults\/homes\/line”/],
    ['cell:faults/homes/post', /there is no “cell:faults\/homes\/post”/],
    ['team:unheard-of', /Write kind:id, such as team:desk\./],
    [
      'web',
      /several are called “web”: (channel:web or area:web|area:web or channel:web)\. Write the one that you mean\./,
    ],
  ])('%s', async (ref, says) => {
    const call = await tom(folderOf(files), ['show', ref]);
    expect(call).toMatchObject({ code: 2, out: '' });
    expect(call.err).toMatch(says);
  });

  it('in Spanish where tom.yaml is', async () => {
    const spanish = { ...files, 'tom.yaml': engagement.replace('[en, es]', '[es, en]') };
    const call = await tom(folderOf(spanish), ['show', 'channel:lime']);
    expect(call.err).toBe('tom: no existe «channel:lime» en el escenario to-be: ¿quería decir «channel:line»?\n');
  });

  it('a tom.yaml that cannot be read', async () => {
    const broken = { ...files, 'tom.yaml': 'tom: 1\nclient: { name: "Acme }\n' };
    expect(await tom(folderOf(broken), ['show', 'channel:line'])).toMatchObject({ code: 2, out: '' });
  });
});

it('names parts and goals in words', async () => {
  const more = `${engagement}goals:\n  loyal: { statement: { en: They stay, es: Se quedan }, kpis: [stay] }\n`;
  const rest = `${model}kpis:\n  stay: { name: Stay, metric: csat }\ngaps:\n  slow: { name: Slow, about: charter:homes#answer }\n`;
  const folder = folderOf({ 'tom.yaml': more, 'model/a.yaml': rest });
  const of = async (ref: string) => (await tom(folder, ['show', ref])).out;
  expect(await of('gap:slow')).toContain('charter:homes#answer — We answer');
  const goal = await of('goal:loyal');
  expect(goal).toContain('goal:loyal — They stay');
  expect(goal).toContain('Stay (kpi:stay)');
  expect(goal).toContain('Refers to\n  kpi:stay — Stay · indicators\n');
  expect(goal).toContain('Findings\n');
});

describe('opening hours that are promised', () => {
  const promising = model
    .replace(
      'soon: { metric: response-time, within: 24h } } }',
      'open: { metric: opening-hours, calendar: day } }, service: faults, channels: [line] }',
    )
    .replace(
      'hours: day, teams: [desk], languages: [ca] }',
      'hours: day, target: { metric: opening-hours, calendar: always } }',
    );
  const agreement =
    'agreements: { desk: { name: Desk, hours: day, targets: { open: { metric: opening-hours, calendar: always } } } }\n';
  const verdict = async (ref: string, lang: string, from = promising + agreement): Promise<string[]> => {
    const folder = folderOf({ ...files, 'model/a.yaml': from });
    const { out } = await tom(folder, ['show', ref, '--lang', lang]);
    const lines = plainSpaces(out).split('\n');
    const at = lines.findIndex((line) => line === 'Open as promised?' || line === '¿Abierto como se promete?');
    return lines.slice(at + 1, at + 3).map((line) => line.trim());
  };

  it('are judged in a commitment, a cell and an agreement', async () => {
    expect((await verdict('charter:homes#answer', 'en'))[0]).toMatch(/^Open in all the hours that are promised/);
    expect((await verdict('charter:homes', 'es'))[0]).toMatch(/^Abierto en todas las horas que se prometen/);
    const closed = 'Fault line is closed: every day 22:00–06:00, 56 h a week';
    expect((await verdict('faults/shops/line', 'en'))[1]).toBe(closed);
    for (const ref of ['agreement:desk', 'agreement:desk#open'])
      expect((await verdict(ref, 'en'))[1]).toMatch(/^the provider does not work: /);
    expect((await verdict('agreement:desk', 'es'))[1]).toMatch(/^la parte proveedora no trabaja: /);
  });

  it('are not kept where it is open and nobody works, but for hours in which another channel serves', async () => {
    const alone = promising.replace('teams: [desk, night]', 'teams: [desk]');
    const always = alone.replace('opening-hours, calendar: day', 'opening-hours, calendar: always');
    const [open, nobody] = await verdict('charter:homes#answer', 'en', always);
    expect(open).toMatch(/^Open in all the hours that are promised, .*, but not attended in all of them:$/);
    expect(nobody).toBe('nobody works: every day 22:00–06:00, 56 h a week');
    expect((await verdict('charter:homes#answer', 'es', always))[1]).toBe(
      'no trabaja nadie: todos los días 22:00–06:00, 56 h a la semana',
    );
    const silent = always.replace(/ {2}desk: \{ name: Day desk, shifts.*/, '  desk: { name: Day desk }');
    expect(silent).not.toBe(always);
    expect((await verdict('charter:homes#answer', 'en', silent))[1]).toMatch(
      /^Whether somebody works in all of them is not known\. Missing: the team “Day desk” does not say when it works/,
    );
    const byWeb = always
      .replace('channels: [line]', 'channels: [line, web]')
      .replace('attendedBy: automated,', 'attendedBy: automated, hours: always,');
    expect((await verdict('charter:homes#answer', 'en', byWeb))[0]).toMatch(/^Open in all .*\d\.$/);
  });
});
