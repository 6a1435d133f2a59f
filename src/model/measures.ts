import type { Duration, Measure } from '../diagnostics/values.ts';
import { isMap } from '../language/shape/decoded.ts';

/** True for a number, whether it has a unit or not. */
export function isFigure(value: unknown): value is Measure | number {
  const type = isMap(value) ? value.type : typeof value;
  return ['number', 'percent', 'money', 'duration'].includes(String(type));
}

/** A figure as a number, in what it is written in. */
export function amountOf(figure: Measure | number): number {
  if (typeof figure === 'number') return figure;
  if (figure.type === 'duration') return sizeOf(figure);
  return figure.type === 'money' ? figure.amount : figure.value;
}

/** How much more one value is than another, in what they are both written in; undefined where they are in different units or clocks. */
export function moreThan(one: Measure | number, other: Measure | number): number | undefined {
  return unitOf(one) === unitOf(other) ? amountOf(one) - amountOf(other) : undefined;
}

function unitOf(figure: Measure | number): string {
  if (typeof figure === 'number') return '';
  if (figure.type === 'duration') return `on ${figure.clock}`;
  return figure.type === 'money' ? `in ${figure.currency}` : figure.type;
}

/** Seconds, or days on the clocks that count days. */
export function sizeOf({ days, seconds }: Duration): number {
  return days ?? seconds ?? 0;
}
