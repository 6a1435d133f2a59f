import { stepSystemsWords as words } from '../generated/words/coverage.ts';
import { type Entity, isRetired, type Model } from '../model/model.ts';
import { isWithoutSystem, namedByStep } from '../model/systems.ts';
import { axisOf, type CoverageDeclaration, type FoundCell, literal, named } from './matrix.ts';

type Process = Entity<'process'>;

const none = 'no-system';

/** Steps of processes × the systems in which they are done; a step that names none, and is not done by hand on purpose, is missing one. */
export const stepSystems: CoverageDeclaration = {
  id: 'step-systems',
  words,
  phase: 'technology',
  of: ['process'],
  fill: (model) => {
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
      columns: [...model.all('system').map(axisOf), { id: none, name: named(words.nowhere) }],
      cells: steps.flatMap(({ process, ref, step }) => cellsOf(model, process, ref, step)),
    };
  },
};

function cellsOf(model: Model, process: Process, row: string, step: Process['value']['steps'][string]): FoundCell[] {
  const { ref: subject } = process;
  if (isWithoutSystem(step))
    return [{ row, column: none, subject, state: 'gap', culprits: [row], findings: { SYS001: subject } }];
  const found = new Set(namedByStep(step).map(({ id }) => model.find('system', id)));
  return [...found].map((system): FoundCell => {
    const state = system && !isRetired(system) ? 'covered' : 'broken';
    return { row, column: system?.ref ?? none, subject, state, culprits: [row] };
  });
}
