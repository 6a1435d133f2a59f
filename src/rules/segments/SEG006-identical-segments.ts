import { groupBy } from '../../diagnostics/lists.ts';
import { teamsFor } from '../../model/attendance.ts';
import { charterCover } from '../../model/charters.ts';
import type { Entity, Model } from '../../model/model.ts';
import { servicesFor } from '../../model/offer.ts';
import { keyOf } from '../../model/refs.ts';
import { withPeople } from '../../model/topmost.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SEG006'> {
  const segments = withPeople(model, model.all('segment')).filter((segment) => servicesFor(model, segment).length > 0);
  const cells = groupBy(model.cells(), ({ segment }) => segment);
  const treated = groupBy(segments, (segment) =>
    JSON.stringify([
      segment.value.type,
      servicesFor(model, segment)
        .map(({ id }) => id)
        .sort(),
      (cells.get(segment.id) ?? [])
        .map((cell) => [cell.service, cell.channel, cell.value, teamsFor(model, cell).map(({ id }) => id)])
        .map((cell) => JSON.stringify(cell))
        .sort(),
      charterCover(model, segment)
        .charters.map((charter) => promisedIn(charter, segment))
        .sort(),
      segment.value.languages,
      Object.values(segment.value.valueProposition)
        .map(({ statement }) => statement.written)
        .sort(),
    ]),
  );
  for (const [first, ...others] of treated.values()) {
    const lineage = new Set(first ? model.lineage(first) : []);
    const same = others.filter((other) => !lineage.has(other) && first && !model.lineage(other).includes(first));
    if (!first || same.length === 0) continue;
    yield {
      about: first,
      values: { segments: [first, ...same] },
      related: same.map((segment) => ({ about: segment, says: 'also', values: { segment } })),
      facts: same.map(({ id }) => id),
    };
  }
}

/** What a charter promises a segment by itself. */
function promisedIn({ id, value }: Entity<'charter'>, segment: Entity<'segment'>): string {
  const own = Object.entries(value.commitments).filter(
    ([, { segments }]) => segments?.some((ref) => keyOf(ref) === segment.ref) ?? true,
  );
  return `${id}: ${own.map(([commitment]) => commitment).join()}`;
}
