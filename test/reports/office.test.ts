import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { dressed } from '../../src/reports/office/dressed.ts';
import { packDocument } from '../../src/reports/office/pack.ts';
import { createRasterise } from '../../src/reports/office/rasterise.ts';
import { readReference } from '../../src/reports/office/reference.ts';
import { packWorkbook } from '../../src/reports/office/workbook.ts';
import { zipped } from '../../src/reports/office/zip.ts';
import { renderDocument, renderReport, renderWorkbook } from '../../src/reports/render/report.ts';
import type { ReportView } from '../../src/reports/render/view.ts';
import { emptyView } from './render/empty-view.ts';
import { fullView } from './render/full-view.ts';
import { hostileTexts } from './render/hostile-texts.ts';
import { all, faultsOf, outside, type Parts, partsOf, words } from './render/parts.ts';
import { poison } from './render/poison.ts';
import { shipped } from './render/templates.ts';
import { exampleAt, templateOf, viewsOf } from './view.ts';

const examples = ['pharmacy', 'water-utility', 'telecom-alliance'];
const languages = ['en', 'es'] as const;
const tabular = ['channel-map', 'sla-book', 'raci', 'scorecard', 'roadmap'];
/** A picture of one point, where what is drawn does not matter. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

function inputOf(template: string, view: ReportView, language: string) {
  return { name: 'sample', template, ...shipped, view, language };
}

function document(template: string, view: ReportView, language = 'en', draw = () => dot): Uint8Array {
  const { document: made, fault } = renderDocument(inputOf(template, view, language));
  if (fault) throw new Error(fault.message);
  return packDocument(made, new Map(), draw);
}

async function workbook(template: string, view: ReportView, language = 'en'): Promise<Uint8Array> {
  const { workbook: made, plain, fault } = renderWorkbook(inputOf(template, view, language));
  if (fault) throw new Error(fault.message);
  return packWorkbook(made, plain, view, language, shipped.labels);
}

/** The headings of a document, or of the Markdown of the same report: levels and words. */
function headingsOf(parts: Parts): string[] {
  return all(parts.xml('word/document.xml'), 'w:p').flatMap((paragraph) => {
    const style = all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? '';
    const level = /^Heading(\d)$/.exec(style)?.[1];
    return level === undefined
      ? []
      : [
          `${level} ${words(paragraph)
            .replace(/[\s\u00a0]+/g, ' ')
            .trim()}`,
        ];
  });
}

function headingsOfPage(template: string, view: ReportView, language: string): string[] {
  const { text = '' } = renderReport({ ...inputOf(template, view, language), format: 'html' });
  const body = text.slice(text.indexOf('<main'));
  return [...body.matchAll(/<h([2-6])[^>]*>(.*?)<\/h\1>/gs)].map(
    ([, level, inside = '']) =>
      `${Number(level) - 1} ${decoded(inside.replace(/<[^>]*>/g, ''))
        .replace(/[\s\u00a0]+/g, ' ')
        .trim()}`,
  );
}

