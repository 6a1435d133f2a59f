import type { Ref } from '../../../diagnostics/values.ts';
import { placeHours } from '../../../feasibility/hours/index.ts';
import type { Entity } from '../../../model/model.ts';
import type { Content } from '../../render/content.ts';
import { nameOf } from '../names.ts';
import { plainWords } from '../plain.ts';
import type { ViewContext } from '../view-context.ts';

/** The hours of a channel as `tell` words them; below them those of each place that keeps hours of its own. */
export function hoursByPlace(
  channel: Entity<'channel'>,
  view: ViewContext,
  tell: (ref: Ref | undefined, view: ViewContext) => Content,
): Content {
  const { hours, hoursAt } = channel.value;
  const places = placeHours(view.model, channel).filter(({ locations: [first] }) => first && hoursAt?.[first.id]);
  if (places.length === 0) return tell(hours, view);
  return {
    type: 'lines',
    head: plainWords(tell(hours, view), view),
    items: places.map(({ hours: own, locations }) => {
      const names = view.show(locations.map((location) => nameOf(location, view)));
      return `${names}: ${plainWords(tell(own, view), view)}`;
    }),
  };
}
