import { describe, expect, it } from 'vitest';
import { completionAt } from '../../src/editor/completion.ts';
import { knownOf, textWithCaret } from '../support/engagement.ts';

const tomYaml = `tom: 1
client: { name: Acme }
languages: [en, es]
scenarios: { as-is: { date: 2026-01 }, to-be: { date: 2027-01 } }
`;
const model = `services:
  billing: { name: { en: Billing, es: Facturación } }
  repairs: { name: Repairs }
segments:
  homes: { name: Homes }
calendars:
  office: { name: Office }
agreements:
  back:
    name: Back office
    targets:
      dealt-with: { metric: resolution-time, within: 8h }
`;

/** What is offered at the caret (¦) of a text, in order. */
function offered(marked: string, file = 'model/here.yaml') {
  const { text, position } = textWithCaret(marked);
  const known = knownOf({ 'tom.yaml': tomYaml, 'model/there.yaml': model, [file]: text });
  return completionAt(file, text, position, known);
}

describe('what can be written', () => {
  it.each([
    ['a collection, at the margin', 'ser¦', ['services', 'segments', 'teams']],
    [
      'a collection, below another',
      'services:\n  x: { name: X }\n¦\nteams:\n  y: { name: Y }\n',
      ['segments', 'roles'],
    ],
    [
      'a field, half written',
      'services:\n  x:\n    name: X\n    seg¦\n    hours: office\n',
      ['segments', 'description'],
    ],
    ['a field, on an empty line', 'services:\n  x:\n    ¦\n', ['name', 'segments', 'overrides']],
    ['a field between braces', 'services:\n  x: { name: X, ¦ }\n', ['segments', 'description']],
    ['a field between braces that are not closed', 'services:\n  x: { name: X, seg¦\n', ['segments']],
    ['a field of an entry of a list', 'raci:\n  - ¦\n', ['activity', 'r']],
    ['an id of the kind', 'contactReasons:\n  p:\n    name: P\n    service: ¦\n', ['billing', 'repairs']],
    ['an id in a list between brackets', 'services:\n  x:\n    name: X\n    segments: [hom¦]\n', ['homes']],
    ['an id in an entry of a list', 'services:\n  x:\n    name: X\n    segments:\n      - ¦\n', ['homes']],
    ['an id where a list has not begun', 'services:\n  x:\n    name: X\n    segments:\n      ¦\n', ['homes']],
    ['an id between quotes', 'contactReasons:\n  p: { name: P, service: "bil¦" }\n', ['billing']],
    ['ids as the keys of cells', 'channelMap:\n  ¦\n', ['billing', 'repairs']],
    ['ids as the inner keys of cells', 'channelMap:\n  billing:\n    ¦\n', ['homes', '"*"']],
    [
      'ids with their kind, and parts',
      'needs:\n  n:\n    name: N\nagreements:\n  x:\n    name: X\n    underpins: [¦]\n',
      ['agreement:back'],
    ],
    [
      'ids of the entity’s own parts',
      'agreements:\n  x:\n    name: X\n    targets:\n      t: { metric: asa }\n    proposed:\n      ¦\n',
      ['t'],
    ],
    ['a word of a field', 'channels:\n  x: { name: X, type: ¦ }\n', ['personal', 'digital', 'assisted-digital']],
    [
      'a metric',
      'agreements:\n  x:\n    name: X\n    targets:\n      t: { metric: ¦ }\n',
      ['resolution-time', 'service-level'],
    ],
    ['a language of the engagement', 'services:\n  x:\n    name:\n      ¦\n', ['en', 'es']],
    ['a scenario', 'services:\n  x:\n    name: X\n    overrides:\n      ¦\n', ['as-is', 'to-be']],
    [
      'a field inside an override',
      'services:\n  x:\n    name: X\n    overrides:\n      to-be:\n        ¦\n',
      ['segments'],
    ],
    ['in the second document of a file', 'services:\n  x: { name: X }\n---\nraci:\n  - a¦\n', ['activity']],
    ['with characters of two units before it', 'services:\n  x: { name: "😀😀", seg¦ }\n', ['segments']],
    ['in lines that end with CRLF', 'services:\r\n  x:\r\n    name: X\r\n    seg¦\r\n', ['segments']],
  ])('%s', (_, marked, expected) => {
    expect(offered(marked).map(({ label }) => label)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['in a comment', 'services:\n  x:\n    name: X # seg¦\n'],
    ['in a sentence', 'services:\n  x:\n    name: X\n    description: |\n      How seg¦\n'],
    ['where an id is to be invented', 'services:\n  ¦\n'],
    ['in a field that nobody knows', 'services:\n  x:\n    nonsense: ¦\n'],
  ])('nothing is offered %s', (_, marked) => {
    expect(offered(marked)).toEqual([]);
  });

  it('a field that is there already is not offered again, and one that is needed comes first', () => {
    const labels = offered('services:\n  x:\n    seg¦\n    hours: office\n').map(({ label }) => label);
    expect(labels[0]).toBe('name');
    expect(labels).not.toContain('hours');
  });

  it('what is written takes the place of the word, with its colon, and says what it is', () => {
    const name = offered('services:\n  x:\n    na¦me\n').find(({ label }) => label === 'name');
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 8 } };
    expect(name).toMatchObject({ textEdit: { range, newText: 'name: ' }, documentation: expect.stringMatching(/\w+/) });
    const homes = offered('services:\n  x:\n    segments:\n      ¦\n').find(({ label }) => label === 'homes');
    expect(homes).toMatchObject({ textEdit: { newText: '- homes' }, detail: 'Homes · segment' });
    const key = offered('services:\n  x:\n    na¦: X\n').find(({ label }) => label === 'name');
    expect(key).toMatchObject({ textEdit: { newText: 'name' } });
  });
});
