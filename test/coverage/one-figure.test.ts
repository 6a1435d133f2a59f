import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Checked, check } from '../../src/check.ts';
import { findMatrix, matrices, tallyOf } from '../../src/coverage/index.ts';
import type { Source } from '../../src/language/document.ts';
import type { SpansData } from '../../src/reports/charts/spans.ts';
import type { Matrix } from '../../src/reports/render/content.ts';
import type { ReportView } from '../../src/reports/render/view.ts';
import { reportViews } from '../reports/view.ts';
import { defaultTom, publicHolidays, sourcesOf } from '../support/example.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

function exampleSources(name: string): Source[] {
  const folder = join(examples, name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|csv)$/.test(file) && (file === 'tom.yaml' || /^(model|data)/.test(file)))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Needs, cells and charters that are answered whole, in part and not at all, on both sides of FRONT; one of them waived. */
const partial = sourcesOf({
  'tom.yaml': `${defaultTom}suppressions:\n  - { code: SLA001, at: need:advice, reason: Next year, owner: head, expires: 2026-11 }\n`,
  'model/a.yaml': `areas:
  shop: { name: Shop, side: front }
  depot: { name: Depot, side: back }
  it: { name: Technology, side: support }
roles:
  head: { name: Head, area: shop }
  chief: { name: Chief, area: depot }
segments:
  patient: { name: Patient, type: customer }
channels:
  desk: { name: Desk }
services:
  advice: { name: Advice, segments: [patient], stages: [information, complaints] }
channelMap:
  advice: { patient: { desk: { rank: 1, stages: [information] } } }
needs:
  stock: { name: Stock, consumers: [shop], provider: depot, state: agreed }
  prices: { name: Prices, consumers: [shop], provider: depot, state: validated }
  tills: { name: Tills, consumers: [shop], provider: it, state: agreed }
  scanners: { name: Scanners, consumers: [it], provider: depot, state: agreed }
  advice: { name: Advice on stock, consumers: [depot], provider: it, state: validated }
  network: { name: Network, consumers: [it], provider: depot, state: validated }
agreements:
  stock: { name: Stock, type: ola, needs: [stock], state: agreed, hours: always }
  tills: { name: Tills, type: ola, needs: [tills], state: agreed, hours: always }
  scanners: { name: Scanners, type: ola, needs: [scanners], state: agreed, hours: always }
calendars:
  always: { name: Always, always: true }
signings:
  act: { name: Act, date: 2026-09-25, signatories: [{ role: head }, { role: chief }], signs: [stock] }
`,
});

const checked = (sources: Source[], asOf?: string): Checked =>
  check(sources, { language: 'en', version: '0', publicHolidays, ...(asOf === undefined ? {} : { asOf }) });

const statesOf = ({ rows }: Matrix): string[] =>
  rows.flatMap(({ cells }) => cells.map(({ state }) => state)).filter((state) => state !== 'none');

/** What a template of the report is given for `(fact "…")`. */
const factOf = (view: ReportView | undefined, ...args: string[]): unknown =>
  view?.ask?.helpers.fact?.({ args, named: {} }) ?? null;

const cases: [string, Source[]][] = [
  ...readdirSync(examples)
    .filter((name) => existsSync(join(examples, name, 'tom.yaml')))
    .map((name): [string, Source[]] => [name, exampleSources(name)]),
  ['cells in part', partial],
];

describe.each(cases)('%s: validate and the reports give one coverage', (_, sources) => {
  const made = checked(sources);
  const views = new Map(reportViews(made, 'en'));
  const model = made.judged[0];

  it('in percentages', () => {
    const { rows } = factOf(views.get('executive'), 'coverageBars') as SpansData;
    const told = made.result.coverage.filter(({ required, notOffered, waived }) => required + notOffered + waived > 0);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ name, figures }) => [name, ...(figures ?? [])])).toEqual(
      told.map(({ name, covered, required, percent }) => [
        name,
        percent === null ? '–' : `${percent}%`,
        `${covered.toLocaleString('en')} of ${required.toLocaleString('en')}`,
      ]),
    );
  });

  it.each(['alliances', 'kpi-domains', 'design-questions', 'management-models', 'raci', 'step-systems'])(
    'in the cells of %s, and in why there are none',
    (id) => {
      const view = views.get('executive');
      const shown = factOf(view, 'coverage', id) as Matrix | null;
      const cells = model ? (findMatrix(model, id)?.cells ?? []) : [];
      expect(shown ? statesOf(shown).sort() : []).toEqual(cells.map(({ state }) => state).sort());
      expect(factOf(view, 'unassessed', id) === null).toBe(cells.length > 0);
    },
  );

  it('in the cells of the SLA book', () => {
    const book = factOf(views.get('sla-book'), 'agreed', 'front-back') as Matrix | null;
    const cells = model ? (matrices(model).find(({ id }) => id === 'front-back')?.cells ?? []) : [];
    expect(book ? statesOf(book).sort() : []).toEqual(cells.map(({ state }) => state).sort());
    const summary = made.result.coverage.find(({ id }) => id === 'front-back');
    if (summary) expect(tallyOf(cells)).toMatchObject({ covered: summary.covered, required: summary.required });
  });
});

describe('a suppression', () => {
  const suppressed = (asOf: string) => {
    const made = checked(partial, asOf);
    const { result, judged } = made;
    const view = reportViews(made, 'en').find(([name]) => name === 'sla-book')?.[1];
    const internal = factOf(view, 'agreed', 'behind-front') as Matrix;
    const found = result.diagnostics.find(({ code, subject }) => code === 'SLA001' && subject === 'need:advice');
    return [judged[0]?.today, found?.suppressed !== undefined, statesOf(internal).sort()];
  };

  it('holds to the last day of its month, for findings and for coverage alike', () => {
    expect(suppressed('2026-11-30')).toEqual(['2026-11-30', true, ['partial', 'waived']]);
    expect(suppressed('2026-12-01')).toEqual(['2026-12-01', false, ['gap', 'partial']]);
  });
});
