import { difference } from '../../calendar/index.ts';
import { gather, groupBy } from '../../diagnostics/lists.ts';
import { once } from '../../diagnostics/once.ts';
import { channelTimes, isMissing } from '../../feasibility/hours/index.ts';
import { isSynchronous } from '../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { segmentsIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

type Channel = Entity<'channel'>;

export function* check(model: Model): Finds<'CHN006'> {
  yield* redirects(model);
  const given = new Set(
    model
      .cells()
      .filter(isAvailable)
      .map(({ channel }) => channel),
  );
  for (const channel of model.all('channel').filter(({ id }) => given.has(id))) yield* overflows(model, channel, given);
}

interface End {
  message: 'loop' | 'refused' | 'nothing' | 'nowhere';
  /** The channels that are gone through, the last where it ends. */
  way: readonly string[];
}

function* redirects(model: Model): Finds<'CHN006'> {
  const ended = model.cells().flatMap((cell): [string, { cell: Cell; end: End }][] => {
    const end = cell.value.state !== 'not-offered' && cell.value.mode === 'redirect' ? endOf(model, cell) : undefined;
    return end ? [[`${cell.from.at(-1)?.id} ${end.message} ${end.way.join()}`, { cell, end }]] : [];
  });
  for (const [first, ...others] of groupBy(ended, ([key]) => key).values()) {
    const [, { cell, end }] = first;
    const segments = segmentsIn(
      model,
      [first, ...others].map(([, one]) => one.cell),
    );
    const written = cell.from.findLast(({ value }) => value.redirectTo ?? value.mode) ?? cell.from.at(-1);
    if (!written || segments.length === 0) continue;
    yield {
      says: end.message,
      about: written,
      at: [end.message === 'nowhere' ? 'mode' : 'redirectTo'],
      values: {
        service: model.find('service', cell.service) ?? cell.service,
        segments,
        way: [cell.channel, ...end.way].map((id) => model.find('channel', id)?.value.name ?? id),
        last: model.find('channel', end.way.at(-1) ?? '') ?? '',
      },
      facts: segments.map(({ ref }) => ref),
      do: 'redirect',
    };
  }
}

/** Where the contacts of a cell end that sends them elsewhere; undefined where somebody takes them. A loop is told where it begins in the map. */
function endOf(model: Model, cell: Cell): End | undefined {
  if (!cell.value.redirectTo) return { message: 'nowhere', way: [] };
  const cells = new Map(model.cellsOf(cell.service, cell.segment).map((one) => [one.channel, one]));
  const way: string[] = [];
  let next: Cell | undefined = cell;
  while (next?.value.mode === 'redirect' && next.value.redirectTo) {
    const to: string = model.find('channel', next.value.redirectTo.id)?.id ?? next.value.redirectTo.id;
    way.push(to);
    if (to === cell.channel) return isFirstOf(cells, way) ? { message: 'loop', way } : undefined;
    // Of a loop that it only leads to another cell tells.
    if (way.indexOf(to) < way.length - 1) return undefined;
    next = cells.get(to);
    if (next?.value.state === 'not-offered') return { message: 'refused', way };
  }
  return next ? undefined : { message: 'nothing', way };
}

function isFirstOf(cells: ReadonlyMap<string, Cell>, way: readonly string[]): boolean {
  return [...cells.keys()].find((id) => way.includes(id)) === way.at(-1);
}

function* overflows(model: Model, channel: Channel, given: ReadonlySet<string>): Finds<'CHN006'> {
  const { to, outOfHours } = channel.value.overflow ?? {};
  const ways = gather([
    ...(to ? [['to', to] as const] : []),
    ...(outOfHours ? [['outOfHours', outOfHours] as const] : []),
  ]);
  for (const [field, [ref]] of ways) {
    const other = ref && model.find('channel', ref.id);
    if (!other) continue;
    const message = field === 'to' && isLoop(model, channel) ? 'full' : !given.has(other.id) ? 'idle' : undefined;
    const closed = field === 'outOfHours' && isClosedToo(model, channel, other) ? 'closed' : undefined;
    const told = message ?? closed;
    if (!told) continue;
    yield {
      says: told,
      about: channel,
      at: ['overflow', field],
      values: { channel, other },
      facts: [field],
      do: 'overflow',
    };
  }
}

/** What does not fit comes back to it; told at the first channel of the loop. */
function isLoop(model: Model, channel: Channel): boolean {
  const loop = [channel];
  for (let next = overflowOf(model, channel); next !== channel; next = overflowOf(model, next)) {
    if (!next || loop.includes(next)) return false;
    loop.push(next);
  }
  return model.all('channel').find((one) => loop.includes(one)) === channel;
}

function overflowOf(model: Model, { value }: Channel): Channel | undefined {
  return value.overflow?.to && model.find('channel', value.overflow.to.id);
}

/** Whoever writes is answered later; whoever waits for an answer finds nobody. */
function isClosedToo(model: Model, channel: Channel, other: Channel): boolean {
  if (isSynchronous(other) === false || other.value.attendedBy === 'automated') return false;
  const [own, others] = [timeOf(model, channel), timeOf(model, other)];
  return own !== undefined && others !== undefined && difference(others, own).length === 0;
}

function timeOf(model: Model, channel: Channel): ReturnType<typeof difference> | undefined {
  const cells = byChannel(model).get(channel.id) ?? [];
  const [found] = channelTimes(
    model,
    cells.slice(0, 1).map((cell) => ({ ...cell, value: { ...cell.value, hours: undefined } })),
    [],
  );
  return found?.time && !isMissing(found.time) ? found.time.open : undefined;
}

const byChannel = once((model: Model) => groupBy(model.cells(), ({ channel }) => channel));
