import type { Ref } from '../../diagnostics/values.ts';
import type { Entity } from '../../model/model.ts';
import type { Content } from '../render/content.ts';
import { partyName } from '../wording/names.ts';
import type { ViewContext } from '../wording/view-context.ts';
import type { Facts } from './fact.ts';
import { figuresIn } from './targets.ts';

type Value = Entity<'globalAgreement'>['value'];
type Part<K extends 'commitments' | 'boundaries'> = NonNullable<Value[K]>[string];

export const globalAgreementFacts: Facts<'globalAgreement'> = {
  /** True where contracts say what is legal; null where that is left out. */
  legalElsewhere: ({ value }) => value.legalScope === 'referenced' || null,
  /** The companies that take part. */
  companies: ({ value }, view) => Object.keys(value.parties ?? {}).map((key) => partyName(key, view)),
  /** Whose an individual commitment is. */
  company: (_, view, part) => nameOf((part as Part<'commitments'>).party, view),
  /** The figures of a commitment: its own, or those of the agreement that it points to. */
  figures: (_, view, part) => figuresOf(part as Part<'commitments'>, view),
  /** The two companies on both sides of a boundary. */
  between: (_, view, part) =>
    ((part as Part<'boundaries'>).between ?? []).flatMap((party) => nameOf(party, view) ?? []),
  /** What each company does on its side, a line each. */
  competence: (_, view, part) =>
    Object.entries((part as Part<'boundaries'>).competence ?? {}).map(
      ([key, text]) => `${partyName(key, view)}: ${view.read(text)}`,
    ),
};

function nameOf(party: Ref | undefined, view: ViewContext): string | null {
  return party?.part === undefined ? null : partyName(party.part, view);
}

function figuresOf({ target, agreement }: Part<'commitments'>, view: ViewContext): Content {
  if (target) return figuresIn({ target }, view);
  const targets = agreement && view.model.find('agreement', agreement.id)?.value.targets;
  if (!targets) return null;
  const named = agreement.part === undefined ? targets : { [agreement.part]: targets[agreement.part] };
  return figuresIn(Object.fromEntries(Object.entries(named).flatMap(([id, one]) => (one ? [[id, one]] : []))), view);
}
