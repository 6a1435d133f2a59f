import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { technologyExitUnmet as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';
import { exitOf } from './exit.ts';

export function* check(model: Model, found: readonly Finding[]): Iterable<Outcome> {
  const exit = exitOf(model, 'technology', found);
  if (exit) yield finding(declaration, 'unmet', { ...exit, hint: 'settle' });
}
