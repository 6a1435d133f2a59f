import type { Entity } from '../../model/model.ts';
import { refs } from '../../model/refs.ts';
import { link, links, linkTo } from '../parts/links.ts';
import { noted } from '../parts/sentences.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { orderedChannels } from './channels.ts';

/** What happens when a channel is not enough. */
export interface Continuity {
  /** Where contacts go when a channel is full or closed, and where the customer goes on without telling it again. */
  channels: Table | null;
  /** Cells whose contacts are sent on to another channel. */
  redirected: Table | null;
}

/** Redirects, overflow and continuity. */
export function continuityOf(view: ViewContext): Continuity {
  return { channels: overflowTable(view), redirected: redirectTable(view) };
}

function overflowTable(view: ViewContext): Table | null {
  const concerned = orderedChannels(view.model).filter(
    (channel) => channel.value.overflow || channel.value.humanFallback || sharedWith(channel, view).length > 0,
  );
  return tableOf(
    concerned,
    [
      { name: { en: 'Channel', es: 'Canal' }, of: (channel) => linkTo(channel, view) },
      { name: { en: 'When it is full', es: 'Si está saturado' }, of: ({ value }) => fullOf(value.overflow, view) },
      {
        name: { en: 'Out of hours', es: 'Fuera de horario' },
        of: ({ value }) => link(value.overflow?.outOfHours, view),
      },
      {
        name: { en: 'To speak to a person', es: 'Para hablar con una persona' },
        of: ({ value }) => link(value.humanFallback, view),
      },
      {
        name: { en: 'Goes on without telling it again in', es: 'Sigue sin repetirlo en' },
        of: (channel) => sharedWith(channel, view),
      },
    ],
    view,
  );
}

function fullOf(overflow: Entity<'channel'>['value']['overflow'], view: ViewContext): Content {
  const after = overflow?.after && view.say({ en: 'after {time}', es: 'tras {time}' }, { time: overflow.after });
  return noted(overflow?.to, after ?? '', view);
}

/** Sharing is mutual: it is written on either side. */
function sharedWith(channel: Entity<'channel'>, view: ViewContext): Content[] {
  const own = refs(channel.value.sharesContextWith);
  const known = new Set(own.map(({ id }) => id));
  const others = view.model
    .incoming(channel, 'channel.sharesContextWith[]')
    .filter(({ from }) => !known.has(from.id) && from.id !== channel.id);
  return [...links(own, view), ...others.map(({ from }) => linkTo(from, view))];
}

function redirectTable(view: ViewContext): Table | null {
  const cells = view.model
    .all('cell')
    .filter(({ value }) => value.mode === 'redirect' && value.state !== 'not-offered');
  const every = view.say({ en: 'Every segment', es: 'Todos los colectivos' });
  const part = ({ id }: Entity<'cell'>, index: number, kind: 'service' | 'segment' | 'channel'): Content => {
    const key = id.split('/')[index] ?? '';
    const entity = view.model.find(kind, key);
    return entity ? linkTo(entity, view) : key === '*' ? every : key;
  };
  return tableOf(
    cells,
    [
      { name: { en: 'Service', es: 'Servicio' }, of: (cell) => part(cell, 0, 'service') },
      { name: { en: 'Segment', es: 'Colectivo' }, of: (cell) => part(cell, 1, 'segment') },
      { name: { en: 'Comes by', es: 'Llega por' }, of: (cell) => part(cell, 2, 'channel') },
      { name: { en: 'Is sent on to', es: 'Se deriva a' }, of: ({ value }) => link(value.redirectTo, view) },
      { name: { en: 'Why', es: 'Por qué' }, of: ({ value }) => value.reason ?? null },
    ],
    view,
  );
}
