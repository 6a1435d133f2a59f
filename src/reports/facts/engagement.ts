import type { Ref } from '../../diagnostics/values.ts';
import { refs } from '../../model/refs.ts';
import { objectivesOf, wayInWords } from '../executive/figures.ts';
import { noted } from '../parts/sentences.ts';
import type { Facts } from './fact.ts';

/** Facts of what tom.yaml declares. */
export const engagementFacts: Facts<'engagement'> = {
  /** Of a goal, `Patient satisfaction (83% → at least 90%)`, linked. */
  way: (_, view, part) =>
    refs((part as { kpis?: readonly Ref[] }).kpis).map((ref) => {
      const kpi = view.model.find('kpi', ref.id);
      return noted(ref, kpi ? wayInWords(objectivesOf(kpi)[0], view) : '', view);
    }),
};
