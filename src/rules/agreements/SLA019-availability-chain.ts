import type { Percent } from '../../diagnostics/values.ts';
import {
  type AvailabilityPart,
  availabilityOf,
  availabilityPromises,
  type ProofLine,
  serialContracts,
} from '../../feasibility/chain/index.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA019'> {
  const told = new Set<object>();
  for (const { holder, path, subject, label: promise, fact, promised, parts, contracts } of availabilityPromises(
    model,
  )) {
    const less = lessValues(promised, parts, ({ value }) => value);
    const [weakest] = parts.toSorted((one, other) => (one.value ?? 1) - (other.value ?? 1));
    if (!weakest && contracts.length === 0) yield { missing: 'noSystems', subject, values: { where: subject } };
    else if (less && weakest) {
      told.add(path);
      yield {
        says: 'less',
        about: holder,
        at: path,
        values: { ...less, promise, count: parts.length, weakest: weakest.system.value.name },
        subject,
        facts: [fact],
        proof: [...parts.map(lineOf), { message: 'product', values: less }],
      };
    } else {
      for (const { system, value } of parts)
        if (value === undefined) yield { missing: 'missing', subject, values: { where: system.ref } };
    }
  }
  for (const { over, facts, promised, contracts } of serialContracts(model)) {
    const less = lessValues(promised, contracts, ({ share }) => share);
    // The systems that do not reach it may be those of the agreements.
    if (!less || told.has(over.path)) continue;
    const [weakest] = contracts.toSorted((one, other) => one.share - other.share);
    yield {
      says: 'contracts',
      about: over.holder,
      at: over.path,
      values: { ...less, promise: over.label, count: contracts.length, weakest: weakest?.label ?? '' },
      subject: over.where,
      facts,
      proof: [
        ...contracts.map(({ label, share }) => ({ message: 'system', values: { system: label, own: precise(share) } })),
        { message: 'product', values: less },
      ],
    };
  }
}

/** What is promised and what its parts reach where that is less; as much is not enough of what none of them is to exceed, and it is. */
function lessValues<Part extends { moreThan: boolean }>(
  { share, moreThan }: { share: number; moreThan: boolean },
  parts: readonly Part[],
  shareOf: (part: Part) => number | undefined,
) {
  const [promised, reached] = [precise(share), precise(availabilityOf(parts.map(shareOf)))];
  const equal = promised.value === reached.value;
  const strict = moreThan && !parts.some((part) => part.moreThan);
  if (promised.value < reached.value || (equal && !strict)) return undefined;
  return { promised, reached, more: moreThan ? 'yes' : 'no', equal: equal ? 'yes' : 'no' };
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
