import { finding } from '../../diagnostics/declaration.ts';
import { polismDimensionEmpty as declaration } from '../../generated/declarations.ts';
import type { Kind } from '../../generated/kinds.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

/** What carries each letter. A sourcing decision carries S too: that all is done with own resources is an answer. */
const carriers = {
  P: ['process'],
  O: ['area', 'team', 'role'],
  L: ['location'],
  I: ['system'],
  S: ['provider'],
  M: ['kpi', 'governanceBody'],
} as const satisfies Record<string, readonly Kind[]>;

const letters = Object.keys(carriers) as (keyof typeof carriers)[];

export function* check(model: Model): Iterable<Outcome> {
  const { engagement } = model;
  const place = placeOf(engagement, [engagement.value.scope ? 'scope' : 'tom'], 'key');
  for (const letter of letters) {
    if (isCarried(letter, model)) continue;
    yield finding(declaration, 'empty', {
      values: { letter },
      place,
      subject: engagement.ref,
      facts: [letter],
      hint: 'fill',
      severity: model.phases.includes('control') ? 'error' : 'warning',
    });
  }
}

function isCarried(letter: keyof typeof carriers, model: Model): boolean {
  if (letter === 'S' && model.all('decision').some(({ value }) => value.type === 'sourcing')) return true;
  return carriers[letter].some((kind) => model.all(kind).length > 0);
}
