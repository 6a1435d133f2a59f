import { isMap, isNode, isScalar, isSeq, parseAllDocuments, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineBreak } from '../language/yaml/text.ts';
import { apply, type Edit, flowText, replacement } from './edit-yaml.ts';

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
    ? apply(text, rowEdits(text, holder, list, by, rows, isGone))
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
  holder: YAMLMap,
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
    ...removals(text, holder, list, new Set(gone.slice(inPlace)), added.length === 0),
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

/** Rows with their lines, or with the commas between them and what stays; where nothing comes either, the list says that it has none. */
function removals(text: string, holder: YAMLMap, list: YAMLSeq, gone: ReadonlySet<unknown>, isAll: boolean): Edit[] {
  const nodes = list.items.filter((one) => isNode(one));
  const [start = 0, end = start] = list.range ?? [];
  const isEmptied = isAll && gone.size > 0 && nodes.every((one) => gone.has(one));
  if (isEmptied && list.flow) return [{ start, end, text: '[]' }];
  const first = nodes.findIndex((one) => !gone.has(one));
  const cuts = nodes.flatMap((node, index): Edit[] => {
    if (!gone.has(node)) return [];
    const [from = 0, to = 0] = node.range ?? [];
    if (!list.flow)
      return [{ start: lineEnd(text, text.lastIndexOf('\n', from) + 1), end: lineEnd(text, to), text: '' }];
    // Before what stays with the comma behind it, after it with the one before.
    if (index < first) return [{ start: from, end: nodes[index + 1]?.range?.[0] ?? to, text: '' }];
    return [{ start: nodes[index - 1]?.range?.[1] ?? from, end: to, text: '' }];
  });
  const key = holder.items.find(({ value }) => value === list)?.key;
  const colon = text.indexOf(':', (isNode(key) && key.range?.[1]) || 0) + 1;
  return isEmptied ? [...cuts, { start: colon, end: colon, text: ' []' }] : cuts;
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

function columnOf(text: string, at: number): number {
  return at - text.lastIndexOf('\n', at - 1) - 1;
}
