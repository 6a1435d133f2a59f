import { isAlias, isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { duplicateYamlKey } from '../../generated/declarations.ts';
import { pointer } from '../document.ts';
import { type Reading, report, reportMistake, spanOf } from './reading.ts';
import { excerpt, lineEnd } from './text.ts';

/** The text of a key that is one: numbers and words such as `true` as they are written. */
export function keyText(key: ParsedNode): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'string' ? key.value : key.source;
}

/** The text of a key, or undefined where there is none or it is a list or a block, with a finding. */
export function readKey(key: ParsedNode, reading: Reading): string | undefined {
  if (key.range[0] === key.range[1] && isScalar(key) && key.source === '') return reportNoKey(key, reading);
  if (!isAlias(key) && key.anchor !== undefined && reading.inAlias === 0) reading.anchors.set(key.anchor, key);
  const target = isAlias(key) ? reading.anchors.get(key.source) : key;
  if (isAlias(key)) reading.used.add(key.source);
  const text = target && keyText(target);
  if (text !== undefined) return text;
  const span = spanOf(key);
  reportMistake(reading, () => {
    const values = { text: excerpt(reading.text, span.start, span.end) };
    return { message: 'complexKey', hint: 'plainKey', values, span };
  });
  return undefined;
}

function reportNoKey({ range: [at] }: ParsedNode, reading: Reading): undefined {
  reportMistake(reading, () => {
    const colon = reading.text.indexOf(':', at);
    const span = colon === -1 ? { start: at, end: at } : { start: colon, end: colon + 1 };
    const values = { text: excerpt(reading.text, span.start + 1, lineEnd(reading.text, span.start)) };
    return { message: 'noKey', hint: 'key', values, span };
  });
}

/** True for `<<` without quotes, which is reported: YAML 1.2 has no merge keys. */
export function isMergeKey(key: ParsedNode, reading: Reading): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN' || key.value !== '<<') return false;
  const span = spanOf(key);
  reportMistake(reading, () => ({ message: 'mergeKey', hint: 'fields', values: { key: '<<' }, span }));
  return true;
}

/** A key that has no value, and stands again with one: a line written twice. The first of the two is left out of `map`. */
export function dropEmptyDoubles(map: YAMLMap.Parsed, reading: Reading): void {
  const later = new Map<string, ParsedNode>();
  const kept = map.items.toReversed().filter(({ key, value }) => {
    const name = keyText(key);
    if (name === undefined) return true;
    const isEmpty =
      value === null || (isScalar(value) && value.range[0] === value.range[1] && value.anchor === undefined);
    const again = isEmpty ? later.get(name) : undefined;
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

/** INT009 for a key that is there twice. */
export function reportDuplicate(map: YAMLMap.Parsed, key: ParsedNode, name: string, reading: Reading): void {
  reportTwice(key, firstKeys(map, reading).get(name), name, reading);
}

/** INT009 for all keys from one on: they are the fields of something whose id is lost. */
export function reportHeadless(map: YAMLMap.Parsed, key: ParsedNode, reading: Reading): void {
  const name = keyText(key) ?? '';
  const count = map.items.filter((item) => item.key.range[0] >= key.range[0]).length;
  reading.headless.push([...reading.path]);
  const lost = { count, holder: String(reading.path.at(-1) ?? '') };
  reportTwice(key, firstKeys(map, reading).get(name), name, reading, lost);
}

function reportTwice(
  key: ParsedNode,
  first: ParsedNode | undefined,
  name: string,
  reading: Reading,
  lost?: { count: number; holder: string },
): void {
  const values = { key: name };
  report(reading, duplicateYamlKey, lost ? 'again' : 'twice', spanOf(key), {
    hint: lost ? 'missingHead' : 'keepOne',
    values: { ...values, ...lost },
    facts: [pointer([...reading.path, name])],
    related: first && [{ place: { file: reading.file, span: spanOf(first) }, message: 'first', values }],
  });
}

/** The first key of each name, looked up once a map. */
function firstKeys(map: YAMLMap.Parsed, reading: Reading): Map<string, ParsedNode> {
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
