import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding, NotAssessed } from '../../diagnostics/finding.ts';
import { technologyExitUnmet as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { exitOf, unknownExit } from './exit.ts';

export function* check(model: Model, found: readonly Finding[], open: readonly NotAssessed[]): Iterable<Outcome> {
  const exit = exitOf(model, 'technology', found);
  if (exit) yield finding(declaration, 'unmet', { ...exit, hint: 'settle' });
  const unknown = exit ? undefined : unknownExit(model, 'technology', open);
  if (unknown) yield notAssessed(declaration, 'unknown', unknown);
}
