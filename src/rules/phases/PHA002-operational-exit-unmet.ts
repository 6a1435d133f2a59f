import type { Finding, NotAssessed } from '../../diagnostics/finding.ts';
import { isPending } from '../../model/decisions.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';
import { exitOf, unknownExit } from './exit.ts';

export function* check(model: Model, found: readonly Finding[], open: readonly NotAssessed[]): Finds<'PHA002'> {
  const sourcing = model.all('decision').filter(({ value }) => value.type === 'sourcing');
  const undecided = sourcing
    .filter(isPending)
    .map(({ value }) => ({ message: 'undecided', values: { decision: value.name } }));
  const exit = exitOf(model, 'operational', found, undecided);
  if (exit) yield exit;
  const unknown = exit ? undefined : unknownExit(model, 'operational', open);
  if (unknown) yield { missing: 'unknown', ...unknown };
}
