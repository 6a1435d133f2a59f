import { charterServicesWords as words } from '../generated/words/coverage.ts';
import { chartersInForce, customerSegments, servicesOfCharter } from '../model/charters.ts';
import type { Entity } from '../model/model.ts';
import { servicesFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { axisOf, type CoverageDeclaration, type Found, noted } from './matrix.ts';

/** Customer segments × the services that they are given: whether a charter in force for the segment speaks of the service. */
export const charterServices: CoverageDeclaration = {
  id: 'charter-services',
  words,
  phase: 'strategic',
  of: ['segment', 'service'],
  fill: (model) => {
    const segments = withPeople(model, customerSegments(model));
    const given = new Set(segments.flatMap((segment) => servicesFor(model, segment)));
    return {
      rows: segments.map(axisOf),
      columns: model
        .all('service')
        .filter((service) => given.has(service))
        .map(axisOf),
      cells: segments.flatMap((segment) => {
        const charters = chartersInForce(model, segment);
        return servicesFor(model, segment).map((service) => {
          const at = { row: segment.ref, column: service.ref, subject: service.ref };
          return { ...at, ...foundFor(charters, service), findings: { SRV006: service.ref, CHA001: segment.ref } };
        });
      }),
    };
  },
};

function foundFor(valid: readonly Entity<'charter'>[], service: Entity<'service'>): Found {
  if (valid.length === 0) return noted('gap', words.noCharter);
  const speaking = valid.filter((charter) => servicesOfCharter(charter).has(service.id));
  if (speaking.length > 0) return { state: 'covered', by: speaking.map(({ ref }) => ref) };
  const silent = valid.filter((charter) => servicesOfCharter(charter).size === 0);
  if (silent.length === 0) return { state: 'gap' };
  return noted('partial', words.silent, { charters: silent.map(({ value }) => value.name) });
}
