import { minute } from '../dates.ts';
import { type IntervalSet, intervalSet } from '../intervals/interval-set.ts';
import type { EpochMs, Window } from '../spec.ts';
import { offsetAt, transitionsIn } from '../zones.ts';
import { type WeeklyPattern, weeklyPattern } from './weekly-pattern.ts';

/** The time in which several zones keep the same distance from each other: summer, winter, the weeks between. */
export interface OffsetRegime {
  /** Minutes east of UTC, by zone. */
  readonly offsets: Readonly<Record<string, number>>;
  readonly spans: IntervalSet;
}

/** The weekly pattern of what is uncovered under one regime. */
export interface RegimeGaps {
  readonly regime: OffsetRegime;
  readonly pattern: WeeklyPattern;
}

/** The regimes of a window, the earliest first. Each zone changes on its own date, so there may be more than two. */
export function offsetRegimes(zones: readonly string[], window: Window): OffsetRegime[] {
  const changes = zones.flatMap((zone) => transitionsIn(zone, window).map(({ at }) => at));
  const cuts = [...new Set([window.from, ...changes])].sort((a, b) => a - b);
  const regimes = new Map<string, { offsets: Record<string, number>; edges: EpochMs[] }>();
  for (const [index, from] of cuts.entries()) {
    const offsets = Object.fromEntries(zones.map((zone) => [zone, offsetAt(zone, from) / minute]));
    const key = Object.values(offsets).join();
    const regime = regimes.get(key) ?? { offsets, edges: [] };
    regime.edges.push(from, cuts[index + 1] ?? window.to);
    regimes.set(key, regime);
  }
  return [...regimes.values()].map(({ offsets, edges }) => ({ offsets, spans: intervalSet(edges) }));
}

/** What is uncovered under each regime of the zones involved, as weekly patterns in the wall time of one of them. */
export function gapsByRegime(
  gaps: IntervalSet,
  zone: string,
  involved: readonly string[],
  window: Window,
): readonly RegimeGaps[] {
  return offsetRegimes(involved, window).map((regime) => ({
    regime,
    pattern: weeklyPattern(gaps, zone, regime.spans),
  }));
}

/** True where the weekly gaps of one regime are not those of another. */
export function differsByRegime(gaps: readonly RegimeGaps[]): boolean {
  return new Set(gaps.map(({ pattern }) => JSON.stringify(pattern.rows))).size > 1;
}
