import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/diagnostics/language.ts';
import { type CsvField, type CsvRows, readCsv } from '../../src/language/csv/read.ts';
import { dataPath } from '../../src/language/csv/tables.ts';
import { folderOf, tom } from '../cli/terminal.ts';
import { checkAll, defaultTom, sourcesOf } from '../support/example.ts';

const fieldsOf = (rows: CsvRows): CsvField[][] => Array.from({ length: rows.count }, (_, row) => rows.fieldsOf(row));

const texts = (text: string): string[][] => {
  const { header, rows } = readCsv(text);
  return [header, ...fieldsOf(rows)].map((fields) => fields.map((field) => field.text));
};

it.each([
  ['a million rows', `date,time,volume\n${'2026-03-02,09:00,84\n'.repeat(1_000_000)}`, 'csvTooLong'],
  ['200,000 columns', `date${',x-a'.repeat(200_000)}\n1\n`, 'csvTooWide'],
  ['200,000 fields in a row', `date,time,volume\n${'1,'.repeat(200_000)}\n`, 'csvTooWide'],
])('%s are not read: one finding', (_, text, message) => {
  const { rows, mistakes } = readCsv(text);
  expect(rows.count).toBe(0);
  expect(mistakes.map((mistake) => mistake.message)).toEqual([message]);
});

describe('reading', () => {
  const plain = [
    ['date', 'time', 'volume'],
    ['2026-03-02', '09:00', '84'],
  ];
  it.each([
    ['commas', 'date,time,volume\n2026-03-02,09:00,84\n', plain],
    ['semicolons', 'date;time;volume\n2026-03-02;09:00;84\n', plain],
    ['no line end at the end', 'date,time,volume\n2026-03-02,09:00,84', plain],
    ['CRLF', 'date,time,volume\r\n2026-03-02,09:00,84\r\n', plain],
    ['CR alone', 'date,time,volume\r2026-03-02,09:00,84\r', plain],
    ['a byte order mark', '\uFEFFdate,time,volume\n2026-03-02,09:00,84\n', plain],
    ['blank lines, and lines of nothing but delimiters', '\ndate,time,volume\n\n2026-03-02,09:00,84\n,,\n', plain],
    ['spaces around fields', ' date , time,volume \n2026-03-02 ,09:00, 84\n', plain],
    ['quotes', '"date","time","volume"\n"2026-03-02","09:00","84"\n', plain],
    [
      'a delimiter, a quote and a line break in quotes',
      'a,b\n"one, two","he said ""no""\nand left"\n',
      [
        ['a', 'b'],
        ['one, two', 'he said "no"\nand left'],
      ],
    ],
    [
      'a quoted header that decides nothing',
      '"a,b,c";d\n1;2\n',
      [
        ['a,b,c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'a quote behind a space, and fields of nothing but spaces',
      'a,b\n "x",  \n" ",\n1," "\n',
      [
        ['a', 'b'],
        ['"x"', ''],
        ['1', ''],
      ],
    ],
    ['a formula, which stays a text', 'a\n=1+1\n', [['a'], ['=1+1']]],
    ['nothing', '', [[]]],
  ])('%s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('tells where a field stands, quotes included', () => {
    const text = 'a,b\n 1 ,"x"\n';
    const spans = fieldsOf(readCsv(text).rows).flatMap((fields) =>
      fields.map(({ span }) => text.slice(span.start, span.end)),
    );
    expect(spans).toEqual(['1', '"x"']);
  });

  it('gives back whatever was written, with either delimiter and line end', () => {
    const field = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\0\uFFFD\uFEFF]/g, '').trim());
    const table = fc.array(fc.tuple(fc.constant('x'), field, field), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, delimiter, end) => {
        const head = ['a', 'b', 'c'];
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const lines = [head.join(delimiter), ...rows.map((row) => row.map(quote).join(delimiter))];
        expect(texts(lines.join(end))).toEqual([head, ...rows]);
      }),
    );
  });
});

