import type { Target } from '../../model/targets.ts';

const counting = ['when', 'base', 'starts', 'stops'] as const;

/** Of the same cases and the same stretch of them, counted and judged in the same way. */
export function isAlike(one: Target, other: Target): boolean {
  const days = ({ valid }: Target): string => JSON.stringify([valid?.from?.iso, valid?.to?.iso]);
  return (
    one.metric === other.metric &&
    one.window === other.window &&
    days(one) === days(other) &&
    counting.every((field) => JSON.stringify(one[field]?.by) === JSON.stringify(other[field]?.by))
  );
}
