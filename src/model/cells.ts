import { found } from '../diagnostics/lists.ts';
import { once } from '../diagnostics/once.ts';
import { kinds } from '../generated/kinds.ts';
import type { Values } from '../generated/types.ts';
import { decode, type ReadContext } from '../language/shape/decode.ts';
import { merge } from './merge.ts';
import type { Cell, Entity, Model } from './model.ts';

/**
 * The cells that hold for a segment: for every channel that is written for it, for one of its parents or for `*`, the
 * nearest one merged over the farther ones.
 */
export function cellsFor(model: Model, named: string, segment: string, context: ReadContext): Cell[] {
  const service = model.find('service', named)?.id ?? named;
  const entity = model.find('segment', segment);
  const lineage = ['*', ...(entity ? model.lineage(entity).map(({ id }) => id) : [segment]).toReversed()];
  const byChannel = new Map<string, Entity<'cell'>[]>();
  for (const holder of lineage) {
    for (const cell of writtenFor(model, service, holder)) {
      const channel = cell.id.slice(cell.id.lastIndexOf('/') + 1);
      byChannel.set(channel, [...(byChannel.get(channel) ?? []), cell]);
    }
  }
  return [...byChannel].map(([channel, from]) => ({
    service,
    segment,
    channel,
    from,
    value: effective(from, context),
  }));
}

function writtenFor(model: Model, service: string, segment: string): readonly Entity<'cell'>[] {
  return indexed(model).get(`${service}/${segment}`) ?? [];
}

/** The written cells by service and segment. */
const indexed = once((model: Model): Map<string, Entity<'cell'>[]> => {
  const index = new Map<string, Entity<'cell'>[]>();
  for (const cell of model.all('cell')) {
    const key = cell.id.slice(0, cell.id.lastIndexOf('/'));
    const known = index.get(key);
    if (known) known.push(cell);
    else index.set(key, [cell]);
  }
  return index;
});

function effective(from: readonly Entity<'cell'>[], context: ReadContext): Values['cell'] {
  const [first] = from;
  if (from.length === 1 && first) return first.value;
  const { shape } = kinds.cell;
  const raw = from.reduce<unknown>((base, cell) => merge(shape, base, rawOf(cell)), {});
  const holder = { kind: 'cell', id: found(from.at(-1), 'the end of no cells').id };
  const decoded = decode(shape, raw, [], { ...context, written: new Map(), holder, override: false });
  // Merged from cells whose shape was checked one by one.
  return decoded.value as unknown as Values['cell'];
}

function rawOf(cell: Entity<'cell'>): unknown {
  const { overrides: _overrides, scenarios: _scenarios, ...raw } = cell.written.raw;
  return cell.override ? merge(kinds.cell.shape, raw, cell.override.raw) : raw;
}
