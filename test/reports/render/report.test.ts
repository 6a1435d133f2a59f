import IntlMessageFormat from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { resolveArguments } from '../../../src/diagnostics/messages.ts';
import type { Labels } from '../../../src/reports/render/reader.ts';
import { render } from './render.ts';
import { shipped } from './templates.ts';

const view = {
  draft: { errors: 1, warnings: 2 },
  openPoints: [
    {
      code: 'SRV001',
      severity: { type: 'badge', text: 'error', tone: 'bad' },
      about: { type: 'entity', id: 'service:billing', name: 'Billing' },
      message: 'No hours | at all.',
    },
  ],
  glossary: [{ id: 'term:gap', term: 'Gap', definition: 'What is missing.', synonyms: ['hole'], deprecated: [] }],
  matrix: {
    corner: 'Service',
    columns: [
      { name: 'Phone', group: 'Personal' },
      { name: 'Web', group: 'Digital' },
    ],
    rows: [
      {
        name: 'Billing',
        id: 'service:billing',
        group: 'After',
        cells: [
          { state: 'covered', id: 'cell:billing/sme/phone', text: '1 · 24/7' },
          { state: 'gap', id: 'cell:billing/sme/web', reasons: [{ text: 'Nobody attends it', code: 'CHN001' }] },
        ],
      },
      {
        name: 'Visits',
        group: 'After',
        cells: [{ state: 'none' }, { state: 'gap', reasons: [{ text: 'Nobody attends it', code: 'CHN001' }] }],
      },
    ],
  },
  funnel: {
    steps: [
      { name: 'Identified', count: 4 },
      { name: 'Agreed', count: 1 },
    ],
  },
};

const template = `## {{anchor "service:billing"}}Billing

{{matrix matrix title="Channels"}}

{{figure "funnel" funnel title="Agreements"}}
`;

describe('a report in Markdown', () => {
  it('says what it is made from, its body, its open points and its annexes', () => {
    expect(render(template, view).text).toBe(`# Channel map book

> **Draft with open points: 1 error and 2 warnings**

* **Client:** Farmacias del Sur
* **Engagement:** Customer operations 2027
* **Scenario:** Target 2027
* **Phase:** operational
* **Language:** English
* **As of:** 1 November 2026
* **Version of the model:** not under version control
* **Made with:** tom 0.1.0

## <a id="document-control"></a>Document control

No approval is recorded yet.

## 1 <a id="service-billing"></a>Billing

**Figure 1 · Channels**

● covered 1 · ○ gap 2

| Service | Personal · Phone | Digital · Web |
| --- | --- | --- |
| **After** |   |   |
| [Billing](#service-billing) | ● 1 · 24/7 | [○ gap](#cell-billing-sme-web) |
| Visits | · | [○ gap](#visits-web) |

- **gap** – Nobody attends it · CHN001: Billing (<a id="cell-billing-sme-web"></a>Web), Visits (<a id="visits-web"></a>Web)

**Figure 2 · Agreements**

How many have come how far: Identified 4 and Agreed 1.

| State | Number | Share of the first |
| --- | ---: | --- |
| Identified | 4 | 100% |
| Agreed | 1 | 25% |

## 2 <a id="open-points"></a>Open points

What is still unresolved in what this document covers. Each point says what is wrong, with the proof where there is one.

| Severity | About | Point | Rule |
| --- | --- | --- | --- |
| **error** | [Billing](#service-billing) | No hours \\| at all. | SRV001 |

## A <a id="glossary"></a>Glossary

| Term | Definition | Also called |
| --- | --- | --- |
| <a id="term-gap"></a>Gap | What is missing. | hole |
`);
  });

  it('has no chapter for what it has not: nothing open is a sentence, and not said of what could not be checked', () => {
    const none = 'No findings are open in what this document covers.';
    const heads = (text = '') => [...text.matchAll(/^## .*$/gm)].map(([head]) => head.replace(/<.*>/, ''));
    const clear = render('text').text;
    expect(heads(clear)).toEqual(['## Document control']);
    expect(clear).toContain(none);
    const unknown = render('text', { notAssessed: [{ about: 'Crews', missing: 'when they work' }] }).text;
    expect(heads(unknown)).toEqual(['## Document control', '## 1 Open points']);
    expect(unknown).not.toContain(none);
    expect(unknown).toContain('No findings are open in what could be checked.');
  });

  it('parts names that have commas of their own by semicolons', () => {
    const named = (...names: string[]) => names.map((name) => ({ type: 'entity', id: `service:${name}`, name }));
    const body = (list: unknown) => render('{{facts "Names" list}}', { list }).text;
    expect(body(named('Counter', 'Phone'))).toContain('Counter, Phone');
    expect(body(named('Counter, open on Sundays', 'Phone'))).toContain('Counter, open on Sundays; Phone');
  });

  it('speaks Spanish', () => {
    const text = render(template, view, { language: 'es' }).text ?? '';
    expect(text).toContain('> **Borrador con puntos abiertos: 1 error y 2 avisos**');
    expect(text).toContain('* **A fecha de:** 1 de noviembre de 2026');
    expect(text).toContain('● cubierto 1 · ○ hueco 2');
    expect(text).toContain('Cuántos han llegado a cada paso: Identified 4 y Agreed 1.');
  });

  it('is the same text for the same input', () => {
    expect(render(template, view).text).toBe(render(template, view).text);
    expect(render(template, view, { format: 'html' }).text).toBe(render(template, view, { format: 'html' }).text);
  });

  it('does not depend on the line ends of its templates', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const { layout, partials } = shipped;
    const rest = {
      partials: Object.fromEntries(Object.entries(partials).map(([name, text]) => [name, windows(text)])),
      layout: {
        ...layout,
        document: windows(layout.document),
        blocks: Object.fromEntries(Object.entries(layout.blocks).map(([name, text]) => [name, windows(text)])),
        page: windows(layout.page),
        styles: layout.styles.map(windows),
        script: windows(layout.script),
      },
    };
    for (const format of ['md', 'html'] as const) {
      expect(render(windows(template), view, { format, ...rest }).text).toBe(render(template, view, { format }).text);
    }
  });
});

it('a heading is the anchor of its first entity and keeps those of the others', () => {
  const layout = { ...shipped.layout, document: '{{> body}}' };
  const template = '## {{anchor "team:one"}}{{anchor "team:two"}}Desks\n\n{{link}}\n';
  const link = { type: 'entity', id: 'team:two', name: 'Two' };
  const { text = '' } = render(template, { link }, { layout, format: 'html' });
  expect(text).toContain('<h2 id="team-one">');
  expect(text).toContain('<a href="#team-two">Two</a>');
  expect(text).toContain('<span id="team-two"></span>');
});

describe('the labels', () => {
  const placeholders = (text: string) => {
    const parsed = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
    return [...new Set([...resolveArguments(parsed).arguments.values()].map(({ name }) => name))].sort();
  };
  const keys = (labels: Labels, path = ''): string[] =>
    Object.entries(labels).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key} ${placeholders(value)}`] : keys(value, `${path}${key}.`),
    );

  it('are the same in both languages, with the same placeholders', () => {
    expect(keys(shipped.labels.es).sort()).toEqual(keys(shipped.labels.en).sort());
  });
});
