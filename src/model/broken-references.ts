import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Place, RelatedPlace } from '../diagnostics/finding.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { danglingRef, refToRetired, scenarioUndeclared, wrongKindRef } from '../generated/declarations.ts';
import { placeIn, pointer } from '../language/document.ts';
import { meantBy } from '../language/meant.ts';
import type { FoundReference } from '../language/shape/decode.ts';
import { forms, kindLabel } from '../language/shape/reference.ts';
import { type Entity, placeOf } from './model.ts';
import type { Resolution } from './references.ts';
import { nameOf } from './refs.ts';

/** A reference that does not lead to something that is there. */
export interface BrokenReference {
  resolution: Exclude<Resolution, { is: 'resolved' | 'waiting' }>;
  reference: FoundReference;
  from: Entity;
}

/** The findings of a scenario's broken references: one a cause, with the other places that share it. */
export function brokenReferenceFindings(broken: readonly BrokenReference[], scenario: string): Finding[] {
  const causes = new Set(broken.map(causeOf));
  // What one place says may be of several kinds is of the one that another place names.
  const known = ({ resolution, reference: { ref, allowed } }: BrokenReference): string | undefined =>
    resolution.is === 'open' && resolution.settled.is === 'nothing'
      ? allowed.map((entry) => `${entry.split('#')[0]}:${ref.id}`).find((cause) => causes.has(cause))
      : undefined;
  const settledFirst = [...broken].sort(
    (one, other) => Number(known(one) !== undefined) - Number(known(other) !== undefined),
  );
  const byCause = groupBy(settledFirst, (one) => known(one) ?? causeOf(one));
  return [...byCause].map(([cause, entries]) => findingOf(cause, entries, scenario));
}

/** What several places may have in common: what they name is not there, or can be several things. */
function causeOf({ resolution, reference }: BrokenReference): string {
  const { kind, id, part } = reference.ref;
  if (resolution.is === 'open') return `${id}${part === undefined ? '' : `#${part}`} ${reference.allowed.join(' ')}`;
  const isPart = resolution.is === 'dangling' && resolution.what === 'part';
  return part !== undefined && isPart ? `${kind}:${id}#${part}` : `${kind}:${id}`;
}

/** Where a reference stands: keys of the channel map stand above their cell. */
function placeOfReference({ from, reference: { field, path, on } }: BrokenReference): Place {
  return field === '' ? placeIn(from.written.document, path, 'key') : placeOf(from, path, on);
}

type Common = Pick<Finding, 'place' | 'related' | 'subject'>;

function findingOf(cause: string, entries: [BrokenReference, ...BrokenReference[]], scenario: string): Finding {
  // A service of the channel map is one key, whatever the number of its cells.
  const byPlace = groupBy(entries.map(placeOfReference), ({ file, document, path = [], on }) =>
    [file, document, pointer(path), on].join(' '),
  );
  const others = [...byPlace.values()].slice(1).map(([place]) => place);
  const related: RelatedPlace[] = others.map((place) => ({ place, message: 'also' }));
  const [first] = entries;
  const common = { place: placeOfReference(first), related, subject: cause };
  const places = others.length + 1;
  const { resolution, reference, from } = first;
  if (resolution.is === 'open') {
    return untold(resolution, reference, { ...common, subject: reference.ref.written }, places);
  }
  if (resolution.is === 'dangling') return missing(resolution, reference, common, places);
  const holding = { holder: nameOf(from), places };
  if (resolution.is === 'retired') {
    const values = { target: nameOf(resolution.to), ...holding };
    // What follows from it is not told, so that it weighs as much as anything that might.
    return finding(refToRetired, 'retired', { ...common, values, hint: 'replace', severity: 'error' });
  }
  const { decoded, id } = resolution.elsewhere;
  const values = { target: nameOf({ value: decoded.value, id }), ...holding, scenario };
  return finding(refToRetired, 'absent', { ...common, values, hint: 'override' });
}

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
    const refs = { type: 'any-of', of: settled.kinds.map((kind) => `${kind}:${written}`) } as const;
    const several = { ...values, named: settled.kinds.map(kindLabel), refs };
    return finding(wrongKindRef, 'ambiguous', { ...common, values: several, hint: 'sayWhich' });
  }
  if (settled.is === 'misfit') return finding(wrongKindRef, settled.message, { ...common, values });
  if (other !== undefined) {
    return finding(wrongKindRef, 'wrongKind', { ...common, values: { ...values, kind: kindLabel(other) } });
  }
  const suggestion = suggest(id, candidates);
  return finding(danglingRef, 'nothing', { ...common, ...meant(values, suggestion, 'define') });
}

function missing(
  { what, candidates, named, holder: owner }: Extract<Resolution, { is: 'dangling' }>,
  { ref: { kind, id, part = '' } }: FoundReference,
  common: Common,
  places: number,
): Finding {
  const wanted = what === 'part' ? part : id;
  const suggestion = named ?? (what === 'word' ? meantBy(wanted, candidates) : suggest(wanted, candidates));
  if (kind === 'scenario') {
    const values = { id, places, declared: [...candidates] };
    return finding(scenarioUndeclared, 'undeclared', { ...common, ...meant(values, suggestion, 'declare') });
  }
  const holder = owner ? nameOf(owner) : `${kind}:${id}`;
  const values = { kind: kindLabel(kind), id, part, holder, places, candidates: [...candidates] };
  const few = candidates.length > 0 && candidates.length <= 12;
  // Of what has no parts at all, who judges it tells.
  const follows = what === 'part' && owner && candidates.length === 0 ? [owner.ref] : [];
  const told = { ...common, ...(follows.length > 0 && { follows }) };
  return finding(danglingRef, what, { ...told, ...meant(values, suggestion, few ? 'candidates' : 'define') });
}

/** The values and the hint of a finding: what was probably meant, where that is known. */
function meant<Hint extends string>(
  values: Finding['values'],
  suggestion: string | undefined,
  otherwise: Hint,
): { values: Finding['values']; hint: Hint | 'didYouMean' } {
  if (suggestion === undefined) return { values, hint: otherwise };
  return { values: { ...values, suggestion }, hint: 'didYouMean' };
}
