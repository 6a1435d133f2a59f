import { once } from '../../diagnostics/once.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { withPeople } from '../../model/topmost.ts';
import type { ViewContext } from '../parts/view-context.ts';

interface Index {
  all: readonly Cell[];
  channels: ReadonlyMap<string, readonly Cell[]>;
  segments: ReadonlyMap<string, readonly Cell[]>;
}

/** Every cell that holds for a segment with people of its own. */
export function allCells({ model }: ViewContext): readonly Cell[] {
  return indexOf(model).all;
}

/** The cells of a channel, for every segment that they hold for. */
export function cellsBy(channel: Entity<'channel'>, { model }: ViewContext): readonly Cell[] {
  return indexOf(model).channels.get(channel.id) ?? [];
}

/** The cells that hold for a segment. */
export function cellsFor(segment: Entity<'segment'>, { model }: ViewContext): readonly Cell[] {
  return indexOf(model).segments.get(segment.id) ?? [];
}

const indexOf = once((model: Model): Index => {
  const all: Cell[] = [];
  const channels = new Map<string, Cell[]>();
  const segments = new Map<string, Cell[]>();
  const shown = new Set(withPeople(model, model.all('segment')).map(({ id }) => id));
  for (const cell of model.cells().filter(({ segment }) => shown.has(segment))) {
    all.push(cell);
    push(channels, cell.channel, cell);
    push(segments, cell.segment, cell);
  }
  return { all, channels, segments };
});

function push(into: Map<string, Cell[]>, key: string, cell: Cell): void {
  const known = into.get(key);
  if (known) known.push(cell);
  else into.set(key, [cell]);
}
