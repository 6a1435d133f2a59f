import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Path, Span } from '../../diagnostics/finding.ts';
import { keyText } from './keys.ts';
import { spanOf } from './reading.ts';

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/**
 * A function from paths to the places of their keys and values in `text`.
 * - The value of a map or a list runs from its first entry to the end of its last, a block of text from its `|` or `>`.
 * - An empty value stands at its key; an empty entry of a list at its dash; an entry has no key but its value.
 * - Where the path does not exist, or runs through an alias: the key of the nearest ancestor, or the entry of a list.
 * - The empty path is the whole document.
 */
export function locator(contents: ParsedNode | null, text: string): (path: Path, on?: 'key' | 'value') => Span {
  const indexes = new Map<YAMLMap.Parsed, Map<string, ParsedPair>>();

  function pairOf(map: YAMLMap.Parsed, key: string): ParsedPair | undefined {
    let index = indexes.get(map);
    if (index === undefined) {
      index = new Map();
      for (const pair of map.items) {
        const name = keyText(pair.key);
        if (name !== undefined && !index.has(name)) index.set(name, pair);
      }
      indexes.set(map, index);
    }
    return index.get(key);
  }

  return (path, on = 'value') => {
    let value = contents;
    let key: ParsedNode | undefined;
    let inList = false;
    for (const step of path) {
      const pair = isMap(value) ? pairOf(value as YAMLMap.Parsed, String(step)) : undefined;
      const entry = isSeq(value) && typeof step === 'number' ? value.items[step] : undefined;
      if (pair === undefined && entry === undefined) return key ? spanOf(key) : valueSpan(value, key, inList, text);
      key = pair?.key;
      inList = entry !== undefined;
      value = pair ? pair.value : (entry ?? null);
    }
    return on === 'key' && key ? spanOf(key) : valueSpan(value, key, inList, text);
  };
}

function valueSpan(value: ParsedNode | null, key: ParsedNode | undefined, inList: boolean, text: string): Span {
  if (value === null) return key ? spanOf(key) : { start: 0, end: 0 };
  const [start, end] = value.range;
  if (start < end) return { start, end: endOf(value, text) };
  if (key) return spanOf(key);
  const dash = inList ? text.lastIndexOf('-', start - 1) : -1;
  return dash === -1 ? { start, end } : { start: dash, end: dash + 1 };
}

/** Where the last character of a value stands that people see. */
function endOf(value: ParsedNode, text: string): number {
  if (isMap(value) && !value.flow) {
    const last = value.items.at(-1);
    return last ? endOf(isEmpty(last.value) ? last.key : last.value, text) : value.range[1];
  }
  if (isSeq(value) && !value.flow) {
    const last = value.items.at(-1);
    return last && !isEmpty(last) ? endOf(last, text) : trimmed(text, value.range);
  }
  return isScalar(value) && value.type?.startsWith('BLOCK') ? trimmed(text, value.range) : value.range[1];
}

function isEmpty(value: ParsedNode | null): value is null {
  return value === null || value.range[0] === value.range[1];
}

function trimmed(text: string, [start, end]: readonly number[]): number {
  return (start ?? 0) + text.slice(start, end).trimEnd().length;
}
