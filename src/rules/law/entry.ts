import type { Declaration } from '../../diagnostics/declaration.ts';
import type { Finding, Values } from '../../diagnostics/finding.ts';
import type { Localised } from '../../diagnostics/language.ts';
import { legalTargetMissed } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import { type Found, outcomeOf } from '../found.ts';
import type { Outcome } from '../rule.ts';
import { type Fact, messageOf, type Pack } from './pack.ts';

/** What became of it for one thing of the model. */
export interface Entry {
  state: 'kept' | 'not-kept' | 'not-assessed';
  /** `service:billing`, `cell:billing/sme/phone`. */
  subject: string;
  /** The proof, in words; absent where all that is to be said is that it is kept. */
  says?: { text: Localised; values: Values };
  /** What a rule tells of it. */
  outcome?: Outcome;
}

/** What is told of a thing, in the words of its code. */
export function entryOf(outcome: Outcome, messages: Declaration['messages']): Entry {
  const { subject, values } = outcome;
  const isOpen = 'missing' in outcome;
  const text = messages[isOpen ? outcome.missing : outcome.message];
  return { state: isOpen ? 'not-assessed' : 'not-kept', subject, ...(text && { says: { text, values } }), outcome };
}

/** What is told of a promise beside a legal target. */
export function targetEntry(found: Found<'LAW001'>): Entry {
  return entryOf(outcomeOf(legalTargetMissed, found), legalTargetMissed.messages);
}

/** What tells an entry from others of its fact. */
export function keyOf({ state, subject, outcome }: Entry): string {
  const name = !outcome ? '' : 'missing' in outcome ? outcome.missing : [outcome.message, ...outcome.facts].join(' ');
  return `${state} ${subject} ${name}`;
}

/** What a fact comes to: the worst of its entries. */
export function stateOf(entries: readonly Entry[]): Entry['state'] {
  const states = entries.map(({ state }) => state);
  return (['not-kept', 'not-assessed'] as const).find((state) => states.includes(state)) ?? 'kept';
}

/** The reading that is taken, and the severity: what has to be kept later weighs less. */
export function weighedIn(
  model: Model,
  pack: Pack,
  id: string,
  { reading }: Fact,
): Pick<Finding, 'proof' | 'severity'> {
  const isLater = pack.owed !== undefined && model.date !== undefined && model.date < pack.owed;
  return {
    ...(reading && { proof: [{ message: messageOf(pack, id, 'reading'), values: {} }] }),
    ...(isLater && { severity: 'warning' }),
  };
}
