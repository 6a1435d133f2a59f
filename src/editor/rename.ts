import type { Range as EditorRange, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit, Path, Span } from '../diagnostics/finding.ts';
import type { Language } from '../diagnostics/language.ts';
import { groupBy } from '../diagnostics/lists.ts';
import { sayIn } from '../diagnostics/messages.ts';
import { kinds } from '../generated/kinds.ts';
import { renameWords } from '../generated/words/editor.ts';
import type { WrittenEntity } from '../language/entity.ts';
import { scalarParsers } from '../language/scalars/index.ts';
import { lineBreak, lineStart } from '../language/yaml/text.ts';
import { rangeOf, type Texts } from './locations.ts';
import { declarationOf, declaredAt, type Mention, mentionsIn, type Subject } from './mentions.ts';
import { namesIn } from './names.ts';
import { placeAt } from './place.ts';
import { rangeIn } from './protocol.ts';

type FileEdit = Edit & { file: string };

/**
 * The edits that give something another id wherever it is named; an entity keeps the old one among its `aliases`. The reason, in words,
 * where it cannot have that id.
 */
export function renamed(subject: Subject, id: string, texts: Texts, language: Language): WorkspaceEdit | string {
  const { named, part } = subject;
  const { workspace } = texts;
  const say = sayIn(renameWords, language);
  const old = part ?? named.id;
  if (!('value' in scalarParsers.Id(id, undefined, workspace.context))) return say('badId', { id });
  const other = namesIn(workspace).find(named.kind, id);
  const isTaken = part === undefined ? other && other !== named : partsOf(subject).includes(id);
  if (isTaken) return say('taken', { id });
  const declared = declarationOf(subject);
  if (!declared) return say('unwritten', { id: old });
  if (id === old) return { changes: {} };
  const mentions = mentionsIn(workspace).of(subject);
  const inside = mentions.flatMap((mention) => mentionsOfKey(mention, texts));
  const words = [
    ...[declared, ...mentions].map((place) => wordIn(place, part === undefined, texts)),
    ...inside.map((place) => wordIn(place, false, texts)),
  ];
  const edits = words.flatMap((span) => (span ? { ...span, text: id } : []));
  if (part === undefined && named.entity) edits.push(...aliasEdit(named.entity, id, texts));
  const changes: Record<string, TextEdit[]> = {};
  for (const [file, own] of groupBy(edits, (edit) => edit.file))
    changes[texts.uriOf(file)] = own.map(({ text, ...span }) => ({
      range: rangeOf(file, span, texts),
      newText: text,
    }));
  return { changes };
}

/** The id of what is named at an offset, as it stands there; null where the offset is not on it. */
export function idAt(
  text: string,
  offset: number,
  { named, part }: Subject,
): { range: EditorRange; placeholder: string } | null {
  const place = placeAt(text, offset);
  if (!place) return null;
  const { start, end } = place.word;
  const written = text.slice(start, end);
  const placeholder = part ?? named.id;
  const at = written.lastIndexOf(placeholder);
  return at < 0
    ? null
    : { range: rangeIn(text, { start: start + at, end: start + at + placeholder.length }), placeholder };
}

/** Where a key that names something is a part of its own entity, what names that part. */
function mentionsOfKey({ document, path, on }: Mention, { workspace }: Texts): readonly Mention[] {
  const declared = declaredAt(document.file, { document: document.index, path, on }, workspace);
  return declared?.part === undefined ? [] : mentionsIn(workspace).of(declared);
}

function partsOf({ named, part }: Subject): string[] {
  const parts = named.entity?.decoded.parts ?? [];
  const map = parts.find(({ id }) => id === part)?.map;
  return parts.flatMap((one) => (one.map === map ? one.id : []));
}

/** Where in a reference the id stands, or that of the part: `kind:id#part`, between quotes or not. */
function wordIn(
  { document, path, on }: Pick<Mention, 'document' | 'path' | 'on'>,
  isId: boolean,
  { texts }: Texts,
): (Span & { file: string }) | undefined {
  const { file } = document;
  const { start, end } = document.locate(path, on);
  const found = /^(["']?(?:[\p{L}-]+:)?)([^#"']+)(?:(#)([^"']*))?/u.exec((texts.get(file) ?? '').slice(start, end));
  if (!found) return undefined;
  const [, head = '', id = '', hash = '', part = ''] = found;
  // A part of its own entity is named without that.
  const isWhole = isId || hash === '';
  const from = start + head.length + (isWhole ? 0 : id.length + 1);
  return { file, start: from, end: from + (isWhole ? id : part).trimEnd().length };
}

/** Puts the old id among the aliases of an entity, or in place of the one that it takes up again. */
function aliasEdit({ kind, id, path, raw, document }: WrittenEntity, now: string, { texts }: Texts): FileEdit[] {
  if (!Object.hasOwn(kinds[kind].shape.fields ?? {}, 'aliases')) return [];
  const { file } = document;
  const text = texts.get(file) ?? '';
  const at = (inner: Path, on: 'key' | 'value'): Span => document.locate([...path, ...inner], on);
  const aliases = Array.isArray(raw.aliases) ? raw.aliases : [];
  const again = aliases.indexOf(now);
  if (again >= 0) return [{ file, ...at(['aliases', again], 'value'), text: id }];
  const list = at(['aliases'], 'value').start;
  if (aliases.length > 0) {
    const { start } = at(['aliases', 0], 'value');
    const dash = text.lastIndexOf('-', start);
    const next =
      text[list] === '[' ? ', ' : `${lineBreak(text)}${text.slice(lineStart(text, start), dash).replace(/\S/g, ' ')}- `;
    return [{ file, start, end: start, text: `${id}${next}` }];
  }
  const [first] = Object.keys(raw);
  if (first === undefined || raw.aliases !== undefined) return [];
  const { start } = at([first], 'key');
  const before = text.slice(lineStart(text, start), start);
  const next = text[at([], 'value').start] === '{' ? ', ' : `${lineBreak(text)}${before}`;
  return [{ file, start, end: start, text: `aliases: [${id}]${next}` }];
}
