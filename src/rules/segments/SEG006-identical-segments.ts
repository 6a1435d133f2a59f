import { finding } from '../../diagnostics/declaration.ts';
import { groupBy } from '../../diagnostics/lists.ts';
import { identicalSegments as declaration } from '../../generated/declarations.ts';
import { teamsFor } from '../../model/attendance.ts';
import { charterCover } from '../../model/charters.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { servicesFor } from '../../model/offer.ts';
import { keyOf } from '../../model/refs.ts';
import { withPeople } from '../../model/topmost.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
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
    yield finding(declaration, 'same', {
      values: { segments: [first, ...same].map(({ value }) => value.name) },
      place: placeOf(first),
      related: same.map((segment) => ({
        place: placeOf(segment),
        message: 'also',
        values: { segment: segment.value.name },
      })),
      subject: first.ref,
      facts: same.map(({ id }) => id),
      hint: 'join',
    });
  }
}

/** What a charter promises a segment by itself. */
function promisedIn({ id, value }: Entity<'charter'>, segment: Entity<'segment'>): string {
  const own = Object.entries(value.commitments).filter(
    ([, { segments }]) => segments?.some((ref) => keyOf(ref) === segment.ref) ?? true,
  );
  return `${id}: ${own.map(([commitment]) => commitment).join()}`;
}
