import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import { duplicateId } from '../generated/declarations.ts';
import { kinds } from '../generated/kinds.ts';
import { placeIn } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { kindLabel } from '../language/shape/reference.ts';

export interface Deduplicated {
  /** The first entity of every id, in the order of the files. */
  entities: WrittenEntity[];
  /** Current ref by alias ref. */
  aliases: Map<string, string>;
  findings: Finding[];
}

/** Keeps the first of several entities with one id, and collects the aliases. */
export function deduplicate(written: readonly WrittenEntity[]): Deduplicated {
  const holders = new Map<string, WrittenEntity>();
  const findings: Finding[] = [];
  for (const entity of written) {
    const other = holders.get(entity.ref);
    if (other) findings.push(duplicate(entity, other));
    else holders.set(entity.ref, entity);
  }
  const entities = [...holders.values()];
  const aliases = new Map<string, string>();
  for (const entity of entities) {
    for (const [index, alias] of aliasesOf(entity)) {
      const ref = `${entity.kind}:${alias}`;
      const other = holders.get(ref);
      if (other) findings.push(duplicate(entity, other, { alias, index }));
      else {
        holders.set(ref, entity);
        aliases.set(ref, entity.ref);
      }
    }
    for (const finding of duplicateParts(entity)) findings.push(finding);
  }
  for (const entity of entities) {
    const levels = kinds[entity.kind].keys?.length ?? 0;
    const asWritten = `${entity.kind}:${entity.path.slice(-levels).join('/')}`;
    if (levels > 0 && asWritten !== entity.ref) aliases.set(asWritten, entity.ref);
  }
  return { entities, aliases, findings };
}

/** Entities that others identify, such as cells, under the ids that those have today, whichever are written. */
export function underCurrentIds(written: readonly WrittenEntity[]): WrittenEntity[] {
  const refs = new Set(written.map(({ ref }) => ref));
  const current = new Map<string, string>();
  for (const entity of written) {
    for (const [, alias] of aliasesOf(entity)) {
      const ref = `${entity.kind}:${alias}`;
      if (!refs.has(ref) && !current.has(ref)) current.set(ref, entity.id);
    }
  }
  return written.map((entity) => {
    const levels = kinds[entity.kind].keys;
    if (!levels) return entity;
    const steps = entity.id.split('/');
    const id = steps.map((step, level) => current.get(`${levels[level]?.[0]}:${step}`) ?? step).join('/');
    return id === entity.id ? entity : { ...entity, id, ref: `${entity.kind}:${id}` };
  });
}

function aliasesOf({ raw: { aliases } }: WrittenEntity): [index: number, alias: string][] {
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias, index): [number, string][] => (typeof alias === 'string' ? [[index, alias]] : []));
}

/** The finding of an id, or of an alias, that another entity has. */
function duplicate(entity: WrittenEntity, other: WrittenEntity, by?: { alias: string; index: number }): Finding {
  const { kind, id, ref, document, path } = entity;
  const values = { kind: kindLabel(kind), id: by?.alias ?? id, file: other.document.file };
  const related = [{ place: placeIn(other.document, other.path, 'key'), message: 'first' }];
  const place = by ? placeIn(document, [...path, 'aliases', by.index], 'value') : placeIn(document, path, 'key');
  const rest = { values, place, related, subject: ref, hint: 'rename' } as const;
  return by ? finding(duplicateId, 'alias', { ...rest, facts: [by.alias] }) : finding(duplicateId, 'duplicate', rest);
}

/** Ids of parts are unique within their entity over all its maps; a map keyed by references shares its ids on purpose. */
function duplicateParts({ ref, document, path: start, decoded }: WrittenEntity): Finding[] {
  const seen = new Map<string, { map: string; path: Path }>();
  const findings: Finding[] = [];
  for (const part of decoded.parts) {
    const { id, map } = part;
    const path = [...start, ...part.path];
    const other = seen.get(id);
    if (other && other.map !== map) {
      const values = { id, holder: ref, map, other: other.map };
      const related = [{ place: placeIn(document, other.path, 'key'), message: 'first' }];
      const rest = { place: placeIn(document, path, 'key'), related, subject: `${ref}#${id}`, facts: [map] };
      findings.push(finding(duplicateId, 'duplicatePart', { values, ...rest, hint: 'rename' }));
    } else seen.set(id, { map, path });
  }
  return findings;
}
