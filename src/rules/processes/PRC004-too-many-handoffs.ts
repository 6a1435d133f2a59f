import { inLanguage } from '../../diagnostics/display.ts';
import type { Text } from '../../diagnostics/values.ts';
import { handoffsOf } from '../../feasibility/chain/index.ts';
import { textOf } from '../../feasibility/hours/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'PRC004'> {
  const limit = model.engagement.value.policies.maxHandoffs;
  for (const process of model.all('process')) {
    const { hands, expected } = handoffsOf(model, process) ?? { hands: [] };
    const most = hands.length - 1;
    // On average they are never more than on the worst way.
    if (most <= limit) continue;
    const names = hands.map((hand) => nameOf(model.resolve(hand)?.value, hand.id));
    const values = {
      process: process.value.name,
      most,
      limit,
      hands: textOf((language) => names.map((name) => inLanguage(name, language)).join(' → ')),
    };
    const isBranched = expected !== undefined && expected < most;
    yield {
      says: isBranched ? 'average' : 'worst',
      about: process,
      values: { ...values, ...(isBranched && { expected: Math.round(expected * 100) / 100 }) },
    };
  }
}

function nameOf(value: object | undefined, id: string): Text {
  const { name } = (value ?? {}) as { name?: Text };
  return name ?? { type: 'text', written: id, by: {} };
}
