import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  parseAllDocuments,
  parseDocument,
  type Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A piece of text and what takes its place. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

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
function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  const written = stringify([value], {
    collectionStyle: 'flow',
    lineWidth: 0,
    compat: 'yaml-1.1',
    doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
  });
  return written.trim().slice(1, -1).trim();
}

function replacement({ range }: Scalar, value: string | number): Edit[] {
  return range ? [{ start: range[0], end: range[1], text: flowText(value) }] : [];
}

function apply(text: string, edits: readonly Edit[]): string {
  let edited = text;
  for (const { start, end, text: inserted } of [...edits].sort((a, b) => b.start - a.start))
    edited = edited.slice(0, start) + inserted + edited.slice(end);
  return edited;
}

type Fields = Readonly<Record<string, string | number>>;

/**
 * The text of a file with rows put into a list of maps: a row with the same fields `by` is changed where it stands, others come at the end,
 * and those of which `isGone` holds are taken out. All else stays to the letter; undefined where that cannot be, as for a list that is an
 * alias.
 */
export function putRows(
  text: string,
  document: number,
  path: readonly (string | number)[],
  by: readonly string[],
  rows: readonly Fields[],
  isGone: (row: Readonly<Record<string, unknown>>) => boolean = () => false,
): string | undefined {
  const [above, field] = [path.slice(0, -1), String(path.at(-1))];
  const holder = parseAllDocuments(text)[document]?.getIn(above, true);
  if (!isMap(holder)) return undefined;
  const list = holder.get(field, true);
  const edited = isSeq(list)
    ? apply(text, rowEdits(text, list, by, rows, isGone))
    : withList(text, holder, field, rows);
  const before = plainData(text);
  const wanted = before && listIn(before[document], above, field);
  if (!wanted) return undefined;
  for (const row of rows) {
    const known = wanted.find((one) => by.every((name) => one[name] === row[name]));
    if (known) Object.assign(known, row);
    else wanted.push({ ...row });
  }
  const kept = wanted.filter((row) => !isGone(row) || rows.some((one) => by.every((name) => one[name] === row[name])));
  wanted.splice(0, wanted.length, ...kept);
  return JSON.stringify(plainData(edited)) === JSON.stringify(before) ? edited : undefined;
}

/** What a file says, a document each; undefined where it is not YAML. */
function plainData(text: string): unknown[] | undefined {
  const documents = parseAllDocuments(text);
  return documents.some(({ errors }) => errors.length > 0) ? undefined : documents.map((one) => one.toJS());
}

/** The rows that plain data has at a place, which is made where nothing stands. */
function listIn(
  data: unknown,
  above: readonly (string | number)[],
  field: string,
): Record<string, unknown>[] | undefined {
  // Plain data as the parser gives it: maps and lists of whatever was written.
  const holder = above.reduce((one, step) => (one as Record<string | number, unknown> | undefined)?.[step], data) as
    | Record<string, unknown>
    | undefined;
  if (!holder) return undefined;
  holder[field] ??= [];
  return Array.isArray(holder[field]) ? holder[field] : undefined;
}

function rowEdits(
  text: string,
  list: YAMLSeq,
  by: readonly string[],
  rows: readonly Fields[],
  isGone: (row: Readonly<Record<string, unknown>>) => boolean,
): Edit[] {
  const maps = list.items.filter((one): one is YAMLMap => isMap(one));
  const isOf = (map: YAMLMap, row: Fields): boolean => by.every((name) => map.get(name) === row[name]);
  const known = rows.flatMap((row) => maps.filter((map) => isOf(map, row)).map((map) => ({ map, row })));
  const gone = maps.filter((map) => isGone(map.toJSON()) && !known.some((one) => one.map === map));
  const added = rows.filter((row) => !maps.some((map) => isOf(map, row)));
  const last = list.items.filter((one) => isNode(one)).at(-1);
  const end = last?.range?.[1] ?? (list.range?.[0] ?? 0) + 1;
  // Between brackets what comes takes the place of what goes, so that no comma is left over.
  const inPlace = list.flow ? Math.min(gone.length, added.length) : 0;
  return [
    ...known.flatMap(({ map, row }) => fieldEdits(text, map, row)),
    ...gone.slice(0, inPlace).flatMap(({ range }, index): Edit[] => {
      const row = added[index];
      return range && row ? [{ start: range[0], end: range[1], text: rowText(row) }] : [];
    }),
    ...gone.slice(inPlace).flatMap((map) => removal(text, list, map)),
    ...insertion(text, list, end, added.slice(inPlace)),
  ];
}

