import type { Localised } from '../diagnostics/language.ts';
import { askOf } from './ask/index.ts';
import { engagementFacts } from './facts/engagement.ts';
import type { Head } from './head.ts';
import { approvalsOf } from './parts/control.ts';
import { glossaryRows } from './parts/glossary.ts';
import { mattersOf } from './parts/matters.ts';
import { brandOf, metaOf } from './parts/meta.ts';
import { openPointsOf } from './parts/open-points.ts';
import { sourceRows } from './parts/sources.ts';
import { type ReportContext, viewContextOf } from './parts/view-context.ts';
import type { ReportView } from './render/view.ts';

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
      const matters = mattersOf(view, head);
      return {
        meta: metaOf(head, context, view),
        brand: brandOf(context, view),
        ...openPointsOf(context.notAssessed, matters, view),
        control: {
          status: (status !== undefined && (engagementFacts[status]?.(engagement, view, undefined) as string)) || null,
          approvals: approvedBy === '' ? [] : approvalsOf(view.model, (one) => one.startsWith(approvedBy), view),
        },
        sources: sourceRows(matters.entities, view),
        glossary: glossaryRows(view),
        ask: askOf(view),
      };
    },
  };
}
