import type { Language } from '../../diagnostics/language.ts';
import { createAnchors } from './anchors.ts';
import { createBlockContext } from './blocks/block.ts';
import { coverFacts, draftNotice } from './cover.ts';
import { compileTemplate } from './engine.ts';
import { findFault, type TemplateFault } from './fault.ts';
import { numberHeadings, tidy, withoutEmpty } from './headings.ts';
import { blockHelpers } from './helpers/blocks.ts';
import { logicHelpers, textHelpers } from './helpers/text.ts';
import { bodyHtml } from './html.ts';
import { type PageLayout, pageHtml } from './page.ts';
import { createPieces } from './pieces.ts';
import { createReader, type Labels, type Reader } from './reader.ts';
import type { ReportView } from './view.ts';
import { createWriter } from './writer.ts';

export interface RenderInput {
  /** Name of the template in faults: `executive`. */
  name: string;
  /** Markdown with Handlebars: the body of the report. */
  template: string;
  /** By name, without extension. `cover`, `control`, `open-points` and `annex` frame every report. */
  partials: Readonly<Record<string, string>>;
  layout: PageLayout & {
    /** `report.md`: the frame around the body, in both formats. */
    document: string;
    /** How blocks look, by file name: `table.md.hbs`, `table.html.hbs`. */
    blocks: Readonly<Record<string, string>>;
  };
  labels: Readonly<Record<Language, Labels>>;
  /** Plain data, with what the report's own template needs beside `ReportView`. */
  view: ReportView;
  /** BCP-47 tag, one of the engagement's. */
  language: string;
  format: 'md' | 'html';
}

/** The text of a report, or what is wrong with its template. */
export type Rendered = { text: string; fault?: undefined } | { text?: undefined; fault: TemplateFault };

/**
 * Renders a report: pure, the same text for the same input. Texts of the view never become markup, links or script.
 * A fault of a template (a workspace may have its own) is returned; other errors are bugs and thrown.
 */
export function renderReport(input: RenderInput): Rendered {
  const reader = createReader(input.language, input.labels);
  try {
    return { text: render(input, reader) };
  } catch (error) {
    const fault = findFault(error);
    if (!fault) throw error;
    const { values, template = input.name, ...at } = fault;
    return { fault: { ...at, template, message: reader.t(`fault.${at.kind}`, values) } };
  }
}

/** A report of 10,000 cells needs a tenth. */
const maxTurns = 1_000_000;

function render(input: RenderInput, reader: Reader): string {
  const { view, format, layout } = input;
  const anchors = createAnchors();
  const pieces = createPieces(reader, anchors);
  const writer = createWriter(reader, pieces);
  const context = createBlockContext({ reader, writer, anchors, format }, layout.blocks);
  const { ask, ...shown } = view;
  const frame = {
    ...shown,
    cover: {
      shown: format === 'md',
      facts: coverFacts(view.meta, reader),
      notice: draftNotice(view, reader),
    },
  };
  const fill = compileTemplate('layouts/report', layout.document, {
    helpers: {
      ...textHelpers(reader, writer),
      ...logicHelpers,
      ...blockHelpers(context, pieces, ask),
      ...ask?.helpers,
    },
    partials: { ...input.partials, body: input.template },
    nameOf: (partial) => (partial === 'body' ? input.name : `partials/${partial}`),
    write: writer.markdown,
    maxTurns,
  });
  const numbered = numberHeadings(withoutEmpty(fill(frame), pieces), pieces);
  if (format === 'md') return `${tidy(pieces.write(numbered, 'markdown'))}\n`;
  return pageHtml(view, bodyHtml(numbered, pieces, anchors), reader, layout);
}
