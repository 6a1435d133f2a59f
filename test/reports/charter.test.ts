import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Kind, kinds } from '../../src/generated/kinds.ts';
import type { Shape } from '../../src/language/shape/shape.ts';
import { type Raw, read } from './traced.ts';
import { exampleAt, render, renderOwn, section } from './view.ts';

const mark = 'INTERNAL';

/** A value with a mark in the place of every text that the schemas do not open to the public. */
function marked(value: Raw, shape: Shape | undefined, isOpen: boolean): Raw {
  if ((isOpen && shape?.seenBy === 'public') || shape?.ref || shape?.keys?.scalar) return value;
  const isText = shape?.scalar === 'Text' || (shape?.scalar === 'String' && typeof value === 'string');
  if (isText) return mark;
  if (Array.isArray(value)) return value.map((one) => marked(one, shape?.items, isOpen));
  if (typeof value !== 'object' || value === null) return value;
  const inner = (name: string) => shape?.fields?.[name] ?? shape?.values;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'overrides' ? one : marked(one, inner(name), isOpen)]),
  );
}

/** A collection with its entities marked, under as many keys as identify them. */
function markedAll(entries: Raw, kind: Kind, levels = kinds[kind].keys?.length ?? 1): Raw {
  if (levels === 0) return marked(entries, kinds[kind].shape, kinds[kind].seenBy === 'public');
  if (Array.isArray(entries)) return entries.map((one) => markedAll(one, kind, 0));
  return Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, markedAll(one, kind, levels - 1)]));
}

/** The largest example of a charter, with a mark in every internal text. */
function markedPharmacy(): Record<string, string> {
  const { tom, all, files } = read('pharmacy');
  const entities = Object.entries(all).map(([collection, entries]) => {
    const kind = (Object.keys(kinds) as Kind[]).find((one) => kinds[one].collection === collection);
    if (!kind) throw new Error(collection);
    return [collection, markedAll(entries, kind)];
  });
  const data = Object.entries(files).filter(([name]) => name.startsWith('data/'));
  return {
    'tom.yaml': stringify(marked(tom, kinds.engagement.shape, true)),
    'model/all.yaml': stringify(Object.fromEntries(entities)),
    ...Object.fromEntries(data),
  };
}