describe('paths', () => {
  it.each([
    ['data/calls.csv', 'data/calls.csv'],
    ['./data/calls.CSV', 'data/calls.CSV'],
    ['calls.csv', 'calls.csv'],
    ['/etc/calls.csv', undefined],
    ['../calls.csv', undefined],
    ['data/../../calls.csv', undefined],
    ['data//calls.csv', undefined],
    ['C:\\data\\calls.csv', undefined],
    ['data\\calls.csv', undefined],
    ['data/calls.xlsx', undefined],
    ['https://example.org/calls.csv', undefined],
  ])('%s', (written, expected) => {
    expect(dataPath(written)).toBe(expected);
  });
});

const demand = 'demand:\n  calls: { name: Calls, data: data/calls.csv, aht: 3 min }\n';
const head = 'date,time,volume\n';
const row = '2026-03-02,09:00,84\n';

/** What is found of a data file: `file:line:column code message | hint`. */
function told(csv: string | undefined, model = demand, language: 'en' | 'es' = 'en'): string[] {
  const files = { 'model/demand.yaml': model, ...(csv === undefined ? {} : { 'data/calls.csv': csv }) };
  return checkAll(sourcesOf(files), language)
    .result.diagnostics.filter(({ code }) => /^(INT00[0178]|FMT)/.test(code))
    .map(({ file, range, code, message, hint }) => {
      const { line = 0, column = 0 } = range?.start ?? {};
      return `${file}:${line}:${column} ${code} ${message.replaceAll('\n', ' / ')}${hint === undefined ? '' : ` | ${hint}`}`;
    });
}

