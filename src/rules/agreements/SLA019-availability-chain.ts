import { finding, notAssessed } from '../../diagnostics/declaration.ts';
import type { Percent } from '../../diagnostics/values.ts';
import {
  type AvailabilityPart,
  availabilityOf,
  availabilityPromises,
  type ProofLine,
  partOf,
  serialContracts,
} from '../../feasibility/chain/index.ts';
import { availabilityChain as declaration } from '../../generated/declarations.ts';
import type { Model } from '../../model/model.ts';
import { placeOf } from '../../model/model.ts';
import type { Outcome } from '../rule.ts';

export function* check(model: Model): Iterable<Outcome> {
  for (const { holder, path, subject, label, fact, promised, moreThan, systems } of availabilityPromises(model)) {
    const parts = systems.map((system) => partOf(model, system));
    const reached = availabilityOf(parts);
    const [weakest] = [...parts].sort((one, other) => (one.value ?? 1) - (other.value ?? 1));
    if (!weakest) yield notAssessed(declaration, 'noSystems', { subject, values: { where: subject } });
    else if (isBeyond(promised, reached, moreThan && !parts.some((part) => part.moreThan))) {
      const values = shareValues(promised, reached, moreThan);
      yield finding(declaration, 'less', {
        values: { ...values, promise: label, count: parts.length, weakest: weakest.system.value.name },
        place: placeOf(holder, path),
        subject,
        facts: [fact],
        hint: 'promiseLess',
        proof: [...parts.map(lineOf), { message: 'product', values }],
      });
    } else {
      const unknown = parts.filter(({ value }) => value === undefined);
      for (const { system } of unknown)
        yield notAssessed(declaration, 'missing', { subject, values: { where: system.ref } });
    }
  }
  for (const { over, promised, moreThan, contracts, reached } of serialContracts(model)) {
    if (!isBeyond(promised, reached, moreThan && !contracts.some((contract) => contract.moreThan))) continue;
    const values = shareValues(promised, reached, moreThan);
    const [weakest] = contracts.toSorted((one, other) => one.own - other.own);
    yield finding(declaration, 'contracts', {
      values: { ...values, promise: over.label, count: contracts.length, weakest: weakest?.label ?? '' },
      place: placeOf(over.holder, over.path),
      subject: over.where,
      facts: ['contracts'],
      hint: 'promiseLess',
      proof: [
        ...contracts.map(({ label, own }) => ({ message: 'system', values: { system: label, own: precise(own) } })),
        { message: 'product', values },
      ],
    });
  }
}

/** Whether more is promised than is reached; of what has to be exceeded (`strict`) as much is not enough. */
function isBeyond(promised: number, reached: number, strict: boolean): boolean {
  const more = precise(promised).value - precise(reached).value;
  return more > 0 || (more === 0 && strict);
}

function shareValues(promised: number, reached: number, moreThan: boolean) {
  const figures = { promised: precise(promised), reached: precise(reached) };
  const equal = figures.promised.value === figures.reached.value;
  return { ...figures, more: moreThan ? 'yes' : 'no', equal: equal ? 'yes' : 'no' };
}

function lineOf({ system, own, fallback, value }: AvailabilityPart): ProofLine {
  const { name } = system.value;
  if (value === undefined) return { message: 'unknown', values: { system: name } };
  if (!fallback && value !== own) return { message: 'byHand', values: { system: name } };
  const figures = { system: name, own: precise(own ?? 0) };
  if (fallback) {
    const { name: spare, own: spareOwn } = fallback;
    return { message: 'withSpare', values: { ...figures, spare, spareOwn: precise(spareOwn), value: precise(value) } };
  }
  return { message: 'system', values: figures };
}

/** Four decimals: what is promised of systems has many nines. */
function precise(share: number): Percent {
  const value = Math.round(share * 1e6) / 1e4;
  return { type: 'percent', written: String(value), value };
}
