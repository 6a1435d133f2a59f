import { isAlias, isMap, isScalar, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Finding, Path } from '../../diagnostics/finding.ts';
import { closeAnchor, followAlias, mendEmptyAnchors, openAnchor } from './anchors.ts';
import { readJoinedLines, splitJoinedEntries } from './joined-lines.ts';
import { dropEmptyDoubles, isMergeKey, readKey, reportDuplicate, reportHeadless, secondHead } from './keys.ts';
import { newReading, type Reading } from './reading.ts';
import { keepWritten, readScalar, readTagged } from './scalar.ts';
import { joinSplitEntries, joinSplitPairs } from './split.ts';

export interface DocumentReading {
  data: unknown;
  written: ReadonlyMap<string, string>;
  findings: Finding[];
  /** Maps in which the fields of another entity follow without its id. */
  headless: readonly Path[];
}

/**
 * The data of one document, in one pass over what `yaml` composed. Texts that a comma or a line break cut are mended in
 * the composed document too, so that its places fit the data.
 */
export function readDocument(contents: ParsedNode | null, text: string, file: string): DocumentReading {
  const reading = newReading(file, text);
  const data = mendEmptyAnchors(contents === null ? null : readValue(contents, reading), reading);
  return { data, written: reading.written, findings: reading.findings, headless: reading.headless };
}

/** The data of a value that stands at `reading.path`. */
function readValue(value: ParsedNode, reading: Reading): unknown {
  if (isAlias(value)) return followAlias(value, reading, readValue);
  if (reading.inAlias > 0) reading.expanded += 1;
  if (value.anchor !== undefined) openAnchor(value, value.anchor, reading);
  let data: unknown = value.tag === undefined ? undefined : readTagged(value, value.tag, reading);
  if (data === undefined) {
    if (isScalar(value)) data = readJoinedLines(value, reading) ?? readScalar(value, reading);
    else data = isMap(value) ? readMap(value, reading) : readList(value, reading);
  }
  if (value.anchor !== undefined) closeAnchor(value, reading);
  return data;
}

/** The data of the value of a pair, which a pair without a colon does not have. */
function readOptional(value: ParsedNode | null, reading: Reading): unknown {
  if (value !== null) return readValue(value, reading);
  keepWritten('', reading);
  return null;
}

/** Reads a value whose place in the data is taken: its anchors and its mistakes count all the same. */
function readAside(value: ParsedNode | null, reading: Reading): unknown {
  reading.aside += 1;
  const data = readOptional(value, reading);
  reading.aside -= 1;
  return data;
}

function readMap(map: YAMLMap.Parsed, reading: Reading): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  if (map.flow) joinSplitPairs(map, reading);
  else dropEmptyDoubles(map, reading);
  const merged: unknown[] = [];
  const second = map.flow || reading.path.length < 2 ? undefined : secondHead(map);
  for (const { key, value } of map.items) {
    if (key === second) reportHeadless(map, key, reading);
    if (second !== undefined && key.range[0] >= second.range[0]) {
      readAside(value, reading);
      continue;
    }
    const name = readKey(key, reading);
    if (name === undefined) readAside(value, reading);
    else if (isMergeKey(key, reading)) merged.push(readAside(value, reading));
    else if (Object.hasOwn(data, name)) {
      reportDuplicate(map, key, name, reading);
      readAside(value, reading);
    } else {
      reading.path.push(name);
      put(data, name, readOptional(value, reading));
      reading.path.pop();
    }
  }
  for (const fields of merged) merge(data, fields);
  return data;
}

/** Adds the fields that a merge key was meant to bring, so that nothing else is said to be missing. */
function merge(data: Record<string, unknown>, fields: unknown): void {
  for (const source of Array.isArray(fields) ? fields : [fields]) {
    if (source === null || typeof source !== 'object') continue;
    for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(data, key)) put(data, key, value);
  }
}

/** Sets a property of the object itself: a key `__proto__` is data like any other. */
function put(data: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(data, key, { value, writable: true, enumerable: true, configurable: true });
  else data[key] = value;
}

function readList(list: YAMLSeq.Parsed, reading: Reading): unknown[] {
  if (list.flow) joinSplitEntries(list, reading);
  else splitJoinedEntries(list, reading);
  return list.items.map((value, index) => {
    reading.path.push(index);
    const data = readValue(value, reading);
    reading.path.pop();
    return data;
  });
}
