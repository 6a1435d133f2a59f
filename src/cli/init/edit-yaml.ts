import { isScalar, isSeq, parseDocument, stringify } from 'yaml';

/** A piece of text and what takes its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text of a file with the scalar at `path` replaced, the rest untouched. A path that is not there changes nothing. */
export function setScalar(text: string, path: readonly string[], value: string): string {
  const found = parseDocument(text).getIn(path, true);
  if (!isScalar(found) || !found.range) return text;
  return apply(text, [{ start: found.range[0], end: found.range[1], text: scalarText(value) }]);
}

/** The text of a file with `value` moved to the front of the list of scalars at `path`, where it is one of them. */
export function moveToFront(text: string, path: readonly string[], value: string): string {
  const list = parseDocument(text).getIn(path, true);
  if (!isSeq(list)) return text;
  const places = list.items
    .filter(isScalar)
    .flatMap(({ range }) => (range ? [{ start: range[0], end: range[1] }] : []));
  const written = places.map(({ start, end }) => text.slice(start, end));
  const at = list.items.findIndex((entry) => isScalar(entry) && entry.value === value);
  if (at < 0) return text;
  const moved = [written[at] ?? '', ...written.slice(0, at), ...written.slice(at + 1)];
  return apply(
    text,
    places.map((place, index) => ({ ...place, text: moved[index] ?? '' })),
  );
}

/** The text of a file with the line that tells an editor its schema: its first line, replaced or added. */
export function withSchemaLine(text: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}\n${text.replace(/^# yaml-language-server:.*\r?\n/, '')}`;
}

/** A string as a scalar of one line that means the same between braces and outside of them, whoever reads it. */
function scalarText(value: string): string {
  const options = {
    collectionStyle: 'flow',
    lineWidth: 0,
    compat: 'yaml-1.1',
    doubleQuotedMinMultiLineLength: Infinity,
  } as const;
  return stringify([value], options).trim().slice(1, -1).trim();
}

function apply(text: string, edits: readonly Edit[]): string {
  let edited = text;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => b.start - a.start))
    edited = edited.slice(0, start) + inserted + edited.slice(end);
  return edited;
}
