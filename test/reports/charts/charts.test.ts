import { describe, expect, it } from 'vitest';
import type { ChartContext } from '../../../src/reports/charts/chart.ts';
import { type Chart, type ChartName, charts, drawChart } from '../../../src/reports/charts/charts.ts';
import type { CurveData } from '../../../src/reports/charts/curve.ts';
import { type SpansRow, stacked } from '../../../src/reports/charts/spans.ts';
import { createReader } from '../../../src/reports/render/reader.ts';
import { fullView } from '../render/full-view.ts';
import { shipped } from '../render/templates.ts';
import { promise } from './promise.ts';

const { t, show } = createReader('en', shipped.labels);
const context: ChartContext = { id: 'figure-1', title: 'A figure', t, show };

const data: Readonly<Record<ChartName, unknown>> = {
  canvas: fullView.canvas,
  house: fullView.house,
  funnel: fullView.funnel,
  tree: fullView.tree,
  coverage: fullView.coverage,
  timeline: promise.timeline,
  shares: promise.shares,
  week: {
    rows: ['Counter', 'Telephone', 'Website'].map((name) => ({
      name,
      spans: [
        { from: 540, to: 1080, as: 'runs' },
        { from: 9000, to: 10080, as: 'runs' },
      ],
      cells: Array.from({ length: 7 }, () => '9:00 to 18:00'),
    })),
    ticks: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', ''].map((label, day) => ({ at: day * 1440, label })),
    limits: [],
  },
  bullets: ['Satisfaction', 'Complaints', 'First contact'].map((name, index) => ({
    name,
    marks: [
      { as: 'before', value: 0, words: '83%' },
      { as: 'latest', value: 2, words: '85%' },
      { as: 'goal', value: 7, words: 'At least 90%' },
      { as: 'benchmark', value: 5, words: '88%' },
    ],
    downwards: index === 1,
  })),
  curve: {
    scale: ['hates it', 'indifferent', 'is delighted'],
    points: ['Asks', 'Waits', 'Collects'].map((name) => ({ name, stage: 'Use', marks: ['truth', 'pain'] })),
    lines: [
      { name: 'Today', degrees: [0, null, 1] },
      { name: 'Target', degrees: [1, 2, 2] },
    ],
  },
  gantt: {
    rows: ['Desk', 'Portal', 'Training'].map((name, index) => ({
      name,
      spans: [{ from: Date.UTC(2026, 3 * index, 1), to: Date.UTC(2027, 3 * index, 1), as: 'runs' }],
      marks: [Date.UTC(2026, 9, 1)],
      after: index === 0 ? [] : [index - 1],
      cells: ['From 2026 to 2027', 'Approved', '', 'Half'],
    })),
    ticks: [{ at: Date.UTC(2026, 6, 1), label: 'Jul 2026' }],
    limits: [{ at: Date.UTC(2026, 8, 1), label: 'Today' }],
  },
  landscape: {
    layers: ['Contact', 'Operation', 'Data'].map((name) => ({
      name,
      boxes: ['Desk', 'Portal', 'Bills', 'Store'].map((system) => ({ name: system, does: 'CRM', ends: '' })),
    })),
  },
  lanes: {
    lanes: ['Client', 'Partner', 'Network'].map((name) => ({ name, notes: ['2 experts'] })),
    crossings: [0, 1, 2].map((from) => ({ from, to: (from + 1) % 3, label: 'No signal', note: 'Desk → Crew' })),
  },
  load: {
    rows: ['Director', 'Agent', 'Expert'].map((name, index) => {
      const spans = stacked(['A', 'R', 'C', 'I'], { A: index, R: 2, C: 0, I: 1 });
      return { name, spans, figures: [String(index + 3)], cells: [index, 2, 0, 1] };
    }),
  },
  quadrant: {
    of: 'survey',
    scale: { min: 1, max: 5 },
    items: ['Desk', 'Portal', 'Training'].map((name) => ({ name, x: 5, y: 1 })),
  },
  steps: {
    day: 'Monday',
    points: ['09:00', '09:30', '10:00'].map((at, index) => ({ at, need: index === 1 ? null : 3, seats: 2 + index })),
  },
};
const empty: Readonly<Record<ChartName, unknown>> = {
  canvas: [{ code: 'P', name: 'Processes', groups: [] }],
  house: [],
  funnel: { steps: [] },
  tree: { sides: [] },
  coverage: { rows: [], columns: [] },
  timeline: { rows: [], ticks: [], limits: [] },
  shares: { rows: [] },
  week: { rows: [], ticks: [], limits: [] },
  bullets: [],
  curve: { scale: [], points: [], lines: [] },
  gantt: { rows: [], ticks: [], limits: [] },
  landscape: { layers: [] },
  lanes: { lanes: [], crossings: [] },
  load: { rows: [] },
  quadrant: { of: 'worth', scale: { min: 1, max: 5 }, items: [] },
  steps: { day: 'Monday', points: [] },
};
const names = Object.keys(charts) as ChartName[];

