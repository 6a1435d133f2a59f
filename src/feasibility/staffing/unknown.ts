import type { Values } from '../../diagnostics/finding.ts';
import type { Model } from '../../model/model.ts';
import { staffingMissingValues } from '../target/index.ts';
import { type Attends, unknownTargets } from './groups.ts';
import { staffingOf, type TeamStaffing } from './staffing.ts';

/** What cannot be assessed, as rules tell it. */
export interface Unassessed {
  subject: string;
  values: Values;
}

/** The groups of teams whose staffing is known. */
export function knownStaffing(model: Model): TeamStaffing[] {
  return staffingOf(model).filter((staffing) => 'weeks' in staffing);
}

/** What is missing of the groups that attend contacts of some sort. */
export function unknownStaffing(model: Model, concerns: (attends: Attends) => boolean): Unassessed[] {
  return staffingOf(model).flatMap((staffing) => {
    if ('weeks' in staffing || !concerns(staffing.attends)) return [];
    const subject = staffing.teams[0]?.ref ?? '';
    return staffing.missing.map((missing) => ({ subject, values: staffingMissingValues(missing) }));
  });
}

/** The cells whose target nothing can be compared with: of those who wait on the line, or of work that can wait. */
export function unassessedTargets(model: Model, deferred: boolean): Unassessed[] {
  return unknownTargets(model)
    .filter(({ isDeferred }) => isDeferred === deferred)
    .map(({ missing }) => ({ subject: missing.where, values: staffingMissingValues(missing) }));
}
