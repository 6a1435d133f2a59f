import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { diagnostic, options, result } from './result.ts';
import { english, sources, spanish } from './sample.ts';

const text = await formats.text();

const esc = '\u001b';

/** Escape codes as marks that can be read (‹31› is red), and spaces that do not break as ~. */
function readable(text: string): string {
  return text.replaceAll(new RegExp(`${esc}\\[(\\d+)m`, 'g'), '‹$1›').replaceAll('\u00a0', '~');
}

describe('a run in text', () => {
  test.each([
    ['text.en', english, options({ sources, width: 100 })],
    ['text.es', spanish, options({ sources, language: 'es' })],
    ['text.narrow', english, options({ sources, width: 50 })],
    ['text.colour', english, options({ sources, color: true })],
  ])('%s', async (name, run, how) => {
    await expect(readable(text(run, how))).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('quiet: the findings alone', () => {
    const quiet = text(english, options({ sources, quiet: true }));
    expect(text(english, options({ sources })).startsWith(quiet)).toBe(true);
    expect(quiet).toMatch(/ {2}tom explain SRV001\n$/);
  });

  test('without findings', () => {
    expect(text(result(), options())).toMatch(/^No findings · 1 file checked · 1 entity\n\nAcme/);
    expect(text(result(), options({ language: 'es' }))).toMatch(/^Sin hallazgos · 1 archivo comprobado/);
    expect(text(result(), options({ quiet: true }))).toBe('');
  });

  test('colour adds nothing but colour', () => {
    const coloured = text(english, options({ sources, color: true, width: 60 }));
    expect(coloured.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(
      text(english, options({ sources, width: 60 })),
    );
  });

  test('an output that is no terminal has lines of any length', () => {
    const printed = text(english, options({ sources, width: Number.POSITIVE_INFINITY }));
    expect(printed).toContain('started Friday 08:01 it takes 82 h 59 min.\n');
  });
});

describe('one finding in text', () => {
  function print(own: Parameters<typeof diagnostic>[0], width = 80): string[] {
    const diagnostics = [diagnostic({ file: 'model/more.yaml', ...own })];
    return text(result({ diagnostics }), options({ sources, width, quiet: true })).split('\n');
  }

  const place = { file: 'model/more.yaml', range: { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } } };

  test('up to three related places have a frame, and their order is kept', () => {
    const related = ['c', 'b', 'a'].map((message) => ({ ...place, message }));
    expect(print({ related }).filter((line) => line.includes('model/more.yaml:2:3'))).toEqual([
      '  model/more.yaml:2:3  c',
      '  model/more.yaml:2:3  b',
      '  model/more.yaml:2:3  a',
    ]);
    expect(
      print({ related })
        .join('\n')
        .match(/2 │ {3}phone:/g),
    ).toHaveLength(3);
  });

  test('more than three are a list, and none is left out', () => {
    const related = Array.from({ length: 40 }, (_, i) => ({ ...place, message: `place ${i}` }));
    expect(print({ related }).slice(3, 43)).toEqual(related.map(({ message }) => `  model/more.yaml:2:3  ${message}`));
  });

  test('a related file without a range', () => {
    const related = [{ file: 'tom.yaml', message: 'the engagement' }];
    expect(print({ related })).toContain('  tom.yaml  the engagement');
  });

  test('several scenarios', () => {
    expect(print({ scenarios: ['as-is', 'to-be'] })).toContain('  Only in scenarios as-is and to-be.');
  });

  test('the command goes below a hint that leaves no room for it', () => {
    const hint = 'give it hours of its own, or those of a calendar.';
    expect(print({ hint }, 81)).toContain(`  hint: ${hint}      tom explain SRV001`);
    expect(print({ hint }, 80)).toEqual(expect.arrayContaining([`  hint: ${hint}`, '  tom explain SRV001']));
  });

  test('long messages are not shortened', () => {
    const message = 'word '.repeat(200).trim();
    expect(print({ message }).join(' ').match(/word/g)).toHaveLength(200);
  });
});

test('nothing from a model reaches the terminal as a command', () => {
  const evil = `${esc}[2J\u009b1m\u0007\u202e`;
  const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } };
  const printed = text(
    result({
      diagnostics: [
        diagnostic({
          file: evil,
          range: place,
          message: `${evil}\n${evil}`,
          hint: evil,
          slug: evil,
          subject: evil,
          scenarios: [evil],
          related: [{ file: evil, range: place, message: evil }],
        }),
      ],
      notAssessed: [{ code: 'CAP001', slug: evil, subject: evil, missing: `${evil}\n${evil}` }],
      coverage: [{ ...(english.coverage[0] ?? fail()), name: evil }],
      made: { engagement: evil, scenarios: [evil], phases: [], packs: [], version: evil },
    }),
    options({ sources: new Map([[evil, `${evil}\n`]]) }),
  );
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(printed).toContain('␛[2J<U+009B>1m␇<U+202E>');
});

function fail(): never {
  throw new Error('the sample has no coverage');
}

test('columns stay aligned under names of any script', () => {
  const [matrix = fail()] = english.coverage;
  const coverage = ['Teams', '日本のチーム', 'Équipes'].map((name) => ({ ...matrix, name }));
  const printed = text(result({ coverage }), options());
  expect(printed).toContain('  Teams         95.8');
  expect(printed).toContain('  日本のチーム  95.8');
  expect(printed).toContain('  Équipes       95.8');
});

test('only what is complete is shown as 100%', () => {
  const [matrix = fail()] = english.coverage;
  const shown = (percent: number) =>
    /([\d.]+)% /.exec(text(result({ coverage: [{ ...matrix, percent }] }), options()))?.[1];
  expect([99.99, 100, 57.9, 64.1, 0].map(shown)).toEqual(['99.9', '100', '57.9', '64.1', '0']);
});

test('what was not assessed is grouped by code and datum, and the rest is counted', () => {
  const check = (code: 'CAP001' | 'SLA007', subject: string, missing: string) => ({
    code,
    slug: 'slug',
    subject,
    missing,
  });
  const notAssessed = [
    ...['s1', 's2', 's3', 's4', 's5'].map((subject) => check('SLA007', subject, 'the hours')),
    ...['d1', 'd2', 'd3', 'd4', 'd5'].map((datum) => check('CAP001', 'x', datum)),
  ];
  expect(text(result({ notAssessed }), options())).toContain(
    [
      'Not assessed: 10 checks lack their data',
      '  CAP001 slug (5)',
      '    d1 (x)',
      '    d2 (x)',
      '    d3 (x)',
      '    and 2 more (all of them in the json format)',
      '  SLA007 slug (5)',
      '    the hours (s1, s2, s3, and 2 more)',
      '',
    ].join('\n'),
  );
});
