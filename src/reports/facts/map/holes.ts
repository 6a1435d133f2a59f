import { offersFor } from '../../../model/offer.ts';
import { linkTo } from '../../parts/links.ts';
import { stageName } from '../../parts/names.ts';
import type { ViewContext } from '../../parts/view-context.ts';
import type { Content } from '../../render/content.ts';
import { alike, servedBy, shownCells, whoOf } from './cells.ts';

type Row = Readonly<Record<'service' | 'who' | 'what' | 'why', Content>>;

/** Services of which the map says nothing for a segment, or at some stages. */
export function holes(view: ViewContext): Row[] {
  const { model } = view;
  const found = model.all('service').flatMap((service) =>
    servedBy(model, service).flatMap((segment) => {
      const silent = offersFor(model, service, segment.id).filter(({ state }) => state === 'none');
      const stages = silent.flatMap(({ stage }) => (stage === undefined ? [] : [stageName(stage, view)]));
      return silent.length === 0 ? [] : [{ service: service.id, segment: segment.id, of: stages.join('; ') }];
    }),
  );
  return alike(found, (stages) => stages, view).map((one) => ({
    service: linkTo(one.service, view),
    who: whoOf(one, view),
    what: one.of,
    why: null,
  }));
}

/** What is not offered by decision, with its reason. */
export function notOffered(view: ViewContext): Row[] {
  const found = shownCells(view.model)
    .filter(({ value }) => value.state === 'not-offered')
    .map(({ service, segment, channel, value }) => ({
      service,
      segment,
      of: { channel, why: view.read(value.reason) },
    }));
  return alike(found, (of) => of, view).map((one) => {
    const channel = view.model.find('channel', one.of.channel);
    return {
      service: linkTo(one.service, view),
      who: whoOf(one, view),
      what: channel ? linkTo(channel, view) : one.of.channel,
      why: one.of.why,
    };
  });
}
