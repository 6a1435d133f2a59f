import type { Path } from '../diagnostics/finding.ts';
import { kinds } from '../generated/kinds.ts';
import { placeKey } from '../language/document.ts';
import { collectionKind } from '../language/entities.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { shapeAt } from '../language/schema.ts';
import type { LocatedFault } from '../language/shape/decode.ts';
import { isWritten } from '../language/shape/decoded.ts';
import type { Shape } from '../language/shape/shape.ts';
import { entityOf } from './doubts.ts';
import { type ModelFinding, placesOf } from './faults.ts';
import type { FaultyField } from './readings.ts';

/** The codes of references that lead nowhere. */
const unresolved: ReadonlySet<string> = new Set(['INT001', 'INT002', 'INT010']);

/**
 * The fields in which the writing is wrong, entity by entity. Faults come from two sides: those that reading found in the entity
 * (`WrittenEntity.faults`), and the findings of the model that stand in it (dangling references, scenarios that are not declared,
 * parts that do not exist).
 */
export function faultyFields(written: readonly WrittenEntity[], findings: readonly ModelFinding[]): FaultyField[] {
  const byPlace = new Map(written.map((entity) => [placeKey(entity.document, entity.path), entity]));
  const faulty = [
    ...written.flatMap((entity) => entity.faults.flatMap((located) => ofFault(entity, located) ?? [])),
    ...findings.flatMap((found) => ofFinding(found, written, byPlace)),
  ];
  // What holds in several scenarios is found in each.
  return [...new Map(faulty.map((field) => [Object.values(field).join(' '), field])).values()];
}

/** A field of an entity in which something is wrong. */
export function fieldIn(
  { ref, kind }: Pick<WrittenEntity, 'ref' | 'kind'>,
  field: string,
  written: string,
  lost: readonly string[] = [],
  part?: string | number,
): FaultyField {
  return { entity: ref, kind, field, written, lost, ...(part !== undefined && { part: String(part) }) };
}

/** The field that a fault casts doubt on. A key that is unknown does so only on the known key that it resembles and that is missing. */
function ofFault(entity: WrittenEntity, { fault, path: at }: LocatedFault): FaultyField | undefined {
  const inner = withoutOverride(at.slice(entity.path.length));
  const key = String(at.at(-1));
  const { suggestion, field } = fault.values;
  // Of what the lines are whose head is lost, nobody knows.
  if (fault.message === 'strays') return fieldIn(entity, '*', key);
  if (fault.code === 'INT007') {
    const [first = suggestion, part] = inner.slice(0, -1);
    return typeof suggestion === 'string' ? fieldIn(entity, String(first), key, [], part) : undefined;
  }
  if (fault.message === 'missing' && typeof field === 'string') {
    return fieldIn(entity, String(inner[0] ?? field), field, [], inner[1]);
  }
  return atPath(entity, inner, key, suggestion === undefined);
}

/** The field in which something at a path is wrong; it may have meant other things where nothing is suggested. */
function atPath(entity: WrittenEntity, inner: Path, key: string, isOpen: boolean, on?: 'key' | 'value'): FaultyField {
  const [first = '*', part] = inner;
  const name = inner.findLast((step) => typeof step === 'string') ?? key;
  return fieldIn(entity, String(first), String(name), isOpen ? meant(kinds[entity.kind].shape, inner, on) : [], part);
}

function ofFinding(
  { finding }: ModelFinding,
  written: readonly WrittenEntity[],
  byPlace: ReadonlyMap<string, WrittenEntity>,
): FaultyField[] {
  const { code, message } = finding;
  const { suggestion, field } = finding.values;
  const kind = message === 'unknownCollection' ? collectionKind(String(suggestion)) : undefined;
  if (kind) return [{ entity: `${kind}:*`, kind, field: '*', written: String(field), lost: [] }];
  const [collection = '', ...inside] = finding.place.path ?? [];
  const unread = code === 'INT008' && inside.length === 0 ? collectionKind(String(collection)) : undefined;
  if (unread) return [{ entity: `${unread}:*`, kind: unread, field: '*', written: String(collection), lost: [unread] }];
  const isPart = message === 'unknownPart' && suggestion !== undefined;
  if (!unresolved.has(code) && !isPart) return [];
  const there = placesOf(finding).flatMap(({ file, document: index = 0, path = [], on }) => {
    const key = String(path.at(-1));
    if (path[0] === 'channelMap' && path.length <= 4) {
      const level = ['service', 'segment', 'channel'][path.length - 2];
      const lost = suggestion === undefined && level !== undefined ? [level] : [];
      return written
        .filter((one) => one.document.file === file && path.every((step, depth) => one.path[depth] === step))
        .map((cell) => fieldIn(cell, '*', key, lost));
    }
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const entity = byPlace.get(placeKey({ file, index }, path.slice(0, depth)));
      if (entity) return [atPath(entity, withoutOverride(path.slice(depth)), key, suggestion === undefined, on)];
    }
    return [];
  });
  const [holder] =
    code === 'INT001' && message === 'part' ? written.filter(({ ref }) => ref === entityOf(finding.subject)) : [];
  // What lacks them itself is told so by who judges it.
  const byOthers = suggestion === undefined && there.some(({ entity }) => entity !== holder?.ref);
  return [...there, ...(holder && byOthers ? partsUnwritten(holder) : [])];
}

/** The fields of parts that an entity does not have at all: of one whose part is named, they are in doubt. */
function partsUnwritten(entity: WrittenEntity): FaultyField[] {
  const { fields = {} } = kinds[entity.kind].shape;
  const lacking = Object.keys(fields).filter(
    (field) => fields[field]?.parts && !isWritten(entity.decoded.value, field),
  );
  return lacking.map((field) => fieldIn(entity, field, field));
}

/** A path by what an override says: a fault in it is one of the field that it changes. */
function withoutOverride(inner: Path): Path {
  return inner[0] === 'overrides' ? inner.slice(2) : inner;
}

/** The kinds to which what stands at a path, or in it, may refer. */
function meant(shape: Shape, inner: Path, on?: 'key' | 'value'): string[] {
  const at = on === 'key' ? shapeAt(shape, inner.slice(0, -1))?.keys : shapeAt(shape, inner);
  return at ? refsIn(at) : [];
}

/** The kinds to which what has a shape may refer. */
export function refsIn({ ref = [], keys, fields = {}, values, items }: Shape): string[] {
  const own = [...ref, ...(keys?.ref ?? [])].flatMap((entry) => entry.split('#')[0] || []);
  return [...own, ...[...Object.values(fields), values, items].flatMap((inner) => (inner ? refsIn(inner) : []))];
}
