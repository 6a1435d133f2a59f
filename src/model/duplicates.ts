import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import { duplicateId } from '../generated/declarations.ts';
import { kinds } from '../generated/kinds.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { kindLabel } from '../language/shape/kind-label.ts';

export interface Deduplicated {
  /** The first entity of every id, in the order of the files. */
  entities: WrittenEntity[];
  /** Current ref by alias ref. */
  aliases: Map<string, string>;
  findings: Finding[];
}

/** Keeps the first of several entities with one id, and collects the aliases. */
export function deduplicate(written: readonly WrittenEntity[]): Deduplicated {
  const first = new Map<string, WrittenEntity>();
  const findings: Finding[] = [];
  for (const entity of written) {
    const other = first.get(entity.ref);
    if (other) findings.push(duplicate(entity, other));
    else first.set(entity.ref, entity);
  }
  const entities = [...first.values()];
  const aliases = new Map<string, string>();
  const holders = new Map(first);
  for (const entity of entities) {
    for (const [index, alias] of aliasesOf(entity)) {
      const ref = `${entity.kind}:${alias}`;
      const other = holders.get(ref);
      if (other) findings.push(aliasCollision(entity, other, alias, index));
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

function place(entity: WrittenEntity, inner: Path = [], on: 'key' | 'value' = 'key') {
  return { file: entity.document.file, document: entity.document.index, path: [...entity.path, ...inner], on };
}

function duplicate(entity: WrittenEntity, other: WrittenEntity): Finding {
  return finding(duplicateId, 'duplicate', {
    values: { kind: kindLabel(entity.kind), id: entity.id, file: other.document.file },
    place: place(entity),
    related: [{ place: place(other), message: 'first' }],
    subject: entity.ref,
    hint: 'rename',
  });
}

function aliasCollision(entity: WrittenEntity, other: WrittenEntity, alias: string, index: number): Finding {
  return finding(duplicateId, 'alias', {
    values: { kind: kindLabel(entity.kind), id: alias, file: other.document.file },
    place: place(entity, ['aliases', index], 'value'),
    related: [{ place: place(other), message: 'first' }],
    subject: entity.ref,
    facts: [alias],
    hint: 'rename',
  });
}

/** Ids of parts are unique within their entity over all its maps; a map keyed by references shares its ids on purpose. */
function duplicateParts(entity: WrittenEntity): Finding[] {
  const seen = new Map<string, WrittenEntity['decoded']['parts'][number]>();
  const findings: Finding[] = [];
  for (const part of entity.decoded.parts) {
    const other = seen.get(part.id);
    if (!other || other.map === part.map) {
      seen.set(part.id, part);
      continue;
    }
    const inner = part.path.slice(entity.path.length);
    findings.push(
      finding(duplicateId, 'duplicatePart', {
        values: { id: part.id, holder: entity.ref, map: part.map, other: other.map },
        place: place(entity, inner),
        related: [{ place: place(entity, other.path.slice(entity.path.length)), message: 'first' }],
        subject: `${entity.ref}#${part.id}`,
        facts: [part.map],
        hint: 'rename',
      }),
    );
  }
  return findings;
}
