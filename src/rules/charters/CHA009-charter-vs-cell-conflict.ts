import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import { compareTargets, looserView, promisesBeside } from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import { charterVsCellConflict as declaration } from '../../generated/declarations.ts';
import { type Model, placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { cell, written, own, commitment, path, promised } of promisesBeside(model)) {
    const is = compareTargets(model, own, promised);
    if (is.is === 'not-assessed')
      yield notAssessed(declaration, 'missing', { subject: written.ref, values: missingValues(is.missing) });
    if (is.is !== 'looser') continue;
    const { charter, value, ref } = commitment;
    const { message, values, worst } = looserView(is);
    yield finding(declaration, message, {
      values: {
        channel: model.find('channel', cell.channel)?.value.name ?? cell.channel,
        service: model.find('service', cell.service)?.value.name ?? cell.service,
        charter: charter.value.name,
        ...values,
      },
      place: placeOf(written, ['target']),
      related: [
        {
          place: placeOf(charter, path),
          message: 'promised',
          values: { commitment: value.statement ?? commitment.id },
        },
      ],
      subject: written.ref,
      facts: [ref, String(path.at(-1))],
      hint: 'align',
      ...(worst.length > 0 && { proof: worst }),
    });
  }
}
