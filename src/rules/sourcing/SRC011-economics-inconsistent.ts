import type { Measure } from '../../diagnostics/values.ts';
import { scoreOf, type Ways, weighed } from '../../model/decisions.ts';
import { wordFor } from '../../model/labels.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

type Decision = Entity<'decision'>['value'];

/** The ways that are one or the other; what is done by both, or by a machine, is neither. */
const chosenWays: Readonly<Record<string, keyof Ways<number>>> = {
  insource: 'inside',
  outsource: 'outside',
  partner: 'outside',
};

export function* check(model: Model): Finds<'SRC011'> {
  for (const decision of model.all('decision')) {
    const { type, state, option = '', name, criteria } = decision.value;
    if (type !== 'sourcing') continue;
    const all = Object.values(criteria ?? {});
    const weights = all.flatMap(({ weight }) => weight?.value ?? []);
    const sum = weights.reduce((one, other) => one + other, 0);
    // Where one says none, or all of them are equal in silence, nothing is added up.
    if (weights.length > 0 && weights.length === all.length && Math.abs(sum - 100) > 0.5) {
      const values = { name, sum: { type: 'percent', written: '', value: sum } as const };
      yield { says: 'weights', about: decision, at: ['criteria'], on: 'key', values, facts: ['weights'], do: 'weigh' };
      continue;
    }
    const chosen = Object.hasOwn(chosenWays, option) ? chosenWays[option] : undefined;
    if (state !== 'decided' || !chosen) continue;
    const against = speaksAgainst(decision.value, chosen);
    if (!against) continue;
    const { message, better, figures } = against;
    yield {
      says: message,
      about: decision,
      values: { name, option: wordFor('decision.option', option), better, ...figures },
      facts: [message],
      do: message === 'economic' ? 'agree' : 'explain',
    };
  }
}

interface Against {
  message: 'scores' | 'costs' | 'economic';
  better: keyof Ways<number>;
  figures: Ways<number> | Ways<Measure>;
}

function speaksAgainst(
  { criteria, businessCase, rationale }: Decision,
  chosen: keyof Ways<number>,
): Against | undefined {
  const costs = costsOf(businessCase);
  // Less cost is better.
  const cheaper = costs && betterOf({ inside: -costs.inside.amount, outside: -costs.outside.amount });
  const economic = betterOf(scoreOf(criteria?.economic));
  const isExplained = businessCase?.summary !== undefined;
  if (costs && economic && cheaper && economic !== cheaper && !isExplained)
    return { message: 'economic', better: economic, figures: costs };
  if (rationale !== undefined || isExplained) return undefined;
  const scores = weighed({ criteria });
  const best = betterOf(scores);
  if (scores && best)
    return best === chosen ? undefined : { message: 'scores', better: best, figures: rounded(scores) };
  if (!costs || !cheaper || cheaper === chosen || betterOf(scoreOf(criteria?.['know-how'])) === chosen)
    return undefined;
  return { message: 'costs', better: cheaper, figures: costs };
}

function costsOf(businessCase: Decision['businessCase']): Ways<Extract<Measure, { type: 'money' }>> | undefined {
  const { insource, outsource } = businessCase ?? {};
  return insource && outsource && insource.currency === outsource.currency
    ? { inside: insource, outside: outsource }
    : undefined;
}

/** The way that has more; undefined where they come to the same, within what binary arithmetic adds. */
function betterOf(ways: Ways<number> | undefined): keyof Ways<number> | undefined {
  if (!ways || Math.abs(ways.inside - ways.outside) < 1e-9) return undefined;
  return ways.inside > ways.outside ? 'inside' : 'outside';
}

function rounded({ inside, outside }: Ways<number>): Ways<number> {
  return { inside: Math.round(inside * 100) / 100, outside: Math.round(outside * 100) / 100 };
}
