import type { Alias, ParsedNode, YAMLMap } from 'yaml';
import { type Declaration, finding } from '../../diagnostics/declaration.ts';
import type { Finding, Path, Span } from '../../diagnostics/finding.ts';
import { type Mistake, mistakeFinding } from './mistake.ts';

/** What is known of one document while it is read. */
export function newReading(file: string, text: string) {
  return {
    file,
    text,
    /** Where the reader stands. */
    path: [] as (string | number)[],
    written: new Map<string, string>(),
    findings: [] as Finding[],
    /** The value that each anchor stands for at this point of the document. */
    anchors: new Map<string, ParsedNode>(),
    /** What each alias stood for when it was first read. */
    targets: new Map<Alias, ParsedNode>(),
    /** Anchored values that are being read: an alias to one of them has no end. */
    open: new Set<ParsedNode>(),
    /** Names of anchors that an alias uses. */
    used: new Set<string>(),
    /** Names that aliases use and nothing has. */
    unknown: new Set<string>(),
    /** Anchors of empty values: mistakes, unless they are used. */
    emptyAnchors: [] as { name: string; span: Span; path: Path }[],
    /** Keys by name, of the maps in which one was found twice. */
    keys: new Map<YAMLMap.Parsed, Map<string, ParsedNode>>(),
    /** Maps in which the fields of another entity follow without its id. */
    headless: [] as Path[],
    /** How many aliases the reader is inside of. */
    inAlias: 0,
    /** Values read through aliases so far. */
    expanded: 0,
    /** An alias inside the one that is read stood for too much. */
    cutShort: false,
    /** That was reported. */
    bombed: false,
    /** How many values the reader is inside of that have no place in the data. */
    aside: 0,
    /** Mistakes of the text that were found. */
    mistakes: 0,
  };
}

export type Reading = ReturnType<typeof newReading>;

/** What was found wrong in one document, at most: more of it would not help. */
const maxMistakes = 100;

/** Where a node of `yaml` stands. */
export function spanOf({ range: [start, end] }: ParsedNode): Span {
  return { start, end };
}

/** Reports a finding of a code, once: what stands behind an alias was reported where it is written. */
export function report<D extends Declaration>(
  reading: Reading,
  declaration: D,
  message: keyof D['messages'] & string,
  span: Span,
  rest: Pick<Finding, 'values' | 'facts' | 'related'> & { hint: keyof D['hints'] & string },
): void {
  const { file } = reading;
  if (reading.inAlias > 0) return;
  reading.findings.push(finding(declaration, message, { ...rest, place: { file, span }, subject: file }));
}

/** Reports what `tell` makes; the mistake that is one too many is the last that is told, as the end of what is YAML. */
export function reportMistake(reading: Reading, tell: () => Mistake): void {
  if (reading.inAlias > 0 || reading.mistakes > maxMistakes) return;
  reading.mistakes += 1;
  const mistake = tell();
  const last: Mistake = { message: 'noYaml', hint: 'noYaml', values: {}, span: mistake.span };
  reading.findings.push(mistakeFinding(reading.file, reading.mistakes > maxMistakes ? last : mistake));
}
