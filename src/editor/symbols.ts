import type { DocumentSymbol, Range as EditorRange, SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Path } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { kinds } from '../generated/kinds.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { fold } from '../language/scalars/fold.ts';
import { locationOf, rangeOf, type Texts } from './locations.ts';
import { nameIn } from './names.ts';

/** As the protocol numbers them: a namespace, a class and a field. */
const sorts = { collection: 3, entity: 5, part: 8 } as const satisfies Record<string, SymbolKind>;

/** The outline of a file: its collections, their entities, and the parts of these. */
export function outlineOf(file: string, texts: Texts, language: Language): DocumentSymbol[] {
  const entities = texts.workspace.entities.filter(({ document }) => document.file === file);
  return [...groupBy(entities, ({ document, path }) => `${document.index} ${path[0]}`).values()].map((own) => {
    const [first] = own;
    const children = own.map((entity) => symbolOf(entity, texts, language));
    const whole = stretchOf(first, first.path.slice(0, 1), texts);
    return { name: kinds[first.kind].collection, kind: sorts.collection, ...whole, children };
  });
}

function symbolOf(entity: WrittenEntity, texts: Texts, language: Language): DocumentSymbol {
  const { id, raw, path, decoded } = entity;
  const parts = decoded.parts.map((part) => ({
    name: part.id,
    kind: sorts.part,
    ...stretchOf(entity, [...path, ...part.path], texts),
  }));
  const detail = nameIn({ name: raw.name, id: '' }, language);
  return { name: id, detail, kind: sorts.entity, ...stretchOf(entity, path, texts), children: parts };
}

/** Where something stands with all that it holds, and the word by which it is known. */
function stretchOf(
  { document }: WrittenEntity,
  path: Path,
  texts: Texts,
): { range: EditorRange; selectionRange: EditorRange } {
  const key = document.locate(path, 'key');
  const value = document.locate(path, 'value');
  const end = Math.max(key.end, value.end);
  const whole = { start: Math.min(key.start, value.start), end };
  return { range: rangeOf(document.file, whole, texts), selectionRange: rangeOf(document.file, key, texts) };
}

/** The most that a list of an editor shows. */
const most = 200;

/** The entities of a workspace in whose id or name some words stand, whatever their accents. */
export function symbolsCalled(query: string, texts: Texts, language: Language): SymbolInformation[] {
  const asked = fold(query);
  const nameOf = ({ id, raw }: WrittenEntity): string => nameIn({ name: raw.name, id }, language);
  const found = texts.workspace.entities.filter((entity) => fold(`${entity.ref} ${nameOf(entity)}`).includes(asked));
  return found.slice(0, most).map((entity) => {
    const { document, path, kind, id } = entity;
    const called = nameOf(entity);
    const name = called === id ? id : `${id} — ${called}`;
    const location = locationOf({ document, path, on: 'key' }, texts);
    return { name, kind: sorts.entity, containerName: kind, location };
  });
}
