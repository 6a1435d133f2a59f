import type { Path } from '../diagnostics/finding.ts';
import { pointer } from '../language/document.ts';
import { collectionKind } from '../language/entities.ts';
import type { WrittenEntity } from '../language/entity.ts';
import type { ModelFinding } from './model-finding.ts';

/**
 * What cannot be relied on, as `kind.field`: fields with a fault or a dangling reference; `kind.*` where a key is unknown, because
 * it may be any field. Rules that look for what is absent there are not assessed.
 */
export function faultyFields(written: readonly WrittenEntity[], findings: readonly ModelFinding[]): Set<string> {
  const faulty = new Set<string>();
  for (const { kind, path, faults } of written) {
    for (const { fault, path: at } of faults) {
      faulty.add(fault.code === 'INT007' ? `${kind}.*` : fieldAt(kind, at.slice(path.length)));
    }
  }
  const kinds = new Map(
    written.map((entity) => [keyOf(entity.document.file, entity.document.index, entity.path), entity.kind]),
  );
  for (const { finding } of findings) {
    const { suggestion } = finding.values;
    if (finding.message === 'unknownCollection' && typeof suggestion === 'string') {
      const kind = collectionKind(suggestion);
      if (kind) faulty.add(`${kind}.*`);
    }
    if (finding.code !== 'INT001' && finding.code !== 'INT010') continue;
    for (const { file, document = 0, path = [] } of [
      finding.place,
      ...(finding.related ?? []).map(({ place }) => place),
    ]) {
      // A key of the channel map stands above its cells.
      if (path[0] === 'channelMap') faulty.add('cell.*');
      for (let depth = path.length; depth > 0; depth -= 1) {
        const kind = kinds.get(keyOf(file, document, path.slice(0, depth)));
        if (kind) faulty.add(fieldAt(kind, path.slice(depth)));
        if (kind) break;
      }
    }
  }
  return faulty;
}

function keyOf(file: string, document: number, path: Path): string {
  return `${file} ${document} ${pointer(path)}`;
}

function fieldAt(kind: string, inner: Path): string {
  const [first = '*'] = inner[0] === 'overrides' ? inner.slice(2) : inner;
  return `${kind}.${first}`;
}
