import { isAlias, isMap, isScalar, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Finding } from '../../diagnostics/finding.ts';
import { readAlias } from './alias.ts';
import { checkEmptyAnchors, checkTag, openAnchor } from './anchors.ts';
import { readJoined, splitJoinedEntries } from './joined-lines.ts';
import { readMap } from './map.ts';
import { newReading, type Reading } from './reading.ts';
import { readScalar } from './scalar.ts';
import { joinSplitEntries } from './split-list.ts';

export interface DocumentReading {
  data: unknown;
  written: Map<string, string>;
  findings: Finding[];
}

/**
 * The data of one document, in one pass over what `yaml` composed. Texts that a comma or a line break cut are put
 * together, in the composed document as well, so that its places fit the data.
 */
export function readDocument(contents: ParsedNode | null, text: string, file: string): DocumentReading {
  const reading = newReading(file, text);
  const data = contents === null ? null : readValue(contents, reading);
  checkEmptyAnchors(reading);
  return { data, written: reading.written, findings: reading.findings };
}

/** The data of one value; `reading.path` says where it stands. */
export function readValue(value: ParsedNode, reading: Reading): unknown {
  if (isAlias(value)) return readAlias(value, reading, readValue);
  if (reading.inAlias > 0) reading.expanded += 1;
  const close = value.anchor === undefined ? undefined : openAnchor(value, value.anchor, reading);
  const data = readContents(value, reading);
  close?.();
  return data;
}

function readContents(value: Exclude<ParsedNode, { source: string; items?: never; type?: never }>, reading: Reading) {
  return undefined;
}
