import { customerSegments } from '../model/charters.ts';
import type { Entity, Model } from '../model/model.ts';
import { servicesFor, stagesFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { axisOf, type CoverageDeclaration, cellAbout, type Found } from './matrix.ts';

const notes = {
  silent: {
    en: 'Services that do not say their stages: {services}',
    es: 'Servicios que no indican sus etapas: {services}',
  },
};

/**
 * Customer segments × the stages of the customer's life: whether a service is given to the segment at that stage. A segment that is
 * nothing but its children is left to them; a service that names no stage may be given at any, so it counts in part.
 */
export const stages: CoverageDeclaration = {
  id: 'stages',
  name: { en: 'Stages of the customer’s life', es: 'Etapas de la vida del cliente' },
  corner: { en: 'Customer segment × stage', es: 'Colectivo de clientes × etapa' },
  phase: 'strategic',
  of: ['segment', 'service'],
  otherwise: {
    en: 'No segment is one of customers.',
    es: 'Ningún colectivo es de clientes.',
  },
  fill: (model, options) => {
    const segments = withPeople(model, customerSegments(model));
    return {
      rows: segments.map(axisOf),
      columns: model.stages.map(({ code, name }) => ({ id: `stage:${code}`, name })),
      cells: segments.flatMap((segment) => {
        const { ref } = segment;
        const services = servicesFor(model, segment);
        return model.stages.map(({ code }) => {
          const at = { row: ref, column: `stage:${code}`, subject: ref };
          return cellAbout(model, options, at, foundAt(model, services, code), { CHN002: ref });
        });
      }),
    };
  },
};

function foundAt(model: Model, services: readonly Entity<'service'>[], stage: string): Found {
  if (services.some((service) => stagesFor(model, service).includes(stage))) return { state: 'covered' };
  const silent = services.filter((service) => stagesFor(model, service).length === 0);
  if (silent.length === 0) return { state: 'gap' };
  return {
    state: 'partial',
    note: { text: notes.silent, values: { services: silent.map(({ value }) => value.name) } },
  };
}
