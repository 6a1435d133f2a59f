import { describe, expect, it } from 'vitest';
import { plainSpaces } from '../support/plain-spaces.ts';
import { bare, type Language, type Raw, read, said } from './traced.ts';
import { exampleAt, renderExact, section, templateOf } from './view.ts';

/**
 * Figures of every report of the largest example, each reckoned a second time from its YAML by hand. Nothing here asks the model. The
 * labels are those of the templates: `Systems|Sistemas`.
 */
const { of, all } = read('pharmacy');
const files = exampleAt('pharmacy');

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const parts = (collection: string, field: string): Raw[] =>
  of(collection).flatMap(([, entity]) => Object.values<Raw>(entity[field] ?? {}));
const count = (collection: string, holds: (entity: Raw) => unknown = () => true): number =>
  of(collection).filter(([, entity]) => holds(entity)).length;
const euros = (collection: string): number =>
  sum(of(collection).map(([, { cost }]) => Number(String(cost ?? '0').replace(/\D/g, ''))));

const survey: Raw = all.assessments?.['internal-2026'];
const answered = (field: string): number => sum(survey.population.map((row: Raw) => row[field]));
const mean = (item: string): number => {
  const own = survey.results.filter((row: Raw) => row.item === item);
  return Math.round((100 * sum(own.map(({ score, n }: Raw) => score * n))) / sum(own.map(({ n }: Raw) => n))) / 100;
};

/** A figure behind its label, by report: `* **Systems:** 9`. */
const labelled: Readonly<Record<string, readonly (readonly [label: string, figure: number])[]>> = {
  executive: [
    ['Segments', count('segments')],
    ['Services', count('services')],
    ['Channels', count('channels')],
    ['Promises', parts('charters', 'commitments').length],
    ['Initiatives', count('initiatives')],
    ['Cost of the initiatives', euros('initiatives')],
  ],
  architecture: [
    ['Systems', count('systems')],
    ['Integrations', parts('systems', 'integrations').length],
    ['Processes', count('processes')],
    ['Steps', parts('processes', 'steps').length],
    ['Cost of the systems', euros('systems')],
  ],
  'decision-log': [
    ['Decisions', count('decisions', ({ state }) => state !== 'superseded')],
    ['Principles', count('decisions', ({ type }) => type === 'principle')],
    ['Design questions', count('decisions', ({ type }) => type === 'design-question')],
  ],
  governance: [
    ['Governance bodies', count('governanceBodies')],
    // One side is enough: the indicator names the body, or the body the indicator.
    [
      'Indicators that they review',
      of('kpis').filter(
        ([id, { reviewedBy }]) =>
          reviewedBy || of('governanceBodies').some(([, { inputs }]) => inputs?.includes(`kpi:${id}`)),
      ).length,
    ],
    ['Management models', count('managementModels')],
  ],
  journeys: [
    ['Journeys', count('journeys')],
    ['Interactions', parts('journeys', 'interactions').length],
    ['Moments of truth', parts('journeys', 'interactions').filter(({ moments }) => moments?.includes('truth')).length],
    ['Feedback loops', count('feedbackLoops')],
  ],
  'multi-provider': [['Providers', count('providers')]],
  organisation: [
    ['Providers', count('providers')],
    ['Sites', count('locations')],
  ],
  raci: [
    ['Activities', count('raci')],
    [
      'Roles with a part in them',
      new Set(of('raci').flatMap(([, row]) => ['r', 'a', 'c', 'i'].flatMap((part) => row[part] ?? []).map(bare))).size,
    ],
  ],
  scorecard: [
    ['Indicators', count('kpis')],
    ['Key indicators', count('kpis', ({ key }) => key === true)],
    ['With an objective of their own', count('kpis', ({ objectives }) => objectives)],
    ['With measurements', count('kpis', ({ measurements }) => measurements)],
  ],
  roadmap: [
    ['Gaps', count('gaps')],
    ['Initiatives', count('initiatives')],
  ],
  survey: [
    ['Asked', answered('invited')],
    ['Answered', answered('responded')],
    ['Scores, by question and internal customer', survey.results.length],
  ],
};

const languages: readonly Language[] = ['en', 'es'];

describe('fifty figures of the largest example', () => {
  const rendered = new Map<string, string>();
  const textOf = (name: string, language: Language): string => {
    const key = `${name} ${language}`;
    rendered.set(key, rendered.get(key) ?? plainSpaces(renderExact(name, files, language)));
    return rendered.get(key) ?? '';
  };

  const rows = Object.entries(labelled).flatMap(([report, figures]) =>
    figures.map(([label, figure]) => ({ report, label, figure })),
  );

  it.each(rows)('$report: $label', ({ report, label, figure }) => {
    for (const language of languages) {
      const [, spanish] = new RegExp(`"${label}\\|([^"]+)"`).exec(templateOf(report)) ?? [];
      const named = language === 'en' ? label : spanish;
      const line = textOf(report, language)
        .split('\n')
        .find((one) => one.startsWith(`* **${named}:**`));
      expect(said((line ?? '').split(':** ')[1] ?? '', [], language)[0], `${named}: ${line}`).toBe(figure);
    }
  });

  const asked = Object.keys(survey.items).filter((id) => !id.endsWith('-weight'));

  it.each(asked)('survey: the score of %s, and how much it matters', (item) => {
    const chart = section(textOf('survey', 'en'), 'What matters, and how it is scored');
    expect(chart).toContain(`| ${mean(item)} | ${mean(`${item}-weight`)} |`);
  });

  it('capacity: the contacts of a week', () => {
    const board = section(textOf('capacity', 'en'), 'Summary for the board');
    const volume = (...ids: string[]): number => sum(ids.map((id) => all.demand?.[id].volume.count));
    const contacts = board
      .split('\n')
      .flatMap((line) => / of this sort \| ([\d,.]+) /.exec(line)?.[1]?.replace(',', '') ?? [])
      .map(Number);
    expect(contacts.slice(0, 2)).toEqual([volume('counter-weekdays', 'counter-saturday'), volume('phone')]);
  });

  it('scorecard: the indicators that are short of their objective, key or not', () => {
    const short = of('kpis').flatMap(([, { name, objectives, measurements }]) => {
      const [{ target }]: Raw[] = Object.values<Raw>(objectives);
      const latest = Number.parseFloat(measurements?.at(-1).value);
      const isShort = latest < Number.parseFloat(target.min) || latest > Number.parseFloat(target.max);
      return isShort ? [name.es] : [];
    });
    const line = textOf('scorecard', 'es')
      .split('\n')
      .find((one) => one.startsWith('* **No alcanzan su objetivo:**'));
    const named = [...(line ?? '').matchAll(/\[([^\]]+) \(/g)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(short.toSorted());
    expect(short).toContain('Espera en mostrador');
  });

  it('figures are at least fifty', () => {
    expect(rows.length + 2 * asked.length + 2).toBeGreaterThanOrEqual(50);
  });
});
