import type { Cell, Entity, Model } from '../../model/model.ts';
import { channelTime, type NoTime, type OpenTime, openTimeOf } from './open-time.ts';

/** When a channel gives a service: in the hours of a cell, else in its own. Undefined where neither says any. */
export interface ChannelTime {
  channel: Entity<'channel'>;
  time: OpenTime | NoTime | undefined;
}

/** The hours of the channels of some cells, each once. */
export function channelTimes(model: Model, cells: readonly Cell[], callers: readonly string[]): ChannelTime[] {
  const times = new Map<string, ChannelTime>();
  for (const cell of cells) {
    const channel = model.find('channel', cell.channel);
    if (!channel) continue;
    const own = cell.value.hours?.id;
    const time = own === undefined ? channelTime(model, channel, callers) : openTimeOf(model, own, callers);
    times.set(`${channel.id} ${own}`, { channel, time });
  }
  return [...times.values()];
}