/** The words that are drawn, without those of the tooltips. */
function drawn(chart: Chart): string[] {
  return [...chart.svg.replace(/<title.*?<\/title>/gs, '').matchAll(/>([^<>]+)</g)].map(([, words = '']) => words);
}

describe.each(names)('the figure %s', (name) => {
  const chart = drawChart(name, data[name], context);

  it('has its title and its description in the drawing', () => {
    expect(chart.svg).toContain('role="img" aria-labelledby="figure-1-title figure-1-desc"');
    expect(chart.svg).toContain('<title id="figure-1-title">A figure</title>');
    expect(chart.svg).toContain(`<desc id="figure-1-desc">${chart.description}</desc>`);
    expect(chart.description).toMatch(/^[A-Z].*\.$/);
  });

  it('has a table whose rows have a value a column', () => {
    expect(chart.table.rows.length).toBeGreaterThan(2);
    for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
  });

  it('has no style but attributes, and no number that is none', () => {
    expect(chart.svg).not.toMatch(/ style=|NaN|undefined|Infinity/);
  });

  it('stays inside its frame', () => {
    const [, , width = 0, height = 0] = /viewBox="([^"]*)"/.exec(chart.svg)?.[1]?.split(' ').map(Number) ?? [];
    for (const [, x, y, wide, high] of chart.svg.matchAll(/<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"/g)) {
      expect(Number(x) + Number(wide)).toBeLessThanOrEqual(width + 1);
      expect(Number(y) + Number(high)).toBeLessThanOrEqual(height + 1);
    }
  });

  it('has what is in the colour of the brand written on or edged, as in the dark it hardly differs from the paper', () => {
    const plain = [...chart.svg.matchAll(/<(?:rect|circle|path|line)[^>]*fill="var\(--brand,[^>]*>/g)]
      .map(([shape]) => shape)
      .filter((shape) => !shape.includes('var(--brand-ink'));
    expect(plain.length === 0 || chart.svg.includes('fill="var(--on-brand')).toBe(true);
  });

  it('draws what is empty', () => {
    const none = drawChart(name, empty[name], context);
    expect(none.svg).not.toMatch(/NaN|undefined|Infinity|-\d+"/);
    expect(none.table.rows).toEqual([]);
  });
});

describe('the canvas', () => {
  const chart = drawChart('canvas', data.canvas, context);

  it('counts what each box holds, and marks the one that holds nothing', () => {
    expect(chart.description).toContain('Procesos 22');
    expect(chart.description).toContain('Nothing is modelled yet for Localizaciones.');
    expect(chart.table.rows).toContainEqual(['L', 'Localizaciones', 'Localizaciones', 0, '–']);
  });

  it('says how many names it has no room for', () => {
    expect(drawn(chart)).toContain('+9');
  });

  it('copes with a thousand names of a thousand letters', () => {
    const many = Array.from({ length: 1000 }, () => 'w'.repeat(1000));
    const boxes = [{ code: 'M', name: 'Control', groups: [{ name: 'Kpis', names: many }] }];
    const lines = drawn(drawChart('canvas', boxes, context)).filter((line) => line.startsWith('w'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.length).toBeLessThan(30);
  });
});

describe('the funnel', () => {
  it('tells the share of the first step', () => {
    expect(drawChart('funnel', data.funnel, context).table.rows).toEqual([
      ['Identificados', 34, '100%'],
      ['Validados con BACK', 29, '85%'],
      ['Acordados', 21, '62%'],
      ['En vigor', 14, '41%'],
      ['En disputa', 3, '–'],
      ['Rechazados', 2, '–'],
    ]);
  });
});

describe('the steps', () => {
  const lineOf = (...needs: (number | null)[]): string | undefined => {
    const points = needs.map((need, index) => ({ at: `0${index}:00`, need, seats: 1 }));
    const { svg } = drawChart('steps', { day: 'Monday', points }, context);
    return [...svg.matchAll(/<path d="([^"]*)"/g)].map(([, d = '']) => d).find((d) => d.includes(' H'));
  };

  it('have no line where no number of seats is enough', () => {
    expect(lineOf(1, 2)?.match(/[ML]/g)).toEqual(['M', 'L']);
    expect(lineOf(1, null, 2, 3)?.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
    expect(lineOf(null, null)).toBeUndefined();
    expect(drawChart('steps', { day: 'Monday', points: [] }, context).svg).not.toContain('d="M"');
  });
});

describe('the curve', () => {
  it('names what is felt where there is one scenario, which is neither before nor after, and leaves out a column that says nothing', () => {
    const both = data.curve as CurveData;
    expect(drawChart('curve', both, context).table.columns.slice(3)).toEqual(['Today', 'Target']);
    const points = both.points.map((point) => ({ ...point, marks: [] }));
    const { table } = drawChart('curve', { ...both, points, lines: both.lines.slice(1) }, context);
    expect(table.columns).toEqual(['Stage', 'Interaction', 'Feeling']);
    expect(table.rows[0]).toEqual(['Use', '1 · Asks', 'indifferent']);
  });
});

describe('the timeline', () => {
  const chart = drawChart('timeline', promise.timeline, context);

  it('has a dash in its table where nothing is said', () => {
    expect(chart.table.columns).toEqual(['Step', 'Arrives', 'Starts', 'Ends', 'Calendar']);
    expect(chart.table.rows[1]).toEqual(['Proveedor', 'lun 13:00', 'lun 13:00', 'mar 13:00', '–']);
  });

  it('draws the wait light, the work solid and the deadline as a line', () => {
    const bars = [
      ...chart.svg.matchAll(/<rect x="([\d.]+)" y="(\d+)" width="([\d.]+)" height="22"[^>]*fill="var\(--([\w-]+)/g),
    ].filter(([, , , , fill]) => fill !== 'tint');
    expect(bars.map(([, x, y, width, fill]) => [x, y, width, fill])).toEqual([
      ['270', '60', '414.8', 'brand-tint'],
      ['684.8', '60', '27.2', 'brand-ink'],
      ['712', '112', '163.2', 'brand-ink'],
      ['875.2', '164', '74.8', 'brand-tint'],
    ]);
    expect(chart.svg).toContain('<line x1="950" x2="950" y1="4"');
    expect(drawn(chart)).toContain('Vence el mié 10 jun');
    expect(drawn(chart)).toContain('never');
  });
});

it('a step of a timeline with a long name keeps its calendar clear of it', () => {
  const [step] = promise.timeline.rows;
  const name = 'Orders and installations that need work in the street (resolution time)';
  const { svg } = drawChart('timeline', { ...promise.timeline, rows: [{ ...(step as SpansRow), name }] }, context);
  const last = Math.max(...[...svg.matchAll(/<tspan x="250" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
  const calendar = Number(/<text x="250" y="([\d.]+)"[^>]*>\s*Horario de oficina/.exec(svg)?.[1]);
  expect(calendar - last).toBeGreaterThanOrEqual(12);
});

describe('a long name', () => {
  const long = `${'Área de planificación y control de la atención '.repeat(8)}final`;

  it('is shortened, and whole in the tooltip and in the table', () => {
    const chart = drawChart('tree', { sides: [{ name: 'FRONT', units: [{ name: long, units: [] }] }] }, context);
    expect(drawn(chart).some((words) => words.endsWith('…'))).toBe(true);
    expect(chart.svg).toContain(`<title>${long}</title>`);
    expect(chart.table.rows[0]?.[1]).toBe(long);
  });
});

it('a note of the tree that is long takes a second line, and its box holds it', () => {
  const draw = (note: string) => {
    const side = { name: 'FRONT', units: [{ name: 'Mesa', note, external: true, units: [] }] };
    return drawChart('tree', { sides: [side, side, side, side] }, context);
  };
  const height = (chart: Chart) => Number(/<rect [^>]*height="(\d+)" rx/.exec(chart.svg)?.[1]);
  const long = draw('punto de contacto · 600 personas');
  expect(drawn(long)).toEqual(expect.arrayContaining(['punto de contacto · 600 personas ·', 'external']));
  expect(height(long) - height(draw('solver'))).toBe(16);
});

describe('a name that is markup', () => {
  it.each(names)('is a text in the figure %s', (name) => {
    const hostile = JSON.parse(JSON.stringify(data[name]).replaceAll(/"name":"[^"]*"/g, '"name":"<b>&\\"x\\""'));
    const { svg } = drawChart(name, hostile, { ...context, title: '</title><script>' });
    expect(svg).not.toMatch(/<b>|<script>/);
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
  });
});
