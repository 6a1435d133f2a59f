import { compareTargets, looserView, promisesBeside } from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'CHA009'> {
  for (const { cell, written, own, commitment, path, promised } of promisesBeside(model)) {
    const is = compareTargets(model, own, promised);
    if (is.is === 'not-assessed') yield { missing: 'missing', about: written, values: missingValues(is.missing) };
    if (is.is !== 'looser') continue;
    const { charter, ref } = commitment;
    const { message, values, worst } = looserView(is);
    yield {
      says: message,
      about: written,
      at: ['target'],
      values: {
        channel: model.find('channel', cell.channel) ?? cell.channel,
        service: model.find('service', cell.service) ?? cell.service,
        charter: charter.value.name,
        ...values,
      },
      related: [{ about: charter, at: path, says: 'promised', values: { commitment: commitment.name } }],
      facts: [ref, String(path.at(-1))],
      ...(worst.length > 0 && { proof: worst }),
    };
  }
}