describe('what people outside read', () => {
  const workspace = markedPharmacy();

  it('breaks the address of a site where its parts meet', () => {
    const text = render('charter', exampleAt('water-utility'), 'en', 'html');
    expect(text).toContain('www<wbr>.valdebrisa<wbr>.example');
    expect(text).not.toMatch(/="[^"]*<wbr>/);
    // Also where nothing but its dots says that it is one.
    expect(render('charter', exampleAt('pharmacy'), 'es', 'html')).toContain('>farmaciasdelsur<wbr>.example<');
  });

  it.each([
    ['en', 'md'],
    ['es', 'md'],
    ['en', 'html'],
    ['es', 'html'],
  ] as const)('holds nothing internal, in %s as %s', (language, format) => {
    expect(workspace['model/all.yaml']?.split(mark).length).toBeGreaterThan(300);
    const text = render('charter', workspace, language, format);
    expect(text).not.toContain(mark);
    // A long address goes on in the next line at its sign, and not at any letter.
    if (format === 'html') expect(text).toContain('residencias<wbr>@farmaciasdelsur<wbr>.example');
    // The names of what only works inside, which are ids where a mark stands for the name.
    for (const internal of ['quality-manager', 'desk-supervisor', 'agreement:', 'wholesaler-supply']) {
      expect(text).not.toContain(internal);
    }
    expect(text).toMatch(language === 'en' ? /Orders by the next day: 93.6%/ : /93,6 %/);
    expect(render('executive', workspace, language, format)).toContain(mark);
  });

  it('tells the hours that count, and no calendar by its name inside', () => {
    const { all, files } = read('pharmacy');
    const calendars = Object.values(all.calendars ?? {}) as { name: Readonly<Record<'en' | 'es', string>> }[];
    for (const language of ['en', 'es'] as const) {
      const text = render('charter', files, language);
      expect(text).toContain(
        {
          en: 'these hours only (Monday to Saturday, 9:00 to 21:00; not on public holidays)',
          es: 'estas horas (lunes a sábado, de 9:00 a 21:00; salvo festivos)',
        }[language],
      );
      expect(calendars.length).toBeGreaterThan(3);
      for (const { name } of calendars) expect(text).not.toMatch(new RegExp(`[“«]${name[language]}`));
    }
    const book = render('sla-book', files, 'en');
    expect(book).toMatch(/in the hours of “Head office”/i);
  });

  it('names its scope, its commitments and their results, and where to complain', () => {
    const { all } = read('pharmacy');
    const english = render('charter', read('pharmacy').files);
    for (const [id, charter] of Object.entries<Raw>(all.charters ?? {})) {
      const isShown = charter.audience === 'public';
      expect({ id, shown: english.includes(charter.name.en) }).toEqual({ id, shown: isShown });
      for (const commitment of Object.values<Raw>(charter.commitments)) {
        expect(english.includes(commitment.statement.en)).toBe(isShown);
      }
    }
    expect(section(english, 'Take part, complain, suggest')).toContain(
      'What you can expect:** [We answer your complaint within five business days',
    );
    const reach = section(english, 'How to reach us');
    expect(reach).toMatch(/Telephone\n[^#]*\*\*Hours:\*\* Monday to Saturday, 9:00 to 21:00\. Closed on the national/);
    expect(reach).toContain('| Duty window | 24 hours |');
    expect(section(english, 'Reach us')).toContain('- **Telephone** · +34 900 000 310 · Monday to Saturday');
    expect(english).not.toMatch(/broken reference|Open points|Document control|Version of the model|Norte Consultores/);
  });
});

it('hours with a closure are told to people outside, without why', () => {
  const { files } = read('pharmacy');
  const text = files['model/calendars.yaml'] ?? '';
  const closed = text.replace(
    'name: { es: Horario de atención a distancia, en: Remote service hours }',
    '$&\n    exceptions: [{ from: 2027-08-16, closed: true, reason: INTERNAL }]',
  );
  expect(closed).not.toBe(text);
  const english = render('charter', { ...files, 'model/calendars.yaml': closed });
  expect(section(english, 'How to reach us')).toMatch(/Telephone\n[^#]*\*\*Hours:\*\* [^\n]*16 August 2027: closed/);
  expect(english).not.toContain('INTERNAL');
});

it('a field that is open only names what is open, and opens what its entries must have', () => {
  const opens = (shape: Shape): boolean =>
    shape.seenBy === 'public' ||
    [...Object.values(shape.fields ?? {}), shape.values, shape.items].some((inner) => inner && opens(inner));
  const wrong: string[] = [];
  const isClosed = (name: string) => Object.hasOwn(kinds, name) && kinds[name as Kind].seenBy !== 'public';
  const walk = (shape: Shape, at: string, isOpen: boolean): void => {
    const open = isOpen || shape.seenBy === 'public';
    const named = [...(shape.ref ?? []), ...(shape.keys?.ref ?? [])].map((one) => one.replace(/[#?].*/, ''));
    if (open && named.some(isClosed)) wrong.push(`${at} names ${named}`);
    if (at.includes('.') && opens(shape) && !open) {
      for (const name of shape.required ?? []) {
        const field = shape.fields?.[name];
        if (!field || !opens(field)) wrong.push(`${at}.${name} is required`);
      }
    }
    for (const [name, inner] of Object.entries(shape.fields ?? {})) walk(inner, `${at}.${name}`, open);
    if (shape.values) walk(shape.values, `${at}.*`, open);
    if (shape.items) walk(shape.items, `${at}[]`, open);
  };
  for (const [kind, { shape, seenBy }] of Object.entries(kinds)) if (seenBy === 'public') walk(shape, kind, false);
  expect(wrong).toEqual([]);
});

it('says what is not there instead of leaving it out', () => {
  const bare = 'segments:\n  homes: { name: Homes }\ncharters:\n  homes: { name: Charter, segments: [homes] }\n';
  const text = render('charter', bare);
  expect(text).toContain('This charter makes no commitment yet.');
  expect(text).toContain('This charter names no channel yet.');
  expect(render('charter', 'roles:\n  chief: { name: Chief }\n', 'es')).toContain('ninguna carta pública');
});

it('says once that no result has been published, and tells a long promise whole', () => {
  const charter = (statement: string) => `services:
  water: { name: Water }
charters:
  homes:
    name: Charter
    commitments: { fast: { service: water, statement: Fast }, long: { service: water, statement: ${statement} } }
`;
  expect(render('charter', charter('Slow')).match(/published yet/g)).toHaveLength(1);
  const long = `We call you ${'again and '.repeat(30)}again`;
  expect(renderOwn(`{{say en="Of {name}" name="${long}"}}`, charter(long))).toBe(`Of ${long}`);
});

it('tells how to claim only where something has to be asked for', () => {
  const charter = (remedy: string) => `services:\n  water: { name: Water }
charters:
  homes:
    name: Charter
    commitments: { fast: { service: water, statement: Fast, remedies: { some: ${remedy} } } }
`;
  expect(render('charter', charter('{ type: money, amount: 5 EUR }'))).toContain('How to claim what we owe you');
  for (const remedy of ['{ type: money, amount: 5 EUR, automatic: true }', '{ type: apology }']) {
    expect(render('charter', charter(remedy))).not.toContain('How to claim');
  }
});

it('draws hours past midnight on both days, and past Sunday at the beginning of the week', () => {
  const model = `calendars:\n  night: { name: Night, weekly: { sun: ["22:00-02:00"] } }
channels:\n  line: { name: Line, hours: night }
services:\n  water: { name: Water, segments: [homes] }
segments:\n  homes: { name: Homes }
channelMap:\n  water: { homes: { line: {} } }
charters:\n  homes: { name: Charter, segments: [homes], services: [water] }
`;
  const own =
    '{{#each (get (find "charter:homes") "(openings)")}}\n\n{{#each rows}}\n\n{{#each spans}}\n\n{{from}} {{to}}\n\n{{/each}}\n\n{{/each}}\n\n{{/each}}';
  expect(renderOwn(own, model).split(/\n+/)).toEqual(['9,960 10,080', '0 120']);
});
