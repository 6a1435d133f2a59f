import { gather } from '../../diagnostics/lists.ts';
import { consumersOf, isFront } from '../../model/agreements.ts';
import type { Entity, Model } from '../../model/model.ts';
import { refTo } from '../../model/refs.ts';
import { groupsOf, internalSurveys, oneOf, surveyedAgreements } from '../../model/surveys.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SUR002'> {
  const surveys = internalSurveys(model);
  const received = surveys.length > 0 ? agreementsOfFront(model, surveys) : new Map<Entity, Entity<'agreement'>[]>();
  if (received.size === 0) return;
  const silent = surveys.filter((survey) => groupsOf(model, survey).length === 0);
  for (const survey of silent) {
    const values = { survey: survey.value.name };
    yield { says: 'nobody', about: survey, values, do: 'say' };
  }
  if (silent.length > 0) return;
  const isAsked = oneOf(
    model,
    surveys.flatMap((survey) => groupsOf(model, survey)),
  );
  for (const [consumer, agreements] of received) {
    if (isAsked(refTo(consumer))) continue;
    yield {
      says: 'leftOut',
      about: consumer,
      values: { area: (consumer as Entity<'area'>).value.name, agreements, surveys },
      related: surveys.map((survey) => ({ about: survey, at: ['population'], says: 'survey' })),
      do: 'include',
    };
  }
}

/** The areas and teams of FRONT that receive agreements which a survey can ask about, with these. */
function agreementsOfFront(model: Model, surveys: readonly Entity<'assessment'>[]): Map<Entity, Entity<'agreement'>[]> {
  const receivers = surveyedAgreements(model, surveys).flatMap((agreement) =>
    consumersOf(model, agreement)
      .filter((ref) => ref.kind !== 'provider' && isFront(model, ref))
      .flatMap((ref): [Entity, Entity<'agreement'>][] => {
        const entity = model.resolve(ref);
        return entity ? [[entity, agreement]] : [];
      }),
  );
  return gather(receivers);
}
