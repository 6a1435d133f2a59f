import { finding } from '../../diagnostics/declaration.ts';
import { gather } from '../../diagnostics/lists.ts';
import { frontAreaNotSurveyed as declaration } from '../../generated/declarations.ts';
import { consumersOf, isFront } from '../../model/agreements.ts';
import { type Entity, type Model, placeOf } from '../../model/model.ts';
import { refTo } from '../../model/refs.ts';
import { groupsOf, internalSurveys, oneOf, surveyedAgreements } from '../../model/surveys.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  const surveys = internalSurveys(model);
  const received = surveys.length > 0 ? agreementsOfFront(model, surveys) : new Map<Entity, Entity<'agreement'>[]>();
  if (received.size === 0) return;
  const silent = surveys.filter((survey) => groupsOf(model, survey).length === 0);
  for (const survey of silent) {
    const values = { survey: survey.value.name };
    yield finding(declaration, 'nobody', { values, place: placeOf(survey), subject: survey.ref, hint: 'say' });
  }
  if (silent.length > 0) return;
  const isAsked = oneOf(
    model,
    surveys.flatMap((survey) => groupsOf(model, survey)),
  );
  for (const [consumer, agreements] of received) {
    if (isAsked(refTo(consumer))) continue;
    yield finding(declaration, 'leftOut', {
      values: {
        area: (consumer as Entity<'area'>).value.name,
        agreements: agreements.map(({ value }) => value.name),
        surveys: surveys.map(({ value }) => value.name),
      },
      place: placeOf(consumer),
      related: surveys.map((survey) => ({ place: placeOf(survey, ['population']), message: 'survey' })),
      subject: consumer.ref,
      hint: 'include',
    });
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
