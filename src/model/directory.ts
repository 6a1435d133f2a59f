/** Finds an entity by its kind and by its id, or by one that it had. They are not joined to be looked up: that is done for every reference. */
export type Directory<Entity> = (kind: string, id: string) => Entity | undefined;

/** The directory of some entities. `aliases` has the current ref by the old one. */
export function directoryOf<Entity extends { kind: string; id: string }>(
  entities: readonly Entity[],
  aliases: ReadonlyMap<string, string>,
): Directory<Entity> {
  const byKind = new Map<string, Map<string, Entity>>();
  for (const entity of entities) {
    const known = byKind.get(entity.kind);
    if (known) known.set(entity.id, entity);
    else byKind.set(entity.kind, new Map([[entity.id, entity]]));
  }
  return (kind, id) => {
    const found = byKind.get(kind)?.get(id);
    if (found || aliases.size === 0) return found;
    const current = aliases.get(`${kind}:${id}`);
    return current === undefined ? undefined : byKind.get(kind)?.get(current.slice(kind.length + 1));
  };
}
