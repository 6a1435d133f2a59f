import type { Entity } from '../../model/model.ts';
import { isAvailable, stagesFor } from '../../model/offer.ts';
import { hoursOf } from '../parts/hours/hours.ts';
import { languageNames } from '../parts/languages.ts';
import { linkTo } from '../parts/links.ts';
import { nameOf, stageName } from '../parts/names.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';
import { allCells } from './cells.ts';

/** The services as far as it bears on their channels; null where the model has none. */
export function serviceTable(view: ViewContext): Table | null {
  return tableOf(
    view.model.all('service'),
    [
      { name: { en: 'Service', es: 'Servicio' }, of: (service) => nameOf(service, view) },
      {
        name: { en: 'Stages', es: 'Etapas' },
        of: (service) =>
          stagesFor(view.model, service)
            .map((code) => stageName(code, view))
            .join('; '),
      },
      { name: { en: 'Hours', es: 'Horario' }, of: ({ value }) => hoursOf(value.hours, view, 'week') },
      { name: { en: 'Languages', es: 'Idiomas' }, of: ({ value }) => languageNames(value.languages, view) },
      { name: { en: 'Channels', es: 'Canales' }, of: (service) => channelsOf(service, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** The channels by which some segment gets it. */
function channelsOf(service: Entity<'service'>, view: ViewContext): Content[] {
  const ids = allCells(view)
    .filter((cell) => cell.service === service.id && isAvailable(cell))
    .map(({ channel }) => channel);
  return [...new Set(ids)].flatMap((id) => {
    const channel = view.model.find('channel', id);
    return channel ? [linkTo(channel, view)] : [];
  });
}
