import { describe, expect, it } from 'vitest';
import { definitionOf, referencesTo, subjectIn } from '../../src/editor/locations.ts';
import { offsetIn } from '../../src/editor/protocol.ts';
import { renamed } from '../../src/editor/rename.ts';
import { edited, textsOf, textWithCaret } from '../support/engagement.ts';
import { readSources } from '../support/sources.ts';

const tomYaml = `tom: 1
client: { name: Acme }
languages: [en]
scenarios: { as-is: { date: 2026-01 }, to-be: { date: 2027-01 } }
stages: { buy: { name: Buy, moment: before } }
`;

/** Files of which one has a caret (¦), and what stands there. */
function atCaret(files: Readonly<Record<string, string>>) {
  const all: Record<string, string> = { 'tom.yaml': tomYaml, ...files };
  const [file = '', marked = ''] = Object.entries(all).find(([, text]) => text.includes('¦')) ?? [];
  const { text, position } = textWithCaret(marked);
  const plain = { ...all, [file]: text };
  const texts = textsOf(plain);
  return { files: plain, texts, subject: subjectIn(file, text, offsetIn(text, position), texts) };
}

/** The files after what stands at the caret has another id, or why it cannot. */
function afterRename(id: string, files: Readonly<Record<string, string>>): Record<string, string> | string {
  const { files: plain, texts, subject } = atCaret(files);
  if (!subject) throw new Error('nothing stands at the caret');
  const edit = renamed(subject, id, texts, 'en');
  return typeof edit === 'string' ? edit : edited(plain, edit);
}

const model = `services:
  bil¦ling: # the bills
    name: "Billing"
    overrides:
      as-is: { name: Invoices }
  repairs: { name: Repairs, aliases: [mending] }
`;
const uses = `contactReasons:
  pay: { name: Pay, service: billing }
  mend: { name: Mend, service: "service:billing" }
raci:
  - activity: service:billing
channelMap:
  billing:
    "*": { phone: {} }
`;

