import { besideTarget, type Comparison, looserView } from '../../feasibility/chain/index.ts';
import { isMissing, missingValues } from '../../feasibility/hours/index.ts';
import { roundedPercent, roundedSeconds, yearLevel } from '../../feasibility/staffing/index.ts';
import { lawWords } from '../../generated/words/rules.ts';
import type { Cell, Model } from '../../model/model.ts';
import { resolveTarget, type Target } from '../../model/targets.ts';
import { type Entry, targetEntry, weighedIn } from './entry.ts';
import { type Fact, factRef, lawOf, legalTarget, type Pack } from './pack.ts';

/**
 * A share of contacts within a time that the law asks of a cell. A promise that is weaker in time and in share misses it; a share in less time
 * says nothing of it (80% in 20 s need not be 95% in 180 s), so that it is computed where demand is given. What is computed counts more than what is
 * promised.
 */
export function judgeCell(model: Model, pack: Pack, id: string, fact: Fact, cell: Cell): Entry[] {
  const law = legalTarget(fact);
  const { within, share } = law;
  const holder = cell.from.findLast(({ value }) => value.target !== undefined) ?? cell.from.at(-1);
  if (!holder || within?.seconds === undefined || !share) return [];
  const { ref: subject } = holder;
  const named = {
    by: 'cell',
    promise: model.find('channel', cell.channel)?.value.name ?? cell.channel,
    service: model.find('service', cell.service)?.value.name ?? cell.service,
    law: lawOf(pack, fact),
  };
  const { proof = [], ...weight } = weighedIn(model, pack, id, fact);
  const common = { about: holder, at: ['target'], facts: [factRef(pack, id)], ...weight, proof };
  const is = promisedIn(model, cell, subject, law, fact);
  if (is?.is === 'looser') {
    const { message, values: figures } = looserView(is);
    return [targetEntry({ says: message, ...common, values: { ...figures, ...named }, do: 'tighten' })];
  }
  const level = yearLevel(model, cell, within.seconds, share.value / 100);
  if (isMissing(level)) {
    if (is?.is === 'as-strict') return [{ state: 'kept', subject, says: { text: lawWords.promised, values: named } }];
    return [targetEntry({ missing: 'missing', about: holder, values: missingValues(level) })];
  }
  const values = {
    ...named,
    reached: roundedPercent(level.share, share.value / 100),
    within,
    share,
    mean: roundedSeconds(Number.isFinite(level.meanOfBest) ? level.meanOfBest : 0),
    loose: level.meanOfBest < within.seconds ? 'kept' : 'missed',
  };
  if (level.share * 100 >= share.value) return [{ state: 'kept', subject, says: { text: lawWords.computed, values } }];
  const short = targetEntry({ says: 'short', ...common, values, do: 'seats' });
  // Where as much is promised, the capacity rules tell that it is not kept.
  return [is?.is === 'as-strict' ? { ...short, outcome: undefined } : short];
}

/** What the cell promises beside the law; undefined where the two cannot be compared: another measure, or less time for fewer. */
function promisedIn(
  model: Model,
  cell: Cell,
  where: string,
  law: Target,
  { orElse = [] }: Fact,
): Comparison | undefined {
  const target = resolveTarget(model, cell.value.target);
  const metrics = [law.metric, ...orElse];
  if (!target || !metrics.includes(target.metric) || !target.within) return undefined;
  const [own, asked] = [target, law].map((one) => ({ target: one, where, hours: undefined }));
  const is = own && asked ? besideTarget(model, own, asked) : undefined;
  return is?.is === 'part' || is?.is === 'not-assessed' ? undefined : is;
}
