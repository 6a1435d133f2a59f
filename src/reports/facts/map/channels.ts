import { attendanceOf } from '../../../model/attendance.ts';
import type { Cell, Entity, Model } from '../../../model/model.ts';
import { wordOf } from '../../parts/labels.ts';
import { nameOf } from '../../parts/names.ts';
import { sentence } from '../../parts/speech.ts';
import type { ViewContext } from '../../parts/view-context.ts';

/** A channel that the map names, whether it exists or not. */
export interface ChannelColumn {
  id: string;
  entity: Entity<'channel'> | undefined;
  name: string;
  /** `Personal`, `Digital`, `Assisted digital`. */
  group: string;
}

const types = ['personal', 'digital', 'assisted-digital'];

/** Channels by their type, those with people first, in each type in the order of the files. */
export function orderedChannels(model: Model): Entity<'channel'>[] {
  const place = ({ value }: Entity<'channel'>) => {
    const index = types.indexOf(value.type ?? '');
    return index < 0 ? types.length : index;
  };
  return model.all('channel').toSorted((one, other) => place(one) - place(other));
}

/** Columns for these ids: known channels in their order, then those that do not exist. */
export function channelColumns(ids: ReadonlySet<string>, view: ViewContext): ChannelColumn[] {
  const known = orderedChannels(view.model).filter(({ id }) => ids.has(id));
  const ghosts = [...ids].filter((id) => !view.model.all('channel').some((channel) => channel.id === id));
  return [
    ...known.map((entity) => ({ id: entity.id, entity, name: nameOf(entity, view), group: typeInWords(entity, view) })),
    ...ghosts.map((id) => ({ id, entity: undefined, name: id, group: noType(view) })),
  ];
}

/** The type of a channel as a heading. */
export function typeInWords({ value }: Entity<'channel'>, view: ViewContext): string {
  return sentence(wordOf('channel', 'type', value.type, view) ?? noType(view));
}

/** `Personal: 3; Digital: 2`; null where there are no channels. */
export function typeCounts(view: ViewContext): string | null {
  const types = view.model.all('channel').map((channel) => typeInWords(channel, view));
  const counts = [...new Set(types)].map((type) => `${type}: ${view.show(types.filter((one) => one === type).length)}`);
  return counts.join('; ') || null;
}

function noType(view: ViewContext): string {
  return view.say({ en: 'Without type', es: 'Sin tipo' });
}

const modes = { people: 'attended', both: 'attended', machine: 'self-service', elsewhere: 'redirect' } as const;

/** How contacts are dealt with in a cell, as the field `mode` names it; undefined where nothing says it. */
export function modeOf(cell: Cell, { model }: ViewContext): string | undefined {
  const attendance = attendanceOf(model, cell);
  return attendance && modes[attendance];
}
