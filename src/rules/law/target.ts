import { besideLaw, looserView } from '../../feasibility/chain/index.ts';
import { missingValues } from '../../feasibility/hours/index.ts';
import { legalTargetMissed as declaration } from '../../generated/declarations.ts';
import { lawWords } from '../../generated/words/rules.ts';
import type { Entity, Model } from '../../model/model.ts';
import type { Target } from '../../model/targets.ts';
import { judgedEach } from '../declared/declared.ts';
import { judgeCell } from './cell-target.ts';
import { type Entry, targetEntry, weighedIn } from './entry.ts';
import { type Fact, factRef, lawOf, legalTarget, type Pack } from './pack.ts';

/**
 * What is promised of each service beside the legal target. A contact reason has no promises of its own: that one of its service is as
 * strict will do.
 */
export function judgeTarget(model: Model, pack: Pack, id: string, fact: Fact): Entry[] {
  return [...judgedEach(declaration, fact, model)].flatMap(({ node: { entity, cell } }): Entry[] => {
    if (cell) return judgeCell(model, pack, id, fact, cell);
    const reason = entity?.kind === 'contactReason' ? model.find('contactReason', entity.id) : undefined;
    const service = model.find('service', reason ? (reason.value.service?.id ?? '') : (entity?.id ?? ''));
    if (!service) return [];
    const entries = promisedFor(model, pack, id, fact, service);
    const kept = entries.filter(({ state }) => state === 'kept');
    if (reason && kept.length > 0) return kept;
    // What is promised to some cases sooner is as it should be where all are promised what the law asks.
    if (kept.length > 0) return entries.filter(({ says }) => says?.text !== declaration.messages.rest);
    if (entries.length > 0) return entries;
    return [targetEntry({ missing: 'unpromised', about: service, values: { service, law: lawOf(pack, fact) } })];
  });
}

/** The promises in the metric of the target, else in the next one in which there are some. */
function promisedFor(model: Model, pack: Pack, id: string, fact: Fact, service: Entity<'service'>): Entry[] {
  const target = legalTarget(fact);
  const { orElse = [] } = fact;
  const metrics = [target.metric, ...orElse];
  const found = metrics.map((metric) => judgedPromises(model, pack, id, fact, service, { ...target, metric }));
  return found.find((entries) => entries.length > 0) ?? [];
}

function judgedPromises(
  model: Model,
  pack: Pack,
  id: string,
  fact: Fact,
  service: Entity<'service'>,
  law: Target,
): Entry[] {
  return besideLaw(model, service, law).map(({ promise, is }): Entry => {
    const { holder, path, subject, label, by } = promise;
    const named = { by, promise: label, service: service.value.name, law: lawOf(pack, fact) };
    if (is.is === 'as-strict') return { state: 'kept', subject, says: { text: lawWords.promised, values: named } };
    if (is.is === 'part') return targetEntry({ missing: 'rest', subject, values: named });
    if (is.is === 'not-assessed')
      return targetEntry({ missing: 'missing', subject, values: missingValues(is.missing) });
    const { message, values, worst } = looserView(is);
    const { proof = [], ...weight } = weighedIn(model, pack, id, fact);
    return targetEntry({
      says: message,
      about: holder,
      at: path,
      values: { ...values, ...named },
      subject,
      facts: [factRef(pack, id), service.ref, String(path.at(-1))],
      do: 'tighten',
      ...weight,
      proof: [...worst, ...proof],
    });
  });
}
