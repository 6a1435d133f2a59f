import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/check.ts';
import { folderOf, tom } from '../cli/terminal.ts';
import { publicHolidays, sourcesOf } from '../support/example.ts';
import { exampleAt, render, section } from './view.ts';

const pharmacy = exampleAt('pharmacy');
// biome-ignore lint/suspicious/noExplicitAny: untyped text, read naively on purpose.
const asked: any = parse(pharmacy['model/survey.yaml'] ?? '').assessments['internal-2026'];

/** The example with a result of so few that somebody could be made out by it. */
function withFew(n: string): typeof pharmacy {
  const file = pharmacy['model/survey.yaml'] ?? '';
  const row = `      - { item: cover, group: area:logistics, score: 1.37${n} }\n`;
  return { ...pharmacy, 'model/survey.yaml': file.replace('    results:\n', `    results:\n${row}`) };
}

describe('the survey of internal customers', () => {
  it('asks each internal customer what it receives and nothing else, in both languages', () => {
    for (const [language, title, own, other] of [
      ['en', 'Contact centre|Remote service', 'Orders packed on time', 'Replenishment in two days'],
      ['es', 'Atención a distancia', 'Pedidos preparados en plazo', 'Reposición en dos días'],
    ] as const) {
      const name = title.split('|').at(-1) ?? '';
      const sheet = section(
        section(render('survey', pharmacy, language), language === 'en' ? 'Questionnaires' : 'Cuestionarios'),
        name,
      );
      expect(sheet).toContain(own);
      expect(sheet).not.toContain(other);
    }
  });

  it('promises questionnaires only where some follow', () => {
    const none = render('survey', exampleAt('water-utility'));
    expect(none).toContain('there is nothing to ask');
    expect(none).not.toContain('questionnaires below');
    const first = { ...pharmacy, 'model/survey.yaml': '' };
    expect(render('survey', first)).toMatch(/questionnaires below.*What you receive/s);
  });

  it('has the figures that its files give by hand', () => {
    const text = render('survey', pharmacy);
    const { population, results } = asked;
    const sum = (field: string): number =>
      population.reduce((all: number, row: Record<string, number>) => all + (row[field] ?? 0), 0);
    expect(text).toContain(`* **Asked:** ${sum('invited')}\n* **Answered:** ${sum('responded')}`);
    expect(text).toContain(`* **Response rate:** ${Math.round((1000 * sum('responded')) / sum('invited')) / 10}%`);
    const mean = (item: string): number => {
      const own = results.filter((row: { item: string }) => row.item === item);
      const people = own.reduce((all: number, row: { n: number }) => all + row.n, 0);
      return (
        Math.round(
          (100 * own.reduce((all: number, row: { n: number; score: number }) => all + row.n * row.score, 0)) / people,
        ) / 100
      );
    };
    const chart = section(text, 'What matters, and how it is scored');
    expect(chart).toContain(`| ${mean('cover')} | ${mean('cover-weight')} |`);
    expect(chart).toContain(`| ${mean('refunds')} | ${mean('refunds-weight')} |`);
  });

  it.each([
    ['fewer than five answers', ', n: 4'],
    ['a number of answers that nobody says', ''],
  ])('shows a score of %s in no format', async (_, n) => {
    const few = withFew(n);
    // Where the count is not said of a group that nobody counted either.
    const model =
      n === ''
        ? {
            ...few,
            'model/survey.yaml': (few['model/survey.yaml'] ?? '').replace(/ *- \{ group: area:logistics.*\n/, ''),
          }
        : few;
    const checked = check(sourcesOf(model), { language: 'en', version: '0.1.0', publicHolidays });
    for (const format of ['md', 'html'] as const) expect(render('survey', model, 'en', format)).not.toContain('1.37');
    expect(render('survey', model)).toContain('**Not shown, for want of answers:** 1');
    const folder = folderOf(model);
    await tom(folder, ['report', 'survey', '--format', 'all', '--lang', 'en', '--out', '.']);
    for (const format of ['docx', 'xlsx']) {
      const texts = Object.values(unzipSync(readFileSync(join(folder, `survey.en.${format}`)))).map((one) =>
        strFromU8(one),
      );
      expect(texts.join('\n')).toContain('Replacements on time');
      expect(texts.join('\n')).not.toContain('1.37');
    }
    const all = checked.result.diagnostics.filter(({ subject }) => subject.startsWith('assessment:internal-2026'));
    if (n !== '') expect(all.map(({ message }) => message).join('\n')).not.toContain('1.37');
  });

  it('does not show it where all who were asked are those few, nor tell it in a finding', () => {
    const few = withFew(', n: 3');
    const model = {
      ...few,
      'model/survey.yaml': (few['model/survey.yaml'] ?? '').replace(
        'area:logistics, invited: 8, responded: 6',
        'area:logistics, invited: 3, responded: 3',
      ),
    };
    const { diagnostics } = check(sourcesOf(model), { language: 'en', version: '0.1.0', publicHolidays }).result;
    expect(diagnostics.map(({ message }) => message).join('\n')).not.toContain('1.37');
    expect(render('survey', model)).not.toContain('1.37');
  });

  it('compares a wave with the one before, question by question', () => {
    const before = `  internal-2025:
    name: Survey 2025
    method: survey
    audience: internal
    scale: { min: 1, max: 5 }
    wave: { from: 2025-10-01, to: 2025-10-15 }
    items: { cover: { text: Replacements on time, about: agreement:staff-cover, type: compliance } }
    results: [{ item: cover, group: area:branches, score: 2.5, n: 20 }, { item: cover, group: area:contact-centre, score: 3.5, n: 10 }]
`;
    const file = (pharmacy['model/survey.yaml'] ?? '')
      .replace('assessments:\n', `assessments:\n${before}`)
      .replace('to: 2026-10-30 }', 'to: 2026-10-30, previous: internal-2025 }');
    // (2.5 × 20 + 3.5 × 10) / 30 = 2.83; (2.9 × 41 + 3.8 × 11 + 3.6 × 7) / 59 = 3.15.
    expect(section(render('survey', { ...pharmacy, 'model/survey.yaml': file }), 'From wave to wave')).toContain(
      '| Replacements on time | 2.83 | 3.15 | +0.32 |',
    );
  });

  it('counts who answered by the group of today, whatever name its rows have', () => {
    const areas = (pharmacy['model/organisation.yaml'] ?? '').replace('  branches: {', '$& aliases: [shops],');
    const file = (pharmacy['model/survey.yaml'] ?? '').replaceAll(', n: 41', '');
    const [rows = ''] = /(?<= {4}results:\n)(?: {6}.*\n)*/.exec(file) ?? [];
    const old = rows.replaceAll('area:branches', 'area:shops');
    const lines = (parse(old) as Record<'item' | 'group' | 'score' | 'n', string>[]).map(
      ({ item, group, score, n = '' }) => `${item},${group},${score},${n}\n`,
    );
    const shown = (survey: string) =>
      render('survey', {
        ...pharmacy,
        'model/organisation.yaml': areas,
        'model/survey.yaml': survey,
        'data/answers.csv': `item,group,score,n\n${lines.join('')}`,
      });
    const whole = shown(file);
    expect(whole).toContain('| 41 |');
    expect(shown(file.replace(rows, old))).toBe(whole);
    expect(shown(file.replace(`    results:\n${rows}`, '    data: data/answers.csv\n'))).toBe(whole);
  });

  it('weighs nothing by a question about something else, and finds what was renamed', () => {
    const file = (pharmacy['model/survey.yaml'] ?? '')
      .replace(
        '    items:\n',
        '    items:\n      all: { text: All in all, type: compliance }\n      worth: { text: How much it is worth, type: importance }\n',
      )
      .replace(
        '    results:\n',
        '    results:\n      - { item: all, score: 3.25, n: 40 }\n      - { item: worth, score: 4.75, n: 40 }\n',
      );
    const text = render('survey', { ...pharmacy, 'model/survey.yaml': file });
    expect(text).toMatch(/\| All in all \|.*\| 3\.25 \|/);
    expect(text).not.toContain('4.75');
    const agreements = (pharmacy['model/agreements.yaml'] ?? '').replace(
      '  staff-cover:\n',
      '$&    aliases: [old-cover]\n',
    );
    const renamed = { ...pharmacy, 'model/agreements.yaml': agreements };
    const named = (pharmacy['model/survey.yaml'] ?? '').replace(
      'about: agreement:staff-cover',
      'about: agreement:old-cover',
    );
    expect(named).not.toBe(pharmacy['model/survey.yaml']);
    expect(render('survey', { ...renamed, 'model/survey.yaml': named })).toBe(render('survey', pharmacy));
  });

  it('has the questionnaires of a first survey where there is none', () => {
    const text = render('survey', exampleAt('water-utility'), 'es');
    expect(text).toContain('El modelo todavía no tiene ninguna encuesta a cliente interno.');
  });
});
