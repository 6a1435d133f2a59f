import type { DocumentSymbol, Range as EditorRange, SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Path } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { kinds } from '../generated/kinds.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { fold } from '../language/scalars/fold.ts';
import type { Texts } from './locations.ts';
import { nameIn, namesIn } from './names.ts';
import { rangeIn } from './protocol.ts';

/** As the protocol numbers them: a namespace, a class and a field. */
const sorts = { collection: 3, entity: 5, part: 8 } as const satisfies Record<string, SymbolKind>;

/** The outline of a file: its collections, their entities, and the parts of these. */
export function outlineOf(file: string, texts: Texts, language: Language): DocumentSymbol[] {
  const text = texts.texts.get(file) ?? '';
  const entities = texts.workspace.entities.filter(({ document }) => document.file === file);
  return [...groupBy(entities, ({ document, path }) => `${document.index} ${path[0]}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const children = own.map((entity) => symbolOf(entity, text, language));
    const whole = stretchOf(text, first, first.path.slice(0, 1));
    return { name: kinds[first.kind].collection, kind: sorts.collection, ...whole, children };
  });
}

function symbolOf(entity: WrittenEntity, text: string, language: Language): DocumentSymbol {
  const { id, raw, path, decoded } = entity;
  const parts = decoded.parts.map((part) => ({
    name: part.id,
    kind: sorts.part,
    ...stretchOf(text, entity, part.path),
  }));
  const detail = nameIn({ name: raw.name, id: '' }, language);
  return { name: id, detail, kind: sorts.entity, ...stretchOf(text, entity, path), children: parts };
}

/** Where something stands with all that it holds, and the word by which it is known. */
function stretchOf(
  text: string,
  { document }: WrittenEntity,
  path: Path,
): { range: EditorRange; selectionRange: EditorRange } {
  const key = document.locate(path, 'key');
  const value = document.locate(path, 'value');
  const end = Math.max(key.end, value.end);
  return { range: rangeIn(text, { start: Math.min(key.start, value.start), end }), selectionRange: rangeIn(text, key) };
}

/** The most that a list of an editor shows. */
const most = 200;

/** The entities of a workspace in whose id or name some words stand, whatever their accents. */
export function symbolsCalled(
  query: string,
  { workspace, texts, uriOf }: Texts,
  language: Language,
): SymbolInformation[] {
  const asked = fold(query);
  const names = workspace.entities.flatMap(({ kind, id }) => namesIn(workspace).find(kind, id) ?? []);
  const found = names.filter((named) => fold(`${named.kind}:${named.id} ${nameIn(named, language)}`).includes(asked));
  return found.slice(0, most).flatMap((named) => {
    const { document, path, kind, id } = named;
    if (!path) return [];
    const range = rangeIn(texts.get(document.file) ?? '', document.locate(path, 'key'));
    const called = nameIn(named, language);
    const name = called === id ? id : `${id} — ${called}`;
    return { name, kind: sorts.entity, containerName: kind, location: { uri: uriOf(document.file), range } };
  });
}
