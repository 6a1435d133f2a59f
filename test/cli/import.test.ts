import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainSpaces } from '../support/plain-spaces.ts';
import { folderOf, tom } from './terminal.ts';

const engagement = `tom: 1
client: { name: Ferries }
languages: [en, es]
asOf: 2026-11-02
`;
const base = `areas:
  desk: { name: { en: Desk, es: Taquilla }, side: front }
  quay: { name: { en: Quay, es: Muelle }, side: front }
  crew: { name: { en: Crew office, es: Tripulaciones }, side: back }
  it: { name: { en: Systems, es: Sistemas }, side: back }
agreements:
  rosters: { name: Rosters, provider: crew, consumers: [quay], state: in-force, targets: { soon: { metric: response-time, within: 4h, share: 95% } } }
  booking: { name: Booking, provider: it, consumers: [desk, quay], state: in-force, targets: { up: { metric: availability, min: 99% } } }
`;
const survey = `# The survey of the year.
assessments:
  autumn: # asked in October
    name: { en: Autumn, es: Otoño }
    method: survey
    audience: internal
    scale: { min: 1, max: 5 }
    items:
      on-time: { text: { en: Rosters on time, es: Turnos a tiempo }, about: agreement:rosters, type: compliance }
      works: { text: { en: Booking works, es: Reservas funciona }, about: agreement:booking, type: compliance }
      gone: { text: Lost, about: agreement:lost }
    population:
      - { group: area:desk, invited: 9 } # not the trainees
      - { group: area:quay, invited: 12, responded: 0 }
`;
const files = { 'tom.yaml': engagement, 'model/base.yaml': base, 'model/survey.yaml': survey };

/** Answers of as many people as there are scores, to one question. */
const rows = (group: string, item: string, ...scores: (number | string)[]): string =>
  scores.map((score) => `autumn,${group},${item},${score}\n`).join('');
const head = 'survey,group,item,score\n';
const good = head + rows('area:quay', 'on-time', 2, 3, 2, 3, 2) + rows('area:desk', 'works', 5, 4, 5, 4, 5, 4);

async function imported(
  answers: string | Uint8Array,
  { name = 'answers.csv', model = files, args = [] as string[] } = {},
) {
  const folder = folderOf(model);
  writeFileSync(join(folder, name), answers);
  const call = await tom(folder, ['import', 'survey', name, '--yes', ...args]);
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { ...call, out: plainSpaces(call.out), folder, text, survey: text('model/survey.yaml') };
}

