import { isKind } from '../../model/fields.ts';
import type { Entity } from '../../model/model.ts';
import { type Holes, holesOf } from '../channel-map/holes.ts';
import { type Overview, overviewOf } from '../channel-map/overview.ts';
import { type SegmentSection, segmentSections } from '../channel-map/segments.ts';
import { shareTable } from '../channel-map/shares.ts';
import { baseView } from '../parts/base.ts';
import { wordOf } from '../parts/labels.ts';
import { mattersOf } from '../parts/matters.ts';
import { phaseLabel } from '../parts/phases.ts';
import { type ViewContext, viewContextOf } from '../parts/view-context.ts';
import type { Table } from '../render/content.ts';
import type { ReportView } from '../render/view.ts';
import type { Report, ReportContext } from '../report.ts';

/** The channel map book: by which channels each segment gets each service, and when. */
export interface ChannelMapView extends ReportView {
  overview: Overview;
  sections: readonly SegmentSection[];
  shares: Table | null;
  holes: Holes;
}

const title = { en: 'Channel map', es: 'Mapa de canales' };
const summary = {
  en: 'By which channels each segment reaches each service, when, and who attends it',
  es: 'Por qué canales llega cada colectivo a cada servicio, cuándo y quién lo atiende',
};

export const channelMap: Report = {
  name: 'channel-map',
  title,
  summary,
  view(context): ChannelMapView {
    const view = viewContextOf(context);
    const base = baseView(
      context,
      {
        report: { title, summary },
        matters: mattersOf(context.model, entitiesOf(context)),
        status: statusOf(context, view),
        signed: (reference) => reference === 'phase:strategic',
      },
      view,
    );
    return {
      ...base,
      overview: overviewOf(context, view),
      sections: segmentSections({ teamsOwed: context.phases.includes('operational') }, view),
      shares: shareTable(view),
      holes: holesOf(view),
    };
  },
};

/** What the map is about: segments, services, channels, cells and contact reasons, with the hours that they name. */
function entitiesOf({ model }: ReportContext): Entity[] {
  const own: Entity[] = [
    ...model.all('segment'),
    ...model.all('service'),
    ...model.all('channel'),
    ...model.all('cell'),
    ...model.all('contactReason'),
  ];
  const hours = own.flatMap((entity) =>
    model.outgoing(entity).flatMap(({ to }) => (to && isKind(to, 'calendar') ? [to] : [])),
  );
  return [...own, ...hours];
}

/** The map is settled in the strategic phase. */
function statusOf({ model, phases }: ReportContext, view: ViewContext): string | null {
  if (!phases.includes('strategic')) return null;
  const state = wordOf(
    'engagement',
    'phases.strategic.state',
    model.engagement.value.phases?.strategic?.state ?? 'open',
    view,
  );
  return `${phaseLabel('strategic', view)}: ${state}`;
}
