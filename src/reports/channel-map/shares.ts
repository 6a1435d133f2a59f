import type { Cell, Entity } from '../../model/model.ts';
import { linkTo } from '../parts/links.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Table } from '../render/content.ts';
import { allCells } from './cells.ts';
import { channelColumns } from './channels.ts';
import { whoOf } from './who.ts';

interface Split {
  service: Entity<'service'>;
  segments: Entity<'segment'>[];
  cells: readonly Cell[];
}

/** How the contacts of a service are shared between its channels; null where the map gives no shares. */
export function shareTable(view: ViewContext): Table | null {
  const splits = splitsOf(view);
  const ids = new Set(splits.flatMap(({ cells }) => cells.map(({ channel }) => channel)));
  return tableOf(
    splits,
    [
      { name: { en: 'Service', es: 'Servicio' }, of: ({ service }) => linkTo(service, view) },
      {
        name: { en: 'Segments', es: 'Colectivos' },
        of: ({ service, segments }) => whoOf(service, segments, view),
      },
      ...channelColumns(ids, view).map(({ id, name }) => ({
        name,
        of: ({ cells }: Split) => cells.find(({ channel }) => channel === id)?.value.share ?? null,
        align: 'end' as const,
      })),
    ],
    view,
  );
}

/** Services with the shares of their channels; segments of the same shares stand together. */
function splitsOf(view: ViewContext): Split[] {
  const { model } = view;
  const pairs = new Map<string, Cell[]>();
  for (const cell of allCells(view)) {
    if (cell.value.share === undefined || cell.value.state === 'not-offered') continue;
    const key = `${cell.service}/${cell.segment}`;
    pairs.set(key, [...(pairs.get(key) ?? []), cell]);
  }
  const splits = new Map<string, Split>();
  for (const cells of pairs.values()) {
    const [first] = cells;
    const [service, segment] = [
      model.find('service', first?.service ?? ''),
      model.find('segment', first?.segment ?? ''),
    ];
    if (!service || !segment) continue;
    const key = JSON.stringify([service.id, cells.map(({ channel, value }) => [channel, value.share?.value])]);
    const known = splits.get(key);
    if (known) known.segments.push(segment);
    else splits.set(key, { service, segments: [segment], cells });
  }
  return [...splits.values()];
}
