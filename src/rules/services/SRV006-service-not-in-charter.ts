import { chartersInForce, customerSegments, servicesOfCharter } from '../../model/charters.ts';
import type { Entity, Model } from '../../model/model.ts';
import { segmentsFor } from '../../model/offer.ts';
import { topmost } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

type Charter = Entity<'charter'>;

export function* check(model: Model): Finds<'SRV006'> {
  const promised = new Map<string, { charters: readonly Charter[]; services: ReadonlySet<string> }>();
  const mute = new Set<Charter>();
  for (const segment of customerSegments(model)) {
    const valid = chartersInForce(model, segment);
    const silent = valid.filter((charter) => servicesOfCharter(charter).size === 0);
    for (const charter of silent) mute.add(charter);
    // Of a segment without a valid charter CHA001 tells.
    if (valid.length === 0 || silent.length > 0) continue;
    const services = new Set(valid.flatMap((charter) => [...servicesOfCharter(charter)]));
    promised.set(segment.id, { charters: valid, services });
  }
  for (const charter of mute) yield { missing: 'noServices', about: charter, values: { charter } };
  for (const service of model.all('service')) {
    const given = segmentsFor(model, service.id).filter(({ id }) => promised.has(id));
    const lacking = topmost(model, given, ({ id }) => promised.get(id)?.services.has(service.id) === false);
    if (lacking.length === 0) continue;
    const charters = [...new Set(lacking.flatMap(({ id }) => promised.get(id)?.charters ?? []))];
    yield {
      about: service,
      values: { service, segments: lacking, count: charters.length, charters },
      related: charters.map((charter) => ({
        about: charter,
        at: ['services'],
        on: 'key',
        says: 'charter',
        values: { charter },
      })),
    };
  }
}
