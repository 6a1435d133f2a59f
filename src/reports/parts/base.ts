import { askOf } from '../ask/index.ts';
import type { ReportView } from '../render/view.ts';
import type { Report, ReportContext } from '../report.ts';
import { approvalsOf } from './control.ts';
import { glossaryRows } from './glossary.ts';
import type { Matters } from './matters.ts';
import { brandOf, metaOf } from './meta.ts';
import { openPointsOf } from './open-points.ts';
import { sourceRows } from './sources.ts';
import type { ViewContext } from './view-context.ts';

/** What a report says of itself. */
export interface BaseOptions {
  report: Pick<Report, 'title' | 'summary'>;
  matters: Matters;
  /** How far the document has come, in words. */
  status: string | null;
  /** True for the references whose signings approve the document: `agreement:stock`, `phase:strategic`. */
  signed: (reference: string) => boolean;
}

/** What every view has: origin, brand, control, open points, sources and glossary. */
export function baseView(context: ReportContext, options: BaseOptions, view: ViewContext): ReportView {
  const { report, matters, status, signed } = options;
  return {
    meta: metaOf(report, context, view),
    brand: brandOf(context, view),
    ...openPointsOf(context, matters, view),
    control: { status, approvals: approvalsOf(context.model, signed, view) },
    sources: sourceRows(matters.entities, view),
    glossary: glossaryRows(view),
    ask: askOf(view),
  };
}
