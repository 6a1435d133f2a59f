import type { Model } from '../../model/model.ts';
import { askingAbout, internalSurveys, surveyedAgreements } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SUR001'> {
  const surveys = internalSurveys(model);
  const agreements = surveyedAgreements(model, surveys);
  if (surveys.length === 0 && agreements.length > 0) {
    const { engagement } = model;
    yield {
      says: 'noSurvey',
      about: engagement,
      at: [engagement.value.scope ? 'scope' : 'tom'],
      on: 'key',
      values: { count: agreements.length },
      do: 'survey',
    };
    return;
  }
  const counted = new Set(surveys);
  for (const agreement of agreements.filter((one) => askingAbout(model, one, counted).length === 0)) {
    yield {
      says: 'notAsked',
      about: agreement,
      values: { name: agreement, surveys },
      related: surveys.map((survey) => ({ about: survey, says: 'survey' })),
      do: 'ask',
    };
  }
}
