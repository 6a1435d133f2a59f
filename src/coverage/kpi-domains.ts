import type { Code } from '../diagnostics/codes.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { type ControlLack, controlLacks, unmanaged, unmeasurable } from '../model/control.ts';
import { domainOf } from '../model/kpis.ts';
import { labelFor, wordFor } from '../model/labels.ts';
import type { Entity, Model } from '../model/model.ts';
import {
  axisOf,
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageNote,
  type CoverageOptions,
  cellAbout,
  type Found,
  isBroken,
  withWaivers,
  words,
} from './matrix.ts';

type Kpi = Entity<'kpi'>;

const domains = ['experience', 'service', 'quality', 'efficiency', 'people', 'financial'] as const;
const notStated = 'not-stated';
const none = 'no-kpi';

const notes = {
  lacks: { en: 'It lacks {missing}', es: 'Falta {missing}' },
  goals: {
    en: 'An objective cannot be measured: it lacks {missing}',
    es: 'Un objetivo no se puede medir: falta {missing}',
  },
  nowhere: { en: 'It does not say its domain', es: 'No indica su ámbito' },
  csat: { en: 'None tells how content customers are', es: 'Ninguno dice cuán satisfecho está el cliente' },
  fcr: { en: 'None tells how much is resolved the first time', es: 'Ninguno dice cuánto se resuelve a la primera' },
  'service-level': { en: 'None tells how soon contacts are answered', es: 'Ninguno dice con qué rapidez se atiende' },
  both: {
    en: 'None tells how much is resolved the first time, nor how soon contacts are answered',
    es: 'Ninguno dice cuánto se resuelve a la primera ni con qué rapidez se atiende',
  },
};

/** The domain of which something lacks, and what is to be said of it; of a whole domain its state says all. */
const told: Readonly<Record<ControlLack, { domain: string; note?: CoverageNote['text'] }>> = {
  experience: { domain: 'experience' },
  service: { domain: 'service' },
  quality: { domain: 'quality' },
  csat: { domain: 'experience', note: notes.csat },
  fcr: { domain: 'service', note: notes.fcr },
  'service-level': { domain: 'service', note: notes['service-level'] },
};

/**
 * KPIs × the domains of management control: whether each KPI can be managed by, in its domain, and whether a domain lacks one. What is
 * missing in a domain stands in a row of its own.
 */
export const kpiDomains: CoverageDeclaration = {
  id: 'kpi-domains',
  name: { en: 'KPIs by domain', es: 'Indicadores por ámbito' },
  corner: { en: 'KPI × domain', es: 'Indicador × ámbito' },
  phase: 'control',
  of: ['kpi'],
  fill: (model, options) => {
    const kpis = model.all('kpi');
    const lacking = lackingCells(model, options);
    const cells = [...kpis.map((kpi) => cellOf(model, options, kpi)), ...lacking];
    const isUnstated = cells.some(({ column }) => column === notStated);
    return {
      rows: [
        ...kpis.map(axisOf),
        ...(lacking.length > 0 ? [{ id: none, name: words('No KPI', 'Sin indicador') }] : []),
      ],
      columns: [
        ...domains.map((domain) => ({ id: domain, name: wordFor('kpi.domain', domain) })),
        ...(isUnstated ? [{ id: notStated, name: words('Not stated', 'Sin indicar') }] : []),
      ],
      cells,
    };
  },
};

function cellOf(model: Model, options: CoverageOptions, kpi: Kpi): CoverageCell {
  const at = { row: kpi.ref, column: domainOf(kpi) ?? notStated, subject: kpi.ref };
  return cellAbout(model, options, at, isBroken(model, kpi) ? { state: 'broken' } : foundFor(model, options, kpi), {});
}

/** What is to be mended comes first, then what is waived; what a KPI lacks before its objectives. */
function foundFor(model: Model, options: CoverageOptions, kpi: Kpi): Found {
  const goals = Object.entries(kpi.value.objectives).map(([id, objective]) => ({
    code: 'KPI002' as const,
    subject: `${kpi.ref}#${id}`,
    text: notes.goals,
    missing: unmeasurable(kpi, objective),
  }));
  const lacks = unmanaged(model, kpi);
  const own = { subject: kpi.ref, text: notes.lacks, missing: lacks.map((field) => labelFor('kpi', field)) };
  const found = [{ ...own, code: weightiest(lacks) }, ...goals]
    .filter(({ missing }) => missing.length > 0)
    .map((one) => ({ ...one, state: withWaivers(model, options, 'partial', { [one.code]: one.subject }) }));
  const short = found.filter(({ state }) => state === 'partial');
  const first = short[0] ?? found[0];
  if (first) {
    const culprits = short.map(({ subject }) => subject);
    return { state: first.state, culprits, note: { text: first.text, values: { missing: first.missing } } };
  }
  return domainOf(kpi) ? { state: 'covered' } : { state: 'partial', note: { text: notes.nowhere, values: {} } };
}

/** Of all that a KPI lacks one rule tells. */
function weightiest(lacks: ReturnType<typeof unmanaged>): Code {
  if (lacks.includes('measuredIn')) return 'KPI003';
  return lacks.includes('owner') || lacks.includes('frequency') ? 'KPI004' : 'KPI001';
}

/** Of each domain that lacks something, one cell. */
function lackingCells(model: Model, options: CoverageOptions): CoverageCell[] {
  const { ref } = model.engagement;
  return [...groupBy(controlLacks(model), (lack) => told[lack].domain)].map(([domain, lacks]) => {
    const [text] = lacks.length > 1 ? [notes.both] : lacks.flatMap((lack) => told[lack].note ?? []);
    const found: Found = {
      state: text ? 'partial' : 'gap',
      culprits: [domain],
      ...(text && { note: { text, values: {} } }),
    };
    return cellAbout(model, options, { row: none, column: domain, subject: ref }, found, { KPI005: ref });
  });
}
