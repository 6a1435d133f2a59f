import { groupBy } from '../../diagnostics/lists.ts';
import { percent } from '../../feasibility/hours/index.ts';
import type { Cell, Model } from '../../model/model.ts';
import { segmentsIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

/** In percent: what rounding may leave over. */
const rounding = 1;

export function* check(model: Model): Finds<'CHN013'> {
  // How contacts are to be shared is decided for the target; what is there today is counted.
  if (!model.isTarget) return;
  const offered = model.cells().filter(({ value }) => value.state !== 'not-offered');
  const given = [...groupBy(offered, ({ service, segment }) => `${service}/${segment}`).values()];
  // What several segments take from the same cells is one mistake.
  const wrong = groupBy(given.filter(isOff), (cells) => cells.flatMap(({ from }) => from.map(({ id }) => id)).join());
  for (const [first, ...others] of wrong.values()) {
    const segments = segmentsIn(
      model,
      [first, ...others].map(([cell]) => cell),
    );
    const service = model.find('service', first[0].service);
    const shared = first.find(({ value }) => value.share);
    const written = shared?.from.findLast(({ value }) => value.share);
    if (!written || !service || segments.length === 0) continue;
    yield {
      about: written,
      at: ['share'],
      values: { service, segments, sum: percent(sumOf(first) / 100) },
      subject: service.ref,
      facts: segments.map(({ ref }) => ref),
    };
  }
}

/** Where a channel has no share yet, the rest may be its. */
function isOff(cells: readonly Cell[]): boolean {
  const stated = cells.filter(({ value }) => value.share);
  const sum = sumOf(stated);
  if (stated.length === 0 || sum > 100 + rounding) return stated.length > 0;
  return stated.length === cells.length && sum < 100 - rounding;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { value }) => sum + (value.share?.value ?? 0), 0);
}
