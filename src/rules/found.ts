import type { Declaration } from '../diagnostics/declaration.ts';
import type { Finding, Path, Place, RelatedPlace, Values } from '../diagnostics/finding.ts';
import type { Value } from '../diagnostics/values.ts';
import type { Declared } from '../generated/declarations.ts';
import { type Entity, placeOf } from '../model/model.ts';
import { nameOf } from '../model/refs.ts';
import type { Outcome, Rule } from './rule.ts';

/** What it is about, and where that stands: an entity at its name, a field of it at its value; or both said outright. */
type About =
  | { about: Entity; part?: string; at?: Path; on?: 'key' | 'value'; place?: Place; subject?: string }
  | { about?: never; part?: never; at?: never; on?: never; place: Place; subject: string };

/** Placeholders of a message; entities are told by their names. */
type Named = Readonly<Record<string, Value | Entity | readonly Entity[]>>;

type Related = { about: Entity; at?: Path; on?: 'key' | 'value'; says: string; values?: Named } | RelatedPlace;

/** What a computed check finds, in the words of a rule that is data (`declared/step.ts`); what it leaves out is by default as there. */
export type Found<C extends keyof Declared> = Told<Declared[C]> | Lacking<Declared[C]>;

/** All that a computed check finds. */
export type Finds<C extends keyof Declared> = Iterable<Found<C>>;

type Told<D extends Declaration> = About & {
  /** Name of the message; by default the first. */
  says?: keyof D['messages'] & string;
  /** Name of the hint; by default the first. */
  do?: keyof D['hints'] & string;
  values?: Named;
  related?: readonly Related[];
} & Partial<Pick<Finding, 'facts' | 'follows' | 'proof' | 'severity'>>;

/** A check that could not be made: `missing` names the message that says what it lacks. */
type Lacking<D extends Declaration> = ({ about: Entity; subject?: never } | { about?: never; subject: string }) & {
  missing: keyof D['messages'] & string;
  values?: Named;
};

/** The check of a rule, from that which stands beside its words. */
export function computed<D extends Declaration>(
  declaration: D,
  check: (...given: Parameters<Rule['check']>) => Iterable<Told<D> | Lacking<D> | Outcome>,
): Rule['check'] {
  return function* complete(...given) {
    for (const one of check(...given)) yield 'code' in one ? one : outcomeOf(declaration, one);
  };
}

/** What a rule yields of what was found in the words of its declaration. */
export function outcomeOf<D extends Declaration>({ code, messages, hints }: D, found: Told<D> | Lacking<D>): Outcome {
  if ('missing' in found) {
    const { missing, subject = found.about?.ref ?? '', values } = found;
    return { code, missing, subject, values: valuesOf(values) };
  }
  const { says, do: does, about, part, at, on, values, related, ...rest } = found;
  const hint = does ?? Object.keys(hints)[0];
  return {
    facts: [],
    ...(about && { place: placeOf(about, at, on), subject: part === undefined ? about.ref : `${about.ref}#${part}` }),
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map(relatedOf) }),
    // Also a place and a subject that are said outright.
    ...(rest as Pick<Finding, 'place' | 'subject'>),
    code,
    message: says ?? Object.keys(messages)[0] ?? '',
    values: valuesOf(values),
  };
}

function relatedOf(one: Related): RelatedPlace {
  if ('place' in one) return one;
  const { about, at, on, says, values } = one;
  return { place: placeOf(about, at, on), message: says, ...(values && { values: valuesOf(values) }) };
}

function valuesOf(named: Named = {}): Values {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, shown(value)]));
}

function shown(value: Value | Entity | readonly Entity[]): Value {
  if (Array.isArray(value)) return value.map((one) => shown(one) as string);
  return typeof value === 'object' && 'ref' in value ? nameOf(value) : (value as Value);
}
