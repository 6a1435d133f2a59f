import { type Kind, kinds } from '../generated/kinds.ts';
import { validatorOf } from './entity.ts';
import { checkShape } from './schema.ts';
import { isMap } from './shape/decoded.ts';

/** The kinds whose entities stand one by one under ids of their own. */
const plainKinds = (Object.keys(kinds) as Kind[]).filter(
  (kind) => kind !== 'engagement' && !kinds[kind].list && !kinds[kind].keys,
);

/** True for a map that holds fields of some kind, and nothing else. */
export function isEntityLike(content: unknown): content is Record<string, unknown> {
  if (!isMap(content)) return false;
  const names = Object.keys(content);
  return names.length > 0 && plainKinds.some((kind) => names.every((name) => hasField(kind, name)));
}

function hasField(kind: Kind, name: string): boolean {
  return Object.hasOwn(kinds[kind].shape.fields ?? {}, name);
}

/** True for what the channel map holds of a service: cells by segment and channel. */
function holdsCells(raw: unknown): raw is Record<string, Record<string, unknown>> {
  const isCell = (cell: unknown): boolean => isMap(cell) && Object.keys(cell).every((name) => hasField('cell', name));
  const holds = (inner: unknown, is: (value: unknown) => boolean): boolean =>
    isMap(inner) && Object.keys(inner).length > 0 && Object.values(inner).every(is);
  return holds(raw, (segment) => holds(segment, isCell));
}

/** The kinds that entities may be by the fields that they have: those with the fewest faults in them. */
export function kindsThatFit(entities: readonly unknown[]): Kind[] {
  if (entities.length > 0 && entities.every(holdsCells)) return ['cell'];
  const faults = new Map(plainKinds.map((kind) => [kind, faultsAs(kind, entities)]));
  const fewest = Math.min(...faults.values());
  return plainKinds.filter((kind) => faults.get(kind) === fewest);
}

function faultsAs(kind: Kind, entities: readonly unknown[]): number {
  return entities.reduce<number>(
    (sum, raw) => sum + checkShape(validatorOf(kind), kinds[kind].shape, raw, []).length,
    0,
  );
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
  const mapped = kinds[kind].keys ? -1 : entries.findIndex(([, raw]) => holdsCells(raw) && misfits(kind, raw));
  if (mapped > 0 && entries.slice(mapped).every(([, raw]) => holdsCells(raw))) {
    return { own: Object.fromEntries(entries.slice(0, mapped)), rest: Object.fromEntries(entries.slice(mapped)) };
  }
  const from = entries.findIndex(([, raw]) => isEntityLike(raw) && misfits(kind, raw));
  if (from < 1) return undefined;
  const rest = entries.slice(from);
  const raws = rest.map(([, raw]) => raw);
  if (!raws.every(isEntityLike) || !(isElsewhereAtHome(kind, raws) || faultsAs(kind, raws) > 1)) return undefined;
  const [fit] = kindsThatFit(raws);
  if (!fit || (!kinds[kind].keys && faultsAs(fit, raws) > 0)) return undefined;
  return { own: Object.fromEntries(entries.slice(0, from)), rest: Object.fromEntries(rest) };
}

/** True for what stands where other things make the identity, and where a group of fields is none of the kind. */
function isElsewhereAtHome(kind: Kind, raws: readonly Record<string, unknown>[]): boolean {
  if (kinds[kind].keys) return true;
  return raws.some((raw) => Object.entries(raw).some(([name, value]) => isMap(value) && !hasField(kind, name)));
}

/** True where a field is not one of the kind, or one that it needs is not there. */
function misfits(kind: Kind, raw: Record<string, unknown>): boolean {
  if (kinds[kind].keys) return typeof raw.name === 'string' || plainKinds.some((other) => faultsAs(other, [raw]) === 0);
  return checkShape(validatorOf(kind), kinds[kind].shape, raw, []).some(
    ({ fault, path }) => path.length <= 1 && (fault.code === 'INT007' || fault.message === 'missing'),
  );
}
