import type { Localised } from '../diagnostics/language.ts';
import { facts } from '../generated/facts.ts';
import { frameWords } from '../generated/words/reports.ts';
import type { Entity, Model } from '../model/model.ts';
import { type Audience, isOutside, seenBy } from '../model/seen-from-outside.ts';
import { type View, viewIn } from '../wording/view.ts';
import type { ReportContext } from '../wording/view-context.ts';
import { factsFrom, tableFrom } from './ask/column.ts';
import { askHelpers } from './ask/queries.ts';
import { glossaryRows, sourceRows } from './frame/annex.ts';
import { approvalsOf } from './frame/control.ts';
import { brandOf, metaOf } from './frame/cover.ts';
import { openPointsOf, scopeOf } from './frame/open-points.ts';
import { partInWords } from './frame/part.ts';
import type { Head } from './head.ts';
import type { OpenPoint, ReportView } from './render/view.ts';

/** A deliverable: its template is `templates/<name>.md`, and it is what its head says. */
export interface Report extends Head {
  /** The name in `deliverables` of tom.yaml and of its files. */
  name: string;
  /** What it is for, for `tom report --list` and the index. */
  summary: Localised;
  /** The errors that are open in what it is about. */
  blockers(context: ReportContext): readonly OpenPoint[];
  /** Model → what every report has, and the model for its template to ask. */
  view(context: ReportContext): ReportView;
}

/** A report is its template: what its head says, and what the template asks of the model itself. */
export function reportOf(name: string, head: Head): Report {
  const { approvedBy = '', status, published } = head;
  const wholeOf = (context: ReportContext) => {
    const view = viewIn({ ...context, audience: 'operational' });
    const scope = scopeOf(view, head);
    return { view: { ...view, isOwn: scope.has }, scope };
  };
  const inside = (entities: readonly Entity[], view: View) => ({
    control: {
      status:
        (status !== undefined && (facts.engagement?.[status]?.(view.model.engagement, view, undefined) as string)) ||
        null,
      approvals: approvedBy === '' ? [] : approvalsOf(view.model, (one) => one.startsWith(approvedBy), view),
    },
    sources: sourceRows(entities, view),
    glossary: glossaryRows(view),
  });
  return {
    summary: { en: '', es: '' },
    ...head,
    name,
    blockers(context) {
      const { view, scope } = wholeOf(context);
      const { draft, openPoints } = openPointsOf(scope, view);
      return [...openPoints.slice(0, draft?.errors), ...undecided(head, view)];
    },
    view(given) {
      const audience: Audience = published ? 'public' : given.audience;
      const whole = wholeOf(given);
      const found = openPointsOf(whole.scope, whole.view);
      const context = contextFor(audience, given);
      const view = Object.assign(viewIn(context), { isOwn: whole.scope.has });
      const meta = metaOf(head, context, view);
      return {
        meta,
        part: partInWords(meta.reader, head, audience, view),
        brand: brandOf(context, view),
        ...(isOutside(audience) ? outside(given, found.draft) : { ...found, ...inside(whole.scope.entities, view) }),
        ask: {
          isPart: audience !== 'operational',
          helpers: askHelpers(view),
          table: (list, columns) => tableFrom(list, columns, view),
          facts: (item, fields) => factsFrom(item, fields, view),
        },
      };
    },
  };
}

/** What an audience may see. */
function contextFor(audience: Audience, context: ReportContext): ReportContext {
  const models = [...context.models].map(([name, model]): [string, Model] => [name, seenBy(model, audience)]);
  return { ...context, audience, model: seenBy(context.model, audience), models: new Map(models) };
}

/** What people outside read says no more of its open points than that it is a draft, and nothing of the project. */
function outside(
  { isDraft }: ReportContext,
  draft: ReportView['draft'],
): Omit<ReportView, 'meta' | 'part' | 'brand' | 'ask'> {
  return {
    draft: isDraft || (draft?.errors ?? 0) > 0 ? { errors: 0, warnings: 0, ...draft } : null,
    openPoints: [],
    notAssessed: [],
    hasMatters: false,
    waiting: null,
    control: { status: null, approvals: [] },
    sources: [],
    glossary: [],
  };
}

/** What it is about before all else and nobody has agreed on yet. */
function undecided(head: Head, view: View): OpenPoint[] {
  const { entities } = scopeOf(view, { ...head, about: head.about?.slice(0, 1), named: [] });
  return entities.flatMap((entity): OpenPoint[] => {
    const { state } = entity.value as { state?: unknown };
    if (state !== 'draft' && state !== 'proposed') return [];
    const message = view.say(frameWords[state]);
    return [{ code: '', severity: { type: 'badge', text: '' }, about: view.linkTo(entity), message }];
  });
}
