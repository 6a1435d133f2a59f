import type { Values } from '../../diagnostics/finding.ts';
import { localTime, lookedAt, percent } from '../hours/index.ts';
import type { ProofLine } from './time.ts';
import type { Comparison } from './underpinning.ts';

export type Looser = Extract<Comparison, { is: 'looser' }>;

/** In what a target is looser than another, with both figures; where they run on different clocks, the case that shows it. */
export function looserView(is: Looser): {
  message: Looser['in'] | 'exact';
  values: Values;
  worst: readonly ProofLine[];
} {
  const message = is.exact ? 'exact' : is.in;
  if (is.in === 'share') return { message, values: { own: percent(is.own), other: percent(is.other) }, worst: [] };
  const { own, other, worse } = is;
  if (!worse) return { message, values: { own, other }, worst: [] };
  const { zone, horizon } = worse;
  const values = {
    start: localTime(worse.start, zone),
    completion: localTime(worse.completion, zone),
    deadline: localTime(worse.deadline, zone),
    zone,
  };
  return { message, values: { own, other }, worst: [{ message: 'worst', values }, lookedAt(horizon)] };
}
