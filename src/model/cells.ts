import { groupBy } from '../diagnostics/lists.ts';
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
  const written = lineage.flatMap((holder) => indexed(model).get(`${service}/${holder}`) ?? []);
  return [...groupBy(written, ({ id }) => id.slice(id.lastIndexOf('/') + 1))].map(([channel, from]) => ({
    service,
    segment,
    channel,
    from,
    value: effective(from, context),
  }));
}

/** The written cells by service and segment. */
const indexed = once((model: Model) => groupBy(model.all('cell'), ({ id }) => id.slice(0, id.lastIndexOf('/'))));

function effective(from: [Entity<'cell'>, ...Entity<'cell'>[]], context: ReadContext): Values['cell'] {
  const [first, ...others] = from;
  if (others.length === 0) return first.value;
  const { shape } = kinds.cell;
  const raw = from.reduce<unknown>((base, cell) => merge(shape, base, rawOf(cell)), {});
  const { id } = others.at(-1) ?? first;
  const holder = { kind: 'cell', id };
  const decoded = decode(shape, raw, [], { read: context, written: new Map(), holder, override: false });
  // Merged from cells whose shape was checked one by one.
  return decoded.value as unknown as Values['cell'];
}

function rawOf(cell: Entity<'cell'>): unknown {
  const { overrides: _overrides, scenarios: _scenarios, ...raw } = cell.written.raw;
  return cell.override ? merge(kinds.cell.shape, raw, cell.override.raw) : raw;
}
