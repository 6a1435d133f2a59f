import type { PlainDate } from '../../diagnostics/values.ts';
import { progressOf, signingsFor } from '../../model/agreements.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import type { Entity, Model } from '../../model/model.ts';
import { askingAbout, latestSurveys } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA020'> {
  const surveys = new Set(latestSurveys(model));
  for (const agreement of model.all('agreement')) {
    const began = beganOn(model, agreement);
    if (!began || progressOf(model, agreement, model.today) !== 'in-force') continue;
    const asking = askingAbout(model, agreement, surveys);
    const last = asking.at(-1);
    const ends = asking.map(({ value: { wave } }) => wave?.to ?? wave?.from);
    // One that is still to come, or does not say when it was, may be about what is in force.
    if (!last || ends.some((end) => !end || lastDay(end) >= firstDay(began))) continue;
    const asked = latest(ends);
    if (!asked) continue;
    yield {
      about: agreement,
      values: { name: agreement, survey: last, asked, began },
      related: asking.map((survey) => ({ about: survey, says: 'survey' })),
    };
  }
}

/** The first day of an agreement as it is in force, else that of its last signing. */
function beganOn(model: Model, agreement: Entity<'agreement'>): PlainDate | undefined {
  return agreement.value.valid?.from ?? latest(signingsFor(model, agreement).map(({ value }) => value.date));
}

function latest(dates: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return dates.reduce((last, date) => (date && (!last || lastDay(date) > lastDay(last)) ? date : last), undefined);
}
