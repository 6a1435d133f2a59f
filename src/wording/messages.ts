import type { Diagnostic, NotAssessedDiagnostic } from '../diagnostics/diagnostic.ts';
import type { Localised } from '../diagnostics/language.ts';
import type { Missing } from '../feasibility/hours/index.ts';
import { labels } from '../generated/labels.ts';
import { missingWords } from '../generated/words/feasibility.ts';
import { everyEntity } from '../model/fields.ts';
import { ifSeen } from '../model/seen-from-outside.ts';
import { refOf } from './links.ts';
import { findPart, nameOf, ownNameOf } from './names.ts';
import { sentence } from './speech.ts';
import type { ViewContext } from './view-context.ts';

let fields: ReadonlyMap<string, Localised> | undefined;

/** A message in the words of who reads a report: what it refers to by name, and no field as the files write it. */
export function messageInWords(message: string, view: ViewContext): string {
  // What somebody called as a field is called is a name all the same.
  const isName = (word: string): boolean => everyEntity(view.model).some((entity) => nameOf(entity, view) === word);
  const find = (field: string): Localised | undefined => (isName(field) ? undefined : labelOf(field));
  return message
    .replace(/ \([“«](\w+)[”»]\)/g, (all, field: string) => (find(field) ? '' : all))
    .replace(/[“«](\w+)[”»]/g, (all, field: string) => find(field)?.[view.spoken] ?? all)
    .replace(/(?<![“«\w])[a-z]\w*:[\p{L}\p{N}_*/-]+(?:#[\p{L}\p{N}_-]+)?/gu, (where) => {
      const name = findName(where, view);
      return name === undefined ? where : view.say({ en: '“{name}”', es: '«{name}»' }, { name });
    });
}

/**
 * What was found, for those who do not know the files: parts whose ids are quoted go by their names, and a sentence that is quoted as a
 * name goes without its full stop.
 */
export function partsInWords({ message, subject }: Diagnostic, view: ViewContext): string {
  const nameFor = (id: string): string => {
    const ref = refOf(subject);
    const entity = ref && view.model.resolve(ref);
    if (!entity) return id;
    const named = entity.parts.filter(({ path }) => path.at(-1) === id);
    const within = named.filter(({ path }) => ref?.part !== undefined && path.includes(ref.part));
    const [name, ...others] = new Set(
      (within.length > 0 ? within : named).map((part) => ownNameOf(entity, part, view)),
    );
    return name && others.length === 0 ? name : id;
  };
  return message
    .replace(/(?<=[“«])[\p{Ll}\p{N}_-]+(?=[”»])/gu, (id) => ifSeen(() => nameFor(id), id))
    .replace(/(?<=[^.…])\.(?=[”»] ?\p{Ll})/gu, '');
}

/** The same of what a check lacks, as a line; a path of fields (`client.staff`) stays as it is written in the model. */
export function lackInWords({ missing }: NotAssessedDiagnostic, view: ViewContext): string {
  const words = messageInWords(missing, view);
  return /^\w+\.\w/.test(words) ? words : sentence(words);
}

/** What is missing, in words that go after “what is missing is”. */
export function missingInWords({ reason, where }: Missing, view: ViewContext): string {
  return messageInWords(view.say(missingWords.missing, { reason, where }), view);
}

/** The name of the entity or part that a reference names. */
function findName(where: string, view: ViewContext): string | undefined {
  const ref = refOf(where);
  const entity = ref && view.model.resolve(ref);
  if (!entity) return undefined;
  return (ref.part !== undefined && findPart(entity, ref.part, view)) || nameOf(entity, view);
}

/** True for a word by which the files call a field. */
export function isField(name: string): boolean {
  return labelOf(name) !== undefined;
}

/** What a field is called, by the name that the files have for it: those who read a report do not know the files. */
function labelOf(name: string): Localised | undefined {
  fields ??= new Map(
    Object.values(labels)
      .flatMap((kind) => Object.entries(kind.fields))
      .flatMap(([key, label]): [string, Localised][] => {
        const [field] = /\w+$/.exec(key) ?? [];
        return field === undefined || key.includes('=') ? [] : [[field, label]];
      })
      .toReversed(),
  );
  return fields.get(name);
}
