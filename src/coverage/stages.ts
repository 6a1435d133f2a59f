import { stagesWords as words } from '../generated/words/coverage.ts';
import { customerSegments } from '../model/charters.ts';
import type { Entity, Model } from '../model/model.ts';
import { servicesFor, stagesFor } from '../model/offer.ts';
import { withPeople } from '../model/topmost.ts';
import { axisOf, type CoverageDeclaration, type Found, noted, stageColumns } from './matrix.ts';

/**
 * Customer segments × the stages of the customer's life: whether a service is given to the segment at that stage. A segment that is
 * nothing but its children is left to them; a service that names no stage may be given at any, so it counts in part.
 */
export const stages: CoverageDeclaration = {
  id: 'stages',
  words,
  phase: 'strategic',
  of: ['segment', 'service'],
  fill: (model) => {
    const segments = withPeople(model, customerSegments(model));
    return {
      rows: segments.map(axisOf),
      columns: stageColumns(model),
      cells: segments.flatMap((segment) => {
        const { ref } = segment;
        const services = servicesFor(model, segment);
        return model.stages.map(({ code }) => {
          const at = { row: ref, column: `stage:${code}`, subject: ref };
          return { ...at, ...foundAt(model, services, code), findings: { CHN002: ref } };
        });
      }),
    };
  },
};

function foundAt(model: Model, services: readonly Entity<'service'>[], stage: string): Found {
  if (services.some((service) => stagesFor(model, service).includes(stage))) return { state: 'covered' };
  const silent = services.filter((service) => stagesFor(model, service).length === 0);
  if (silent.length === 0) return { state: 'gap' };
  return noted('partial', words.silent, { services: silent.map(({ value }) => value.name) });
}
