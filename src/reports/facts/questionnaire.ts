import { providersOf } from '../../model/agreements.ts';
import { isSamePlace, keyOf } from '../../model/refs.ts';
import { internalSurveys, type Question, questionsFor, scaleOf, surveyed } from '../../model/surveys.ts';
import type { View } from '../../wording/view.ts';
import type { Table } from '../render/content.ts';
import { localised } from '../render/reader.ts';
import type { Part, Row, WholeFacts } from './fact.ts';
import { figuresIn } from './targets.ts';

export const whole: WholeFacts = { questionnaires, responseSheet };

/** A sheet for every internal customer, with what it receives of what is in force and nothing else; those of FRONT first. */
function questionnaires(view: View): Part[] {
  const { model } = view;
  return surveyed(model).map((group) => {
    const asked = questionsFor(model, group);
    const weights = asked.filter(({ item }) => item?.type === 'importance');
    const scored = asked.filter((one) => !weights.includes(one));
    const paired = new Set<Question>();
    const rows = scored.map((one) => {
      const weight = weights.find(
        (other) =>
          !paired.has(other) && one.survey === other.survey && isSamePlace(model, one.item?.about, other.item?.about),
      );
      if (weight) paired.add(weight);
      return rowOf(one, view, boxesOf(one), weight || !one.item ? boxesOf(weight ?? one) : null);
    });
    const alone = weights.filter((one) => !paired.has(one)).map((one) => rowOf(one, view, null, boxesOf(one)));
    return { who: view.link(group), at: keyOf(group), rows: [...rows, ...alone] };
  });
}

function rowOf(one: Question, view: View, kept: string | null, matters: string | null): Row {
  const { agreement } = one;
  return {
    question: questionIn(one, view),
    provider: agreement ? view.links(providersOf(view.model, agreement)) : null,
    agreed: agreement ? figuresIn(agreement.value.targets, view) : null,
    kept,
    matters,
  };
}

function questionIn({ item, agreement }: Question, view: View): string {
  return item ? view.read(item.text) : agreement ? view.nameOf(agreement) : '';
}

function boxesOf({ survey }: Question): string {
  const scale = scaleOf(survey);
  const scores = scoresOf(scale)?.map((score) => `☐\u00a0${score}`);
  // Five boxes stand in a line; more may need another.
  return scores?.join(scores.length > 5 ? ' ' : '\u00a0') ?? `____ (${scale.min}–${scale.max})`;
}

/** The scores of a scale of a few whole steps; undefined of any other. */
function scoresOf({ min, max }: { min: number; max: number }): number[] | undefined {
  const isShort = Number.isInteger(min) && Number.isInteger(max) && max - min <= 10;
  return isShort ? Array.from({ length: max - min + 1 }, (_, index) => min + index) : undefined;
}

/** The sheet that is filled in and read again: a row for each question to each internal customer. */
function responseSheet(view: View): Table {
  const { model, say } = view;
  const rows = surveyed(model).flatMap((group) =>
    questionsFor(model, group).flatMap((one) => {
      if (!one.survey || one.id === undefined) return [];
      return [{ cells: [one.survey.id, `${group.kind}:${group.id}`, one.id, questionIn(one, view), null, null] }];
    }),
  );
  const words = ['survey|encuesta', 'group|grupo', 'item|clave', 'question|pregunta', 'respondent|encuestado'];
  const columns = words.map((name) => ({ name: say(localised(name)) }));
  const choices = scoresOf(scaleOf(internalSurveys(model)[0]))?.map(String);
  return { columns: [...columns, { name: say(localised('score|nota')), choices }], rows };
}