function decoded(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" };
  return text.replace(/&(#?\w+);/g, (_, name: string) => entities[name] ?? '');
}

/** All that the fields of a document do. */
function fieldsOf(parts: Parts): string[] {
  return parts.names
    .filter((name) => /^word\/[^/]+\.xml$/.test(name))
    .flatMap((name) => [
      ...all(parts.xml(name), 'w:instrText').map(({ textContent }) => String(textContent)),
      ...all(parts.xml(name), 'w:fldSimple').map((one) => String(one.getAttribute('w:instr'))),
    ])
    .map((field) => field.trim());
}

const knownFields = /^(?:TOC \\o "1-2" \\h \\z \\u|PAGEREF \w+ \\h|SEQ (?:Figure|Table) \\\* ARABIC|PAGE|NUMPAGES)$/;

describe.each(examples)('documents of %s', (example) => {
  it.each(languages)('hold each report whole, in %s', (language) => {
    for (const [name, view] of viewsOf(exampleAt(example), language)) {
      const parts = partsOf(document(templateOf(name), view, language));
      expect(faultsOf(parts), name).toEqual([]);
      expect(headingsOf(parts), name).toEqual(headingsOfPage(templateOf(name), view, language));
      expect(
        fieldsOf(parts).filter((field) => !knownFields.test(field)),
        name,
      ).toEqual([]);
      const text = parts.xml('word/document.xml');
      const places = all(text, 'w:bookmarkStart').map((one) => String(one.getAttribute('w:name')));
      expect(new Set(places).size, name).toBe(places.length);
      expect(
        places.filter((place) => !/^[A-Za-z]\w{0,39}$/.test(place)),
        name,
      ).toEqual([]);
      const links = all(text, 'w:hyperlink').flatMap((link) => link.getAttribute('w:anchor') ?? []);
      expect(
        links.filter((link) => !places.includes(link)),
        name,
      ).toEqual([]);
      // A row is as wide as its table, and a head comes again on the next page.
      for (const table of all(text, 'w:tbl')) {
        const columns = all(table, 'w:gridCol').length;
        for (const row of all(table, 'w:tr')) {
          const spans = all(row, 'w:tc').map((cell) => Number(all(cell, 'w:gridSpan')[0]?.getAttribute('w:val') ?? 1));
          expect(
            spans.reduce((sum, span) => sum + span, 0),
            name,
          ).toBe(columns);
        }
        const isFacts = all(table, 'w:tblStyle')[0]?.getAttribute('w:val') === 'Facts';
        expect(all(table, 'w:tblHeader').length > 0, name).toBe(!isFacts);
      }
      // What stands side by side in a point has a space between.
      const written = parts.text('word/document.xml');
      const paragraphs = written.split('</w:p>').map((one) => one.replace(/<[^>]*>/g, ''));
      expect(
        paragraphs.filter((one) => /\S·|·\S/.test(one)),
        name,
      ).toEqual([]);
      // A paragraph between a heading and a table stays with both.
      const alone =
        /"Heading\d"\/>(?:(?!<\/w:p>).)*<\/w:p><w:p><w:pPr><w:pStyle w:val="BodyText"\/>(?!<w:keepNext)(?:(?!<\/w:p>).)*<\/w:p><w:tbl>/;
      expect(alone.exec(written)?.[0], name).toBeUndefined();
      // Every style and list that the text names is there.
      const known = new Set(all(parts.xml('word/styles.xml'), 'w:style').map((one) => one.getAttribute('w:styleId')));
      for (const tag of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
        expect(
          all(text, tag).filter((one) => !known.has(one.getAttribute('w:val'))),
          name,
        ).toEqual([]);
    }
  });

  it('are the same bytes, whenever and wherever they are made', async () => {
    const [[name, view] = ['', emptyView]] = viewsOf(exampleAt(example), 'es', ['channel-map']);
    const zone = process.env.TZ;
    const make = async () => [document(templateOf(name), view, 'es'), await workbook(templateOf(name), view, 'es')];
    const first = await make();
    process.env.TZ = 'Pacific/Kiritimati';
    try {
      expect(await make()).toEqual(first);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.each(languages)('workbooks hold real figures, heads that stand and words of lists, in %s', async (language) => {
    for (const [name, view] of viewsOf(exampleAt(example), language, tabular)) {
      const parts = partsOf(await workbook(templateOf(name), view, language));
      expect(faultsOf(parts), name).toEqual([]);
      const book = parts.xml('xl/workbook.xml');
      const sheets = all(book, 'sheet').map((sheet) => String(sheet.getAttribute('name')));
      expect(new Set(sheets.map((sheet) => sheet.toLowerCase())).size).toBe(sheets.length);
      expect(sheets.filter((sheet) => !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u.test(sheet))).toEqual([]);
      const strings = all(parts.xml('xl/sharedStrings.xml'), 'si').map((one) => words(one, 't'));
      const cellsOf = (index: number) => all(parts.xml(`xl/worksheets/sheet${index + 1}.xml`), 'c');
      const textOf = (cell: ReturnType<typeof cellsOf>[number]) =>
        cell.getAttribute('t') === 's' ? (strings[Number(all(cell, 'v')[0]?.textContent)] ?? '') : '';
      sheets.forEach((sheet, index) => {
        const xml = parts.xml(`xl/worksheets/sheet${index + 1}.xml`);
        expect(all(xml, 'f'), sheet).toEqual([]);
        const isOwn = index === 0 || all(book, 'sheet')[index]?.getAttribute('state') === 'hidden';
        expect(
          all(xml, 'pane').map((pane) => pane.getAttribute('state')),
          sheet,
        ).toEqual(isOwn ? [] : ['frozen']);
        expect(all(xml, 'autoFilter').length, sheet).toBe(isOwn ? 0 : 1);
        for (const one of all(xml, 'dataValidation')) {
          const [, column = '', rows = ''] = /\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/.exec(words(one, 'formula1' as 't')) ?? [];
          const choices = cellsOf(sheets.length - 1)
            .filter((cell) => cell.getAttribute('r')?.replace(/\d+/, '') === column)
            .map(textOf);
          expect(choices.length).toBe(Number(rows));
          const [from = ''] = String(one.getAttribute('sqref')).split(':');
          const at = from.replace(/\d+/, '');
          const held = cellsOf(index).filter((cell) =>
            new RegExp(`^${at}(?!1$)\\d+$`).test(String(cell.getAttribute('r'))),
          );
          const others = held.map(textOf).filter((text) => text !== '' && !choices.includes(text));
          expect(others, `${sheet} ${at}`).toEqual([]);
        }
      });
      const styles = all(all(parts.xml('xl/styles.xml'), 'cellXfs')[0] ?? book, 'xf');
      const formats = all(parts.xml('xl/styles.xml'), 'numFmt');
      const formatOf = (cell: ReturnType<typeof cellsOf>[number]) => {
        const id = styles[Number(cell.getAttribute('s'))]?.getAttribute('numFmtId');
        return formats.find((one) => one.getAttribute('numFmtId') === id)?.getAttribute('formatCode') ?? id;
      };
      // A row is as high as its texts need, where programs do not reckon it; a date takes no more room than it needs.
      sheets.forEach((sheet, index) => {
        const xml = parts.xml(`xl/worksheets/sheet${index + 1}.xml`);
        const widths = all(xml, 'col').map((one) => Number(one.getAttribute('width')));
        const columnOf = (cell: Element) => (cell.getAttribute('r')?.charCodeAt(0) ?? 0) - 65;
        if (widths.length > 26) return;
        // Fitted to the width of a sheet of paper, its letters are still read.
        if (widths.length < 15)
          expect(
            widths.reduce((sum, width) => sum + width, 0),
            sheet,
          ).toBeLessThan(240);
        for (const row of all(xml, 'row')) {
          const high = Number(row.getAttribute('ht') ?? 15) / 15;
          const low = all(row, 'c').filter((cell) => textOf(cell).length / (widths[columnOf(cell)] ?? 60) > high);
          expect(high < 26 ? low.map(textOf) : [], `${name} ${sheet}`).toEqual([]);
        }
        const days = all(xml, 'c').filter((cell) => formatOf(cell) === 'd mmm yyyy' && index > 0);
        const roomy = days.filter((cell) => {
          const others = all(xml, 'c').filter((one) => columnOf(one) === columnOf(cell));
          return others.every((one) => textOf(one).length < 20) && (widths[columnOf(cell)] ?? 0) > 22;
        });
        expect(roomy.length, `${name} ${sheet}`).toBe(0);
      });
      expect(
        all(all(parts.xml('xl/styles.xml'), 'fonts')[0] ?? book, 'font').map((one) => all(one, 'name').length),
      ).toEqual([1, 1]);
      // Text is told to be text, so that it is no formula for whoever edits it either.
      const visible = sheets
        .map((_, index) => index)
        .filter((index) => all(book, 'sheet')[index]?.getAttribute('state') !== 'hidden');
      const text = visible.flatMap(cellsOf).filter((cell) => cell.getAttribute('t') === 's');
      expect([...new Set(text.map(formatOf))], name).toEqual(['@']);
    }
  });
});

describe('a sheet', () => {
  it('is called as its heading reads, and so is what its rows stand under', async () => {
    const view = { ...emptyView, teams: ['R&D_lab', 'A*B'].map((name) => ({ name, rows: [{ people: 3 }] })) };
    const template = `## {{say en="Q&A_desk"}}

{{table teams "name=Team|Equipo"}}

## {{say en="All_teams"}}

{{#each teams}}

### {{name}}

{{table rows "people=People|Personas"}}

{{/each}}
`;
    const parts = partsOf(await workbook(template, view));
    const sheets = all(parts.xml('xl/workbook.xml'), 'sheet').map((sheet) => sheet.getAttribute('name'));
    expect(sheets).toEqual(expect.arrayContaining(['Q&A_desk', 'All_teams']));
    const strings = all(parts.xml('xl/sharedStrings.xml'), 'si').map((one) => words(one, 't'));
    expect(strings.filter((one) => one === 'R&D_lab').length).toBe(1);
    expect(strings.filter((one) => /&amp;|\\/.test(one))).toEqual([]);
  });
});

describe('a hostile text', () => {
  const template = readFileSync(new URL('render/full-template.md', import.meta.url), 'utf8');
  const more = [
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ']]>',
    '\u0000\u0008\ufffe\ud800',
    '_x0041_',
    ' INCLUDETEXT "C:\\x" ',
  ];
  const plain = fieldsOf(partsOf(document(template, fullView)));

  it.each([...hostileTexts, ...more])('%j does nothing in a document', (text) => {
    const parts = partsOf(
      document(
        template,
        poison(fullView, () => text),
      ),
    );
    expect(faultsOf(parts)).toEqual([]);
    expect(outside(parts)).toEqual([]);
    const fields = fieldsOf(parts);
    expect(fields.filter((field) => !knownFields.test(field))).toEqual([]);
    expect(fields.length).toBe(plain.length);
  });

  it.each([...hostileTexts, ...more])('%j does nothing in a workbook', async (text) => {
    const parts = partsOf(
      await workbook(
        template,
        poison(fullView, () => text),
      ),
    );
    expect(faultsOf(parts)).toEqual([]);
    expect(outside(parts)).toEqual([]);
    const sheets = parts.names.filter((name) => /^xl\/worksheets\/sheet/.test(name));
    expect(sheets.length).toBeGreaterThan(2);
    for (const name of sheets) expect(all(parts.xml(name), 'f')).toEqual([]);
    expect(parts.names.filter((name) => /external|vba|calcChain|hyperlink/i.test(name))).toEqual([]);
  });

  it('is a link only where the model declares one', () => {
    const linked =
      '## One\n\n{{link "a" "https://example.org/x?a=1&b=2"}} {{link "b" "javascript:alert(1)"}} {{link "c" "file:///etc/passwd"}}\n';
    expect(outside(partsOf(document(linked, emptyView)))).toEqual(['https://example.org/x?a=1&b=2']);
  });
});

describe('a document of the client', () => {
  const w =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const style = (type: string, id: string, name: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const relations = (...all: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, type: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`;
  const files = {
    'word/document.xml': `<w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="Ttulo"/></w:pPr><w:r><w:t>{ti</w:t></w:r><w:r><w:t>tle} for {client}</w:t></w:r></w:p><w:p><w:r><w:pict r:id="rId9"/></w:r><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:t>Lorem</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      relation('rId2', 'header', 'header1.xml'),
      relation('rId9', 'image', 'media/image1.png'),
    ),
    'word/styles.xml': `<w:styles ${w}>${style('paragraph', 'Ttulo1', 'Heading 1')}${style('paragraph', 'Rows', 'Rows of theirs')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="4"/><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`,
    'word/header1.xml': `<w:hdr ${w}><w:p><w:r><w:t>THEIRS</w:t></w:r></w:p></w:hdr>`,
    'word/media/image1.png': dot,
  };
  const template = '## One\n\n- a\n\n| A |\n| --- |\n| x |\n';
  const made = (more: Readonly<Record<string, string>> = {}) => {
    const reference = readReference(zipped(new Map(Object.entries({ ...files, ...more }))));
    if (typeof reference === 'string') return reference;
    const view = {
      ...emptyView,
      draft: { errors: 1, warnings: 0 },
      meta: { ...emptyView.meta, title: 'Our <title>', client: 'Them' },
    };
    const { document: ours } = renderDocument(inputOf(template, view, 'en'));
    if (!ours) throw new Error('a fault');
    return partsOf(packDocument(...dressed(ours, reference), () => dot));
  };

  it('gives its styles, lists, header and cover', () => {
    const parts = made();
    if (typeof parts === 'string') throw new Error(parts);
    expect(faultsOf(parts)).toEqual([]);
    const text = parts.xml('word/document.xml');
    const paragraphs = all(text, 'w:p').map((one) =>
      [all(one, 'w:pStyle')[0]?.getAttribute('w:val'), words(one)].join(' '),
    );
    expect(paragraphs[0]).toBe('Ttulo Our <title> for Them');
    expect(paragraphs).toContain('Ttulo1 1 One');
    expect(paragraphs.join(' ')).not.toMatch(/Lorem|Heading1/);
    expect(all(text, 'w:tblStyle').map((one) => one.getAttribute('w:val'))).toContain('tomRows');
    expect(all(text, 'w:numId').map((one) => one.getAttribute('w:val'))).toEqual(['8']);
    const lists = all(parts.xml('word/numbering.xml'), 'w:num').map((one) => one.getAttribute('w:numId'));
    expect(lists).toEqual(['7', '8']);
    expect(parts.text('word/client/header1.xml')).toMatch(/THEIRS.*Draft/);
    expect(parts.names).toContain('word/client/media/image1.png');
    expect(parts.names).not.toContain('word/header.xml');
    expect(outside(parts)).toEqual([]);
  });

  it('whose cover has no place for the title has it on the page behind', () => {
    const parts = made({ 'word/document.xml': files['word/document.xml'].replace('tle} for', 'med} for') });
    if (typeof parts === 'string') throw new Error(parts);
    const told = all(parts.xml('word/document.xml'), 'w:p').map((one) => words(one));
    expect(told.filter((one) => one.includes('Our <title>'))).toEqual(['Our <title>']);
    expect(told[0]).toBe('{timed} for Them');
  });

  it('that cannot serve says why', () => {
    expect(readReference(new TextEncoder().encode('hello'))).toBe('notDocx');
    expect(readReference(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe('protected');
    expect(readReference(zipped(new Map([['a.txt', 'x']])))).toBe('notDocx');
    expect(
      made({ 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'word/document.xml': '<!DOCTYPE x><x/>' }),
    ).toBe('notDocx');
    const linked = relations(
      relation('rId2', 'header', 'header1.xml'),
      relation('rId9', 'image', 'file:///c:/a.png', ' TargetMode="External"'),
    );
    expect(made({ 'word/_rels/document.xml.rels': linked })).toBe('linked');
  });
});

/** How many stretches of a document lie on their side. */
function lyingIn(template: string, view: object): number {
  const xml = partsOf(document(template, { ...emptyView, ...view } as ReportView)).xml('word/document.xml');
  return all(xml, 'w:pgSz').filter((size) => size.getAttribute('w:orient') === 'landscape').length;
}

describe('a table in a document', () => {
  it.each([
    [10, 0],
    [11, 1],
  ])('of %i columns is on %i pages that lie on their side, and as wide as they are', (count, lying) => {
    const names = Array.from({ length: count }, (_, index) => `c${index}`);
    const template = `## One\n\n{{table list ${names.map((name) => `"${name}=${name}"`).join(' ')}}}\n\n## Two\n\nEnd.`;
    const list = [Object.fromEntries(names.map((name) => [name, 'x']))];
    expect(lyingIn(template, { list })).toBe(lying);
    const xml = partsOf(document(template, { ...emptyView, list } as ReportView)).xml('word/document.xml');
    const widths = all(xml, 'w:tblW').map((table) => Number(table.getAttribute('w:w')));
    expect(Math.max(...widths) > 10_000).toBe(lying === 1);
  });
});

describe('a matrix in a document', () => {
  const matrixOf = (names: string[]) => ({
    corner: 'Service',
    columns: names.map((name) => ({ name })),
    rows: [{ name: 'Advice', cells: names.map(() => ({ state: 'covered', text: '1' })) }],
  });
  const sectionsOf = (names: string[]) => {
    const template =
      '## One\n\n{{matrix m title="Map"}}\n\nNot used: fax.\n\n## Two\n\n{{matrix m title="Map"}}\n\nEnd.';
    return lyingIn(template, { m: matrixOf(names) });
  };

  it('stands upright where its words fit, each column as wide as they are', () => {
    expect(sectionsOf(['Counter', 'Telephone', 'Website', 'App', 'Post', 'Breakdown line', 'Text', 'Store'])).toBe(0);
  });

  it('lies on its side where they do not, with the sentence behind it, so that no page holds that alone', () => {
    expect(sectionsOf(Array.from({ length: 11 }, (_, index) => `Channel ${index}`))).toBe(1);
  });
});

describe('Markdown in a document', () => {
  it('keeps lists, quotes, code, tables and marks', () => {
    const template = [
      '## One **bold** _word_ `code`',
      '- a\n- b\n  1. c\n  2. d',
      '1. e\n2. f',
      '> said',
      '```\nline 1\nline 2\n```',
      '| A | B |\n| --- | ---: |\n| x | 1 |',
      'go [there](#two)',
      '## Two',
    ].join('\n\n');
    const parts = partsOf(document(template, emptyView));
    const text = parts.xml('word/document.xml');
    const styles = all(text, 'w:p').map((one) =>
      [all(one, 'w:pStyle')[0]?.getAttribute('w:val'), words(one)].join(' '),
    );
    for (const line of [
      'ListParagraph a',
      'ListParagraph d',
      'Quote said',
      'Code line 1line 2',
      'TableText x',
      'BodyText go there',
    ])
      expect(styles).toContain(line);
    const numbers = all(text, 'w:numId').map((one) => one.getAttribute('w:val'));
    expect(numbers).toEqual(['1', '1', '2', '2', '3', '3']);
    expect(all(parts.xml('word/numbering.xml'), 'w:num').map((one) => one.getAttribute('w:numId'))).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(all(text, 'w:b').length).toBeGreaterThan(0);
  });
});

describe('a picture', () => {
  const built = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url));

  it('is drawn where no letter is installed, with all its words', async () => {
    const rasterise = await createRasterise({
      program: built('@resvg/resvg-wasm/index_bg.wasm'),
      faces: ['', '-Bold'].map((weight) => built(`dejavu-fonts-ttf/ttf/DejaVuSansCondensed${weight}.ttf`)),
    });
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40" font-family="system-ui, sans-serif">${inside}</svg>`;
    const drawn = (word: string, weight = 400) =>
      Buffer.from(rasterise(svg(`<text x="5" y="20" font-size="14" font-weight="${weight}">${word}</text>`))).toString(
        'base64',
      );
    const pictures = ['', 'Ñandú', 'Αθήνα', '2 → 4', '●◐◇'].map((word) => drawn(word));
    expect(new Set(pictures).size).toBe(pictures.length);
    expect(drawn('Ñandú')).toBe(pictures[1]);
    expect(drawn('Ñandú', 700)).not.toBe(pictures[1]);
    const [[name, view] = ['', emptyView]] = viewsOf(exampleAt('pharmacy'), 'es', ['executive']);
    const { document: made } = renderDocument(inputOf(templateOf(name), view, 'es'));
    expect(made?.pictures.size).toBeGreaterThan(2);
    for (const drawing of made?.pictures.values() ?? []) {
      expect(drawing).not.toMatch(/var\(|system-ui|font-weight="650"/);
      expect(strFromU8(rasterise(drawing).slice(1, 4))).toBe('PNG');
    }
  });
});

/** What a foreign reader says of a file; undefined where there is none on this machine. */
function foreign(module: string, bytes: Uint8Array, name: string, script: string): string | undefined {
  const python = ['/usr/bin/python3', 'python3'].find(
    (path) => spawnSync(path, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
  if (python === undefined) return undefined;
  const file = join(mkdtempSync(join(tmpdir(), 'tom-office-')), name);
  writeFileSync(file, bytes);
  return execFileSync(python, ['-c', script, file], { encoding: 'utf8' });
}

describe('a foreign reader', () => {
  const [[name, view] = ['', emptyView]] = viewsOf(exampleAt('pharmacy'), 'es', ['roadmap']);

  it('opens the document', ({ skip }) => {
    const script =
      'import docx,sys\nd=docx.Document(sys.argv[1])\nfor p in d.paragraphs:\n  if p.style.name.startswith("Heading"): print(p.style.name[8:],p.text)\nprint("tables",len(d.tables),d.core_properties.title,d.core_properties.created)';
    const said = foreign('docx', document(templateOf(name), view, 'es'), 'a.docx', script);
    if (said === undefined) return skip('no python-docx on this machine');
    const lines = said
      .trim()
      .replace(/\u00a0/g, ' ')
      .split('\n');
    expect(lines.slice(0, -1)).toEqual(headingsOfPage(templateOf(name), view, 'es'));
    expect(lines.at(-1)).toMatch(/^tables \d+ Brechas y hoja de ruta \d{4}-\d{2}-\d{2} 00:00:00/);
  });

  it('opens the workbook', async ({ skip }) => {
    const script =
      'import openpyxl,sys\nw=openpyxl.load_workbook(sys.argv[1])\ns=w["Iniciativas"]\nprint(s.freeze_panes,s.auto_filter.ref,len(s.data_validations.dataValidation))\nprint(*[type(c.value).__name__ for c in s[2]])';
    const said = foreign('openpyxl', await workbook(templateOf(name), view, 'es'), 'a.xlsx', script);
    if (said === undefined) return skip('no openpyxl on this machine');
    expect(said.trim().split('\n')).toEqual(['B2 A1:I6 2', 'str str datetime datetime str int int int str']);
  });
});
