import type { Values } from '../../diagnostics/finding.ts';
import type { Model } from '../../model/model.ts';
import { flowsOf, isDeferred, offeredCells } from '../demand/index.ts';
import { isMissing, type Missing, missingValues } from '../hours/index.ts';
import { answerTarget, waitTarget } from '../target/index.ts';
import type { Attends } from './groups.ts';
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
    const subject = staffing.teams[0].ref;
    return staffing.missing.map((missing) => ({ subject, values: missingValues(missing) }));
  });
}

/**
 * The attended cells whose target nothing can be compared with: nobody says what arrives, or how many of the cases are meant. Those of
 * people who wait on the line, or of work that can wait.
 */
export function unassessedTargets(model: Model, deferred: boolean): Unassessed[] {
  const { counted } = flowsOf(model);
  const found = new Map<string, Unassessed>();
  for (const { cell, teams } of offeredCells(model)) {
    const channel = model.find('channel', cell.channel);
    if (!channel || teams.length === 0 || isDeferred(channel, teams) !== deferred) continue;
    const target = (deferred ? answerTarget : waitTarget)(model, cell);
    if (target === undefined || (!isMissing(target) && counted.has(cell))) continue;
    const missing: Missing = isMissing(target) ? target : { reason: 'demand', where: target.written.ref };
    const key = `${missing.reason} ${missing.where}`;
    if (!found.has(key)) found.set(key, { subject: missing.where, values: missingValues(missing) });
  }
  return [...found.values()];
}
