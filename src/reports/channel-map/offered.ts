import type { Cell, Entity } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { refs } from '../../model/refs.ts';
import { hoursOf } from '../parts/hours/hours.ts';
import { wordOf } from '../parts/labels.ts';
import { languageNames } from '../parts/languages.ts';
import { links, linkTo, listedNames } from '../parts/links.ts';
import { prefixed } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { cellsBy } from './cells.ts';
import { modeOf } from './channels.ts';
import { whoOf } from './who.ts';

/** A service as one channel gives it to the segments that get it alike. */
interface Offer {
  service: Entity<'service'>;
  segments: Entity<'segment'>[];
  cell: Cell;
}

/** The services that a channel gives, to whom and how. */
export function offeredTable(channel: Entity<'channel'>, view: ViewContext): Table | null {
  return tableOf(
    offersBy(channel, view),
    [
      { name: { en: 'Service', es: 'Servicio' }, of: ({ service }) => linkTo(service, view) },
      { name: { en: 'For', es: 'Para' }, of: ({ service, segments }) => whoOf(service, segments, view) },
      {
        name: { en: 'Priority', es: 'Prioridad' },
        of: ({ cell }) => (typeof cell.value.rank === 'number' ? cell.value.rank : null),
        align: 'end',
      },
      { name: { en: 'How', es: 'Cómo' }, of: ({ cell }) => howOf(cell, view) },
      { name: { en: 'Team', es: 'Equipo' }, of: ({ cell }) => links(cell.value.teams, view) },
      { name: { en: 'Only at', es: 'Solo en' }, of: ({ cell }) => listedNames(cell.value.stages, view) },
      { name: { en: 'Languages', es: 'Idiomas' }, of: ({ cell }) => languageNames(cell.value.languages, view) },
      { name: { en: 'Hours of its own', es: 'Horario propio' }, of: ({ cell }) => hoursOf(cell.value.hours, view) },
    ],
    view,
  );
}

/** Offers that differ in nothing but the segment are one. */
function offersBy(channel: Entity<'channel'>, view: ViewContext): Offer[] {
  const { model } = view;
  const offers = new Map<string, Offer>();
  for (const cell of cellsBy(channel, view)) {
    if (cell.value.state === 'not-offered') continue;
    const [service, segment] = [model.find('service', cell.service), model.find('segment', cell.segment)];
    if (!service || !segment) continue;
    const { rank, mode, teams, stages, hours, redirectTo, languages } = cell.value;
    const key = JSON.stringify([
      cell.service,
      rank,
      mode,
      [...refs(teams), ...refs(stages)].map(({ id }) => id),
      hours?.id,
      redirectTo?.id,
      languages,
    ]);
    const offer = offers.get(key) ?? { service, segments: [], cell };
    offer.segments.push(segment);
    offers.set(key, offer);
  }
  const order = model.all('service');
  return [...offers.values()].toSorted((one, other) => order.indexOf(one.service) - order.indexOf(other.service));
}

function howOf(cell: Cell, view: ViewContext): Content {
  const mode = wordOf('cell', 'mode', modeOf(cell, view), view);
  const words = mode === null ? null : sentence(mode);
  if (isAvailable(cell)) return words;
  return prefixed(view.say({ en: 'Sent on to', es: 'Se deriva a' }), cell.value.redirectTo, view) ?? words;
}
