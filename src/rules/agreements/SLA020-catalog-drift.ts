import { finding } from '../../diagnostics/declaration.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import type { PlainDate } from '../../diagnostics/values.ts';
import { catalogDrift as declaration } from '../../generated/declarations.ts';
import { progressOf, signingsFor } from '../../model/agreements.ts';
import { firstDay, lastDay } from '../../model/dates.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { askingAbout, latestSurveys } from '../../model/surveys.ts';

export function* check(model: Model): Iterable<Finding> {
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
    yield finding(declaration, 'drifted', {
      values: { name: agreement.value.name, survey: last.value.name, asked, began },
      place: placeOf(agreement),
      related: asking.map((survey) => ({ place: placeOf(survey), message: 'survey' })),
      subject: agreement.ref,
      hint: 'ask',
    });
  }
}

/** The first day of an agreement as it is in force, else that of its last signing. */
function beganOn(model: Model, agreement: Entity<'agreement'>): PlainDate | undefined {
  return agreement.value.valid?.from ?? latest(signingsFor(model, agreement).map(({ value }) => value.date));
}

function latest(dates: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return dates.reduce((last, date) => (date && (!last || lastDay(date) > lastDay(last)) ? date : last), undefined);
}
