import { meantBy } from '../language/meant.ts';
import type { DeclaredFinding } from './diagnose.ts';

/** The schema knows tom's reports only: a deliverable that is a report of the workspace's own is none that it does not know. */
export function withOwnReports(found: DeclaredFinding, own: readonly string[]): DeclaredFinding[] {
  const { code, place, values } = found.finding;
  const { allowed, value } = values;
  if (code !== 'INT008' || place.path?.[0] !== 'deliverables' || place.path.length !== 2) return [found];
  if (own.includes(String(value))) return [];
  if (typeof allowed !== 'object' || !('type' in allowed) || allowed.type !== 'any-of') return [found];
  const known = { ...allowed, of: [...own, ...allowed.of] };
  const suggestion = meantBy(String(value), own);
  const finding = { ...found.finding, values: { ...values, allowed: known } };
  if (suggestion === undefined) return [{ ...found, finding }];
  return [{ ...found, finding: { ...finding, values: { ...finding.values, suggestion }, hint: 'didYouMean' } }];
}
