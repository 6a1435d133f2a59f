import type { Model } from '../../model/model.ts';
import { isWithoutSystem } from '../../model/systems.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SYS001'> {
  for (const process of model.all('process')) {
    const { name, level, steps } = process.value;
    // What a group of processes has for steps are processes, each with its own.
    if (level === 1) continue;
    const bare = Object.entries(steps).filter(([, step]) => isWithoutSystem(step));
    if (bare.length === 0) continue;
    yield {
      says: bare.length > 1 && bare.length === Object.keys(steps).length ? 'none' : 'some',
      about: process,
      values: {
        process: name,
        count: bare.length,
        all: Object.keys(steps).length,
        steps: bare.map(([id, step]) => step.name ?? id),
      },
      related: bare.map(([id]) => ({ about: process, at: ['steps', id], on: 'key', says: 'step' })),
    };
  }
}
