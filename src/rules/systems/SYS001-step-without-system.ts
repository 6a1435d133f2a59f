import { finding } from '../../diagnostics/declaration.ts';
import { stepWithoutSystem as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { isWithoutSystem } from '../../model/systems.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const process of model.all('process')) {
    const { name, level, steps } = process.value;
    // What a group of processes has for steps are processes, each with its own.
    if (level === 1) continue;
    const bare = Object.entries(steps).filter(([, step]) => isWithoutSystem(step));
    if (bare.length === 0) continue;
    yield finding(declaration, bare.length > 1 && bare.length === Object.keys(steps).length ? 'none' : 'some', {
      values: {
        process: name,
        count: bare.length,
        all: Object.keys(steps).length,
        steps: bare.map(([id, step]) => step.name ?? id),
      },
      place: placeOf(process),
      related: bare.map(([id]) => ({ place: placeOf(process, ['steps', id], 'key'), message: 'step' })),
      subject: process.ref,
      hint: 'name',
    });
  }
}
