import type { Entity } from '../../model/model.ts';
import { isAvailable } from '../../model/offer.ts';
import { link, linkTo } from '../parts/links.ts';
import { nameOf } from '../parts/names.ts';
import { tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Table } from '../render/content.ts';

/** Why customers get in touch, service by service, and by which channels they are attended; null where the model has no reasons. */
export function reasonTable(view: ViewContext): Table | null {
  const order = view.model.all('service').map(({ id }) => id);
  const place = ({ value }: Entity<'contactReason'>) => {
    const index = order.indexOf(value.service?.id ?? '');
    return index < 0 ? order.length : index;
  };
  return tableOf(
    view.model.all('contactReason').toSorted((one, other) => place(one) - place(other)),
    [
      { name: { en: 'Reason', es: 'Motivo' }, of: (reason) => nameOf(reason, view) },
      { name: { en: 'Service', es: 'Servicio' }, of: ({ value }) => link(value.service, view) },
      { name: { en: 'Stage', es: 'Etapa' }, of: ({ value }) => link(value.stage, view) },
      { name: { en: 'Share', es: 'Peso' }, of: ({ value }) => value.share ?? null, align: 'end' },
      { name: { en: 'Attended by', es: 'Se atiende por' }, of: (reason) => channelsFor(reason, view) },
    ],
    view,
    ({ ref }) => ref,
  );
}

/** The channels by which some segment gets the service at the stage of the reason. */
function channelsFor({ value }: Entity<'contactReason'>, view: ViewContext): Content[] {
  const { model } = view;
  const stage = value.stage?.id;
  const cells = model
    .cells()
    .filter((cell) => cell.service === value.service?.id && isAvailable(cell))
    .filter(
      (cell) => stage === undefined || !cell.value.stages?.length || cell.value.stages.some(({ id }) => id === stage),
    );
  const ids = [...new Set(cells.map(({ channel }) => channel))];
  return ids.flatMap((id) => {
    const channel = model.find('channel', id);
    return channel ? [linkTo(channel, view)] : [];
  });
}
