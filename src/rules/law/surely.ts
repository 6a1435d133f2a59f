import { miswritten } from '../../coverage/index.ts';
import { nameOfHolder, nearestDoubt, reliedOn } from '../../model/doubts.ts';
import type { Model } from '../../model/model.ts';
import type { FaultyField, Readings } from '../../model/readings.ts';
import { applicationOf } from './applies.ts';
import { type Entry, keyOf, stateOf } from './entry.ts';
import { type JudgedFact, type JudgedPack, judgePack } from './judge.ts';
import type { Pack } from './pack.ts';

/** What decides whether a pack applies. */
const deciding = ['engagement.client', 'segment.consumers', 'segment.countries', 'segment.parent', 'segment.type'];

/**
 * A pack as it is shown, where no rule looks at what is written wrongly: what comes out otherwise in the other readings of the engagement
 * is not assessed.
 */
export function judgeSurely(model: Model, pack: Pack): JudgedPack {
  const doubtful = model.readings(deciding);
  if (doubtful && isUnsure(model, pack, doubtful)) {
    const fields = new Set(reliedOn(doubtful.doubts, deciding).map(nameOfField));
    const missing = [...fields].map((field) => ({ field }));
    return judgePack(model, pack, { applies: 'unknown', because: { type: 'text', written: '', by: {} }, missing });
  }
  const judged = judgePack(model, pack);
  const known = new Map<Model, JudgedPack>();
  const inReading = (reading: Model): JudgedPack => {
    const found = known.get(reading) ?? judgePack(reading, pack);
    known.set(reading, found);
    return found;
  };
  return {
    ...judged,
    facts: judged.facts.map((fact) => {
      const readings = model.readings([...deciding, ...fact.fact.relies]);
      if (!readings) return fact;
      const [suggested, without] = [readings.suggested, readings.without].map((reading) =>
        inReading(reading).facts.find(({ id }) => id === fact.id),
      );
      return suggested && without ? compared(model, fact, readings, [suggested, without]) : fact;
    }),
  };
}

/** `client.staff` of tom.yaml, `segment:homes.countries` of anything else. */
function nameOfField({ kind, entity, field, written }: FaultyField): string {
  if (kind !== 'engagement') return `${entity}.${written}`;
  return field === written ? field : `${field}.${written}`;
}

/** Whether it applies, and why, is not the same in another reading, or hangs on a figure of the client that nobody can read. */
function isUnsure(model: Model, { appliesWhen }: Pack, { open, suggested, without }: Readings<Model>): boolean {
  if (open.some(({ kind }) => kind === 'engagement')) return true;
  const told = [model, suggested, without].map((one) => JSON.stringify(applicationOf(one, appliesWhen)));
  return new Set(told).size > 1;
}

function compared(
  model: Model,
  own: JudgedFact,
  { doubts }: Readings<Model>,
  [suggested, without]: readonly [JudgedFact, JudgedFact],
): JudgedFact {
  const [meant, left] = [suggested, without].map(({ entries }) => new Set(entries.map(keyOf)));
  const isSame = (entry: Entry): boolean => {
    const key = keyOf(entry);
    return meant?.has(key) === true && (left?.has(key) === true || entry.state === 'kept');
  };
  const mine = new Set(own.entries.map(keyOf));
  const unseen = suggested.entries.filter((entry) => !mine.has(keyOf(entry)));
  const unsure = [...own.entries.filter((entry) => !isSame(entry)), ...unseen];
  if (unsure.length === 0 && own.state === suggested.state) return own;
  const [first] = doubts;
  const doubtful = [...new Set(unsure.map(({ subject }) => subject))].map((subject): Entry => {
    const doubt = nearestDoubt(subject, doubts, model) ?? first;
    const values = { field: doubt?.written ?? '', holder: doubt ? nameOfHolder(doubt, model) : '' };
    return { state: 'not-assessed', subject, says: { text: miswritten, values } };
  });
  const entries = [...own.entries.filter(isSame), ...doubtful];
  return { id: own.id, fact: own.fact, state: stateOf(entries), entries };
}
