import { isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { finding } from '../../diagnostics/declaration.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { duplicateYamlKey } from '../../generated/declarations.ts';
import { pointer } from '../document.ts';
import { keyText } from './key.ts';
import { type Reading, report } from './reading.ts';

/** INT009, with the place of the first of the two keys. */
export function reportDuplicate(map: YAMLMap.Parsed, key: ParsedNode, name: string, reading: Reading): void {
  reportTwice(key, keysOf(map, reading).get(name), name, reading);
}

function reportTwice(key: ParsedNode, first: ParsedNode | undefined, name: string, reading: Reading): void {
  const place = ({ range: [start, end] }: ParsedNode): Place => ({ file: reading.file, span: { start, end } });
  report(
    reading,
    finding(duplicateYamlKey, 'twice', {
      hint: 'keepOne',
      values: { key: name },
      facts: [pointer([...reading.path, name])],
      place: place(key),
      subject: reading.file,
      related: first && [{ place: place(first), message: 'first', values: { key: name } }],
    }),
  );
}

/** A key that has no value, and stands again with one: a line written twice. The first of the two is left out of `map`. */
export function dropEmptyDoubles(map: YAMLMap.Parsed, reading: Reading): void {
  const later = new Map<string, ParsedNode>();
  const kept = map.items.toReversed().filter(({ key, value }) => {
    const name = keyText(key);
    if (name === undefined) return true;
    const again = isEmptyValue(value) ? later.get(name) : undefined;
    if (again) reportTwice(again, key, name, reading);
    else later.set(name, key);
    return again === undefined;
  });
  if (kept.length < map.items.length) map.items = kept.reverse();
}

/**
 * The key at which a block starts again: the first that is there twice, where the next one is too. The line above it, which says
 * whose fields these are, is lost.
 */
export function secondHead(map: YAMLMap.Parsed): ParsedNode | undefined {
  const names = map.items.map(({ key }) => keyText(key));
  if (new Set(names).size === names.length) return undefined;
  const seen = new Set<string | undefined>();
  for (const [index, name] of names.entries()) {
    if (name === '<<' || name === undefined) continue;
    if (seen.has(name) && names.slice(index + 1).some((other) => seen.has(other))) return map.items[index]?.key;
    seen.add(name);
  }
  return undefined;
}

function isEmptyValue(value: ParsedNode | null): boolean {
  return value === null || (isScalar(value) && value.range[0] === value.range[1] && value.anchor === undefined);
}

/** INT009 for all keys from one on: they are the fields of something whose id is lost. */
export function reportHeadless(map: YAMLMap.Parsed, key: ParsedNode, reading: Reading): void {
  const place = ({ range: [start, end] }: ParsedNode): Place => ({ file: reading.file, span: { start, end } });
  const name = keyText(key) ?? '';
  const first = keysOf(map, reading).get(name);
  reading.headless.push([...reading.path]);
  const again = map.items.filter((item) => item.key.range[0] >= key.range[0]);
  report(
    reading,
    finding(duplicateYamlKey, 'again', {
      hint: 'missingHead',
      values: { key: name, count: again.length, holder: String(reading.path.at(-1) ?? '') },
      facts: [pointer([...reading.path, name])],
      place: place(key),
      subject: reading.file,
      related: first && [{ place: place(first), message: 'first', values: { key: name } }],
    }),
  );
}

/** The first key of each name, looked up once a map. */
function keysOf(map: YAMLMap.Parsed, reading: Reading): Map<string, ParsedNode> {
  let keys = reading.keys.get(map);
  if (keys === undefined) {
    keys = new Map();
    for (const { key } of map.items) {
      const name = keyText(key);
      if (name !== undefined && !keys.has(name)) keys.set(name, key);
    }
    reading.keys.set(map, keys);
  }
  return keys;
}
