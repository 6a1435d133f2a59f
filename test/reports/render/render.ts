import { type RenderInput, renderReport } from '../../../src/reports/render/report.ts';
import { emptyView } from './empty-view.ts';
import { shipped } from './templates.ts';

/** Renders a template in Markdown and English, with the view that it needs beside the empty one. */
export function render(template: string, view: object = {}, rest: Partial<RenderInput> = {}) {
  return renderReport({
    name: 'sample',
    template,
    ...shipped,
    view: { ...emptyView, ...view },
    language: 'en',
    format: 'md',
    ...rest,
  });
}

/** What a template makes of a view, without the frame around it. */
export function renderBody(template: string, view: object = {}, rest: Partial<RenderInput> = {}): string {
  const layout = { ...shipped.layout, document: '{{> body}}' };
  const { text, fault } = render(template, view, { layout, ...rest });
  if (fault) throw new Error(`${fault.template}:${fault.line}:${fault.column} ${fault.message}`);
  return text.trim();
}
