import type { Finding, NotAssessed } from '../../diagnostics/finding.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';
import { exitOf, unknownExit } from './exit.ts';

export function* check(model: Model, found: readonly Finding[], open: readonly NotAssessed[]): Finds<'PHA003'> {
  const exit = exitOf(model, 'technology', found);
  if (exit) yield exit;
  const unknown = exit ? undefined : unknownExit(model, 'technology', open);
  if (unknown) yield { missing: 'unknown', ...unknown };
}