function rowText(row: Fields): string {
  return `{ ${Object.entries(row)
    .map(([name, value]) => `${name}: ${flowText(value)}`)
    .join(', ')} }`;
}

/** Rows behind the last of a list; the first of them behind no comma where it is the first of all. */
function insertion(text: string, list: YAMLSeq, end: number, added: readonly Fields[]): Edit[] {
  if (added.length === 0) return [];
  if (list.flow) {
    const written = added.map(rowText).join(', ');
    return [{ start: end, end, text: list.items.length > 0 ? `, ${written}` : written }];
  }
  const at = lineEnd(text, end);
  return [{ start: at, end: at, text: blockRows(text, columnOf(text, list.range?.[0] ?? 0), added) }];
}

function blockRows(text: string, column: number, rows: readonly Fields[]): string {
  const line = lineBreak(text);
  return rows.map((row) => `${line}${' '.repeat(column)}- ${rowText(row)}`).join('');
}

function fieldEdits(text: string, map: YAMLMap, row: Fields): Edit[] {
  return Object.entries(row).flatMap(([name, value]): Edit[] => {
    const found = map.get(name, true);
    if (isScalar(found)) return found.value === value ? [] : replacement(found, value);
    const last = map.items.at(-1);
    const end = isNode(last?.value) ? (last.value.range?.[1] ?? 0) : 0;
    if (map.flow) return [{ start: end, end, text: `, ${name}: ${flowText(value)}` }];
    const at = lineEnd(text, end);
    return [
      {
        start: at,
        end: at,
        text: `${lineBreak(text)}${' '.repeat(columnOf(text, map.range?.[0] ?? 0))}${name}: ${flowText(value)}`,
      },
    ];
  });
}

/** A row with its line, or with the comma behind or before it. */
function removal(text: string, list: YAMLSeq, map: YAMLMap): Edit[] {
  const [start = 0, end = 0] = map.range ?? [];
  const nodes = list.items.filter((one): one is YAMLMap => isMap(one));
  const [before, next] = [nodes[nodes.indexOf(map) - 1]?.range, nodes[nodes.indexOf(map) + 1]?.range];
  if (!list.flow) return [{ start: text.lastIndexOf('\n', start), end: lineEnd(text, end), text: '' }];
  if (next) return [{ start, end: next[0], text: '' }];
  return [{ start: before?.[1] ?? start, end, text: '' }];
}

/** A list that is not there yet, at the end of the map that is to have it. */
function withList(text: string, holder: YAMLMap, field: string, rows: readonly Fields[]): string {
  if (rows.length === 0) return text;
  const [first, last] = [holder.items[0], holder.items.at(-1)];
  const empty = holder.items.find(({ key }) => String(key) === field);
  if (!isNode(first?.key)) return text;
  const column = columnOf(text, first.key.range?.[0] ?? 0);
  if (isNode(empty?.value)) {
    const at = lineEnd(text, empty.value.range?.[1] ?? 0);
    const flow = ` [${rows.map(rowText).join(', ')}]`;
    const place = empty.value.range?.[0] ?? 0;
    return holder.flow
      ? apply(text, [{ start: place, end: empty.value.range?.[1] ?? place, text: flow }])
      : apply(text, [{ start: at, end: at, text: blockRows(text, column + 2, rows) }]);
  }
  const end = isNode(last?.value) ? (last.value.range?.[1] ?? 0) : 0;
  if (holder.flow) return apply(text, [{ start: end, end, text: `, ${field}: [${rows.map(rowText).join(', ')}]` }]);
  const at = lineEnd(text, end);
  const line = lineBreak(text);
  return apply(text, [
    { start: at, end: at, text: `${line}${' '.repeat(column)}${field}:${blockRows(text, column + 2, rows)}` },
  ]);
}

/** Where the line ends in which something ends, before its line break. */
function lineEnd(text: string, end: number): number {
  const at = text.indexOf('\n', Math.max(end - 1, 0));
  if (at < 0) return text.length;
  return text[at - 1] === '\r' ? at - 1 : at;
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function columnOf(text: string, at: number): number {
  return at - text.lastIndexOf('\n', at - 1) - 1;
}
