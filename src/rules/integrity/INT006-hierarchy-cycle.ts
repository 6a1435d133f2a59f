import { inLanguage } from '../../diagnostics/display.ts';
import type { Language } from '../../diagnostics/language.ts';
import { textOf } from '../../feasibility/hours/index.ts';
import { cyclesIn } from '../../model/cycles.ts';
import type { Entity, Model, Reference } from '../../model/model.ts';
import { nameOf } from '../../model/refs.ts';
import type { Finds, Found } from '../found.ts';

export function* check(model: Model): Finds<'INT006'> {
  for (const { cycle, relation } of cyclesIn(model)) yield cycleFinding(cycle, relation);
}

function cycleFinding(cycle: readonly Reference[], relation: string): Found<'INT006'> {
  const [first, ...others] = cycle;
  if (!first) throw new Error('a cycle without a reference');
  // In the order of their names: moving an entity in its file does not make another finding of it.
  const members = cycle.map(({ from }) => from.ref).sort();
  return {
    about: first.from,
    at: first.path,
    on: first.on,
    values: {
      first: first.from,
      relation,
      path: textOf((language) => [...cycle, first].map(({ from }) => called(from, language)).join(' → ')),
    },
    related: others.map(({ from, path, on, to }) => ({
      about: from,
      at: path,
      on,
      says: 'step',
      values: { from, to: to ?? first.from },
    })),
    subject: members[0] ?? first.from.ref,
    facts: [relation, ...members],
  };
}

function called(entity: Entity, language: Language): string {
  const name = nameOf(entity);
  return typeof name === 'string' ? name : inLanguage(name, language);
}
