import { strFromU8, unzipSync } from 'fflate';
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { answersTable } from '../../language/csv/tables.ts';

export { colToLetter } from 'hucre/xlsx';

/** The sheet of a workbook as text in CSV, a line a row, so that one reading is enough; undefined of what is no workbook. */
export async function sheetText(bytes: Uint8Array): Promise<{ text: string; sheet: string } | undefined> {
  try {
    if (strFromU8(bytes.subarray(0, 2), true) !== 'PK' || sizeOf(bytes) > most) return undefined;
    const { sheets } = await readXlsx(bytes);
    const [own = sheets[0]] = sheets.filter(({ rows }) => rows.some((row) => isHead(row)));
    if (!own) return undefined;
    const lines = own.rows.map((row, at) =>
      row.map((value, column) => textOf(value, own.cells?.get(`${at},${column}`))),
    );
    // What stands above the head is of whoever made the sheet; empty lines keep the numbers of the rows.
    const head = Math.max(0, own.rows.findIndex(isHead));
    return {
      sheet: own.name,
      text: lines.map((line, at) => (at < head ? '\n' : `${line.map(quoted).join(',')}\n`)).join(''),
    };
  } catch {
    // Not a package, or parts that are missing.
    return undefined;
  }
}

/** In bytes, unpacked: a response sheet has some thousand rows. */
const most = 64 * 1024 * 1024;

function sizeOf(bytes: Uint8Array): number {
  let size = 0;
  unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize;
      return false;
    },
  });
  return size;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether a row has the names of columns that every sheet of answers has. */
function isHead(row: Sheet['rows'][number]): boolean {
  const names = row.map((value) =>
    String(value ?? '')
      .trim()
      .toLowerCase(),
  );
  const has = (name: string): boolean =>
    answersTable.columns.some((one) => one.name === name && names.some((own) => own === name || own === one.also));
  return has('item') && has('score');
}

/** What a cell says on one line. A formula is told as one: nothing is computed, and what it once came to may be of long ago. */
function textOf(value: Sheet['rows'][number][number], cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula.replace(/^=/, '')}`;
  return value instanceof Date
    ? value.toISOString().slice(0, 10)
    : String(value ?? '')
        .replace(/\s+/g, ' ')
        .trim();
}
