import { gather } from '../../diagnostics/lists.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import { channelsOf, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

type Segment = Entity<'segment'>;
type Need = NonNullable<Segment['value']['accessNeeds']>[number];

export function* check(model: Model): Finds<'CHN012'> {
  const shut = gather(
    [...waysIn(model)].flatMap(([service, ways]) =>
      [...ways].flatMap(([segment, cells]) => {
        const met = channelsOf(model, cells).flatMap(({ value }) => value.accessibility ?? []);
        return needsOf(model, segment)
          .filter(({ need }) => !met.includes(need))
          .map(({ holder, need }) => [holder, { need, service }] as const);
      }),
    ),
  );
  for (const [segment, found] of shut) {
    for (const [need, services] of gather(found.map((one) => [one.need, one.service] as const))) {
      yield {
        about: segment,
        at: ['accessNeeds'],
        values: { segment, need: wordFor('segment.accessNeeds', need), services: [...new Set(services)] },
        facts: [need],
      };
    }
  }
}

/** Those that a segment says, or its nearest parent that does, with the one that says them. */
function needsOf(model: Model, segment: Segment): { holder: Segment; need: Need }[] {
  const holder = model.lineage(segment).find(({ value }) => value.accessNeeds?.length);
  return (holder?.value.accessNeeds ?? []).flatMap((need) => (holder ? [{ holder, need }] : []));
}
