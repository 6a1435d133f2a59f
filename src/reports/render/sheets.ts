import { groupBy } from '../../diagnostics/lists.ts';
import { cellStates, stateMarks } from '../../wording/cell-states.ts';
import type { Content, StateTag } from '../../wording/content.ts';
import type { BlockContext } from './blocks/block.ts';
import type { Fact, Matrix, MatrixCell, MatrixRow, Table, TableColumn } from './content.ts';
import { coverFacts, draftNotice } from './cover.ts';
import { parseBody } from './parse.ts';
import type { Reader } from './reader.ts';
import type { ReportView } from './view.ts';

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly Content[])[];
}

/** A workbook before it is one: what it is and was made from, and its sheets. */
export interface Workbook {
  title: string;
  cover: readonly Fact[];
  sheets: readonly Sheet[];
}

/** The facts of one thing as a row. */
export function factsTable(facts: readonly Fact[]): Table {
  return {
    columns: facts.map(({ label }) => ({ name: label })),
    rows: [{ cells: facts.map(({ value }) => value) }],
  };
}

/** A matrix as values. Where its cells have no words of their own they have those of their states, and of no others. */
export function matrixTable({ corner, columns, rows }: Matrix, { t }: Reader): Table {
  const grouped = rows.some(({ group }) => group !== undefined);
  const ownWords = rows.some(({ cells }) => cells.some(({ text }) => text !== undefined));
  const choices = ownWords ? undefined : cellStates.map((state) => t(`state.${state}`));
  const cell = ({ state, text }: MatrixCell = { state: 'none' }): StateTag => ({
    type: 'state',
    state,
    ...(text !== undefined && { text: `${stateMarks[state].sign} ${text}` }),
  });
  const why = ({ cells }: MatrixRow): string =>
    columns
      .map(({ name }, index) => ({ name, reasons: cells[index]?.reasons ?? [] }))
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ name, reasons }) => `${name}: ${reasons.map(({ text }) => text).join('; ')}`)
      .join('\n');
  const explained = rows.some((row) => why(row) !== '');
  return {
    columns: [
      ...(grouped ? [{ name: t('sheet.group') }] : []),
      { name: corner },
      ...columns.map(({ name, group }) => ({ name: group ? `${group} · ${name}` : name, choices })),
      ...(explained ? [{ name: t('matrix.reasons-column') }] : []),
    ],
    rows: rows.map((row) => ({
      cells: [
        ...(grouped ? [row.group ?? null] : []),
        row.name,
        ...columns.map((_, index) => cell(row.cells[index])),
        ...(explained ? [why(row)] : []),
      ],
    })),
  };
}

/** The sheets of a report, in the order of its chapters. */
export function workbookOf(view: ReportView, markdown: string, context: BlockContext): Workbook {
  const { reader } = context;
  const { t } = reader;
  const notice = draftNotice(view, reader);
  const sheets = named(sheetsOf(placed(markdown, context), reader), [t('sheet.about'), t('sheet.lists')]);
  const part = view.part && (sheets.length === 0 ? view.part.none : view.part.some);
  return {
    title: view.meta.title,
    cover: [
      ...(notice === null ? [] : [{ label: t('draft.mark'), value: notice }]),
      ...coverFacts(view.meta, reader),
      ...(part === null ? [] : [{ label: t('cover.part'), value: part }]),
    ],
    sheets,
  };
}

/** Each grid with the headings above it, the highest first. */
function placed(markdown: string, context: BlockContext) {
  const { tokens } = parseBody(markdown, context);
  let path: readonly string[] = [];
  return tokens.flatMap((token) => {
    if (token.type === 'heading_open') path = [...path.slice(0, Number(token.tag.slice(1)) - 2), token.content];
    const { grid } = (token.type === 'piece' && context.pieces.find(token.content, 'grid')) || {};
    return grid ? [{ grid, path }] : [];
  });
}

/** What one call has made is one sheet. Where it stands under several headings, a column says under which. */
function sheetsOf(all: ReturnType<typeof placed>, { t }: Reader): Sheet[] {
  return [...groupBy(all, ({ grid }) => grid.key).values()].flatMap((group): Sheet[] => {
    const [first] = group;
    const { tab, title, isFacts } = first.grid;
    if (group.length === 1 && isFacts && tab === undefined) return [];
    // What a template gives a sheet of its own stands under something, also where there is but one.
    const shared =
      group.length === 1 && tab !== undefined ? first.path.slice(0, -1) : sharedPath(group.map(({ path }) => path));
    const apart = group.some(({ path }) => path.length > shared.length);
    const columns = mergedColumns(group.map(({ grid }) => grid.columns));
    const rows = group.flatMap(({ grid, path }) =>
      grid.rows.map(({ cells }) => {
        const placeOf = (name: string) => grid.columns.findIndex((column) => column.name === name);
        const under = path.slice(shared.length).join(' · ');
        return [...(apart ? [under] : []), ...columns.map(({ name }) => cells[placeOf(name)] ?? null)];
      }),
    );
    const name = tab ?? (group.length === 1 ? title : undefined) ?? shared.at(-1) ?? t('sheet.table');
    return [{ name, columns: [...(apart ? [{ name: t('sheet.under') }] : []), ...columns], rows }];
  });
}

function sharedPath(paths: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = paths;
  const end = first.findIndex((name, level) => paths.some((path) => path[level] !== name));
  return end < 0 ? first : first.slice(0, end);
}

/** All columns, each once: one that only some have stands behind the one that it follows there. */
function mergedColumns(lists: readonly (readonly TableColumn[])[]): TableColumn[] {
  const merged: TableColumn[] = [];
  for (const list of lists) {
    let at = 0;
    for (const column of list) {
      const known = merged.findIndex(({ name }) => name === column.name);
      if (known < 0) merged.splice(at, 0, column);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return merged;
}

/** What programs allow in the name of a sheet, and how long it may be. */
const forbidden = /[[\]:*?/\\]/g;
const longest = 31;

/** Sheets with names that are allowed and that differ, whatever their case, also from those of the sheets of ours. */
function named(sheets: readonly Sheet[], ours: readonly string[]): Sheet[] {
  const taken = new Set(['history', ...ours.map((name) => name.toLowerCase())]);
  return sheets.map((sheet) => {
    const allowed = sheet.name.replace(forbidden, ' ').replace(/\s+/g, ' ');
    const plain = allowed.replace(/^'+|'+$/g, '').trim() || '–';
    let name = cut(plain, '');
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = cut(plain, ` (${count})`);
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function cut(text: string, end: string): string {
  const room = longest - end.length;
  if (text.length <= room) return text + end;
  // Not within a pair of units that are one letter.
  const start = text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '');
  return `${start.trimEnd()}…${end}`;
}
