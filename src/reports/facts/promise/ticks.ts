import { dayAt, toInstant, toWall } from '../../../calendar/index.ts';
import { plain, zonedFormat } from '../../../diagnostics/display/intl.ts';
import type { Language } from '../../../diagnostics/language.ts';

const hour = 3_600_000;
const day = 24 * hour;
const most = 8;
const hourSteps = [1, 2, 3, 6];
const dayLabel = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const hourLabel = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Marks on the axis of a time from `from` to `to`: hours of the zone's clock, or its days where there are many; at most about eight. */
export function ticksOf(
  { from, to, zone }: { from: number; to: number; zone: string },
  language: Language,
): { at: number; label: string }[] {
  const hours = hourSteps.find((size) => (to - from) / (size * hour) <= most);
  const size = hours === undefined ? day * Math.ceil((to - from) / (day * most)) : hours * hour;
  const first = hours === undefined ? dayAt(zone, from) * day : Math.floor(toWall(zone, from) / size) * size;
  const ticks: { at: number; label: string }[] = [];
  for (let wall = first; toInstant(zone, wall) <= to; wall += size) {
    const at = toInstant(zone, wall);
    if (at < from) continue;
    const options = wall % day === 0 ? dayLabel : hourLabel;
    ticks.push({ at, label: plain(zonedFormat({ ...options, timeZone: zone }, language).format(at)) });
  }
  return ticks;
}
