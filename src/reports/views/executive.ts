import type { Localised } from '../../diagnostics/language.ts';
import type { Entity } from '../../model/model.ts';
import { phases } from '../../model/phases.ts';
import type { CoverageData } from '../charts/bars.ts';
import type { CanvasData } from '../charts/canvas.ts';
import type { HouseData } from '../charts/house.ts';
import { canvasOf } from '../executive/canvas.ts';
import { type ChangesChapter, changesChapter, findComparison } from '../executive/changes/chapter.ts';
import { type ChannelsChapter, channelsOf } from '../executive/channels.ts';
import { type ContextChapter, contextOf } from '../executive/context.ts';
import { boardKpis, type ControlChapter, controlOf } from '../executive/control.ts';
import { coverageOf } from '../executive/coverage.ts';
import { type DecisionsChapter, decisionsOf, standingDecisions } from '../executive/decisions.ts';
import { houseOf } from '../executive/house.ts';
import { type Nature, natureOf } from '../executive/nature.ts';
import { type Organisation, organisationOf } from '../executive/organisation.ts';
import { disputedAgreements } from '../executive/requests.ts';
import { type RisksChapter, risksOf } from '../executive/risks.ts';
import { type RoadmapChapter, roadmapOf } from '../executive/roadmap.ts';
import { type SegmentsChapter, segmentsOf } from '../executive/segments.ts';
import { type ServicesChapter, servicesOf } from '../executive/services.ts';
import { type Sourcing, sourcingOf } from '../executive/sourcing.ts';
import { type Summary, summaryOf } from '../executive/summary.ts';
import { type SystemsChapter, systemsOf } from '../executive/systems.ts';
import { baseView } from '../parts/base.ts';
import { wordOf } from '../parts/labels.ts';
import { mattersOf } from '../parts/matters.ts';
import { findingsIn } from '../parts/open-points.ts';
import { phaseLabel } from '../parts/phases.ts';
import { type ViewContext, viewContextOf } from '../parts/view-context.ts';
import type { ReportView } from '../render/view.ts';
import type { Report, ReportContext } from '../report.ts';

/** The model for the board. A chapter without anything to tell is null, and named in `missing`. */
export interface ExecutiveView extends ReportView {
  summary: Summary;
  nature: Nature;
  house: HouseData;
  canvas: CanvasData;
  context: ContextChapter | null;
  decisions: DecisionsChapter | null;
  segments: SegmentsChapter | null;
  services: ServicesChapter | null;
  channels: ChannelsChapter | null;
  people: { organisation: Organisation | null; sourcing: Sourcing | null } | null;
  systems: SystemsChapter | null;
  management: ControlChapter | null;
  changes: ChangesChapter | null;
  roadmap: RoadmapChapter | null;
  risks: RisksChapter | null;
  coverage: CoverageData | null;
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
    const people = { organisation: organisationOf(view), sourcing: sourcingOf(view) };
    const chapters = {
      context: contextOf(view),
      decisions: decisionsOf(view),
      segments: segmentsOf(view),
      services: servicesOf(view),
      channels: channelsOf(context, view),
      people: people.organisation || people.sourcing ? people : null,
      systems: systemsOf(view),
      management: controlOf(view),
      changes: changesChapter(comparison, view),
      roadmap: roadmapOf(view),
      risks: risksOf(view),
    };
    return {
      ...base,
      summary: summaryOf(comparison, errors, view),
      nature: natureOf(view),
      house: houseOf(view),
      canvas: canvasOf(view),
      ...chapters,
      coverage: coverageOf(context, view),
      // Decisions about sourcing are told with the organisation: the model has them all the same.
      missing: missingOf({ ...chapters, decisions: standingDecisions(view).length > 0 ? [] : null }, view),
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

const names: Readonly<Record<string, Localised>> = {
  context: { en: 'context and goals', es: 'contexto y metas' },
  decisions: { en: 'principles and decisions', es: 'principios y decisiones' },
  segments: { en: 'segments', es: 'colectivos' },
  services: { en: 'services and charters', es: 'servicios y cartas' },
  channels: { en: 'channels', es: 'canales' },
  people: { en: 'organisation and providers', es: 'organización y proveedores' },
  systems: { en: 'systems', es: 'sistemas' },
  management: { en: 'indicators and governance', es: 'indicadores y comités' },
  changes: { en: 'what changes from today', es: 'qué cambia respecto a hoy' },
  roadmap: { en: 'gaps and initiatives', es: 'brechas e iniciativas' },
  risks: { en: 'risks and assumptions', es: 'riesgos e hipótesis' },
};

/** The chapters that the model has nothing for, by name; null where there are none. */
function missingOf(chapters: Readonly<Record<string, unknown>>, view: ViewContext): string | null {
  const missing = Object.entries(names).flatMap(([name, words]) => (chapters[name] === null ? [view.say(words)] : []));
  return missing.length === 0 ? null : missing.join('; ');
}
