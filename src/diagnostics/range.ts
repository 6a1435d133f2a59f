/**
 * A place between two characters of a text. `line` and `column` count from 1; columns count UTF-16 units, as
 * editors, the language server protocol and SARIF (`utf16CodeUnits`) do. A line ends at LF, CRLF or CR; a byte order
 * mark has no column.
 */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of a text; `end` is exclusive. */
export interface Range {
  start: Position;
  end: Position;
}
