import { finding } from '../../diagnostics/declaration.ts';
import { stepWithoutSystem as declaration } from '../../generated/declarations.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

type Step = Entity<'process'>['value']['steps'][string];

export function* check(model: Model): Iterable<Outcome> {
  for (const process of model.all('process')) {
    const { name, level, steps } = process.value;
    // What a group of processes has for steps are processes, each with its own.
    if (level === 1) continue;
    const bare = Object.entries(steps).filter(([, step]) => isBare(step));
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

/** Done in no system, and not by hand on purpose; what customers do is done in none of ours. */
function isBare({ performer, systems, manual }: Step): boolean {
  return systems.length === 0 && !manual && performer?.kind !== 'system' && performer?.kind !== 'segment';
}