describe('an id that is changed', () => {
  it('changes wherever it is named, and the old one is kept among the aliases', () => {
    expect(afterRename('invoicing', { 'model/a.yaml': model, 'model/b.yaml': uses })).toMatchObject({
      'model/a.yaml': `services:
  invoicing: # the bills
    aliases: [billing]
    name: "Billing"
    overrides:
      as-is: { name: Invoices }
  repairs: { name: Repairs, aliases: [mending] }
`,
      'model/b.yaml': `contactReasons:
  pay: { name: Pay, service: invoicing }
  mend: { name: Mend, service: "service:invoicing" }
raci:
  - activity: service:invoicing
channelMap:
  invoicing:
    "*": { phone: {} }
`,
    });
  });

  it.each([
    ['between braces', '  re¦pairs: { name: R }\n', '  mending: { aliases: [repairs], name: R }\n'],
    [
      'with aliases between brackets',
      '  re¦pairs: { name: R, aliases: [old] }\n',
      '  mending: { name: R, aliases: [repairs, old] }\n',
    ],
    [
      'with aliases one a line',
      '  re¦pairs:\n    name: R\n    aliases:\n      - old\n',
      '  mending:\n    name: R\n    aliases:\n      - repairs\n      - old\n',
    ],
    [
      'that it had before',
      '  re¦pairs: { name: R, aliases: [old, mending] }\n',
      '  mending: { name: R, aliases: [old, repairs] }\n',
    ],
    [
      'in lines that end with CRLF',
      '  re¦pairs:\r\n    name: R\r\n',
      '  mending:\r\n    aliases: [repairs]\r\n    name: R\r\n',
    ],
    [
      'behind characters of two units',
      '  x: { name: "😀" }\n  re¦pairs: { name: "😀" }\n',
      '  x: { name: "😀" }\n  mending: { aliases: [repairs], name: "😀" }\n',
    ],
  ])('%s', (_, before, after) => {
    expect(afterRename('mending', { 'model/a.yaml': `services:\n${before}` })).toMatchObject({
      'model/a.yaml': `services:\n${after}`,
    });
  });

  it('of a part of an entity is changed with its mentions, in its own entity and elsewhere', () => {
    const files = {
      'model/a.yaml':
        'agreements:\n  back:\n    name: B\n    targets:\n      fa¦st: { metric: asa, max: 1 min }\n    proposed:\n      fast: { metric: asa, max: 2 min }\n',
      'model/b.yaml':
        'charters:\n  homes:\n    name: H\n    commitments:\n      answer: { chain: [agreement:back#fast, agreement:back] }\n',
    };
    expect(afterRename('quick', files)).toMatchObject({
      'model/a.yaml': files['model/a.yaml'].replaceAll(/fa¦?st/g, 'quick'),
      'model/b.yaml': files['model/b.yaml'].replace('#fast', '#quick'),
    });
  });

  it('of a word of tom.yaml is changed there and in what names it', () => {
    const files = {
      'tom.yaml': tomYaml.replace('buy:', 'b¦uy:'),
      'model/a.yaml': 'services:\n  x: { name: X, stages: [buy] }\n',
    };
    expect(afterRename('purchase', files)).toMatchObject({
      'tom.yaml': tomYaml.replace('buy:', 'purchase:'),
      'model/a.yaml': 'services:\n  x: { name: X, stages: [purchase] }\n',
    });
  });

  it.each([
    ['repairs', 'There is another “repairs” already: choose a different id.'],
    ['Not an id', '“Not an id” is no id: write lower-case letters, digits and hyphens, and a letter first.'],
  ])('cannot be %s', (id, reason) => {
    expect(afterRename(id, { 'model/a.yaml': model })).toBe(reason);
  });

  it('leaves an engagement without findings as it was, whatever entity is renamed', () => {
    const clean = Object.fromEntries(readSources('clean/').map(({ file, text }) => [file, text]));
    const texts = textsOf(clean);
    const kinds = new Map(texts.workspace.entities.map((entity) => [entity.kind, entity]));
    const codes = (all: Record<string, string>) =>
      textsOf(all).checked.result.diagnostics.map(({ code, file, range, message }) => [
        code,
        file,
        range?.start.line,
        message,
      ]);
    const before = codes(clean);
    let files = clean;
    for (const { kind, id } of kinds.values()) {
      if (kind === 'cell' || kind === 'raci') continue;
      const now = textsOf(files, true);
      const entity = now.workspace.entities.find((one) => one.kind === kind && one.id === id);
      if (!entity) continue;
      const { document, path } = entity;
      const text = files[document.file] ?? '';
      const subject = subjectIn(document.file, text, document.locate(path, 'key').start, now);
      if (!subject) throw new Error(`${kind}:${id} is not found at its own place`);
      const edit = renamed(subject, `${id}-anew`, now, 'en');
      if (typeof edit === 'string') throw new Error(edit);
      files = edited(files, edit);
    }
    expect(codes(files)).toEqual(before);
    expect(Object.values(files).join('\n').match(/-anew/g)?.length).toBeGreaterThan(kinds.size);
  }, 120_000);
});

describe('where something is named', () => {
  it('is found from any of its places, its declaration too', () => {
    const { texts, subject } = atCaret({
      'model/a.yaml': model.replace('¦', ''),
      'model/b.yaml': uses.replace('service: billing', 'service: bil¦ling'),
    });
    if (!subject) throw new Error('nothing stands at the caret');
    expect(definitionOf(subject, texts)).toEqual([
      { uri: 'file:///model/a.yaml', range: { start: { line: 1, character: 2 }, end: { line: 1, character: 9 } } },
    ]);
    const lines = referencesTo(subject, texts, true).map(
      ({ uri, range }) => `${uri.slice(-6, -5)} ${range.start.line}`,
    );
    expect(lines.sort()).toEqual(['a 1', 'b 1', 'b 2', 'b 4', 'b 6']);
  });

  it('an earlier id leads to what has it now, and an override counts', () => {
    const files = {
      'model/a.yaml': 'services:\n  new: { name: N, aliases: [old] }\n  x: { name: X }\n',
      'model/b.yaml':
        'contactReasons:\n  p:\n    name: P\n    service: x\n    overrides:\n      as-is: { service: ol¦d }\n',
    };
    const { texts, subject } = atCaret(files);
    expect(subject?.named.id).toBe('new');
    if (subject) expect(referencesTo(subject, texts, false)).toHaveLength(1);
  });
});
