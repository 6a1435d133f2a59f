import type { Cell, Entity } from '../../model/model.ts';
import { offersFor } from '../../model/offer.ts';
import { linkTo } from '../parts/links.ts';
import { stageName } from '../parts/names.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { allCells } from './cells.ts';
import { servedBy, whoOf } from './who.ts';

/** What the map does not give. */
export interface Holes {
  /** Services of which the map says nothing for a segment, or at some stages. */
  holes: Table | null;
  /** What is not offered by decision, with its reason. */
  notOffered: Table | null;
}

interface Lack {
  service: Entity<'service'>;
  segments: Entity<'segment'>[];
  what: Content;
  why: Content;
}

/** Holes, and what is not offered. Segments that lack the same for the same reason stand together. */
export function holesOf(view: ViewContext): Holes {
  return { holes: holeTable(view), notOffered: notOfferedTable(view) };
}

function holeTable(view: ViewContext): Table | null {
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
  return tableOf(
    [...found.values()],
    [
      { name: { en: 'Service', es: 'Servicio' }, of: ({ service }) => linkTo(service, view) },
      {
        name: { en: 'Segments', es: 'Colectivos' },
        of: ({ service, segments }) => whoOf(service, segments, view),
      },
      { name: { en: 'At', es: 'En' }, of: ({ what }) => what },
    ],
    view,
  );
}

function notOfferedTable(view: ViewContext): Table | null {
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
  return tableOf(
    [...found.values()],
    [
      { name: { en: 'Service', es: 'Servicio' }, of: ({ service }) => linkTo(service, view) },
      { name: { en: 'Segments', es: 'Colectivos' }, of: ({ service, segments }) => whoOf(service, segments, view) },
      { name: { en: 'Not by', es: 'No por' }, of: ({ what }) => what },
      { name: { en: 'Reason', es: 'Motivo' }, of: ({ why }) => why },
    ],
    view,
  );
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
