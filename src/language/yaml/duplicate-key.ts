import type { ParsedNode, YAMLMap } from 'yaml';
import { finding } from '../../diagnostics/declaration.ts';
import type { Place } from '../../diagnostics/finding.ts';
import { duplicateYamlKey } from '../declarations/duplicate-yaml-key.ts';
import { pointer } from '../document.ts';
import { keyText } from './key.ts';
import { type Reading, report } from './reading.ts';

/** INT009, with the place of the first of the two keys. */
export function reportDuplicate(map: YAMLMap.Parsed, key: ParsedNode, name: string, reading: Reading): void {
  const place = ({ range: [start, end] }: ParsedNode): Place => ({ file: reading.file, span: { start, end } });
  const first = keysOf(map, reading).get(name);
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
