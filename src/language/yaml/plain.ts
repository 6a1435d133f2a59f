import { Scalar } from 'yaml';
import type { Span } from '../../diagnostics/finding.ts';

/** An unquoted scalar for a stretch of the text. */
export function plainScalar(value: unknown, source: string, { start, end }: Span): Scalar.Parsed {
  const range: Scalar.Parsed['range'] = [start, end, end];
  const type: Scalar.Type = 'PLAIN';
  return Object.assign(new Scalar(value), { source, type, range, srcToken: undefined });
}
