import { display } from '../../diagnostics/display.ts';
import { spokenIn } from '../../diagnostics/language.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { labels } from '../../generated/labels.ts';
import { isRejected } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { standing } from '../../model/validity.ts';
import type { Missing, Reason } from '../hours/index.ts';
import { type CasePromise, caseOf } from '../target/index.ts';

/** Which targets of the agreements answer a promise: those that set a time, a notice, or a share in the same metric. */
export type Wanted = { kind: 'within' | 'notice' } | { kind: 'ratio'; metric: Target['metric'] };

/** The target of an agreement that a link of a chain means. */
export interface Agreed {
  agreement: Entity<'agreement'>;
  /** `agreement:billing-back#reply` */
  ref: string;
  /** The agreement's name, with the target's id where it has several. */
  label: Text;
  target: Target;
}

/**
 * The target that a reference means: the one after its `#`, else the only one of the wanted kind that holds at the model's date. What
 * was rejected holds nothing.
 */
export function agreedTarget(model: Model, ref: Ref, wanted: Wanted): Agreed | Missing {
  const agreement = model.find('agreement', ref.id);
  const where = `agreement:${ref.id}${ref.part === undefined ? '' : `#${ref.part}`}`;
  if (!agreement) return { reason: 'target', where };
  if (isRejected(agreement)) return { reason: 'rejected', where };
  const all = Object.entries(agreement.value.targets).map(([id, written]) => ({
    id,
    target: resolveTarget(model, written),
  }));
  const named = ref.part === undefined ? all : all.filter(({ id }) => id === ref.part);
  const found = named.flatMap(({ id, target }) => (target ? [{ id, target, promise: caseOf(target) }] : []));
  if (found.length === 0) return { reason: 'target', where };
  const fitting = found.filter(({ target, promise }) => fits(target, promise, wanted));
  const holding = fitting.filter(({ target }) => holds(target, model));
  const [only, ...others] = holding.length > 0 ? holding : fitting;
  if (others.length > 0) return { reason: 'severalTargets', where };
  if (only) {
    const label = labelOf(agreement, all.length > 1 ? only.id : undefined);
    return { agreement, ref: `${agreement.ref}#${only.id}`, label, target: only.target };
  }
  const kinds = found.map(({ promise }) => promise.kind);
  return { reason: reasonOf(kinds, wanted), where };
}

/** True where nothing in an agreement is of the wanted kind, which is no fault where a process says its own times. */
export function setsNone({ reason }: Missing): boolean {
  return reason === 'noTime' || reason === 'otherMeasure';
}

function fits({ metric }: Target, { kind }: CasePromise, wanted: Wanted): boolean {
  return kind === wanted.kind && (wanted.kind !== 'ratio' || wanted.metric === metric);
}

function holds({ valid }: Target, model: Model): boolean {
  const is = standing(valid, model.date);
  return is === 'valid' || is === 'unknown';
}

/** A mean time or a notice is a time that cannot be reckoned with; anything else sets no time at all. */
function reasonOf(kinds: readonly CasePromise['kind'][], wanted: Wanted): Reason {
  if (wanted.kind === 'within' && kinds.includes('notice')) return 'notice';
  if (kinds.includes('statistic')) return 'statistic';
  return wanted.kind === 'within' ? 'noTime' : 'otherMeasure';
}

/**
 * The name of an agreement, with that of a target where it is needed to tell it from others: what is said of it, else its metric, with its
 * time or its id where others share it.
 */
export function labelOf({ value: { name, targets } }: Entity<'agreement'>, target: string | undefined): Text {
  if (target === undefined) return name;
  const all = Object.entries(targets);
  const ownOf = (one: Target | Ref | undefined, language: string): string | undefined => {
    if (!one || !('metric' in one)) return undefined;
    const said = one.description ?? one.when;
    return said?.by[language] ?? said?.written ?? metricIn(one.metric, language);
  };
  const timedOf = (one: Target | Ref | undefined, language: string): string | undefined => {
    const time = one && 'metric' in one ? (one.within ?? one.atLeast) : undefined;
    return time && [ownOf(one, language), display(time, spokenIn(language))].join(', ');
  };
  const nameIn = (language: string): string => {
    const apart = [ownOf, timedOf].find((told) => {
      const own = told(targets[target], language);
      return own !== undefined && all.every(([id, one]) => id === target || told(one, language) !== own);
    });
    return apart?.(targets[target], language) ?? [ownOf(targets[target], language), `“${target}”`].join(' ').trim();
  };
  const names = Object.keys(name.by).length > 0 ? name.by : { en: name.written, es: name.written };
  const by = Object.fromEntries(Object.entries(names).map(([tag, text]) => [tag, `${text} (${nameIn(tag)})`]));
  return { type: 'text', written: `${name.written} (${nameIn('en')})`, by };
}

function metricIn(metric: string, tag: string): string | undefined {
  const label = labels.standard?.fields[`target.metric=${metric}`];
  return label?.[spokenIn(tag)];
}
