import type { Cell, Entity, Model } from '../model/model.ts';
import { type NoTime, type OpenTime, openTimeOf } from './hours.ts';

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
    const hours = (cell.value.hours ?? channel.value.hours)?.id;
    const time = hours === undefined ? undefined : openTimeOf(model, hours, callers);
    times.set(`${channel.id} ${hours}`, { channel, time });
  }
  return [...times.values()];
}
