import { describe, expect, it } from 'vitest';
import { defaultTom } from '../support/example.ts';
import { render, section } from './view.ts';

/** A promise of an hour over an agreement of eight, in office hours. */
const late = `segments:
  homes: { name: Homes }
roles:
  director: { name: Director }
calendars:
  office: { name: Office, weekly: { mon-fri: ["09:00-17:00"] } }
areas:
  front: { name: Front, side: front }
  back: { name: Back, side: back }
agreements:
  repair:
    name: Repair
    consumers: [area:front]
    provider: area:back
    hours: office
    state: agreed
    targets:
      urgent: { metric: resolution-time, within: 8 business hours, when: Gas leaks }
      usual: { metric: resolution-time, within: 20 business hours }
charters:
  homes:
    name: Charter
    owner: director
    segments: [homes]
    commitments:
      fast:
        statement: We mend it in an hour.
        targets: { hour: { metric: resolution-time, within: 1h, share: 100% } }
        chain: [agreement:repair#urgent]
`;
const english = render('executive', late);

describe('what is asked of the board', () => {
  it('begins with the promises that cannot be kept, and never says nothing over errors', () => {
    const summary = section(english, 'Summary for the board');
    expect(summary).toMatch(
      /What is asked of the board:\*\* Change or make possible 1 promise that cannot be kept as it stands,? and have \d+ other errors/,
    );
    const asked = section(english, 'What is asked of the board').split('\n');
    expect(asked[2]).toContain('| Change or make possible | [We mend it in an hour]');
    expect(asked[2]).toContain('Director');
    const spoken = render('executive', late, 'es');
    expect(spoken).toContain('Hacer posible o cambiar 1 compromiso que no se puede cumplir como está');
  });

  it('says nothing where nothing is open', () => {
    const tom = defaultTom.replace(/phases:[\s\S]*$/, '');
    const text = render('executive', { 'tom.yaml': tom, 'model/a.yaml': 'roles:\n  chief: { name: Chief }\n' });
    expect(text).toContain('**What is asked of the board:** Nothing: the model leaves no decision open.');
  });
});

describe('a report of some matters', () => {
  it('asks the board for its own and for nothing else', () => {
    expect(section(render('raci', late), 'Summary for the board')).toContain('waits for a decision of the board');
    expect(section(render('raci', late, 'es'), 'Resumen para la dirección')).toContain(
      'está pendiente de una decisión de la dirección',
    );
  });

  it('draws initiatives where there are two with dates, and what waits for what', () => {
    const one = 'initiatives:\n  desk: { name: New desk, start: 2026-01-01, end: 2026-06-30 }\n';
    const two = `${one}  portal: { name: Portal, start: 2026-07-01, end: 2026-12-31, dependsOn: [desk] }\n`;
    expect(render('roadmap', one)).not.toContain('What is done when');
    expect(render('roadmap', two)).toMatch(/What is done when.*\| Portal \|[^\n]*\| New desk \|/s);
    expect(render('roadmap', two, 'es')).toContain('Qué se hace y cuándo');
  });
});

describe('open points', () => {
  it('gives a finding with its proof as a list, without advice on the files', () => {
    const points = section(english, 'Open points');
    expect(points).toContain('<br>• ');
    expect(points).not.toContain('What to do');
    const page = render('executive', late, 'en', 'html');
    expect(page).toMatch(/<td[^>]*>[^<]*<ul><li>/);
  });

  it('names a target by what is said of it, not by its id', () => {
    const text = render(
      'sla-book',
      late.replace('chain: [agreement:repair#urgent]', 'chain: [agreement:repair#usual]'),
    );
    expect(text).not.toMatch(/#urgent\b(?!\))|Repair #/);
    expect(render('sla-book', late)).toContain('Repair (Gas leaks)');
  });
});

it('does not say that decisions are missing where those of sourcing are told with the organisation', () => {
  const model = 'decisions:\n  own: { name: Own desk, type: sourcing, state: decided }\n';
  expect(render('executive', model)).not.toMatch(/Not described in the model yet:[^\n]*principles and decisions/);
  expect(render('executive', 'roles:\n  chief: { name: Chief }\n')).toMatch(
    /Not described in the model yet:[^\n]*principles and decisions/,
  );
});

it('keeps the terms that must not be used beside those to use instead', () => {
  const tom = `${defaultTom}glossary:
  attention: { name: Attention model, definition: How it is attended }
  service: { name: Service model, definition: Confusing, deprecated: true, use: [attention] }
`;
  const text = render('executive', {
    'tom.yaml': tom,
    'model/a.yaml': 'roles:\n  chief: { name: Chief of attention models }\n',
  });
  expect(section(text, 'Glossary')).toContain('Attention model | How it is attended | Service model |');
});

it('explains the terms that a report uses, in every format; the decision log explains all, once', () => {
  const tom = `${defaultTom}glossary:
  back: { name: BACK, definition: Who serves the front }
  box: { name: Weekly box, definition: A week of doses }
  desk: { name: Desk, definition: Where it is asked for, synonyms: [Counter] }
`;
  const files = {
    'tom.yaml': tom,
    'model/a.yaml': 'roles:\n  chief: { name: Chief of weekly boxes, description: Comes back to the background }\n',
  };
  for (const format of ['md', 'html'] as const) {
    const text = render('organisation', files, 'en', format);
    expect(text).toContain('A week of doses');
    expect(text).not.toContain('Who serves the front');
    expect(text).not.toContain('Where it is asked for');
  }
  const log = render('decision-log', files);
  expect(log).not.toContain('Glossary');
  for (const definition of ['A week of doses', 'Who serves the front', 'Where it is asked for'])
    expect(log.split(definition)).toHaveLength(2);
});

it('counts the areas and providers of which something is required, not the chapters', () => {
  const needs = `areas:
  front: { name: Front, side: front }
  back: { name: Back, side: back }
  other: { name: Other, side: back }
needs:
  cover: { name: Cover, consumers: [area:front], provider: area:back }
agreements:
  cover: { name: Cover, needs: [cover] }
  spare: { name: Spare, consumers: [area:front], provider: area:other }
`;
  expect(section(render('sla-book', needs), 'At a glance')).toContain(
    'One internal customer requires one service from one area or provider.',
  );
});

describe('a report of what is not there yet', () => {
  const bare = `processes:
  mend: { name: Mend, steps: { a: { name: A, next: [b] }, b: { name: B } } }
`;

  it('tells what the rules of its matters find, whatever that is about, and which of them wait for a later phase', () => {
    const tom = defaultTom.replace(
      /phases:[\s\S]*$/,
      'phases: { strategic: { state: open }, operational: { state: open } }\n',
    );
    const files = { 'tom.yaml': tom, 'model/a.yaml': bare };
    expect(section(render('raci', files), 'Open points')).toContain('there is no RACI that shares them out');
    const scorecard = render('scorecard', files);
    expect(scorecard).toContain('No findings are open in what could be checked.');
    expect(scorecard).toContain('Nothing that has been checked so far waits for a decision of the board.');
    expect(scorecard).toMatch(/\d+ checks of these matters begin with a later phase\./);
    expect(render('capacity', files)).not.toContain('later phase');
  });
});
