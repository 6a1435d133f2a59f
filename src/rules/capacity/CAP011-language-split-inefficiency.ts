import { finding } from '../../diagnostics/declaration.ts';
import { horizonOf, localTime, lookedAt } from '../../feasibility/hours/index.ts';
import {
  assumptionLines,
  flowsIn,
  knownStaffing,
  languageSurplusOf,
  roundedPercent,
  seatsPlace,
  teamsValues,
} from '../../feasibility/staffing/index.ts';
import { languageSplitInefficiency as declaration } from '../../generated/declarations.ts';
import { languageText } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const staffing of knownStaffing(model)) {
    const surplus = languageSurplusOf(model, staffing);
    if (!surplus) continue;
    const { fullest, hours, neededHours } = surplus;
    const { slot, week, seats, needed } = fullest;
    const tags = new Set(staffing.parts.flatMap(({ needed: spoken = [] }) => spoken));
    const values = {
      ...teamsValues(staffing),
      languages: [...tags].map(languageText),
      when: localTime(slot.window.from, staffing.zone),
      apart: seats,
      together: needed,
      more: roundedPercent(hours / neededHours - 1),
    };
    yield finding(declaration, 'apart', {
      values,
      place: seatsPlace(staffing, slot),
      subject: staffing.teams[0].ref,
      proof: [
        { message: 'reckoned', values: { hours, neededHours } },
        ...assumptionLines(flowsIn(slot), week.assumed),
        { message: 'erlang', values: {} },
        lookedAt(horizonOf(model)),
      ],
      hint: 'teach',
    });
  }
}
