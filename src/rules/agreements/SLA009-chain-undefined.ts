import { caseOf } from '../../feasibility/target/index.ts';
import { isRejected } from '../../model/agreements.ts';
import { type Commitment, commitmentsOf } from '../../model/commitments.ts';
import { processesFor } from '../../model/delivery.ts';
import type { Model } from '../../model/model.ts';
import type { Finds } from '../found.ts';

export function* check(model: Model): Finds<'SLA009'> {
  for (const commitment of commitmentsOf(model)) {
    const { charter, ref, name, value, path, targets } = commitment;
    // What is answered on the line is a matter of seats, and a first answer one of the hours of a channel.
    const isTimed = targets.some(({ value }) => value?.metric === 'resolution-time' && caseOf(value).kind === 'within');
    if (!isTimed || value.chain.length > 0 || isUnderpinned(model, commitment) || isWorked(model, commitment)) continue;
    yield { about: charter, at: path, on: 'key', values: { said: name, charter }, subject: ref };
  }
}

/** True where an agreement says that it underpins the promise. */
function isUnderpinned(model: Model, { charter, id }: Commitment): boolean {
  return model.incoming(charter, 'agreement.underpins[]').some(({ from, ref }) => {
    const agreement = model.find('agreement', from.id);
    return ref.part === id && agreement !== undefined && !isRejected(agreement);
  });
}

/** True where a process of its service does a step by an agreement. */
function isWorked(model: Model, { charter, value }: Commitment): boolean {
  const services = value.service ? [value.service] : charter.value.services;
  return services
    .flatMap(({ id }) => model.find('service', id) ?? [])
    .flatMap((service) => processesFor(model, service))
    .some(({ value: { steps } }) => Object.values(steps).some(({ agreement }) => agreement !== undefined));
}
