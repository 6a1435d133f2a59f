import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Finding, NotAssessed } from '../../diagnostics/finding.ts';
import { operationalExitUnmet as declaration } from '../../generated/declarations.ts';
import { isPending } from '../../model/decisions.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { exitOf, unknownExit } from './exit.ts';

export function* check(model: Model, found: readonly Finding[], open: readonly NotAssessed[]): Iterable<Outcome> {
  const sourcing = model.all('decision').filter(({ value }) => value.type === 'sourcing');
  const undecided = sourcing
    .filter(isPending)
    .map(({ value }) => ({ message: 'undecided', values: { decision: value.name } }));
  const exit = exitOf(model, 'operational', found, undecided);
  if (exit) yield finding(declaration, 'unmet', { ...exit, hint: 'settle' });
  const unknown = exit ? undefined : unknownExit(model, 'operational', open);
  if (unknown) yield notAssessed(declaration, 'unknown', unknown);
}
