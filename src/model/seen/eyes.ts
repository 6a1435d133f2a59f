import type { Path } from '../../diagnostics/finding.ts';
import { once } from '../../diagnostics/once.ts';
import type { Ref, Text } from '../../diagnostics/values.ts';
import { kinds } from '../../generated/kinds.ts';
import { isMap, isText } from '../../language/shape/decoded.ts';
import type { Reach, Shape } from '../../language/shape/shape.ts';
import type { Entity, Model } from '../model.ts';
import { isRef } from '../refs.ts';

/** Who reads a report: all who do the work, who decides, anybody, or a provider. */
export type Audience = 'operational' | 'executive' | 'public' | { provider: string };

/** What an audience sees. */
export interface Eyes {
  /** Every entity, if not every field. */
  seesAll: boolean;
  reaches: ReadonlySet<Reach | undefined>;
  seesEntity: (entity: Entity) => boolean;
  /** Whether an entry of a map or a list is nobody else's. */
  seesEntry: (shape: Shape, entry: unknown, key: string) => boolean;
  /** A value as it may be told; undefined for a text that speaks of who is kept from the reader. */
  told: (value: unknown, field: string) => unknown;
}

/** A word for an audience that is the same for the same. */
export function keyOfAudience(audience: Audience): string {
  return typeof audience === 'string' ? audience : `provider:${audience.provider}`;
}

/** The eyes of an audience that does not see all of a model. */
export function eyesOf(model: Model, audience: Audience): Eyes {
  const told = (value: unknown): unknown => value;
  const seesEntry = () => true;
  if (typeof audience === 'object') return providerEyes(model, audience.provider);
  if (audience === 'public') {
    const eyes: Eyes = { seesAll: false, reaches: new Set(['public']), seesEntity: () => false, seesEntry, told };
    eyes.seesEntity = once((entity: Entity) => goesOutside(model, entity, eyes));
    return eyes;
  }
  return {
    seesAll: true,
    reaches: new Set([undefined, 'public', 'provider', 'internal']),
    seesEntity: () => true,
    seesEntry,
    told,
  };
}

/** True for what is open to the public, under what its kind asks for. */
function goesOutside(model: Model, entity: Entity, eyes: Eyes): boolean {
  const { seenBy, outside: { where = {}, namedBy } = {} } = kinds[entity.kind];
  if (seenBy !== 'public') return false;
  const value: object = entity.value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (Object.entries(where).some(([field, wanted]) => fields[field] !== wanted)) return false;
  return !namedBy || isNamed(model, entity, namedBy, eyes);
}

/** True for what another names that may be seen itself. */
function isNamed(model: Model, entity: Entity, by: readonly string[], eyes: Eyes): boolean {
  return model.incoming(entity).some(({ from }) => by.includes(from.kind) && eyes.seesEntity(from));
}

function providerEyes(model: Model, provider: string): Eyes {
  const isIts = (ref: Ref | string): boolean => {
    if (typeof ref === 'string') return isIt(ref);
    // A party of a global agreement is called by its provider.
    if (ref.kind === 'globalAgreement' && ref.part !== undefined) return isIt(ref.part);
    const named = model.resolve(ref);
    return named !== undefined && isOwn(named);
  };
  const isIt = (id: string) => model.find('provider', id)?.id === provider;
  const isOwn = once((entity: Entity): boolean => {
    if (entity.kind === 'provider') return entity.id === provider;
    const { shape } = kinds[entity.kind];
    return partiesOf(shape, entity.value, '').some(isIts);
  });
  const others = model.all('provider').filter(({ id }) => id !== provider);
  const names = others.flatMap(({ value: { name } }) =>
    [name.written, ...Object.values(name.by)].filter((one) => one !== ''),
  );
  const named = names.length === 0 ? undefined : new RegExp(names.map(wholeWord).join('|'), 'giu');
  const eyes: Eyes = {
    seesAll: false,
    reaches: new Set(['public', 'provider']),
    seesEntity: once((entity: Entity) => {
      const { seenBy, shape, outside } = kinds[entity.kind];
      if (seenBy === 'public') return goesOutside(model, entity, eyes);
      if (seenBy !== 'provider') return false;
      return (
        isCommon(shape, entity.value) ||
        isOwn(entity) ||
        (outside?.namedBy !== undefined && isNamed(model, entity, outside.namedBy, eyes))
      );
    }),
    seesEntry: (shape, entry, key) => {
      const parties = partiesOf(shape, entry, key);
      // `own` is the client itself, with whom the agreement is.
      return (
        parties.length === 0 ||
        parties.some((one) => (typeof one === 'string' ? one : one.part) === 'own' || isIts(one))
      );
    },
    told: (value, field) => {
      if (!named || !isText(value)) return value;
      const texts = [value.written, ...Object.values(value.by)];
      if (!texts.some((text) => text.search(named) >= 0)) return value;
      return field === 'name' ? masked(value, named) : undefined;
    },
  };
  return eyes;
}

/** True for what the schema gives to every provider: kinds that are nobody's, and what of others is the client's own. */
function isCommon(shape: Shape, value: unknown): boolean {
  return !shape.party || (shape.party.includes('own') && partiesOf(shape, value, '').length === 0);
}

/** Whose something is, by the fields that say so: references, or keys that name who it is. */
function partiesOf({ party = [] }: Shape, value: unknown, key: string): (Ref | string)[] {
  return party.flatMap((path) => (path === 'key' ? [key] : namedIn(value, path.split('.'))));
}

function namedIn(value: unknown, [step, ...rest]: readonly string[]): (Ref | string)[] {
  if (Array.isArray(value)) return value.flatMap((one) => namedIn(one, step === undefined ? [] : [step, ...rest]));
  if (isRef(value)) return [value];
  if (!isMap(value)) return [];
  return step === undefined ? Object.keys(value) : namedIn(value[step], rest);
}

function wholeWord(name: string): string {
  return `(?<![\\p{L}\\p{N}])${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`;
}

/** What names of others stand for: a name has to be there for whatever bears it to be shown. */
function masked(text: Text, names: RegExp): Text {
  const by = Object.entries(text.by).map(([language, words]) => [language, words.replace(names, '…')]);
  return { ...text, written: text.written.replace(names, '…'), by: Object.fromEntries(by) };
}

/** True where an audience sees what may go so far. */
export function isOpen(reach: Reach | undefined, { reaches }: Eyes): boolean {
  return reaches.has(reach);
}

/** True where an audience sees a value or anything in it. */
export function isOpenIn(shape: Shape, above: Reach | undefined, eyes: Eyes): boolean {
  const reach = shape.seenBy ?? above;
  if (isOpen(reach, eyes)) return true;
  if (reach === 'internal' || reach === 'operational') return false;
  const inside = [...Object.values(shape.fields ?? {}), shape.values, shape.items];
  return inside.some((inner) => inner !== undefined && isOpenIn(inner, reach, eyes));
}

/** The same of what stands at a path of an entity. */
export function isOpenAt(entity: Entity, path: Path, eyes: Eyes): boolean {
  const { collection, keys, shape: whole } = kinds[entity.kind];
  // The keys that make an entity what it is stand above its fields.
  if (keys && path[0] === collection) return true;
  let shape: Shape | undefined = whole;
  let reach: Reach | undefined;
  for (const step of path) {
    if (!shape || !isOpenIn(shape, reach, eyes)) return false;
    reach = shape.seenBy ?? reach;
    shape = typeof step === 'number' ? shape.items : (shape.fields?.[step] ?? shape.values);
  }
  return shape !== undefined && isOpenIn(shape, reach, eyes);
}
