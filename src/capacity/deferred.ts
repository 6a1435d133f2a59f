import { finite, isAmount } from './amount.ts';

/**
 * Pieces of work that `positions` can finish in `interval` seconds, at `touchTime` seconds of work each and with the share
 * `utilisation` of the time worked (default 1). Undefined where the input is not valid.
 */
export function deferredCapacity(
  positions: number,
  touchTime: number,
  interval: number,
  utilisation = 1,
): number | undefined {
  const valid = isAmount(positions) && isAmount(interval) && touchTime > 0 && utilisation > 0 && utilisation <= 1;
  return valid ? finite((positions * interval * utilisation) / touchTime) : undefined;
}

/** Hours of work in streams of deferred pieces: Σ arrivals × touch time (in seconds). Undefined where one is not valid. */
export function deferredHours(streams: readonly { arrivals: number; touchTime: number }[]): number | undefined {
  if (!streams.every(({ arrivals, touchTime }) => isAmount(arrivals) && touchTime > 0)) return undefined;
  return finite(streams.reduce((sum, { arrivals, touchTime }) => sum + arrivals * touchTime, 0) / 3600);
}
