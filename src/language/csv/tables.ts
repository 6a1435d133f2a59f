import type { Measure, Period, PlainDate, Scalar, Text, Time } from '../../diagnostics/values.ts';
import { reviewFile } from '../document.ts';
import type { ScalarName } from '../scalars/index.ts';

/** A column of a data file. */
export interface Column {
  name: string;
  /** What it may be called as well, in the other language. */
  also?: string;
  scalar: ScalarName;
  /** It may be left out, and its fields may be empty. */
  optional?: true;
  /** Only values from 0. */
  amount?: true;
  /** A date with its day. */
  wholeDate?: true;
}

/** What a row of each table holds, by the kind whose `data` names the file. */
export interface DataRows {
  demand: { date: PlainDate; time: Time; volume: number };
  kpi: { period: Period; value: Measure; n?: number; source?: Text };
  assessment: { item: string; group?: string; score: number; n?: number };
}

export type DataKind = keyof DataRows;

/** A table by its columns: the values of a row stand at its index in each. Values that are written alike are one object. */
export type DataColumns<K extends DataKind> = {
  readonly [Name in keyof Required<DataRows[K]>]: readonly DataRows[K][Name][];
};

/** What a field holds. */
export type FieldValue = Scalar | string | number;

export interface Table {
  columns: readonly Column[];
  /** Two columns whose values are together there once, but for some values of the second. */
  unique?: { columns: readonly [string, string]; unless: (second: FieldValue) => boolean };
}

/** The tables that `data` may name. Their columns are those that the schemas describe. */
export const tables: Readonly<Record<DataKind, Table>> = {
  demand: {
    columns: [
      { name: 'date', scalar: 'Date', wholeDate: true },
      { name: 'time', scalar: 'Time' },
      { name: 'volume', scalar: 'Number', amount: true },
    ],
    // Clocks that are put back show an hour of the small hours twice.
    unique: {
      columns: ['date', 'time'],
      unless: (time) => typeof time === 'object' && 'minutes' in time && time.minutes < 240,
    },
  },
  kpi: {
    columns: [
      { name: 'period', scalar: 'Period' },
      { name: 'value', scalar: 'Measure' },
      { name: 'n', scalar: 'Count', optional: true },
      { name: 'source', scalar: 'Text', optional: true },
    ],
  },
  assessment: {
    columns: [
      { name: 'item', scalar: 'Id' },
      { name: 'group', scalar: 'String', optional: true },
      { name: 'score', scalar: 'Number' },
      { name: 'n', scalar: 'Count', optional: true },
    ],
  },
};

/** The answers of a survey, as a sheet that people fill in: a row an answer, or the mean of `n` of them. */
export const answersTable: Table = {
  columns: [
    { name: 'survey', also: 'encuesta', scalar: 'String' },
    { name: 'group', also: 'grupo', scalar: 'String' },
    { name: 'item', also: 'clave', scalar: 'String' },
    { name: 'question', also: 'pregunta', scalar: 'String', optional: true },
    { name: 'respondent', also: 'encuestado', scalar: 'String', optional: true },
    { name: 'score', also: 'nota', scalar: 'Number', optional: true },
    { name: 'n', scalar: 'Count', optional: true },
  ],
};

/** True for a kind whose `data` names a file. */
export function isDataKind(kind: string): kind is DataKind {
  return Object.hasOwn(tables, kind);
}

/** The path of a data file as sources have it, or undefined where it cannot be one: absolute, upwards, or no CSV. */
export function dataPath(written: string): string | undefined {
  const path = written.trim().replace(/^(?:\.\/)+/, '');
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..') || /[\\:\0]/.test(path)) return undefined;
  return isTable(path) ? path : undefined;
}

/** True for a file that holds data and is never read as YAML. */
export function isDataFile(file: string): boolean {
  return isTable(file) || file === reviewFile;
}

function isTable(file: string): boolean {
  return /\.csv$/i.test(file);
}
