import { groupBy } from '../diagnostics/lists.ts';
import type { Text } from '../diagnostics/values.ts';
import { kinds } from '../generated/kinds.ts';
import type { Model } from './model.ts';
import type { FaultyField, Readings } from './readings.ts';
import { entityAt } from './refs.ts';

/** An engagement, read, as far as its readings depend on it. */
interface Workspace {
  models: ReadonlyMap<string, Model>;
  faulty: readonly FaultyField[];
  asMeant(omitted: ReadonlySet<string>): Workspace;
}

/**
 * The readings in which an answer has to be the same; undefined where nothing is in doubt. What has a suggestion needs nobody to say what the
 * answer relies on: it comes out otherwise, or does not. What has none is only left out where the answer relies on it (`kind.field`).
 */
export function readingsOf(workspace: Workspace, relies: readonly string[]): Readings<Workspace> | undefined {
  if (workspace.faulty.length === 0) return undefined;
  // Twice, because what stands under a misspelt key may be misspelt itself.
  const suggested = workspace.asMeant(new Set()).asMeant(new Set());
  const open = reliedOn(suggested.faulty, relies);
  const omitted = new Set(open.map(holderOf));
  const doubts = [...new Set([...reliedOn(workspace.faulty, relies), ...workspace.faulty])];
  return { doubts, open, suggested, without: omitted.size > 0 ? suggested.asMeant(omitted) : suggested };
}

/** The readings of one scenario. */
export function readingsIn(
  workspace: Workspace,
  relies: readonly string[],
  scenario: string,
): Readings<Model> | undefined {
  const found = readingsOf(workspace, relies);
  const [suggested, without] = [found?.suggested, found?.without].map((one) => one?.models.get(scenario));
  return found && suggested && without && { ...found, suggested, without };
}

/** Those of some faulty fields on which an answer relies. */
export function reliedOn(faulty: readonly FaultyField[], relies: readonly string[]): readonly FaultyField[] {
  return faulty.filter(({ kind, field }) =>
    field === '*' ? relies.some((path) => path.startsWith(`${kind}.`)) : relies.includes(`${kind}.${field}`),
  );
}

/** What a faulty field is of: `charter:homes#answer` where it is in a part of an entity that has an id, else the entity. */
export function holderOf({ entity, kind, field, part }: FaultyField): string {
  return part !== undefined && kinds[kind].shape.fields?.[field]?.parts ? `${entity}#${part}` : entity;
}

/** The faulty field of a subject itself, else of something that it names or that names it. Of a part only that part is in doubt. */
export function nearestDoubt(
  subject: string,
  doubts: readonly FaultyField[],
  model: Model | undefined,
): FaultyField | undefined {
  const ref = entityOf(subject);
  const own = doubts.find(
    (doubt) => [subject, ref].includes(holderOf(doubt)) || (subject === ref && doubt.entity === ref),
  );
  if (own || !model) return own;
  const entity = entityAt(model, ref);
  if (!entity) return undefined;
  const named = new Set(model.outgoing(entity).flatMap(({ to }) => (to ? [to.ref] : [])));
  const naming = groupBy(model.incoming(entity), ({ from }) => from.ref);
  return doubts.find((doubt) => {
    if (named.has(doubt.entity)) return true;
    const isWhole = holderOf(doubt) === doubt.entity;
    const names = naming.get(doubt.entity) ?? [];
    return names.some(({ path }) => isWhole || (path[0] === doubt.field && path[1] === doubt.part));
  });
}

/** The name of what holds a faulty field, where it has one. */
export function nameOfHolder({ entity, kind }: FaultyField, model: Model): string | Text {
  if (kind === 'engagement') return 'tom.yaml';
  const found = model.resolve({ type: 'ref', written: entity, kind, id: entity.slice(kind.length + 1) });
  return found && 'name' in found.value && found.value.name ? found.value.name : entity;
}

/** The entity of a subject, which may be a part of it. */
export function entityOf(subject: string): string {
  return subject.split('#')[0] ?? '';
}
