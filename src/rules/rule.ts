import type { Code } from '../diagnostics/codes.ts';
import type { Coded } from '../diagnostics/declaration.ts';
import type { Finding, NotAssessed } from '../diagnostics/finding.ts';
import type { Model } from '../model/model.ts';

/** What a rule yields: a finding, or a check that lacks data. */
export type Outcome = Finding | NotAssessed;

/** A declared code and how it is computed over one scenario's model. */
export interface Rule extends Coded {
  /** Integrity is checked in every scenario; the rest in the target unless more is asked for. */
  scope: 'every-scenario' | 'target';
  /**
   * Fields from which its findings are computed, as `kind.field`. Where one of them is written wrongly in an entity, the findings that
   * depend on it are not assessed, because what the rule misses may be what the author meant to write.
   */
  relies: readonly string[];
  /** Codes from whose findings this rule concludes: they run before it, and it is given what they found that stands and is not accepted, and what they could not assess. */
  concludesFrom?: readonly Code[];
  check(model: Model, found: readonly Finding[], open: readonly NotAssessed[]): Iterable<Outcome>;
}
