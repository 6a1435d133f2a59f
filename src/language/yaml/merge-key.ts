import { isScalar, type ParsedNode } from 'yaml';
import { type Reading, reportMistake } from './reading.ts';

type Put = (data: Record<string, unknown>, key: string, value: unknown) => void;

/** True for `<<` without quotes, which is reported: YAML 1.2 has no merge keys. */
export function isMergeKey(key: ParsedNode, reading: Reading): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN' || key.value !== '<<') return false;
  const [start, end] = key.range;
  reportMistake(reading, () => ({ message: 'mergeKey', hint: 'fields', values: { key: '<<' }, span: { start, end } }));
  return true;
}

/** Adds the fields that a merge key was meant to bring, so that nothing else is said to be missing. */
export function merge(data: Record<string, unknown>, fields: unknown, put: Put): void {
  for (const source of Array.isArray(fields) ? fields : [fields]) {
    if (source === null || typeof source !== 'object') continue;
    for (const [key, value] of Object.entries(source)) {
      if (!Object.hasOwn(data, key)) put(data, key, value);
    }
  }
}
