import { fnv1a64 } from '../diagnostics/identity.ts';
import { byCodeUnits } from '../diagnostics/lists.ts';
import type { PlainDate, Text } from '../diagnostics/values.ts';
import type { Kind } from '../generated/kinds.ts';
import { labels } from '../generated/labels.ts';
import { isMap } from '../language/shape/decoded.ts';
import { apart, isSequence, isSet, meaningful } from './compare.ts';
import { nearestDoubt } from './doubts.ts';
import { labelFor } from './labels.ts';
import type { Entity, Model } from './model.ts';
import { deliveredIn, type EngagementPhase, phases } from './phases.ts';
import type { FaultyField } from './readings.ts';
import { entityAt, isRef, nameFor } from './refs.ts';
import type { Meaning, Review } from './reviews.ts';
import { wholeOf } from './seen/withheld.ts';

/** Fields that tell how far something has come, and not what was agreed. */
const course: ReadonlySet<string> = new Set([...apart, 'state', 'proposed', 'capability', 'negotiation', 'review']);

/** What only gives terms to others: who signs an agreement signs its hours, its standards, and the needs that it answers. */
const terms: readonly Kind[] = ['calendar', 'standard', 'need'];

/** What an entity means, a field each. Comments, the order of its fields, how values are written, and ids that were changed with an alias count for nothing. */
function meaningOfEntity(model: Model, entity: Entity): Meaning {
  return Object.fromEntries(
    [...said(entity.value, model, [entity])].map(([field, value]): [string, string] => [field, fnv1a64(value)]),
  );
}

/** What the kinds of entities that a phase delivers mean, a kind each. */
function meaningOfPhase(model: Model, phase: EngagementPhase): Meaning {
  const kinds = deliveredIn[phase].flatMap((kind): [string, string][] => {
    const all = model
      .all(kind)
      .map((entity) => `${firstRef(entity)} ${JSON.stringify(meaningOfEntity(model, entity))}`);
    return all.length === 0 ? [] : [[kind, fnv1a64(all.sort(byCodeUnits).join('\n'))]];
  });
  return Object.fromEntries(kinds);
}

/** The fields or the kinds of which two meanings differ, in the order of their names. */
function changedIn(before: Meaning, after: Meaning): string[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return all.filter((name) => before[name] !== after[name]).sort(byCodeUnits);
}

/** What can be signed besides the phases of the engagement. */
export const reviewable: readonly Kind[] = ['agreement', 'charter', 'decision', 'globalAgreement'];

/** Something that can be signed, by the reference that it has today: an entity, or a phase of the engagement. */
export interface Signable {
  ref: string;
  entity: Entity;
  phase?: EngagementPhase;
}

/** What was signed, as it is now. */
export type Standing = { review: Review } & (
  | { is: 'gone' }
  | (Signable & { is: 'signed' | 'changed'; changed: readonly string[] })
);

/** What each review of a scenario has come to. */
export function standings(part: Model): Standing[] {
  // What a reader is not shown has been signed all the same.
  const model = wholeOf(part);
  const own = model.reviews?.reviews?.filter(({ scenario }) => scenario === model.scenario) ?? [];
  return own.map((review) => {
    const found = signableAt(model, review.of);
    if (!found) return { review, is: 'gone' };
    const changed = changedIn(review.meaning, meaningOf(model, found));
    return { review, is: changed.length > 0 ? 'changed' : 'signed', ...found, changed };
  });
}

/** What a reference to something that can be signed names. */
export function signableAt(model: Model, ref: string): Signable | undefined {
  const phase = phases.find((one) => ref === `phase:${one}`);
  if (phase) return { ref, entity: model.engagement as Entity, phase };
  const entity = entityAt(model, ref);
  return entity && reviewable.includes(entity.kind) ? { ref: entity.ref, entity } : undefined;
}

/** What something that can be signed means now: of a phase, all that it settles. */
export function meaningOf(model: Model, { entity, phase }: Signable): Meaning {
  return phase ? meaningOfPhase(model, phase) : meaningOfEntity(model, entity);
}

/** What has changed of something that was signed, as people call it: fields, or of a phase the kinds of entities. */
export function changedNames({ entity, phase, changed }: Exclude<Standing, { is: 'gone' }>): Text[] {
  return changed.map((name) =>
    phase ? { type: 'text', written: name, by: labels[name]?.plural ?? {} } : labelFor(entity.kind, name),
  );
}

/** Who signed and when, to be told. */
export function signedBy({ role, date }: Review, model: Model): { role: Text | string; date: PlainDate } {
  return {
    role: nameFor(model, { type: 'ref', written: role, kind: 'role', id: role }),
    date: { type: 'date', written: date, iso: date },
  };
}

/** What is written wrongly in something that is signed, or in what it names: it may say what was signed. */
export function doubtOf(model: Model, ref: string): FaultyField | undefined {
  const doubts = model.readings([])?.doubts ?? [];
  return ref.startsWith('phase:') ? doubts[0] : nearestDoubt(ref, doubts, model);
}

/** The fields of an entity that say something, each as one text. */
function* said(value: object, model: Model, above: readonly Entity[]): Generator<[string, string]> {
  for (const [field, one] of Object.entries(value)) {
    // What gives terms to something else may be called what it will.
    const isApart = course.has(field) || (above.length > 1 && (field === 'name' || field === 'description'));
    const text = isApart ? '' : canonical(one, model, above, field);
    if (text !== '') yield [field, text];
  }
}

/** A value as text, the same for all that means the same; empty for what is the same as nothing written. */
function canonical(value: unknown, model: Model, above: readonly Entity[], field: string): string {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => canonical(entry, model, above, ''));
    return entries.length === 0 ? '' : `[${(isSet(value, field) ? entries.sort(byCodeUnits) : entries).join()}]`;
  }
  if (isRef(value)) {
    const entity = model.resolve(value);
    const name = `${entity ? firstRef(entity) : `${value.kind}:${value.id}`}#${value.part ?? ''}`;
    if (!entity || !terms.includes(entity.kind) || above.includes(entity)) return name;
    return `${name}{${[...said(entity.value, model, [...above, entity])].sort().join()}}`;
  }
  if (!isMap(value)) return value === undefined || value === false ? '' : JSON.stringify(value);
  const fields = meaningful(value).map((name) => [name, canonical(value[name], model, above, name)] as const);
  const told = fields.filter(([, text]) => text !== '').map(([name, text]) => `${name}:${text}`);
  return told.length === 0 ? '' : `{${(isSequence(field) ? told : told.sort(byCodeUnits)).join()}}`;
}

/** The reference that an entity had first: another id does not make another thing of it. */
function firstRef({ kind, id, value }: Entity): string {
  const { aliases = [] } = value as { aliases?: readonly string[] };
  return `${kind}:${aliases[0] ?? id}`;
}
