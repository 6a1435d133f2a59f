import type { Localised } from '../diagnostics/language.ts';
import { factsFrom, tableFrom } from './ask/column.ts';
import { figureHelpers } from './ask/figures.ts';
import { queryHelpers } from './ask/queries.ts';
import { engagementFacts } from './facts/engagement.ts';
import { glossaryRows, sourceRows } from './frame/annex.ts';
import { approvalsOf } from './frame/control.ts';
import { brandOf, metaOf } from './frame/cover.ts';
import { openPointsOf, scopeOf } from './frame/open-points.ts';
import type { Head } from './head.ts';
import type { ReportView } from './render/view.ts';
import { type ReportContext, viewContextOf } from './wording/view-context.ts';

/** A deliverable: its template is `templates/<name>.md`. */
export interface Report {
  /** The name in `deliverables` of tom.yaml and of its files. */
  name: string;
  /** What it is for, for `tom report --list`. */
  summary: Localised;
  /** Model → what every report has, and the model for its template to ask. */
  view(context: ReportContext): ReportView;
}

/** A report is its template: what its head says, and what the template asks of the model itself. */
export function reportOf(name: string, head: Head): Report {
  const { summary = { en: '', es: '' }, approvedBy = '', status } = head;
  return {
    name,
    summary,
    view(context) {
      const view = viewContextOf(context);
      const { engagement } = context.model;
      const scope = scopeOf(view, head);
      return {
        meta: metaOf(head, context, view),
        brand: brandOf(context, view),
        ...openPointsOf(context.notAssessed, scope, view),
        control: {
          status: (status !== undefined && (engagementFacts[status]?.(engagement, view, undefined) as string)) || null,
          approvals: approvedBy === '' ? [] : approvalsOf(view.model, (one) => one.startsWith(approvedBy), view),
        },
        sources: sourceRows(scope.entities, view),
        glossary: glossaryRows(view),
        ask: {
          helpers: { ...queryHelpers(view), ...figureHelpers(view) },
          table: (list, columns) => tableFrom(list, columns, view),
          facts: (item, fields) => factsFrom(item, fields, view),
        },
      };
    },
  };
}
