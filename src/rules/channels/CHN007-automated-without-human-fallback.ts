import { groupBy } from '../../diagnostics/lists.ts';
import { attendanceOf, needsPeople } from '../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { topmost, withPeople } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN007'> {
  const segments = new Map(withPeople(model, model.all('segment')).map((one, index) => [one.id, { one, index }]));
  const available = model.cells().filter(isAvailable);
  for (const [service, cells] of groupBy(available, (cell) => model.find('service', cell.service))) {
    if (!service) continue;
    const ways = groupBy(cells, ({ segment }) => segment);
    const given = [...ways.keys()]
      .flatMap((id) => segments.get(id) ?? [])
      .sort((first, second) => first.index - second.index)
      .map(({ one }) => one);
    const lacking = topmost(model, given, ({ id }) => isWithoutPeople(model, ways.get(id) ?? []));
    const lost = lacking.flatMap(({ id }) => ways.get(id) ?? []);
    // A channel that does not say who attends it may be attended by people.
    const unsure = channelsOf(model, lost, (cell) => attendanceOf(model, cell) === undefined);
    for (const channel of unsure) yield { missing: 'attendance', about: channel, values: { channel } };
    const alone = lacking.filter(({ id }) => (ways.get(id) ?? []).every((cell) => attendanceOf(model, cell)));
    const machines = alone.flatMap(({ id }) => ways.get(id) ?? []).filter((cell) => isMachine(model, cell));
    const [first] = machines;
    if (!first) continue;
    const channels = channelsOf(model, machines, () => true);
    const fallback = channels.flatMap(({ value }) => value.humanFallback ?? [])[0];
    const to = fallback && model.find('channel', fallback.id);
    const everybody = topmost(model, given, () => true);
    yield {
      says: alone.length === everybody.length ? 'alone' : 'aloneFor',
      about: first.from.at(-1) ?? service,
      values: { service: service.value.name, channels, segments: alone, ...(to && { fallback: to.value.name }) },
      related: to ? [{ about: to, says: 'fallback' }] : [],
      subject: service.ref,
      follows: alone.length === 1 ? alone.map(({ ref }) => ref) : [],
      do: to ? 'writeCell' : 'attend',
    };
  }
}

/** Contacts that customers begin with a machine, and no cell that people attend. */
function isWithoutPeople(model: Model, cells: readonly Cell[]): boolean {
  return cells.some((cell) => isMachine(model, cell)) && !cells.some((cell) => needsPeople(model, cell));
}

function isMachine(model: Model, cell: Cell): boolean {
  const outbound = model.find('channel', cell.channel)?.value.direction === 'outbound';
  return !outbound && attendanceOf(model, cell) === 'machine';
}

function channelsOf(model: Model, cells: readonly Cell[], are: (cell: Cell) => boolean): Entity<'channel'>[] {
  return [...new Set(cells.filter(are).flatMap(({ channel }) => model.find('channel', channel) ?? []))];
}
