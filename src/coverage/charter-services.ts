import { chartersInForce, customerSegments, servicesOfCharter } from '../model/charters.ts';
import type { Entity, Model } from '../model/model.ts';
import { servicesFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { axisOf, type CoverageMatrix, type CoverageOptions, cellAbout, type Found } from './matrix.ts';

const notes = {
  noCharter: { en: 'No charter in force', es: 'Sin carta en vigor' },
  silent: { en: 'Does not say its services: {charters}', es: 'No indica sus servicios: {charters}' },
};

/** Customer segments × the services that they are given: whether a charter in force for the segment speaks of the service. */
export function charterServices(model: Model, options: CoverageOptions): CoverageMatrix {
  const segments = withPeople(model, customerSegments(model));
  const given = new Set(segments.flatMap((segment) => servicesFor(model, segment)));
  return {
    id: 'charter-services',
    name: { en: 'Services in the charters', es: 'Servicios en las cartas' },
    corner: { en: 'Customer segment × service', es: 'Colectivo de clientes × servicio' },
    phase: 'strategic',
    rows: segments.map(axisOf),
    columns: model
      .all('service')
      .filter((service) => given.has(service))
      .map(axisOf),
    cells: segments.flatMap((segment) =>
      servicesFor(model, segment).map((service) => {
        const at = { row: segment.ref, column: service.ref, subject: service.ref };
        const found = foundFor(model, segment, service);
        return cellAbout(model, options, at, found, { SRV006: service.ref, CHA001: segment.ref });
      }),
    ),
  };
}

function foundFor(model: Model, segment: Entity<'segment'>, service: Entity<'service'>): Found {
  const valid = chartersInForce(model, segment);
  if (valid.length === 0) return { state: 'gap', note: { text: notes.noCharter, values: {} } };
  if (valid.some((charter) => servicesOfCharter(charter).has(service.id))) return { state: 'covered' };
  const silent = valid.filter((charter) => servicesOfCharter(charter).size === 0);
  if (silent.length === 0) return { state: 'gap' };
  return {
    state: 'partial',
    note: { text: notes.silent, values: { charters: silent.map(({ value }) => value.name) } },
  };
}