describe('what is wrong with a data file, at its line and column', () => {
  it.each([
    ['nothing', `${head}${row}`, []],
    ['a column of one’s own', 'date,time,volume,x-note\n2026-03-02,09:00,84,fair\n', []],
    ['an hour that comes twice when clocks go back', `${head}2026-10-25,02:00,4\n2026-10-25,02:00,5\n`, []],
    [
      'no file',
      undefined,
      [
        'model/demand.yaml:2:31 INT008 The data file “data/calls.csv” does not exist. | put the file there, or correct the path: it starts at the folder of tom.yaml.',
      ],
    ],
    [
      'an empty file',
      '',
      [
        'data/calls.csv:1:1 INT008 The data file is empty; it needs a first line with the names of its columns: date, time and volume. | the first line has the names of the columns: date, time and volume.',
      ],
    ],
    [
      'only names',
      head,
      [
        'data/calls.csv:1:1 INT008 The data file has names of columns and no row. | the first line has the names of the columns: date, time and volume.',
      ],
    ],
    [
      'a misspelt column, which is not missing besides',
      `date,time,volum\n${row}`,
      ['data/calls.csv:1:11 INT007 “volum” is not a column of this table. | did you mean “volume”?'],
    ],
    [
      'a column that nobody knows',
      'date,time,volume,agent\n2026-03-02,09:00,84,Ana\n',
      [
        'data/calls.csv:1:18 INT007 “agent” is not a column of this table. | what can stand here: date, time and volume. A field of your own starts with “x-”.',
      ],
    ],
    [
      'columns that are missing',
      'date\n2026-03-02\n',
      [
        'data/calls.csv:1:1 INT008 The columns time and volume are missing. | the first line has the names of the columns: date, time and volume.',
      ],
    ],
    [
      'a column twice',
      'date,time,volume,date\n2026-03-02,09:00,84,2026-03-02\n',
      [
        'data/calls.csv:1:18 INT008 The column “date” stands twice. | the first line has the names of the columns: date, time and volume.',
      ],
    ],
    [
      'a word for a number, in two rows',
      `${head}2026-03-02,09:00,many\n${row.replace('09', '10')}2026-03-02,11:00,few\n`,
      [
        'data/calls.csv:2:18 INT008 “many” is not a number. / The same is wrong in 1 more row. | write digits, with a point for decimals: 3.5.',
      ],
    ],
    [
      'a formula for a number',
      `${head}2026-03-02,09:00,=40+44\n`,
      ['data/calls.csv:2:18 INT008 “=40+44” is not a number. | write digits, with a point for decimals: 3.5.'],
    ],
    [
      'a decimal comma',
      'date;time;volume\n2026-03-02;09:00;84,5\n',
      ['data/calls.csv:2:18 INT008 “84,5” has a comma for decimals; here they stand behind a point. | write 84.5.'],
    ],
    [
      'a decimal comma that makes one field more',
      `${head}2026-03-02,09:00,84,5\n`,
      [
        'data/calls.csv:2:1 INT008 This row has 4 fields and the header has 3. | fields are separated as in the first line; one that has a comma inside goes in quotes, and decimals stand behind a point.',
      ],
    ],
    [
      'grouped thousands',
      `${head}2026-03-02,09:00,"1,200"\n`,
      ['data/calls.csv:2:18 FMT012 “1,200” has separators of thousands. | write 1200, without separators.'],
    ],
    [
      'fewer than nothing',
      `${head}2026-03-02,09:00,-4\n`,
      ['data/calls.csv:2:18 INT008 “-4” is below zero, and the column “volume” cannot be.'],
    ],
    [
      'nothing where a value belongs',
      `${head}2026-03-02,09:00,\n`,
      ['data/calls.csv:2:18 INT008 This row has nothing in the column “volume”. | write it, or remove the row.'],
    ],
    [
      'a date in another order',
      `${head}28/03/2026,09:00,84\n`,
      ['data/calls.csv:2:1 INT008 “28/03/2026” is not a date written as year-month-day. | write 2026-03-28.'],
    ],
    [
      'a month for a date',
      `${head}2026-03,09:00,84\n`,
      ['data/calls.csv:2:1 INT008 “2026-03” is not a whole date. | write year, month and day: 2026-03-02.'],
    ],
    [
      'the same interval twice',
      `${head}${row}${row}`,
      ['data/calls.csv:3:1 INT008 There are two rows of 2026-03-02 09:00. | leave one row an interval.'],
    ],
    [
      'a quote that never closes',
      `${head}2026-03-02,"09:00,84\n${row}`,
      [
        'data/calls.csv:2:12 INT008 The quote that opens here never closes. | a field in quotes starts and ends with one; a quote inside it is written twice.',
      ],
    ],
    [
      'something behind a closing quote',
      `${head}2026-03-02,"09:00"h,84\n`,
      [
        'data/calls.csv:2:19 INT008 “h” stands behind a closing quote, where the field should end. | a field in quotes starts and ends with one; a quote inside it is written twice.',
      ],
    ],
    [
      'a spreadsheet',
      'PK\u0003\u0004\0\0',
      [
        'data/calls.csv:1:5 INT008 This is not a text in UTF-8, so it is no CSV that can be read. | in the spreadsheet, save the sheet as “CSV UTF-8”.',
      ],
    ],
  ])('%s', (_, csv, expected) => {
    expect(told(csv)).toEqual(expected);
  });

  it('columns count behind a byte order mark and in lines that end in CRLF', () => {
    expect(told(`\uFEFF${head.trim()}\r\n2026-03-02,09:00,x\r\n`)[0]).toMatch(/^data\/calls\.csv:2:18 /);
    expect(told('\uFEFFdate,time,volum\r\n2026-03-02,09:00,1\r\n')[0]).toMatch(/^data\/calls\.csv:1:11 /);
  });

  it.each(languages)('fills its words in every language (%s)', (language) => {
    const wrong = [
      undefined,
      '',
      head,
      'date\n2026\n',
      `${head}2026,9:00,-1,2\n`,
      `${head}2026,09:00,-1\n${row}${row}`,
      '"',
    ];
    for (const csv of wrong)
      for (const line of told(csv, demand, language)) expect(line).not.toMatch(/\{\w+\}|undefined/);
  });

  it('a path that leads nowhere in the workspace', () => {
    const model = demand.replace('data/calls.csv', '../calls.csv');
    expect(told('', model)).toEqual([
      'model/demand.yaml:2:31 INT008 “../calls.csv” is not the path of a data file: it goes from the folder of tom.yaml downwards and ends in .csv. | for example data/calls-2026.csv.',
    ]);
  });

  it('a file that two rows name is told once, and one of an override where it is written', () => {
    const twice = `${demand}  others: { name: Others, data: data/calls.csv, aht: 3 min }\n`;
    expect(told(`${head}x,09:00,84\n`, twice)).toHaveLength(1);
    const changed =
      'demand:\n  calls:\n    data: data/calls.csv\n    overrides:\n      as-is:\n        data: data/old.csv\n';
    expect(told(`${head}${row}`, changed)).toEqual([expect.stringMatching(/^model\/demand\.yaml:6:15 INT008 /)]);
  });

  it('the data of indicators and surveys are read by their own columns', () => {
    const kpi = 'kpis:\n  fcr: { name: FCR, metric: fcr, data: data/calls.csv }\n';
    expect(told('period,value,n\n2026-03,71%,310\n2026-04,72.5 %,298\n', kpi)).toEqual([]);
    expect(told('period,value\n2026-Q9,71%\n', kpi)).toEqual([expect.stringMatching(/^data\/calls\.csv:2:1 INT008 /)]);
    expect(told('period,valor\n2026-03,71%\n', kpi)).not.toEqual([]);
  });

  it('rules that need the data are not assessed while it is wrong', () => {
    const files = { 'model/demand.yaml': demand, 'data/calls.csv': `${head}x,09:00,84\n` };
    const { notAssessed } = checkAll(sourcesOf(files), 'en', ['CAP001']).result;
    expect(notAssessed.map(({ code, subject }) => `${code} ${subject}`)).toEqual(['CAP001 demand:calls']);
  });
});

