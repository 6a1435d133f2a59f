import type { Code } from '../diagnostics/codes.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { kpiDomainsWords as words } from '../generated/words/coverage.ts';
import { type ControlLack, controlLacks, unmanaged, unmeasurable } from '../model/control.ts';
import { domainOf } from '../model/kpis.ts';
import { labelFor, wordFor } from '../model/labels.ts';
import type { Entity, Model } from '../model/model.ts';
import {
  axisOf,
  type CoverageDeclaration,
  type CoverageNote,
  type CoverageOptions,
  type Found,
  type FoundCell,
  isBroken,
  named,
  noted,
  withWaivers,
} from './matrix.ts';

type Kpi = Entity<'kpi'>;

const domains = ['experience', 'service', 'quality', 'efficiency', 'people', 'financial'] as const;
const notStated = 'not-stated';
const none = 'no-kpi';

/** The domain of which something lacks, and what is to be said of it; of a whole domain its state says all. */
const told: Readonly<Record<ControlLack, { domain: string; note?: CoverageNote['text'] }>> = {
  experience: { domain: 'experience' },
  service: { domain: 'service' },
  quality: { domain: 'quality' },
  csat: { domain: 'experience', note: words.csat },
  fcr: { domain: 'service', note: words.fcr },
  'service-level': { domain: 'service', note: words['service-level'] },
};

/**
 * KPIs × the domains of management control: whether each KPI can be managed by, in its domain, and whether a domain lacks one. What is
 * missing in a domain stands in a row of its own.
 */
export const kpiDomains: CoverageDeclaration = {
  id: 'kpi-domains',
  words,
  phase: 'control',
  of: ['kpi'],
  fill: (model, options) => {
    const kpis = model.all('kpi');
    const lacking = lackingCells(model);
    const cells = [...kpis.map((kpi) => cellOf(model, options, kpi)), ...lacking];
    const isUnstated = cells.some(({ column }) => column === notStated);
    return {
      rows: [...kpis.map(axisOf), ...(lacking.length > 0 ? [{ id: none, name: named(words.none) }] : [])],
      columns: [
        ...domains.map((domain) => ({ id: domain, name: wordFor('kpi.domain', domain) })),
        ...(isUnstated ? [{ id: notStated, name: named(words.notStated) }] : []),
      ],
      cells,
    };
  },
};

function cellOf(model: Model, options: CoverageOptions, kpi: Kpi): FoundCell {
  const found: Found = isBroken(model, kpi) ? { state: 'broken' } : foundFor(model, options, kpi);
  return { row: kpi.ref, column: domainOf(kpi) ?? notStated, subject: kpi.ref, ...found };
}

/** What is to be mended comes first, then what is waived; what a KPI lacks before its objectives. */
function foundFor(model: Model, options: CoverageOptions, kpi: Kpi): Found {
  const goals = Object.entries(kpi.value.objectives).map(([id, objective]) => ({
    code: 'KPI002' as const,
    subject: `${kpi.ref}#${id}`,
    text: words.goals,
    missing: unmeasurable(kpi, objective),
  }));
  const lacks = unmanaged(model, kpi);
  const own = { subject: kpi.ref, text: words.lacks, missing: lacks.map((field) => labelFor('kpi', field)) };
  const found = [{ ...own, code: weightiest(lacks) }, ...goals]
    .filter(({ missing }) => missing.length > 0)
    .map((one) => ({ ...one, state: withWaivers(model, options, 'partial', { [one.code]: one.subject }) }));
  const short = found.filter(({ state }) => state === 'partial');
  const first = short[0] ?? found[0];
  if (first) {
    const culprits = short.map(({ subject }) => subject);
    return { state: first.state, culprits, note: { text: first.text, values: { missing: first.missing } } };
  }
  return domainOf(kpi) ? { state: 'covered' } : noted('partial', words.nowhere);
}

/** Of all that a KPI lacks one rule tells. */
function weightiest(lacks: ReturnType<typeof unmanaged>): Code {
  if (lacks.includes('measuredIn')) return 'KPI003';
  return lacks.includes('owner') || lacks.includes('frequency') ? 'KPI004' : 'KPI001';
}

/** Of each domain that lacks something, one cell. */
function lackingCells(model: Model): FoundCell[] {
  const { ref } = model.engagement;
  return [...groupBy(controlLacks(model), (lack) => told[lack].domain)].map(([domain, lacks]) => {
    const [text] = lacks.length > 1 ? [words.both] : lacks.flatMap((lack) => told[lack].note ?? []);
    const found: Found = text ? noted('partial', text) : { state: 'gap' };
    return { row: none, column: domain, subject: ref, ...found, culprits: [domain], findings: { KPI005: ref } };
  });
}
