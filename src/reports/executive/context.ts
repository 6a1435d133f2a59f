import { refs } from '../../model/refs.ts';
import { fieldLabel, wordOf } from '../parts/labels.ts';
import { links } from '../parts/links.ts';
import { textsInWords } from '../parts/plain.ts';
import { noted } from '../parts/sentences.ts';
import { sentence } from '../parts/speech.ts';
import { stated, tableOf } from '../parts/table.ts';
import type { ViewContext } from '../parts/view-context.ts';
import type { Content, Fact, Table } from '../render/content.ts';
import { objectivesOf, wayInWords } from './figures.ts';

/** Why the model is as it is, and what customers are to feel. */
export interface ContextChapter {
  mission: string | null;
  facts: readonly Fact[];
  experience: Table | null;
  goals: Table | null;
}

/** Chapter 2; null where nothing of it is stated. */
export function contextOf(view: ViewContext): ContextChapter | null {
  const { mission, context, intendedExperience, goals } = view.model.engagement.value;
  const complexity = wordOf('engagement', 'context.portfolioComplexity', context?.portfolioComplexity, view);
  const label = (field: string) => fieldLabel('engagement', `context.${field}`, view);
  const chapter: ContextChapter = {
    mission: view.read(mission) || null,
    facts: stated([
      { label: view.say({ en: 'Drivers', es: 'Factores' }), value: textsInWords(context?.drivers, view) },
      {
        label: view.say({ en: 'What limits it', es: 'Qué lo limita' }),
        value: textsInWords(context?.constraints, view),
      },
      { label: label('portfolioComplexity'), value: complexity === null ? null : sentence(complexity) },
    ]),
    experience: tableOf(
      Object.values(intendedExperience ?? {}),
      [
        { name: { en: 'In the customer’s words', es: 'En palabras del cliente' }, of: (one) => one.statement ?? null },
        { name: { en: 'Measured by', es: 'Se mide con' }, of: ({ measuredBy }) => links(measuredBy, view) },
      ],
      view,
    ),
    goals: tableOf(
      Object.values(goals ?? {}),
      [
        { name: { en: 'Goal', es: 'Meta' }, of: (one) => one.statement ?? null },
        {
          name: { en: 'From today to the objective', es: 'De hoy al objetivo' },
          of: ({ kpis }) => refs(kpis).map((ref) => wayOf(ref, view)),
        },
      ],
      view,
    ),
  };
  const empty = chapter.mission === null && chapter.facts.length === 0 && !chapter.experience && !chapter.goals;
  return empty ? null : chapter;
}

/** `Patient satisfaction (83% → at least 90%)`, linked. */
function wayOf(ref: ReturnType<typeof refs>[number], view: ViewContext): Content {
  const kpi = view.model.find('kpi', ref.id);
  return noted(ref, kpi ? wayInWords(objectivesOf(kpi)[0], view) : '', view);
}
