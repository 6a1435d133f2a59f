import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Place, RelatedPlace } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { danglingRef, refToRetired, scenarioUndeclared, wrongKindRef } from '../generated/declarations.ts';
import { pointer } from '../language/document.ts';
import { meantBy } from '../language/meant.ts';
import type { FoundReference } from '../language/shape/decode.ts';
import { kindLabel } from '../language/shape/kind-label.ts';
import { forms } from '../language/shape/reference.ts';
import { type Entity, placeOf } from './model.ts';
import type { Resolution } from './references.ts';

/** A reference that does not lead to something that is there. */
export interface BrokenReference {
  resolution: Exclude<Resolution, { is: 'resolved' | 'waiting' }>;
  reference: FoundReference;
  from: Entity;
}

/** The findings of a scenario's broken references: one a cause, with the other places that share it. */
export function brokenReferenceFindings(broken: readonly BrokenReference[], scenario: string): Finding[] {
  const causes = new Map<string, BrokenReference[]>();
  for (const entry of broken) {
    const cause = causeOf(entry);
    causes.set(cause, [...(causes.get(cause) ?? []), entry]);
  }
  return [...causes].map(([cause, entries]) => findingOf(cause, entries, scenario));
}

/** What several places may have in common: what they name is not there, or can be several things. */
function causeOf({ resolution, reference }: BrokenReference): string {
  const { kind, id, part } = reference.ref;
  if (resolution.is === 'open') return `${id}${part === undefined ? '' : `#${part}`} ${reference.allowed.join(' ')}`;
  const isPart = resolution.is === 'dangling' && resolution.what === 'part';
  return part !== undefined && isPart ? `${kind}:${id}#${part}` : `${kind}:${id}`;
}

/** Where a reference stands: keys of the channel map stand above their cell. */
function placeOfReference({ from, reference }: BrokenReference): Place {
  const { document } = from.written;
  if (reference.field === '') return { file: document.file, document: document.index, path: reference.path, on: 'key' };
  return placeOf(from, reference.path, reference.on);
}

function findingOf(cause: string, entries: readonly BrokenReference[], scenario: string): Finding {
  const [first] = entries;
  const [place, ...others] = uniquePlaces(entries);
  if (!first || !place) throw new Error('a cause without a place');
  const related: RelatedPlace[] = others.map((other) => ({ place: other, message: 'also' }));
  const common = { place, related, subject: cause, facts: [] };
  const places = others.length + 1;
  const { resolution, reference, from } = first;
  if (resolution.is === 'open') {
    return untold(resolution, reference, { ...common, subject: reference.ref.written }, places);
  }
  if (resolution.is === 'dangling') return missing(resolution, reference, common, places);
  const values = { target: cause, holder: from.ref, places };
  if (resolution.is === 'retired') return finding(refToRetired, 'retired', { ...common, values, hint: 'replace' });
  return finding(refToRetired, 'absent', { ...common, values: { ...values, scenario }, hint: 'override' });
}

type Common = Pick<Finding, 'place' | 'related' | 'subject' | 'facts'>;

/** The finding of a bare id that names nothing that the field allows, or more than one thing. */
function untold(
  { settled, other, candidates }: Extract<Resolution, { is: 'open' }>,
  { ref, allowed }: FoundReference,
  common: Common,
  places: number,
): Finding {
  const { written, id, part = '' } = ref;
  const values = { value: written, id, part, allowed: forms(allowed), places };
  if (settled.is === 'ambiguous') {
    const refs = settled.kinds.map((kind) => `${kind}:${written}`);
    const named = settled.kinds.map((kind) => kindLabel(kind));
    return finding(wrongKindRef, 'ambiguous', {
      ...common,
      values: { ...values, named, refs: { type: 'any-of', of: refs } },
      hint: 'sayWhich',
    });
  }
  if (settled.is === 'misfit') return finding(wrongKindRef, settled.message, { ...common, values });
  if (other !== undefined) {
    return finding(wrongKindRef, 'wrongKind', { ...common, values: { ...values, kind: kindLabel(other) } });
  }
  const suggestion = suggest(id, candidates);
  if (suggestion === undefined) return finding(danglingRef, 'nothing', { ...common, values, hint: 'define' });
  return finding(danglingRef, 'nothing', { ...common, values: { ...values, suggestion }, hint: 'didYouMean' });
}

function missing(
  { what, candidates, named }: Extract<Resolution, { is: 'dangling' }>,
  { ref }: FoundReference,
  common: Common,
  places: number,
): Finding {
  const wanted = what === 'part' ? (ref.part ?? '') : ref.id;
  const suggestion = named ?? (what === 'word' ? meantBy(wanted, candidates) : suggest(wanted, candidates));
  if (ref.kind === 'scenario') {
    const values = { id: ref.id, places, declared: [...candidates] };
    if (suggestion === undefined)
      return finding(scenarioUndeclared, 'undeclared', { ...common, values, hint: 'declare' });
    return finding(scenarioUndeclared, 'undeclared', {
      ...common,
      values: { ...values, suggestion },
      hint: 'didYouMean',
    });
  }
  const values = {
    kind: kindLabel(ref.kind),
    id: ref.id,
    part: ref.part ?? '',
    holder: `${ref.kind}:${ref.id}`,
    places,
    candidates: [...candidates],
  };
  if (suggestion !== undefined)
    return finding(danglingRef, what, { ...common, values: { ...values, suggestion }, hint: 'didYouMean' });
  const few = candidates.length > 0 && candidates.length <= 12;
  return finding(danglingRef, what, { ...common, values, hint: few ? 'candidates' : 'define' });
}

/** The places of a cause: a service of the channel map is one key, whatever the number of its cells. */
function uniquePlaces(entries: readonly BrokenReference[]): Place[] {
  const places = new Map<string, Place>();
  for (const entry of entries) {
    const place = placeOfReference(entry);
    places.set(`${place.file} ${place.document} ${pointer(place.path ?? [])} ${place.on}`, place);
  }
  return [...places.values()];
}
