import type { Cell, Entity } from '../../model/model.ts';
import { offersFor } from '../../model/offer.ts';
import { linkTo } from '../parts/links.ts';
import { stageName } from '../parts/names.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content } from '../render/content.ts';
import { allCells } from './cells.ts';
import { servedBy, whoOf } from './who.ts';

/** What the map does not give. */
export interface Holes {
  /** Services of which the map says nothing for a segment, or at some stages. */
  holes: readonly LackRow[];
  /** What is not offered by decision, with its reason. */
  notOffered: readonly LackRow[];
}

type LackRow = Readonly<Record<'service' | 'who' | 'what' | 'why', Content>>;

interface Lack {
  service: Entity<'service'>;
  segments: Entity<'segment'>[];
  what: Content;
  why: Content;
}

/** Holes, and what is not offered. Segments that lack the same for the same reason stand together. */
export function holesOf(view: ViewContext): Holes {
  return { holes: holeRows(view), notOffered: notOfferedRows(view) };
}

function holeRows(view: ViewContext): LackRow[] {
  const { model } = view;
  const found = new Map<string, Lack>();
  for (const service of model.all('service')) {
    for (const segment of servedBy(model, service)) {
      const stages = offersFor(model, service, segment.id).flatMap(({ stage, state }) =>
        state === 'none' ? [stage] : [],
      );
      if (stages.length === 0) continue;
      const names = stages.flatMap((stage) => (stage === undefined ? [] : [stageName(stage, view)]));
      gather(found, { service, segments: [segment], what: names.join('; ') || null, why: null });
    }
  }
  return [...found.values()].map((lack) => rowOf(lack, view));
}

function notOfferedRows(view: ViewContext): LackRow[] {
  const { model } = view;
  const found = new Map<string, Lack>();
  for (const cell of allCells(view).filter(({ value }) => value.state === 'not-offered')) {
    const [service, segment] = [model.find('service', cell.service), model.find('segment', cell.segment)];
    if (service && segment)
      gather(found, {
        service,
        segments: [segment],
        what: channelOf(cell, view),
        why: view.read(cell.value.reason) || null,
      });
  }
  return [...found.values()].map((lack) => rowOf(lack, view));
}

function rowOf({ service, segments, what, why }: Lack, view: ViewContext): LackRow {
  return { service: linkTo(service, view), who: whoOf(service, segments, view), what, why };
}

function channelOf({ channel }: Cell, view: ViewContext): Content {
  const entity = view.model.find('channel', channel);
  return entity ? linkTo(entity, view) : channel;
}

function gather(found: Map<string, Lack>, lack: Lack): void {
  const key = JSON.stringify([lack.service.id, lack.what, lack.why]);
  const known = found.get(key);
  if (known) known.segments.push(...lack.segments);
  else found.set(key, lack);
}
