import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Place, RelatedPlace } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { pointer } from '../language/document.ts';
import type { FoundReference } from '../language/shape/decode.ts';
import { kindLabel } from '../language/shape/kind-label.ts';
import { danglingRef } from './declarations/dangling-ref.ts';
import { refToRetired } from './declarations/ref-to-retired.ts';
import { scenarioUndeclared } from './declarations/scenario-undeclared.ts';
import { type Entity, placeOf } from './model.ts';
import type { Resolution } from './references.ts';

/** A reference that does not lead to something that is there. */
export interface BrokenReference {
  resolution: Exclude<Resolution, { is: 'resolved' }>;
  reference: FoundReference;
  from: Entity;
}

/** The findings of a scenario's broken references: one a cause, with the other places that share it. */
export function brokenReferenceFindings(broken: readonly BrokenReference[], scenario: string): Finding[] {
  const dangling = new Map<string, BrokenReference[]>();
  const findings: Finding[] = [];
  for (const entry of broken) {
    if (entry.resolution.is !== 'dangling') findings.push(unavailable(entry, scenario));
    else {
      const { kind, id, part } = entry.reference.ref;
      const cause = part !== undefined && entry.resolution.what === 'part' ? `${kind}:${id}#${part}` : `${kind}:${id}`;
      dangling.set(cause, [...(dangling.get(cause) ?? []), entry]);
    }
  }
  return [...findings, ...[...dangling].map(([cause, entries]) => missing(cause, entries))];
}

/** Where a reference stands: keys of the channel map stand above their cell. */
function placeOfReference({ from, reference }: BrokenReference): Place {
  const { document } = from.written;
  if (reference.field === '') return { file: document.file, document: document.index, path: reference.path, on: 'key' };
  return placeOf(from, reference.path, reference.on);
}

function missing(cause: string, entries: readonly BrokenReference[]): Finding {
  const places = uniquePlaces(entries);
  const [first] = entries;
  const [place, ...others] = places;
  if (!first || !place || first.resolution.is !== 'dangling') throw new Error('a cause without a place');
  const { ref } = first.reference;
  const { what, candidates } = first.resolution;
  const wanted = what === 'part' ? (ref.part ?? '') : ref.id;
  const suggestion = suggest(wanted, candidates);
  const related: RelatedPlace[] = others.map((other) => ({ place: other, message: 'also' }));
  const common = { place, related, subject: cause, facts: [] };
  if (ref.kind === 'scenario') {
    const values = { id: ref.id, places: places.length, declared: [...candidates] };
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
    places: places.length,
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

function unavailable({ resolution, reference, from }: BrokenReference, scenario: string): Finding {
  const target = `${reference.ref.kind}:${reference.ref.id}`;
  const common = {
    place: placeOfReference({ resolution, reference, from }),
    subject: from.ref,
    facts: [target, reference.field],
  };
  if (resolution.is === 'retired') {
    return finding(refToRetired, 'retired', { ...common, values: { target, holder: from.ref }, hint: 'replace' });
  }
  return finding(refToRetired, 'absent', {
    ...common,
    values: { target, holder: from.ref, scenario },
    hint: 'override',
  });
}
