import { attendanceOf } from '../../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../../model/model.ts';
import type { View } from '../../../wording/view.ts';
import { inOrder } from '../order.ts';

/** A channel that the map names, whether it exists or not; its group is its type. */
export type ChannelColumn = ReturnType<typeof channelColumns>[number];

/** Channels by their type, those with people first, in each type in the order of the files. */
export function orderedChannels(model: Model): Entity<'channel'>[] {
  return inOrder(model.all('channel'), ({ value }) => value.type, ['personal', 'digital', 'assisted-digital']);
}

/** Columns for the channels of some cells: known ones in their order, then those that do not exist. */
export function channelColumns(cells: readonly Cell[], view: View) {
  const ids = new Set(cells.map(({ channel }) => channel));
  const known = orderedChannels(view.model).filter(({ id }) => ids.has(id));
  for (const { id } of known) ids.delete(id);
  return [
    ...known.map((channel) => ({ id: channel.id, name: view.nameOf(channel), group: typeInWords(channel, view) })),
    ...[...ids].map((id) => ({ id, name: id, group: noType(view) })),
  ];
}

/** The type of a channel as a heading. */
export function typeInWords({ value }: Entity<'channel'>, view: View): string {
  return view.sentence(view.wordOf('channel', 'type', value.type) ?? noType(view));
}

function noType(view: View): string {
  return view.say({ en: 'Without type', es: 'Sin tipo' });
}

const modes = { people: 'attended', both: 'attended', machine: 'self-service', elsewhere: 'redirect' } as const;

/** How contacts are dealt with in a cell, as the field `mode` names it; undefined where nothing says it. */
export function modeOf(cell: Cell, { model }: View): string | undefined {
  const attendance = attendanceOf(model, cell);
  return attendance && modes[attendance];
}
