import type { Ask } from '../render/view.ts';
import type { ViewContext } from '../wording/view-context.ts';
import { factsFrom, tableFrom } from './column.ts';
import { figureHelpers } from './figures.ts';
import { queryHelpers } from './queries.ts';

/** The model for templates: what they may ask of it, and how what they are given is shown. */
export function askOf(view: ViewContext): Ask {
  return {
    helpers: { ...queryHelpers(view), ...figureHelpers(view) },
    table: (list, columns) => tableFrom(list, columns, view),
    facts: (item, fields) => factsFrom(item, fields, view),
  };
}
