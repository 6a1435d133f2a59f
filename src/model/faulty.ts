import type { Path } from '../diagnostics/finding.ts';
import { type Kind, kinds } from '../generated/kinds.ts';
import { type Document, pointer } from '../language/document.ts';
import { collectionKind } from '../language/entities.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { shapeAt } from '../language/schema.ts';
import type { Shape } from '../language/shape/shape.ts';
import type { ModelFinding } from './model-finding.ts';

/** A field of an entity that cannot be relied on. */
export interface FaultyField {
  /** The entity: `service:billing`; `service:*` where it is not known which, because their collection is misspelt. */
  entity: string;
  kind: Kind;
  /** The field that is in doubt: for a misspelt key the one that it resembles, `*` for the whole entity. */
  field: string;
  /** What is to be mended, as it is written. */
  written: string;
  /** The kinds that a reference which leads nowhere may have meant; none where it says which, or is no reference. */
  lost: readonly string[];
}

/** The codes of references that lead nowhere. */
const unresolved: ReadonlySet<string> = new Set(['INT001', 'INT002', 'INT010']);

/**
 * The fields in which the writing is wrong, entity by entity. Faults come from two sides: those that reading found in the entity
 * (`WrittenEntity.faults`), and the findings of the model that stand in it (dangling references, scenarios that are not declared,
 * parts that do not exist). A key that is unknown casts doubt only on the known key that it resembles and that is missing beside it.
 */
export function faultyFields(written: readonly WrittenEntity[], findings: readonly ModelFinding[]): FaultyField[] {
  const faulty: FaultyField[] = [];
  for (const { kind, ref, path, faults } of written) {
    for (const { fault, path: at } of faults) {
      const inner = withoutOverride(at.slice(path.length));
      const key = String(at.at(-1));
      const { suggestion, field } = fault.values;
      if (fault.message === 'strays') {
        // Of what the lines are whose head is lost, nobody knows.
        faulty.push({ entity: ref, kind, field: '*', written: key, lost: [] });
      } else if (fault.code === 'INT007') {
        if (typeof suggestion !== 'string') continue;
        const [first = suggestion] = inner.slice(0, -1);
        faulty.push({ entity: ref, kind, field: String(first), written: key, lost: [] });
      } else if (fault.message === 'missing' && typeof field === 'string') {
        faulty.push({ entity: ref, kind, field: String(inner[0] ?? field), written: field, lost: [] });
      } else {
        const [first = '*'] = inner;
        const lost = suggestion === undefined ? meant(kinds[kind].shape, inner) : [];
        faulty.push({ entity: ref, kind, field: String(first), written: nameOf(inner) ?? key, lost });
      }
    }
  }
  for (const one of ofFindings(written, findings)) faulty.push(one);
  // What holds in several scenarios is found in each.
  return [...new Map(faulty.map((field) => [Object.values(field).join(' '), field])).values()];
}

function ofFindings(written: readonly WrittenEntity[], findings: readonly ModelFinding[]): FaultyField[] {
  const faulty: FaultyField[] = [];
  const entities = new Map(
    written.map((entity) => [keyOf(entity.document.file, entity.document.index, entity.path), entity]),
  );
  for (const { finding } of findings) {
    const { suggestion, field } = finding.values;
    if (finding.message === 'unknownCollection' && typeof suggestion === 'string') {
      const kind = collectionKind(suggestion);
      if (kind) faulty.push({ entity: `${kind}:*`, kind, field: '*', written: String(field), lost: [] });
    }
    const isPart = finding.message === 'unknownPart' && suggestion !== undefined;
    if (!unresolved.has(finding.code) && !isPart) continue;
    for (const place of [finding.place, ...(finding.related ?? []).map((related) => related.place)]) {
      const { file, document = 0, path = [] } = place;
      const key = String(path.at(-1));
      if (path[0] === 'channelMap' && path.length <= 4) {
        const lost = suggestion === undefined ? (['service', 'segment', 'channel'][path.length - 2] ?? '') : '';
        const cells = written.filter(
          (one) => one.document.file === file && path.every((step, at) => one.path[at] === step),
        );
        for (const { ref, kind } of cells) {
          faulty.push({ entity: ref, kind, field: '*', written: key, lost: lost === '' ? [] : [lost] });
        }
        continue;
      }
      for (let depth = path.length; depth >= 0; depth -= 1) {
        const entity = entities.get(keyOf(file, document, path.slice(0, depth)));
        if (!entity) continue;
        const { kind, ref } = entity;
        const inner = withoutOverride(path.slice(depth));
        const [first = '*'] = inner;
        const lost = suggestion === undefined ? meant(kinds[kind].shape, inner, place.on) : [];
        faulty.push({ entity: ref, kind, field: String(first), written: nameOf(inner) ?? key, lost });
        break;
      }
    }
  }
  return faulty;
}

/** The documents by what an override says: a fault in it is one of the field that it changes. */
function withoutOverride(inner: Path): Path {
  return inner[0] === 'overrides' ? inner.slice(2) : inner;
}

/** The kinds to which what stands at a path, or in it, may refer. */
function meant(shape: Shape, inner: Path, on?: 'key' | 'value'): string[] {
  const at = on === 'key' ? shapeAt(shape, inner.slice(0, -1))?.keys : shapeAt(shape, inner);
  return at ? refsIn(at) : [];
}

function refsIn({ ref = [], keys, fields, values, items }: Shape): string[] {
  const own = [...ref, ...(keys?.ref ?? [])].flatMap((entry) => entry.split('#')[0] || []);
  return [...own, ...[...Object.values(fields ?? {}), values, items].flatMap((inner) => (inner ? refsIn(inner) : []))];
}

function nameOf(inner: Path): string | undefined {
  const name = inner.findLast((step) => typeof step === 'string');
  return name === undefined ? undefined : String(name);
}

function keyOf(file: string, document: Document['index'], path: Path): string {
  return `${file} ${document} ${pointer(path)}`;
}
