import { gather } from '../../diagnostics/lists.ts';
import { isAttended } from '../../model/attendance.ts';
import { chartersInForce, customerSegments, servicesOfCharter } from '../../model/charters.ts';
import { commitmentsOf, serviceOfCommitment } from '../../model/commitments.ts';
import type { Entity, Model } from '../../model/model.ts';
import { channelsOf, waysIn } from '../../model/ways.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHN016'> {
  const charters = [...new Set(customerSegments(model).flatMap((segment) => chartersInForce(model, segment)))];
  const about = gather(
    charters.flatMap((charter) => [...servicesOfCharter(charter)].map((id) => [id, charter] as const)),
  );
  const promised = new Set(commitmentsOf(model).map((commitment) => serviceOfCommitment(commitment)));
  for (const [service, ways] of waysIn(model)) {
    const speaking = about.get(service.id) ?? [];
    const cells = [...ways.values()].flat();
    const attended = cells.filter((cell) => isAttended(model, cell));
    // Whoever has promised something of it has chosen what, and by which channels.
    if (speaking.length === 0 || attended.length === 0 || promised.has(service.id)) continue;
    if (cells.some(({ value }) => value.target) || speaking.some(promisesAll)) continue;
    yield {
      about: attended[0]?.from.at(-1) ?? service,
      values: { service, charters: speaking, channels: channelsOf(model, attended) },
      related: speaking.map((charter) => ({ about: charter, at: ['services'], on: 'key', says: 'charter' })),
      subject: service.ref,
    };
  }
}

/** A commitment that names no service of a charter with several is about all of them. */
function promisesAll(charter: Entity<'charter'>): boolean {
  return Object.values(charter.value.commitments).some(({ service }) => !service);
}
