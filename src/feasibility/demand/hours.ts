import { type IntervalSet, intersection, union } from '../../calendar/index.ts';
import { onceEach } from '../../diagnostics/once.ts';
import type { Cell, Model } from '../../model/model.ts';
import { callerZones, channelCalendars, isMissing, type Missing, openTimeOf } from '../hours/index.ts';

/** When contacts can be attended, over the horizon, as if no date were a holiday. */
export interface ServedHours {
  open: IntervalSet;
  /** The zone whose days and hours profiles and data speak of. */
  zone: string;
}

const remembered = onceEach<Model, ServedHours | Missing>();

/** The time in which any of the cells is attended. The same hours are the same object. */
export function servedHours(model: Model, cells: readonly Cell[]): ServedHours | Missing {
  const found = new Map<string, ServedHours>();
  for (const cell of cells) {
    const groups = calendarsOf(model, cell);
    if (groups.length === 0)
      return { reason: 'cellHours', where: `cell:${cell.service}/${cell.segment}/${cell.channel}` };
    const callers = callerZones(model, cell.segment);
    const key = `${groups.map((ids) => ids.join('+')).join()} ${callers.join()}`;
    if (found.has(key)) continue;
    const served = remembered(model, key, () => attendedIn(model, groups, callers));
    if (isMissing(served)) return served;
    found.set(key, served);
  }
  const all = [...found.values()];
  return remembered(model, [...found.keys()].join(' | '), () => ({
    open: union(all.map(({ open }) => open)),
    zone: all[0]?.zone ?? 'UTC',
  }));
}

/** The time in which each of the groups has a calendar that is open. */
function attendedIn(
  model: Model,
  groups: readonly (readonly string[])[],
  callers: readonly string[],
): ServedHours | Missing {
  const times = groups.map((ids) => ids.map((id) => openTimeOf(model, id, callers, 'ignored')));
  const sets: IntervalSet[] = [];
  for (const group of times) {
    const open: IntervalSet[] = [];
    for (const time of group) {
      if (isMissing(time)) return time;
      open.push(time.open);
    }
    const [only, ...others] = open;
    sets.push(only && others.length === 0 ? only : union(open));
  }
  const first = times[0]?.[0];
  const zone = first && 'zones' in first ? first.zones[0] : 'UTC';
  return { open: sets.reduce((open, set) => intersection(open, set)), zone };
}

/** Its own hours, else the channel's, in whichever of its places, within the service's. */
function calendarsOf(model: Model, { service, channel, value }: Cell): string[][] {
  if (value.hours) return [[value.hours.id]];
  const [of, its] = [model.find('channel', channel), model.find('service', service)?.value.hours];
  const groups = [of ? channelCalendars(model, of) : [], its ? [its.id] : []].filter((ids) => ids.length > 0);
  return groups.length === 2 && groups[0]?.join() === groups[1]?.join() ? groups.slice(1) : groups;
}
