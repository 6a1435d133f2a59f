import type { Localised } from '../diagnostics/language.ts';
import { kinds } from '../generated/kinds.ts';
import { parse } from '../language/parse.ts';
import { isMap } from '../language/shape/decoded.ts';
import { engagementFacts } from './facts/engagement.ts';
import { lists, promiseLists } from './facts/lists.ts';

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
  /** Its place in the list of reports; those that do not say it come last. */
  order: number;
  /** The fact of the engagement that says how far it has come: `signed`. */
  status: string | undefined;
}

const known = ['title', 'summary', 'audience', 'about', 'named', 'findings', 'approvedBy', 'order', 'status'];

/** The head of a template; undefined where it has none, a fault where it cannot be read or has no title. */
export function readHead(template: string): Head | 'fault' | undefined {
  const text = headLines.exec(template)?.[1];
  if (text === undefined) return undefined;
  const { documents, findings } = parse({ file: 'head.yaml', text });
  const data = documents[0]?.data;
  if (findings.length > 0 || !isMap(data) || Object.keys(data).some((key) => !known.includes(key))) return 'fault';
  const { about, named = [], approvedBy, status } = data;
  const title = localised(data.title);
  const areMatters = [about ?? [], named].every((list) => Array.isArray(list) && list.every(isMatter));
  const isStatus = status === undefined || Object.hasOwn(engagementFacts, String(status));
  const isApproval = approvedBy === undefined || typeof approvedBy === 'string';
  const isFindings = data.findings === undefined || data.findings === 'all';
  if (!title || !areMatters || !isStatus || !isApproval || !isFindings) return 'fault';
  return {
    title,
    summary: localised(data.summary),
    audience: localised(data.audience),
    about: about as Head['about'],
    named: named as Head['named'],
    allFindings: data.findings === 'all',
    approvedBy: approvedBy as Head['approvedBy'],
    order: typeof data.order === 'number' ? data.order : Number.POSITIVE_INFINITY,
    status: status as Head['status'],
  };
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

/** True for what a head may say that a report is about: kinds, lists of entities and lists of parts. */
function isMatter(name: unknown): boolean {
  return [kinds, lists, promiseLists].some((known) => Object.hasOwn(known, String(name)));
}
