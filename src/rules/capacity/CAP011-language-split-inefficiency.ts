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
import { languageText } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CAP011'> {
  for (const staffing of knownStaffing(model)) {
    const surplus = languageSurplusOf(model, staffing);
    if (!surplus) continue;
    const { fullest, hours, neededHours } = surplus;
    const { slot, week, seats, needed } = fullest;
    const tags = new Set(staffing.parts.flatMap(({ needed: spoken = [] }) => spoken));
    const values = {
      ...teamsValues(staffing),
      languages: [...tags].map(languageText),
      when: localTime(fullest.from, staffing.zone),
      apart: seats,
      together: needed,
      more: roundedPercent(hours / neededHours - 1),
    };
    yield {
      says: 'apart',
      about: staffing.teams[0],
      values,
      place: seatsPlace(staffing, fullest),
      proof: [
        { message: 'reckoned', values: { hours, neededHours } },
        ...assumptionLines(flowsIn(slot), week.assumed),
        { message: 'erlang', values: {} },
        lookedAt(horizonOf(model)),
      ],
    };
  }
}
