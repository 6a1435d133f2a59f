import { isMap, isNode, isScalar, isSeq, Lexer, parseDocument, type Scalar, stringify, visit } from 'yaml';
import type { Edit } from '../diagnostics/finding.ts';

export type { Edit };

/** The text of a file with the scalar at `path` replaced, the rest untouched. A path that is not there changes nothing. */
export function setScalar(text: string, path: readonly string[], value: string): string {
  const found = parseDocument(text).getIn(path, true);
  return isScalar(found) ? apply(text, replacement(found, value)) : text;
}

/** The text of a file with `name` replaced in every value that holds it. */
export function replaceName(text: string, name: string, by: string): string {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Scalar(key, scalar) {
      if (key === 'key' || typeof scalar.value !== 'string' || !scalar.value.includes(name)) return;
      edits.push(...replacement(scalar, scalar.value.split(name).join(by)));
    },
  });
  return apply(text, edits);
}

/** The text of a file with `value` moved to the front of the list of scalars at `path`, where it is one of them. */
export function moveToFront(text: string, path: readonly string[], value: string): string {
  const list = parseDocument(text).getIn(path, true);
  const scalars = isSeq(list) ? list.items.filter((entry) => isScalar(entry)) : [];
  const at = scalars.findIndex((scalar) => scalar.value === value);
  const first = scalars[at];
  if (!first) return text;
  const moved = [first, ...scalars.slice(0, at), ...scalars.slice(at + 1)];
  return apply(
    text,
    scalars.flatMap((scalar, index) => replacement(scalar, String(moved[index]?.value))),
  );
}

/**
 * The text of a file with fields put at the end of the map at `path`, each on a line or, between braces, behind a comma; at the top behind
 * `client`. A field that is there already is left.
 */
export function addFields(text: string, path: readonly string[], fields: Readonly<Record<string, unknown>>): string {
  const map = path.length === 0 ? parseDocument(text).contents : parseDocument(text).getIn(path, true);
  const last = isMap(map)
    ? path.length === 0
      ? map.items.find(({ key }) => String(key) === 'client')
      : map.items.at(-1)
    : undefined;
  if (!isMap(map) || !last || !isNode(last.key) || !isNode(last.value)) return text;
  const added = Object.entries(fields).filter(([name]) => !map.has(name));
  const written = added.map(([name, value]) => `${name}: ${flowText(value)}`);
  const [, end = 0] = last.value.range ?? [];
  if (map.flow) return apply(text, [{ start: end, end, text: written.map((one) => `, ${one}`).join('') }]);
  const column = (last.key.range?.[0] ?? 0) - text.lastIndexOf('\n', last.key.range?.[0]) - 1;
  const at = text.indexOf('\n', end - 1);
  return apply(text, [{ start: at, end: at, text: written.map((one) => `\n${' '.repeat(column)}${one}`).join('') }]);
}

/** The text of a file with the line that tells an editor its schema: its first line, replaced or added. */
export function withSchemaLine(text: string, schema: string): string {
  return `# yaml-language-server: $schema=${schema}\n${text.replace(/^# yaml-language-server:.*\r?\n/, '')}`;
}

/** The text of a file without its comments but those that tom obeys, and without the lines that they leave empty. */
export function withoutComments(text: string): string {
  const edits: Edit[] = [];
  let at = 0;
  for (const token of new Lexer().lex(text)) {
    // What the lexer puts in between, such as the mark before a scalar, stands nowhere in the text.
    if (!text.startsWith(token, at)) continue;
    if (/^#(?!\s*tom-ignore)/.test(token)) edits.push({ ...around(text, at), end: at + token.length, text: '' });
    at += token.length;
  }
  return apply(text, edits);
}

/** Where a comment begins with the spaces before it, and with the line break where it has the line to itself. */
function around(text: string, at: number): { start: number } {
  const before = text.slice(0, at);
  const spaces = before.match(/[ \t]*$/)?.[0].length ?? 0;
  const start = at - spaces;
  return { start: start > 0 && text[start - 1] === '\n' ? start - 1 : start };
}

/** A value on one line that means the same between braces and outside of them, whoever reads it. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  const written = stringify([value], {
    collectionStyle: 'flow',
    lineWidth: 0,
    compat: 'yaml-1.1',
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  });
  return written.trim().slice(1, -1).trim();
}

/** What puts a scalar in the place of another. */
export function replacement({ range }: Scalar, value: string | number): Edit[] {
  return range ? [{ start: range[0], end: range[1], text: flowText(value) }] : [];
}

/** The text with some of its pieces replaced, none of which overlap. */
export function apply(text: string, edits: readonly Edit[]): string {
  let edited = text;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => b.start - a.start))
    edited = edited.slice(0, start) + inserted + edited.slice(end);
  return edited;
}
