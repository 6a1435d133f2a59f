import type { Language, Localised } from '../diagnostics/language.ts';
import { parse } from '../language/parse.ts';
import { isMap } from '../language/shape/decode.ts';
import { everyEntity } from '../model/fields.ts';
import { baseView } from './parts/base.ts';
import { mattersOf } from './parts/matters.ts';
import { viewContextOf } from './parts/view-context.ts';
import type { ReportView } from './render/view.ts';
import type { Report } from './report.ts';

/** What a template says at its head, between two lines of `---`: what the report is. */
export interface Head {
  title: Localised;
  summary: Localised | undefined;
  audience: Localised | undefined;
}

/** The head of a template; undefined where it has none, a fault where it cannot be read or has no title. */
export function readHead(template: string): Head | 'fault' | undefined {
  const text = headLines.exec(template)?.[1];
  if (text === undefined) return undefined;
  const { documents, findings } = parse({ file: 'head.yaml', text });
  const data = documents[0]?.data;
  if (findings.length > 0 || !isMap(data)) return 'fault';
  const title = localised(data.title);
  const known = ['title', 'summary', 'audience'];
  if (!title || Object.keys(data).some((key) => !known.includes(key))) return 'fault';
  return { title, summary: localised(data.summary), audience: localised(data.audience) };
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

/** A report that is its template alone: its matters are the whole model. */
export function ownReport(name: string, { title, summary = { en: '', es: '' } }: Head): Report {
  return {
    name,
    title,
    summary,
    view(context) {
      const { entities } = mattersOf(context.model, everyEntity(context.model));
      const matters = { entities, concern: () => true };
      const options = { report: { title, summary }, matters, status: null, signed: () => false };
      return baseView(context, options, viewContextOf(context));
    },
  };
}

/** A view with what the head of its template says on the cover. */
export function withHead(view: ReportView, { title, summary, audience }: Head, spoken: Language): ReportView {
  const meta = {
    ...view.meta,
    title: title[spoken],
    subtitle: summary?.[spoken] ?? null,
    audience: audience?.[spoken] ?? null,
  };
  return { ...view, meta };
}
