import { finding } from '../../diagnostics/declaration.ts';
import { agreementNotSurveyed as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import { askingAbout, internalSurveys, surveyedAgreements } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const surveys = internalSurveys(model);
  const agreements = surveyedAgreements(model, surveys);
  if (surveys.length === 0 && agreements.length > 0) {
    const { engagement } = model;
    yield finding(declaration, 'noSurvey', {
      values: { count: agreements.length },
      place: placeOf(engagement, [engagement.value.scope ? 'scope' : 'tom'], 'key'),
      subject: engagement.ref,
      hint: 'survey',
    });
    return;
  }
  const counted = new Set(surveys);
  for (const agreement of agreements.filter((one) => askingAbout(model, one, counted).length === 0)) {
    yield finding(declaration, 'notAsked', {
      values: { name: agreement.value.name, surveys: surveys.map(({ value }) => value.name) },
      place: placeOf(agreement),
      related: surveys.map((survey) => ({ place: placeOf(survey), message: 'survey' })),
      subject: agreement.ref,
      hint: 'ask',
    });
  }
}
