import { type Kind, kinds } from '../generated/kinds.ts';
import { fitsSchema, shapeFaults } from './entity.ts';
import type { LocatedFault } from './shape/decode.ts';
import { isMap } from './shape/decoded.ts';

/** The kinds whose entities stand in collections of model files. */
export const collected = (Object.keys(kinds) as Kind[]).filter((kind) => kind !== 'engagement');

/** Those whose entities stand one by one under ids of their own. */
const plainKinds = collected.filter((kind) => !kinds[kind].list && !kinds[kind].keys);

export function hasField(kind: Kind, name: string): boolean {
  return Object.hasOwn(kinds[kind].shape.fields ?? {}, name);
}

/** True for what holds fields of a kind, and nothing else. */
export function holdsFields(kind: Kind, content: unknown): content is Record<string, unknown> {
  return (
    isMap(content) && Object.keys(content).length > 0 && Object.keys(content).every((name) => hasField(kind, name))
  );
}

/** True for a map that holds fields of some kind, and nothing else. */
export function isEntityLike(content: unknown): content is Record<string, unknown> {
  return plainKinds.some((kind) => holdsFields(kind, content));
}

/** True for what the channel map holds of a service: cells by segment and channel. */
function holdsCells(raw: unknown): boolean {
  const isCell = (cell: unknown): boolean => isMap(cell) && Object.keys(cell).every((name) => hasField('cell', name));
  const holds = (inner: unknown, is: (value: unknown) => boolean): boolean =>
    isMap(inner) && Object.keys(inner).length > 0 && Object.values(inner).every(is);
  return holds(raw, (segment) => holds(segment, isCell));
}

/** The kinds that entities may be by the fields that they have: those with the fewest faults in them. */
export function kindsThatFit(entities: readonly unknown[]): Kind[] {
  if (entities.length > 0 && entities.every(holdsCells)) return ['cell'];
  const faults = new Map(plainKinds.map((kind) => [kind, faultsAs(kind, entities).length]));
  const fewest = Math.min(...faults.values());
  return plainKinds.filter((kind) => faults.get(kind) === fewest);
}

function faultsAs(kind: Kind, entities: readonly unknown[]): LocatedFault[] {
  return entities.flatMap((raw) => shapeFaults(kind, raw));
}

/**
 * The entries of a collection from which on all are of another kind: the line that starts their own collection is lost. Only where
 * another kind fits them without a fault, and more than one thing says so, or one that has fields of its own: a single value out of
 * place is a mistake of its own.
 */
export function otherKind(
  kind: Kind,
  content: Record<string, unknown>,
): { own: Record<string, unknown>; rest: Record<string, unknown> } | undefined {
  const entries = Object.entries(content);
  const split = (from: number) => ({
    own: Object.fromEntries(entries.slice(0, from)),
    rest: Object.fromEntries(entries.slice(from)),
  });
  const { keys } = kinds[kind];
  const mapped = keys ? -1 : entries.findIndex(([, raw]) => holdsCells(raw) && misfits(kind, raw));
  if (mapped > 0 && entries.slice(mapped).every(([, raw]) => holdsCells(raw))) return split(mapped);
  const from = entries.findIndex(
    ([, raw]) => (keys || !fitsSchema(kind, raw)) && isEntityLike(raw) && misfits(kind, raw),
  );
  if (from < 1) return undefined;
  const raws = entries.slice(from).map(([, raw]) => raw);
  if (!raws.every(isEntityLike) || !(isElsewhereAtHome(kind, raws) || faultsAs(kind, raws).length > 1)) {
    return undefined;
  }
  const [fit] = kindsThatFit(raws);
  return fit && (keys || faultsAs(fit, raws).length === 0) ? split(from) : undefined;
}

/** True for what stands where other things make the identity, and where a group of fields is none of the kind. */
function isElsewhereAtHome(kind: Kind, raws: readonly Record<string, unknown>[]): boolean {
  if (kinds[kind].keys) return true;
  return raws.some((raw) => Object.entries(raw).some(([name, value]) => isMap(value) && !hasField(kind, name)));
}

/** True where a field is not one of the kind, or one that it needs is not there. */
function misfits(kind: Kind, raw: unknown): boolean {
  if (kinds[kind].keys) {
    const isNamed = isMap(raw) && typeof raw.name === 'string';
    return isNamed || plainKinds.some((other) => faultsAs(other, [raw]).length === 0);
  }
  return faultsAs(kind, [raw]).some(
    ({ fault, path }) => path.length <= 1 && (fault.code === 'INT007' || fault.message === 'missing'),
  );
}
