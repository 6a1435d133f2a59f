import type { Span } from '../diagnostics/finding.ts';
import type { Localised } from '../diagnostics/language.ts';
import { facts, lists } from '../generated/facts.ts';
import { kinds } from '../generated/kinds.ts';
import type { Document } from '../language/document.ts';
import { lineIndex } from '../language/lines.ts';
import { parse } from '../language/parse.ts';
import { isMap } from '../language/shape/decoded.ts';
import { promiseLists } from './facts/promise/chain.ts';

/** How each field of a head is read, which a template has between two lines of `---`: undefined is what it cannot say. */
const fields = {
  title: localised,
  summary: localised,
  audience: localised,
  /** Kinds and lists (`boardKpis`) of what it is about; the whole model where it does not say it. */
  about: matters,
  /** Kinds of what these name and that it is about as well. */
  named: matters,
  /** How the codes begin of findings that are open points of it, whatever they are about: `[CAL]`; `all` for every one. */
  findings: (value: unknown) => (value === 'all' ? [''] : texts(value)),
  /** How the references begin whose signing approves it: `phase:`, `agreement:stock`. */
  approvedBy: (value: unknown) => (typeof value === 'string' ? value : undefined),
  /** For people outside: it shows what is open to the public, and is not made while errors are open. */
  published: flag,
  /** Its place in the list of reports; those that do not say it come last. */
  order: (value: unknown) => (typeof value === 'number' ? value : undefined),
  /** Whether it has tables that a client sorts and edits, so that it can be a workbook as well. */
  workbook: flag,
  /** The sheet of its workbook that is a file of its own as well: what is filled in and read again. */
  csv: localised,
  /** The fact of the engagement that says how far it has come: `signed`. */
  status: (value: unknown) => (Object.hasOwn(facts.engagement ?? {}, String(value)) ? String(value) : undefined),
};

type Said = { [Field in keyof typeof fields]?: NonNullable<ReturnType<(typeof fields)[Field]>> };

/** What a template says at its head: what the report is. */
export type Head = Said & Required<Pick<Said, 'title' | 'named' | 'order'>>;

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
  const said = Object.entries(document.data as object).flatMap(([name, value]) =>
    value === null ? [] : [[name, readerOf(name)?.(value)]],
  );
  return { named: [], order: Number.POSITIVE_INFINITY, ...Object.fromEntries(said) };
}

function readerOf(name: string): ((value: unknown) => unknown) | undefined {
  return Object.hasOwn(fields, name) ? fields[name as keyof typeof fields] : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Kinds, lists of entities and lists of parts: what a head may say that a report is about. */
function matters(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every(isMatter) ? value : undefined;
}

function isMatter(name: unknown): name is string {
  return [kinds, lists, promiseLists].some((known) => Object.hasOwn(known, String(name)));
}

/** The first place that is wrong. A field without a value is as one that is not there; only a title must be. */
function wrongIn({ data, locate }: Document): Span | undefined {
  if (!isMap(data)) return locate([]);
  for (const [name, value] of Object.entries(data)) {
    const read = readerOf(name);
    if (!read) return locate([name], 'key');
    if (value === null || read(value) !== undefined) continue;
    const entry = read === matters && Array.isArray(value) ? value.findIndex((one) => !isMatter(one)) : -1;
    return locate(entry < 0 ? [name] : [name, entry]);
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