describe('from the disk', () => {
  const segments = 'segments:\n  homes: { name: Homes, criteria: [all] }\n';
  const files = {
    'tom.yaml': defaultTom,
    'model/a.yaml': `${segments}${demand}`,
    'data/calls.csv': `${head}oops,09:00,84\n`,
  };
  const show = async (folder: string): Promise<string> => {
    const { out } = await tom(folder, ['validate', '--rule', 'INT008', '--lang', 'en', '--quiet']);
    return out;
  };

  it('a file that the model names is read, and its line is shown', async () => {
    const out = await show(folderOf(files));
    expect(out).toContain('data/calls.csv:2:1  error  INT008');
    expect(out).toContain('2 │ oops,09:00,84');
  });

  it('one that nothing names is not read, whatever it holds', async () => {
    const folder = folderOf({ ...files, 'data/calls.csv': `${head}${row}`, 'data/other.csv': 'rubbish' });
    expect(await show(folder)).not.toContain('INT008');
  });

  it('a link out of the workspace is not followed', async () => {
    const outside = folderOf({ 'secret.csv': `${head}${row}` });
    const { 'data/calls.csv': _, ...rest } = files;
    const folder = folderOf({ ...rest, 'data/readme.txt': '' });
    symlinkSync(join(outside, 'secret.csv'), join(folder, 'data/calls.csv'));
    expect(await show(folder)).toContain('the link leads outside the workspace');
  });

  it('nor a folder that only looks like a file', async () => {
    const { 'data/calls.csv': _, ...rest } = files;
    const folder = folderOf({ ...rest, 'data/calls.csv/inside.txt': '' });
    expect(await show(folder)).toContain('it is a folder, a pipe or a device');
  });

  it('a file that is far too large is not read', async () => {
    const folder = folderOf(files);
    writeFileSync(join(folder, 'data/calls.csv'), Buffer.alloc(33 * 1024 * 1024, 'x'));
    expect(await show(folder)).toContain('it is larger than 32 MB');
  });
});
