import type { Text } from '../diagnostics/values.ts';
import { type Entity, isRetired, type Model } from '../model/model.ts';
import { isWithoutSystem, namedByStep } from '../model/systems.ts';
import {
  axisOf,
  type CoverageCell,
  type CoverageDeclaration,
  type CoverageOptions,
  literal,
  withWaivers,
  words,
} from './matrix.ts';

type Process = Entity<'process'>;

const none = 'no-system';

/** Steps of processes × the systems in which they are done; a step that names none, and is not done by hand on purpose, is missing one. */
export const stepSystems: CoverageDeclaration = {
  id: 'step-systems',
  name: { en: 'Steps and systems', es: 'Pasos y sistemas' },
  corner: { en: 'Step × system', es: 'Paso × sistema' },
  phase: 'technology',
  of: ['process'],
  otherwise: {
    en: 'No process has steps: write them under “steps”.',
    es: 'Ningún proceso tiene pasos: escríbalos en «steps».',
  },
  fill: (model, options) => {
    // What a group of processes has for steps are processes, each with its own.
    const processes = model.all('process').filter(({ value }) => value.level !== 1);
    const steps = processes.flatMap((process) =>
      Object.entries(process.value.steps).map(([id, step]) => ({ process, id, step, ref: `${process.ref}#${id}` })),
    );
    return {
      rows: steps.map(({ process, ref, id, step }) => ({
        id: ref,
        name: step.name ?? literal(id),
        of: process.value.name,
      })),
      columns: [...model.all('system').map(axisOf), { id: none, name: nowhere }],
      cells: steps.flatMap(({ process, ref, step }) => cellsOf(model, options, process, ref, step)),
    };
  },
};

const nowhere: Text = words('In no system', 'En ningún sistema');

function cellsOf(
  model: Model,
  options: CoverageOptions,
  process: Process,
  row: string,
  step: Process['value']['steps'][string],
): CoverageCell[] {
  if (isWithoutSystem(step)) {
    const state = withWaivers(model, options, 'gap', { SYS001: process.ref });
    return [{ row, column: none, state, subject: process.ref, culprits: state === 'gap' ? [row] : [] }];
  }
  const found = new Set(namedByStep(step).map(({ id }) => model.find('system', id)));
  return [...found].map((system): CoverageCell => {
    const cell = { row, column: system?.ref ?? none, subject: process.ref };
    return system && !isRetired(system)
      ? { ...cell, state: 'covered', culprits: [] }
      : { ...cell, state: 'broken', culprits: [row] };
  });
}
