import { answers, languageFallbackOf } from '../../model/languages.ts';
import type { Model } from '../../model/model.ts';
import { promisedLanguages } from '../cover/index.ts';
import type { Flow } from '../demand/index.ts';
import { areApart, type Positions } from './seats.ts';

/** Flows that the same people can take. */
export interface QueuePart {
  flows: readonly Flow[];
  /** The languages in which they come; undefined where nothing says. */
  needed: readonly string[] | undefined;
}

/**
 * The queues of a group: one for all its flows, unless the people who speak the language of some are others than those who speak that of
 * the rest.
 */
export function queueParts(model: Model, positions: readonly Positions[], flows: readonly Flow[]): QueuePart[] {
  if (flows.length === 0) return [];
  const spoken = flows.map((flow) => ({ flows: [flow], needed: languagesOf(model, flow) }));
  if (!areApart(positions) || spoken.some(({ needed }) => needed === undefined)) return [merged(spoken)];
  const fallback = languageFallbackOf(model.engagement.value);
  const meet = (one: QueuePart, other: QueuePart): boolean =>
    (one.needed ?? []).some((tag) => (other.needed ?? []).some((needed) => answers(tag, needed, fallback)));
  let parts: QueuePart[] = [];
  for (const next of spoken) {
    const same = parts.filter((part) => meet(part, next));
    parts = [...parts.filter((part) => !same.includes(part)), merged([...same, next])];
  }
  return parts;
}

function merged(parts: readonly QueuePart[]): QueuePart {
  const known = parts.every(({ needed }) => needed !== undefined);
  return {
    flows: parts.flatMap(({ flows }) => flows),
    needed: known ? [...new Set(parts.flatMap(({ needed }) => needed ?? []))] : undefined,
  };
}

function languagesOf(model: Model, { cells }: Flow): readonly string[] | undefined {
  const spoken = cells.map((cell) => promisedLanguages(model, cell));
  return spoken.includes(undefined) ? undefined : [...new Set(spoken.flatMap((tags) => tags ?? []))];
}
