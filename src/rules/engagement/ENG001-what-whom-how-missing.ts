import { finding } from '../../diagnostics/declaration.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { whatWhomHowMissing as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const missing = {
    what: isMissing(model, ['service']),
    whom: isMissing(model, ['segment']),
    // Resources are the matter of the phases after the strategic one.
    how: model.phases.some((phase) => phase !== 'strategic') && isMissing(model, ['team', 'system', 'process']),
  };
  for (const part of ['what', 'whom', 'how'] as const) {
    if (!missing[part]) continue;
    const place = placeOfScope(model, part);
    yield finding(declaration, part, { values: {}, place, subject: model.engagement.ref, facts: [part], hint: part });
  }
}

function isMissing(model: Model, kinds: readonly ('service' | 'segment' | 'team' | 'system' | 'process')[]): boolean {
  return kinds.every((kind) => model.all(kind).length === 0);
}

/** Where tom.yaml speaks of it in words: the field of its scope, else the scope, else the first key. */
function placeOfScope({ engagement }: Model, part: 'what' | 'whom' | 'how'): Place {
  const { scope } = engagement.value;
  if (!scope) return placeOf(engagement, ['tom'], 'key');
  return placeOf(engagement, scope[part] ? ['scope', part] : ['scope'], 'key');
}
