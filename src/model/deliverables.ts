import type { Model } from './model.ts';

/** True where one of some reports was agreed on; all of them are where the engagement names none. */
export function isAnyAgreed({ engagement }: Model, reports: readonly string[]): boolean {
  const agreed = engagement.value.deliverables ?? [];
  return agreed.length === 0 || agreed.some((report) => reports.includes(report));
}
