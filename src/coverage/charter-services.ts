import { chartersInForce, customerSegments, servicesOfCharter } from '../model/charters.ts';
import type { Entity } from '../model/model.ts';
import { servicesFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { axisOf, type CoverageDeclaration, cellAbout, type Found } from './matrix.ts';

const notes = {
  noCharter: { en: 'No charter in force', es: 'Sin carta en vigor' },
  silent: { en: 'Does not say its services: {charters}', es: 'No indica sus servicios: {charters}' },
};

/** Customer segments × the services that they are given: whether a charter in force for the segment speaks of the service. */
export const charterServices: CoverageDeclaration = {
  id: 'charter-services',
  name: { en: 'Services in the charters', es: 'Servicios en las cartas' },
  corner: { en: 'Customer segment × service', es: 'Colectivo de clientes × servicio' },
  phase: 'strategic',
  of: ['segment', 'service'],
  otherwise: {
    en: 'No service is given to a segment of customers: write under “segments” of the services whom each is for.',
    es: 'Ningún servicio se presta a un colectivo de clientes: indique en «segments» de los servicios para quién es cada uno.',
  },
  fill: (model, options) => {
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
          const found = foundFor(charters, service);
          return cellAbout(model, options, at, found, { SRV006: service.ref, CHA001: segment.ref });
        });
      }),
    };
  },
};

function foundFor(valid: readonly Entity<'charter'>[], service: Entity<'service'>): Found {
  if (valid.length === 0) return { state: 'gap', note: { text: notes.noCharter, values: {} } };
  const speaking = valid.filter((charter) => servicesOfCharter(charter).has(service.id));
  if (speaking.length > 0) return { state: 'covered', by: speaking.map(({ ref }) => ref) };
  const silent = valid.filter((charter) => servicesOfCharter(charter).size === 0);
  if (silent.length === 0) return { state: 'gap' };
  return {
    state: 'partial',
    note: { text: notes.silent, values: { charters: silent.map(({ value }) => value.name) } },
  };
}
