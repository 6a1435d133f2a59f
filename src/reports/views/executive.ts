import type { Localised } from '../../diagnostics/language.ts';
import type { Kind } from '../../generated/kinds.ts';
import type { Entity } from '../../model/model.ts';
import { phases } from '../../model/phases.ts';
import type { CoverageData } from '../charts/bars.ts';
import type { CanvasData } from '../charts/canvas.ts';
import type { HouseData } from '../charts/house.ts';
import { canvasOf } from '../executive/canvas.ts';
import { type ChangesChapter, changesChapter, findComparison } from '../executive/changes/chapter.ts';
import { type ChannelsChapter, channelsOf } from '../executive/channels.ts';
import { coverageOf } from '../executive/coverage.ts';
import { houseOf } from '../executive/house.ts';
import { boardKpis, kpiIntro, kpisTable } from '../executive/kpis.ts';
import { notThese } from '../executive/nature.ts';
import { type Organisation, organisationOf } from '../executive/organisation.ts';
import { disputedAgreements } from '../executive/requests.ts';
import { roadmapFacts } from '../executive/roadmap.ts';
import { type Summary, summaryOf } from '../executive/summary.ts';
import { landscapeTable, systemsIntro } from '../executive/systems.ts';
import { standingDecisions } from '../facts/decision.ts';
import { lists } from '../facts/index.ts';
import { baseView } from '../parts/base.ts';
import { wordOf } from '../parts/labels.ts';
import { mattersOf } from '../parts/matters.ts';
import { findingsIn } from '../parts/open-points.ts';
import { phaseLabel } from '../parts/phases.ts';
import { type ViewContext, viewContextOf } from '../parts/view-context.ts';
import type { Fact, Table } from '../render/content.ts';
import type { ReportView } from '../render/view.ts';
import type { Report, ReportContext } from '../report.ts';

/** The model for the board: what its template does not ask of the model itself. */
export interface ExecutiveView extends ReportView {
  summary: Summary;
  notThese: readonly Fact[];
  house: HouseData;
  canvas: CanvasData;
  channels: ChannelsChapter;
  organisation: Organisation | null;
  systemsIntro: string | null;
  landscape: Table | null;
  kpiIntro: string | null;
  kpis: Table | null;
  changes: ChangesChapter | null;
  roadmap: readonly Fact[];
  coverage: CoverageData | null;
  /** The chapters that the model has nothing for, by name. */
  missing: string | null;
}

const title = { en: 'Executive TOM document', es: 'Documento ejecutivo del TOM' };
const summary = {
  en: 'The customer operating model for the board: who is served, with what promises, what changes and what it takes',
  es: 'El modelo operativo de clientes para la dirección: a quién se sirve, con qué promesas, qué cambia y qué exige',
};

export const executive: Report = {
  name: 'executive',
  title,
  summary,
  view(context): ExecutiveView {
    const view = viewContextOf(context);
    const comparison = findComparison(context);
    // A board approves the model whole: an error is its matter also where the document does not speak of what it is about.
    const matters = { entities: mattersOf(context.model, entitiesOf(context, view)).entities, concern: () => true };
    const errors = findingsIn(context, matters).filter(({ severity }) => severity === 'error');
    const base = baseView(
      context,
      {
        report: { title, summary },
        matters,
        status: statusOf(view),
        signed: (reference) => reference.startsWith('phase:'),
      },
      view,
    );
    const changes = changesChapter(comparison, view);
    return {
      ...base,
      summary: summaryOf(comparison, errors, view),
      notThese: notThese(view),
      house: houseOf(view),
      canvas: canvasOf(view),
      channels: channelsOf(context, view),
      organisation: organisationOf(view),
      systemsIntro: systemsIntro(view),
      landscape: landscapeTable(view),
      kpiIntro: kpiIntro(view),
      kpis: kpisTable(view),
      changes,
      roadmap: roadmapFacts(view),
      coverage: coverageOf(context, view),
      missing: missingOf(changes !== null, view),
    };
  },
};

/** What the document speaks of by name. */
function entitiesOf({ model }: ReportContext, view: ViewContext): Entity[] {
  const kinds = ['segment', 'service', 'charter', 'channel', 'cell', 'area', 'team', 'provider', 'system'] as const;
  const benefits = model.all('initiative').flatMap(({ value }) => value.benefits ?? []);
  const goals = Object.values(model.engagement.value.goals ?? {}).flatMap(({ kpis }) => kpis ?? []);
  const kpis = [...benefits.map(({ kpi }) => kpi), ...goals].flatMap((ref) => model.find('kpi', ref?.id ?? '') ?? []);
  return [
    model.engagement,
    ...kinds.flatMap((kind): readonly Entity[] => model.all(kind)),
    ...disputedAgreements(view),
    ...standingDecisions(view),
    ...boardKpis(view),
    ...kpis,
    ...model.all('governanceBody'),
    ...model.all('gap'),
    ...model.all('initiative'),
  ];
}

/** How far every phase of the engagement has come; null where none has begun. */
function statusOf(view: ViewContext): string | null {
  const written = view.model.engagement.value.phases ?? {};
  const told = phases.flatMap((phase) => {
    const state = written[phase]?.state;
    if (state === undefined || state === 'pending') return [];
    return `${phaseLabel(phase, view)}: ${wordOf('engagement', `phases.${phase}.state`, state, view)}`;
  });
  return told.length === 0 ? null : told.join(' · ');
}

type Name = Localised & { fields?: readonly string[]; kinds?: readonly Kind[]; list?: string };

/** The chapters by name, each with what fills it. */
const chapters: readonly Name[] = [
  { en: 'context and goals', es: 'contexto y metas', fields: ['mission', 'context', 'intendedExperience', 'goals'] },
  { en: 'principles and decisions', es: 'principios y decisiones', list: 'standingDecisions' },
  { en: 'segments', es: 'colectivos', kinds: ['segment'] },
  { en: 'services and charters', es: 'servicios y cartas', kinds: ['service'], list: 'livingCharters' },
  { en: 'channels', es: 'canales', kinds: ['channel'] },
  { en: 'organisation and providers', es: 'organización y proveedores', kinds: ['area', 'team', 'provider'] },
  { en: 'systems', es: 'sistemas', kinds: ['system'] },
  { en: 'indicators and governance', es: 'indicadores y comités', kinds: ['kpi', 'governanceBody'] },
  { en: 'what changes from today', es: 'qué cambia respecto a hoy' },
  { en: 'gaps and initiatives', es: 'brechas e iniciativas', kinds: ['gap'], list: 'liveInitiatives' },
  { en: 'risks and assumptions', es: 'riesgos e hipótesis', fields: ['risks', 'assumptions'] },
];

/** The chapters that the model has nothing for, by name; null where there are none. */
function missingOf(hasChanges: boolean, view: ViewContext): string | null {
  const { model } = view;
  const written = model.engagement.value as unknown as Readonly<Record<string, unknown>>;
  const missing = chapters.filter(({ fields = [], kinds = [], list = '' }) => {
    if (fields.length + kinds.length === 0 && list === '') return !hasChanges;
    const listed = lists[list]?.of(view) ?? [];
    return (
      [...listed, ...kinds.flatMap((kind): readonly Entity[] => model.all(kind))].length === 0 &&
      !fields.some((field) => written[field] !== undefined)
    );
  });
  return missing.length === 0 ? null : missing.map((words) => view.say(words)).join('; ');
}