describe('tom import survey', () => {
  it('writes means, counts and who answered, and nothing else changes', async () => {
    const { code, out, survey: text } = await imported(good);
    expect(out).toContain('on-time · Quay: 2.4 (5 answers)');
    expect(code).toBe(0);
    expect(text).toBe(
      survey.replace('invited: 9 }', 'invited: 9, responded: 6 }').replace('responded: 0 }', 'responded: 5 }') +
        `    results:
      - { item: on-time, group: area:quay, score: 2.4, n: 5 }
      - { item: works, group: area:desk, score: 4.5, n: 6 }
`,
    );
  });

  it('asks before it writes, and writes nothing where nobody is there to answer', async () => {
    const folder = folderOf({ ...files, 'a.csv': good });
    const { code, out, err } = await tom(folder, ['import', 'survey', 'a.csv']);
    expect({ code, err }).toEqual({ code: 1, err: 'Nothing was written. --yes writes it without asking.\n' });
    expect(out).toContain('+ on-time');
    expect(readFileSync(join(folder, 'model/survey.yaml'), 'utf8')).toBe(survey);
  });

  it('keeps no score of fewer than five people, in the file or in what it tells', async () => {
    const few = head + rows('area:quay', 'works', 1.25, 1.25, 1.25, 1.25) + rows('area:quay', 'on-time', 3, 3, 3, 3, 3);
    const { out, survey: text } = await imported(few);
    expect(out).toContain('1 score is not written: fewer than 5 people');
    expect(out + text).not.toContain('1.25');
    expect(text).not.toContain('item: works, group');
  });

  it('counts people by their names where each has one, and weighs means by how many they are of', async () => {
    const named = [1, 2, 3, 4, 5].flatMap((who) => [
      `autumn,area:quay,on-time,p${who},4`,
      `autumn,area:quay,works,p${who},2`,
    ]);
    const { survey: text } = await imported(`survey,group,item,respondent,score\n${named.join('\n')}\n`);
    expect(text).toContain('group: area:quay, invited: 12, responded: 5 }');
    const means = await imported('survey,group,item,score,n\nautumn,quay,on-time,2,6\nautumn,quay,on-time,5,3\n');
    expect(means.survey).toContain('- { item: on-time, group: area:quay, score: 3, n: 9 }');
  });

  it('finds the same file again to be there already, and others of the same wave in the way', async () => {
    const { folder, survey: first } = await imported(good);
    const again = await tom(folder, ['import', 'survey', 'answers.csv', '--yes', '--lang', 'es']);
    expect(again).toMatchObject({
      code: 0,
      out: 'answers.csv: estas respuestas ya están en el modelo. No hay nada que escribir.\n',
    });
    writeFileSync(join(folder, 'b.csv'), head + rows('area:quay', 'works', 1, 1, 1, 1, 1));
    const other = await tom(folder, ['import', 'survey', 'b.csv', '--yes']);
    expect(other).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^b\.csv:2:8 {2}The answers of Quay to this survey/),
    });
    expect(readFileSync(join(folder, 'model/survey.yaml'), 'utf8')).toBe(first);
    await tom(folder, ['import', 'survey', 'b.csv', '--yes', '--replace']);
    const replaced = readFileSync(join(folder, 'model/survey.yaml'), 'utf8');
    expect(replaced).toContain('- { item: works, group: area:quay, score: 1, n: 5 }');
    expect(replaced).not.toContain('item: on-time, group: area:quay');
    expect(replaced).toContain('item: works, group: area:desk, score: 4.5');
  });

  it.each([
    [
      'block rows',
      '    results:\n      - item: works # ours\n        group: area:quay\n        score: 1\n        n: 7\n',
    ],
    ['no rows', '    results: []\n'],
    ['an empty field', '    results: # to come\n'],
    ['rows between brackets', '    results: [{ item: works, group: area:quay, score: 1, n: 7 }] # so far\n'],
    ['no line break at the end', '    owner: nobody'],
  ])('writes into %s and keeps every comment', async (_, end) => {
    const model = { ...files, 'model/survey.yaml': survey + end };
    const { code, survey: text } = await imported(good, { model, args: ['--replace'] });
    expect(code).toBe(0);
    expect(parse(text).assessments.autumn.results).toEqual([
      { item: 'on-time', group: 'area:quay', score: 2.4, n: 5 },
      { item: 'works', group: 'area:desk', score: 4.5, n: 6 },
    ]);
    for (const [comment] of survey.matchAll(/#.*/g)) expect(text).toContain(comment);
  });

  it('writes lines that end as those of the file do, into a survey between braces too', async () => {
    const windows = await imported(good, { model: { ...files, 'model/survey.yaml': survey.replaceAll('\n', '\r\n') } });
    expect(windows.survey.replaceAll('\r\n', '')).not.toContain('\n');
    const flow = `assessments: { autumn: { name: Autumn, audience: internal, items: { works: { text: Works, about: agreement:booking } } } }\n`;
    const { survey: text } = await imported(head + rows('desk', 'works', 5, 4, 5, 4, 5, 4), {
      model: { ...files, 'model/survey.yaml': flow },
    });
    expect(parse(text).assessments.autumn.results).toEqual([{ item: 'works', group: 'area:desk', score: 4.5, n: 6 }]);
  });

  it('writes nothing into a list that stands elsewhere', async () => {
    const text = `x-rows: &rows [{ item: works, group: area:quay, score: 1, n: 7 }]\n${survey}    results: *rows\n`;
    const {
      code,
      err,
      survey: after,
    } = await imported(good, {
      model: { ...files, 'model/survey.yaml': text },
      args: ['--replace'],
    });
    expect({ code, after }).toEqual({ code: 2, after: text });
    expect(err).toContain('cannot be changed by itself');
  });

  it.each([
    [
      'a column that nobody knows',
      `${head.replace('score', 'scoer')}autumn,area:desk,works,4\n`,
      ':1:19  ',
      'did you mean “score”',
      '«scoer»',
    ],
    [
      'a file of another engagement',
      head + rows('area:desk', 'works', 4).replace('autumn', 'spring'),
      ':2:1  ',
      '“spring”. Its surveys of internal customers: autumn',
      '¿Es el archivo de otro proyecto?',
    ],
    [
      'a question that is none',
      head + rows('area:desk', 'worsk', 4),
      ':2:18  ',
      'Did you mean “works”?',
      '¿Quería decir «works»?',
    ],
    [
      'an agreement in the place of a question',
      head + rows('area:desk', 'booking', 4),
      ':2:18  ',
      'Did you mean “works”?',
      '«booking»',
    ],
    [
      'an agreement that does not exist',
      head + rows('area:desk', 'gone', 4),
      ':2:18  ',
      'agreement:lost, which does not exist',
      'que no existe',
    ],
    [
      'a group that is none',
      head + rows('area:desq', 'works', 4),
      ':2:8  ',
      'Did you mean “area:desk”?',
      '¿Quería decir «area:desk»?',
    ],
    [
      'a group that does not receive it',
      head + rows('area:desk', 'on-time', 4),
      ':2:8  ',
      'Desk does not receive what “on-time” is about',
      'Taquilla no recibe',
    ],
    ['a group that gives it', head + rows('area:it', 'works', 4), ':2:8  ', 'Systems gives itself', 'Sistemas presta'],
    [
      'a score above the scale',
      head + rows('area:desk', 'works', 6),
      ':2:24  ',
      'The score 6 is not on the scale of the survey: from 1 to 5.',
      'de 1 a 5',
    ],
    [
      'a score below the scale',
      head + rows('area:desk', 'works', 4, 0.5),
      ':3:24  ',
      'The score 0.5 is not',
      'La nota 0,5',
    ],
    [
      'a comma in a decimal',
      head.replaceAll(',', ';') + rows('area:desk', 'works', 4).replaceAll(',', ';').replace(';4', ';3,5'),
      ':2:24  ',
      '3.5',
      '3.5',
    ],
    ['a word for a score', head + rows('area:desk', 'works', 'good'), ':2:24  ', '“good”', '«good»'],
    ['a formula', head + rows('area:desk', 'works', '=4+1'), ':2:24  ', '“=4+1” is a formula', '«=4+1» es una fórmula'],
    ['a formula for a group', head + rows('=cmd|’/c calc’!A1', 'works', 4), ':2:8  ', 'is no area', 'no es un área'],
    ['an empty file', '', ':1:1  ', 'empty', 'vacío'],
    ['names of columns alone', head, ':1:1  ', 'no row', 'ninguna fila'],
    ['no score at all', head + rows('area:desk', 'works', ''), '  ', 'nobody has answered', 'no ha respondido nadie'],
    [
      'more people than were asked',
      head + rows('area:desk', 'works', 1, 2, 3, 4, 5, 1, 2, 3, 4, 5),
      ':2:8  ',
      '10 people of Desk answer, and the survey was sent to 9',
      'responden 10 personas',
    ],
    [
      'someone who answers twice',
      'survey,group,item,respondent,score\nautumn,desk,works,Ana,4\nautumn,desk,works,Ana,5\n',
      ':3:19  ',
      'twice; the first time in row 2',
      'en la fila 2',
    ],
    ['a score of nobody', 'survey,group,item,score,n\nautumn,desk,works,4,0\n', ':2:21  ', '0 answers', '0 respuestas'],
  ])('tells %s with its place and what to do', async (_, answers, place, english, spanish) => {
    const { code, out, survey: after } = await imported(answers);
    expect(out).toContain(`answers.csv${place}`);
    expect(out).toContain(english);
    expect({ code, after }).toEqual({ code: 1, after: survey });
    expect((await imported(answers, { args: ['--lang', 'es'] })).out).toContain(spanish);
  });

  it('reads what Excel writes: a mark before the text, semicolons, headings in Spanish and capitals', async () => {
    const spanish = good
      .replace('survey,group,item,score', 'Encuesta,Grupo,Clave,Nota')
      .replaceAll(',', ';')
      .replaceAll('\n', '\r\n');
    expect((await imported(`\uFEFF${spanish}`)).survey).toBe((await imported(good)).survey);
  });

  it('reads the sheet of a workbook, and names the cell that is wrong', async () => {
    const lines = good
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const cells = lines.map((line, row) =>
      line.map((value, column) => (row > 0 && column === 3 ? Number(value) : value)),
    );
    const sheet = async (all: (string | number | null)[][]) =>
      writeXlsx({
        sheets: [
          { name: 'About', rows: [['Hello']] },
          { name: 'Answers', rows: all },
        ],
      });
    const whole = await imported(await sheet(cells), { name: 'a.xlsx' });
    expect(whole.survey).toBe((await imported(good)).survey);
    const wrong = await imported(
      await sheet([['Notes'], [], ...cells.slice(0, 3), ['autumn', 'area:quay', 'on-time', 9]]),
      { name: 'a.xlsx' },
    );
    expect(wrong.out).toContain('a.xlsx:Answers!D6  The score 9 is not on the scale');
    const formula = await writeXlsx({
      sheets: [{ name: 'A', rows: cells.slice(0, 2), cells: new Map([['1,3', { value: 4, formula: 'SUM(1,3)' }]]) }],
    });
    expect((await imported(formula, { name: 'a.xlsx' })).out).toContain('a.xlsx:A!D2  “=SUM(1,3)” is a formula');
  });

  it.each(['a.xlsx', 'a.csv', 'a.ods'])('says of %s that is none that it is none', async (name) => {
    const { code, err } = await imported(Buffer.from('PK\u0003\u0004 but no workbook'), { name });
    expect(code).toBe(2);
    expect(err).toContain('neither a CSV file nor an Excel workbook');
  });

  it('takes back what it gave: the response sheet of the report, filled in', async () => {
    const folder = folderOf(files);
    for (const format of ['csv', 'xlsx'])
      await tom(folder, ['report', 'survey', '--format', format, '--lang', 'es', '--out', '.']);
    const empty = readFileSync(join(folder, 'survey.es.csv'), 'utf8');
    expect(empty).toContain(
      'encuesta;grupo;clave;pregunta;encuestado;nota\r\nautumn;area:desk;works;Reservas funciona;;\r\n',
    );
    expect((await tom(folder, ['import', 'survey', 'survey.es.xlsx'])).out).toContain('nobody has answered');
    const line = 'autumn;area:desk;works;Reservas funciona;;4\r\n';
    writeFileSync(join(folder, 'full.csv'), `${empty.split('\r\n')[0]}\r\n${line.repeat(5)}`);
    expect((await tom(folder, ['import', 'survey', 'full.csv', '--yes'])).code).toBe(0);
  });

  it('has to be told what to import, and cannot write into what cannot be read', async () => {
    const folder = folderOf(files);
    expect(await tom(folder, ['import', 'kpis', 'a.csv'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('tom import survey answers.xlsx'),
    });
    expect(await tom(folder, ['import', 'survey', 'none.csv'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no such file'),
    });
  });
});
