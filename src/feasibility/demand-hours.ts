import { type IntervalSet, intersection, union } from '../calendar/index.ts';
import type { Cell, Model } from '../model/model.ts';
import { callerZones, openTimeOf } from './hours.ts';
import { isKnown, type StaffingMissing } from './staffing-missing.ts';

/** When contacts can be attended, over the horizon, as if no date were a holiday. */
export interface ServedHours {
  open: IntervalSet;
  /** The zone whose days and hours profiles and data speak of. */
  zone: string;
}

const known = new WeakMap<Model, Map<string, ServedHours | StaffingMissing>>();

/** The time in which any of the cells is attended. The same hours are the same object. */
export function servedHours(model: Model, cells: readonly Cell[]): ServedHours | StaffingMissing {
  const found = new Map<string, ServedHours>();
  for (const cell of cells) {
    const ids = calendarsOf(model, cell);
    if (ids.length === 0) return { reason: 'hours', where: `cell:${cell.service}/${cell.segment}/${cell.channel}` };
    const callers = callerZones(model, cell.segment);
    const key = `${ids.join()} ${callers.join()}`;
    if (found.has(key)) continue;
    const served = remembered(model, key, () => attendedIn(model, ids, callers));
    if (!isKnown(served)) return served;
    found.set(key, served);
  }
  const all = [...found.values()];
  return remembered(model, [...found.keys()].join(' | '), () => ({
    open: union(all.map(({ open }) => open)),
    zone: all[0]?.zone ?? 'UTC',
  }));
}

function attendedIn(model: Model, ids: readonly string[], callers: readonly string[]): ServedHours | StaffingMissing {
  const times = ids.map((id) => openTimeOf(model, id, callers, 'ignored'));
  const sets: IntervalSet[] = [];
  for (const time of times) {
    if ('missing' in time) return { reason: time.missing, where: `calendar:${time.calendar}` };
    sets.push(time.open);
  }
  const [first] = times;
  const zone = first && 'zones' in first ? first.zones[0] : 'UTC';
  return { open: sets.reduce((open, set) => intersection(open, set)), zone };
}

function remembered(
  model: Model,
  key: string,
  make: () => ServedHours | StaffingMissing,
): ServedHours | StaffingMissing {
  const hours = known.get(model) ?? new Map<string, ServedHours | StaffingMissing>();
  known.set(model, hours);
  const made = hours.get(key) ?? make();
  hours.set(key, made);
  return made;
}

/** Its own hours, else the channel's within the service's. */
function calendarsOf(model: Model, { service, channel, value }: Cell): string[] {
  if (value.hours) return [value.hours.id];
  const inherited = [model.find('channel', channel)?.value.hours, model.find('service', service)?.value.hours];
  return [...new Set(inherited.flatMap((hours) => (hours ? [hours.id] : [])))];
}
