import type { Localised } from '../../diagnostics/language.ts';
import { type Kind, kinds } from '../../generated/kinds.ts';
import { labels } from '../../generated/labels.ts';
import { nameOf } from './names.ts';
import { findPart } from './part-names.ts';
import type { ViewContext } from './view-context.ts';

/** What fields are called, by the name that the files have for them: those who read a report do not know the files. */
const fields: ReadonlyMap<string, Localised> = new Map(
  Object.values(labels)
    .flatMap((kind) => Object.entries(kind.fields))
    .flatMap(([key, label]): [string, Localised][] => {
      const [field] = /\w+$/.exec(key) ?? [];
      return field === undefined || key.includes('=') ? [] : [[field, label]];
    })
    .toReversed(),
);

/** A message in the words of who reads a report: what it refers to by name, and no field as the files write it. */
export function plainWords(message: string, view: ViewContext): string {
  // What somebody called as a field is called is a name all the same.
  const find = (field: string): Localised | undefined => (isName(field, view) ? undefined : fields.get(field));
  return message
    .replace(/ \([“«](\w+)[”»]\)/g, (all, field: string) => (find(field) ? '' : all))
    .replace(/[“«](\w+)[”»]/g, (all, field: string) => find(field)?.[view.spoken] ?? all)
    .replace(/(?<![“«\w])[a-z]\w*:[\p{L}\p{N}_*/-]+(?:#[\p{L}\p{N}_-]+)?/gu, (where) => {
      const name = findName(where, view);
      return name === undefined ? where : view.say({ en: '“{name}”', es: '«{name}»' }, { name });
    });
}

function isName(word: string, view: ViewContext): boolean {
  return (Object.keys(kinds) as Kind[]).some((kind) =>
    view.model.all(kind).some((entity) => nameOf(entity, view) === word),
  );
}

/** The name of the entity or part that a reference names. */
function findName(where: string, view: ViewContext): string | undefined {
  const [, kind = '', id = '', part] = /^([^:]*):([^#]*)(?:#(.*))?$/.exec(where) ?? [];
  const entity = view.model.resolve({ type: 'ref', written: where, kind, id });
  if (!entity) return undefined;
  return (part !== undefined && findPart(entity, part, view)) || nameOf(entity, view);
}
