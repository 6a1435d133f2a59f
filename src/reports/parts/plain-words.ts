import { labels } from '../../generated/labels.ts';
import { nameOf } from './names.ts';
import { findPart } from './part-names.ts';
import type { ViewContext } from './view-context.ts';

/** The names of all fields: those who read a report do not know the files. */
const fields: ReadonlySet<string> = new Set(
  Object.values(labels).flatMap((kind) =>
    Object.keys(kind?.fields ?? {}).flatMap((key) => key.match(/^[\w.[\]]+/)?.[0].match(/\w+/g) ?? []),
  ),
);

/** A message in the words of who reads a report: what it refers to by name, and no field as the files write it. */
export function plainWords(message: string, view: ViewContext): string {
  return message
    .replace(/ \([“«](\w+)[”»]\)/g, (all, field: string) => (fields.has(field) ? '' : all))
    .replace(/[“«](\w+)[”»]/g, (all, field: string) => (fields.has(field) ? field : all))
    .replace(/(?<![“«\w])[a-z]\w*:[\p{L}\p{N}_*/-]+(?:#[\p{L}\p{N}_-]+)?/gu, (where) => {
      const name = findName(where, view);
      return name === undefined ? where : view.say({ en: '“{name}”', es: '«{name}»' }, { name });
    });
}

/** The name of the entity or part that a reference names. */
function findName(where: string, view: ViewContext): string | undefined {
  const [, kind = '', id = '', part] = /^([^:]*):([^#]*)(?:#(.*))?$/.exec(where) ?? [];
  const entity = view.model.resolve({ type: 'ref', written: where, kind, id });
  if (!entity) return undefined;
  return (part !== undefined && findPart(entity, part, view)) || nameOf(entity, view);
}
