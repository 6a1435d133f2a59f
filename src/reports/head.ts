import type { Path, Span } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import { facts, lists } from '../generated/facts.ts';
import { kinds } from '../generated/kinds.ts';
import type { Document } from '../language/document.ts';
import { lineIndex } from '../language/lines.ts';
import { parse } from '../language/parse.ts';
import { isMap } from '../language/shape/decoded.ts';
import { promiseLists } from './facts/promise/chain.ts';

/** What a template says at its head, between two lines of `---`: what the report is. */
export interface Head {
  title: Localised;
  summary: Localised | undefined;
  audience: Localised | undefined;
  /** Kinds and lists (`boardKpis`) of what it is about; undefined where it is about the whole model. */
  about: readonly string[] | undefined;
  /** Kinds of what these name and that it is about as well. */
  named: readonly string[];
  /** True where every finding is an open point of it, whatever it is about. */
  allFindings: boolean;
  /** How the references begin whose signing approves it: `phase:`, `agreement:stock`. */
  approvedBy: string | undefined;
  /** For people outside: it shows what is open to the public, and is not made while errors are open. */
  isPublished: boolean;
  /** Its place in the list of reports; those that do not say it come last. */
  order: number;
  /** True where it can be a workbook as well. */
  hasWorkbook: boolean;
  /** The sheet of its workbook that is a file of its own as well: what is filled in and read again. */
  csv: Localised | undefined;
  /** The fact of the engagement that says how far it has come: `signed`. */
  status: string | undefined;
}

/** Where a head cannot be read, in the file of its template: from 1. */
export interface HeadFault {
  line: number;
  column: number;
}

/** The head of a template; undefined where it has none, a fault where it cannot be read or has no title. */
export function readHead(template: string): Head | HeadFault | undefined {
  const written = headLines.exec(template)?.[1];
  if (written === undefined) return undefined;
  // An empty line for the first of the file, so that the lines are its own.
  const text = `\n${written}`;
  const { documents, findings } = parse({ file: 'head.yaml', text });
  const [document] = documents;
  const wrong = findings[0]?.place.span ?? (document ? wrongIn(document) : { start: 0 });
  if (!document || wrong) return lineIndex(text).at(wrong?.start ?? 0);
  const data = document.data as Readonly<Record<string, unknown>>;
  return {
    title: localised(data.title) as Localised,
    summary: localised(data.summary),
    audience: localised(data.audience),
    about: (data.about ?? undefined) as Head['about'],
    named: (data.named ?? []) as Head['named'],
    allFindings: data.findings === 'all',
    approvedBy: (data.approvedBy ?? undefined) as Head['approvedBy'],
    isPublished: data.published === true,
    order: (data.order ?? Number.POSITIVE_INFINITY) as number,
    hasWorkbook: data.workbook === true,
    csv: localised(data.csv),
    status: (data.status ?? undefined) as Head['status'],
  };
}

/** What a head may say, with where a value is wrong: the value itself, or an entry of its list. */
const fields: Readonly<Record<string, (value: unknown) => Path | undefined>> = {
  title: must((value) => localised(value) !== undefined),
  summary: must((value) => localised(value) !== undefined),
  audience: must((value) => localised(value) !== undefined),
  about: eachMatter,
  named: eachMatter,
  findings: must((value) => value === 'all'),
  approvedBy: must((value) => typeof value === 'string'),
  published: must((value) => typeof value === 'boolean'),
  order: must((value) => typeof value === 'number'),
  workbook: must((value) => typeof value === 'boolean'),
  csv: must((value) => localised(value) !== undefined),
  status: must((value) => Object.hasOwn(facts.engagement ?? {}, String(value))),
};

function must(isRight: (value: unknown) => boolean): (value: unknown) => Path | undefined {
  return (value) => (isRight(value) ? undefined : []);
}

/** Kinds, lists of entities and lists of parts: what a head may say that a report is about. */
function eachMatter(value: unknown): Path | undefined {
  if (!Array.isArray(value)) return [];
  const isMatter = (name: unknown) => [kinds, lists, promiseLists].some((known) => Object.hasOwn(known, String(name)));
  const wrong = value.findIndex((name) => !isMatter(name));
  return wrong < 0 ? undefined : [wrong];
}

/** The first place that is wrong. A field without a value is as one that is not there; only a title must be. */
function wrongIn({ data, locate }: Document): Span | undefined {
  if (!isMap(data)) return locate([]);
  for (const [name, value] of Object.entries(data)) {
    const find = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!find) return locate([name], 'key');
    const below = value === null ? undefined : find(value);
    if (below) return locate([name, ...below]);
  }
  return localised(data.title) ? undefined : locate(['title']);
}

/** The head with its two lines, and what stands between them. */
const headLines = /^\uFEFF?---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|$)/s;

/** A template without its head. Lines of nothing stand for it, so that a fault keeps its place. */
export function withoutHead(template: string): string {
  return template.replace(headLines, (head) => head.replace(/[^\n]/g, ''));
}

/** A text in both languages, or one for either. */
function localised(value: unknown): Localised | undefined {
  if (typeof value === 'string' && value !== '') return { en: value, es: value };
  if (!isMap(value)) return undefined;
  const { en = value.es, es = value.en } = value;
  return typeof en === 'string' && typeof es === 'string' ? { en, es } : undefined;
}
