import { finding } from '../diagnostics/declaration.ts';
import type { Finding, Path } from '../diagnostics/finding.ts';
import { onceEach } from '../diagnostics/once.ts';
import { schemaType } from '../generated/declarations.ts';
import { readTable } from '../language/csv/table.ts';
import { type DataColumns, type DataKind, dataPath, isDataKind } from '../language/csv/tables.ts';
import { pointer, type Source } from '../language/document.ts';
import type { WrittenEntity } from '../language/entity.ts';
import type { ScalarContext } from '../language/scalars/contract.ts';
import type { FaultyField } from './readings.ts';

/** Gives the source of a data file, by its path in the workspace; undefined where there is none. */
export type FindData = (file: string) => Source | undefined;

/** The rows of the data file that an entity of a kind names, as it writes the path. */
export type RowsOf = <K extends DataKind>(kind: K, written: string) => DataColumns<K> | undefined;

/** The data files that a model names, read. */
export interface ReadData {
  rowsOf: RowsOf;
  /** What was read, in the order in which it is named first. */
  sources: readonly Source[];
  findings: readonly Finding[];
  /** The `data` of entities whose file cannot be relied on. */
  faulty: readonly FaultyField[];
}

/** A table is read once for what tom.yaml says of its reading, however often its source is given. */
const tableOf = onceEach<Source, ReturnType<typeof readTable>>();

/** Reads every file that a `data` of the entities or of their overrides names, once a kind. */
export function readData(entities: readonly WrittenEntity[], find: FindData, context: ScalarContext): ReadData {
  const sources = new Map<string, Source>();
  const tables = new Map<string, DataColumns<DataKind> | undefined>();
  const findings: Finding[] = [];
  const faulty: FaultyField[] = [];
  for (const entity of entities) {
    const { kind } = entity;
    if (!isDataKind(kind)) continue;
    for (const { written, path } of named(entity)) {
      const file = dataPath(written);
      const source = file === undefined ? undefined : (sources.get(file) ?? find(file));
      if (source === undefined || source.unreadable) findings.push(unread(entity, path, written, source));
      else {
        sources.set(source.file, source);
        const key = `${kind} ${source.file}`;
        if (!tables.has(key)) {
          const table = tableOf(source, `${kind} ${JSON.stringify(context)}`, () => readTable(kind, source, context));
          tables.set(key, table.rows);
          for (const finding of table.findings) findings.push(finding);
        }
        if (tables.get(key)) continue;
      }
      faulty.push({ entity: entity.ref, kind, field: 'data', written: 'data', lost: [] });
    }
  }
  return {
    // The key holds the kind whose table was read.
    rowsOf: <K extends DataKind>(kind: K, written: string) =>
      tables.get(`${kind} ${dataPath(written)}`) as DataColumns<K> | undefined,
    sources: [...sources.values()],
    findings,
    faulty,
  };
}

/** The paths that an entity writes, and where. A value of another type is the schema's business. */
function named({ raw, path, overrides }: WrittenEntity): { written: string; path: Path }[] {
  const own = [{ written: raw.data, path: [...path, 'data'] }];
  const changed = [...overrides].map(([scenario, change]) => ({
    written: change.data,
    path: [...path, 'overrides', scenario, 'data'],
  }));
  return [...own, ...changed].flatMap(({ written, path: at }) =>
    typeof written === 'string' && written.trim() !== '' ? [{ written, path: at }] : [],
  );
}

function unread({ document, ref, path: own }: WrittenEntity, path: Path, value: string, source?: Source): Finding {
  const reason = source?.unreadable;
  const place = { file: document.file, document: document.index, path };
  const common = { place, subject: ref, facts: [pointer(path.slice(own.length))] };
  if (reason !== undefined && dataPath(value) !== undefined) {
    return finding(schemaType, 'csvUnread', { ...common, values: { value, reason } });
  }
  return dataPath(value) === undefined
    ? finding(schemaType, 'csvPath', { ...common, values: { value }, hint: 'csvPathForm' })
    : finding(schemaType, 'csvNoFile', { ...common, values: { value }, hint: 'csvPlace' });
}
