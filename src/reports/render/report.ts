import type { Language } from '../../diagnostics/language.ts';
import { createBlockContext, type Format } from './blocks/block.ts';
import { coverFacts, draftNotice } from './cover.ts';
import { bodyDocx } from './docx/body.ts';
import { documentOf, type OfficeDocument } from './docx/document.ts';
import { compileTemplate, safe } from './engine.ts';
import { findFault, type TemplateFault } from './fault.ts';
import { termsIn } from './glossary.ts';
import { numberHeadings, tidy, withoutEmpty } from './headings.ts';
import { blockHelpers } from './helpers/blocks.ts';
import { logicHelpers, textHelpers } from './helpers/text.ts';
import { bodyHtml } from './html.ts';
import { type PageLayout, pageHtml } from './page.ts';
import { createReader, type Labels, type Reader } from './reader.ts';
import { type Workbook, workbookOf } from './sheets.ts';
import type { ReportView } from './view.ts';
import type { Writer } from './writer.ts';

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

/** True where all that a report has is kept from its reader. */
interface Held {
  holdsNothing: boolean;
}

/** What is made of a report, or what is wrong with its template. */
export type Rendered<T> = (T & { fault?: undefined }) | ({ [K in keyof T]?: undefined } & { fault: TemplateFault });

/**
 * Renders a report: pure, the same text for the same input. Texts of the view never become markup, links or script.
 * A fault of a template (a workspace may have its own) is returned; other errors are bugs and thrown.
 */
export function renderReport(input: RenderInput): Rendered<{ text: string } & Held> {
  return rendered(input, input.format, ({ numbered, context, holdsNothing }) => {
    if (input.format === 'md') return { text: `${tidy(context.pieces.write(numbered, 'markdown'))}\n` };
    const body = { ...bodyHtml(numbered, context), holdsNothing };
    return { text: pageHtml(input.view, body, context.reader, input.layout) };
  });
}

/** Renders a report as the sheets of a workbook: its tables and matrices, with what puts their values into words. */
export function renderWorkbook(
  input: Omit<RenderInput, 'format'>,
): Rendered<{ workbook: Workbook; plain: Writer['plain'] } & Held> {
  return rendered(input, 'xlsx', ({ numbered, context }) => {
    const workbook = workbookOf(input.view, numbered, context);
    const holdsNothing = input.view.part !== null && workbook.sheets.length === 0;
    return { workbook, plain: context.writer.plain, holdsNothing };
  });
}

/** Renders a report as the parts of a document. */
export function renderDocument(input: Omit<RenderInput, 'format'>): Rendered<{ document: OfficeDocument } & Held> {
  return rendered(input, 'docx', ({ numbered, context }) => ({
    document: documentOf(input.view, bodyDocx(numbered, context), context),
  }));
}

/** What `make` makes of the report once it is filled in. */
function rendered<T>(
  input: Omit<RenderInput, 'format'>,
  format: Format,
  make: (filled: ReturnType<typeof fillIn>) => T,
): (T & Held) | { fault: TemplateFault } {
  const reader = createReader(input.language, input.labels);
  try {
    const filled = fillIn(input, format, reader);
    return { holdsNothing: filled.holdsNothing, ...make(filled) };
  } catch (error) {
    const fault = findFault(error);
    if (!fault) throw error;
    const { values, template = input.name, ...at } = fault;
    return { fault: { ...at, template, message: reader.t(`fault.${at.kind}`, values) } };
  }
}

/** A report of 10,000 cells needs a tenth. */
const maxTurns = 1_000_000;

/** The report as Markdown with pieces, numbered, and what its pieces stand for. */
function fillIn(input: Omit<RenderInput, 'format'>, format: Format, reader: Reader) {
  const { view, layout } = input;
  const context = createBlockContext(reader, format, layout.blocks);
  const { pieces, writer } = context;
  const { ask, part, ...shown } = view;
  const place = part ? pieces.put({ type: 'part' }) : '';
  const frame = {
    ...shown,
    part: safe(place),
    isWorkbook: format === 'xlsx',
    cover: {
      shown: format === 'md',
      facts: coverFacts(view.meta, reader),
      notice: draftNotice(view, reader),
    },
  };
  const options = {
    helpers: {
      ...textHelpers(reader, writer),
      ...logicHelpers,
      ...blockHelpers(context, ask),
      ...ask?.helpers,
    },
    partials: { ...input.partials, body: input.template },
    nameOf: (partial: string) => (partial === 'body' ? input.name : `partials/${partial}`),
    write: writer.markdown,
    maxTurns,
    ...(ask?.isPart ? { kept: () => pieces.put({ type: 'kept' }) } : {}),
  };
  const body = compileTemplate('layouts/report', layout.document, options)(frame);
  // What a workbook says stands in its sheets: its glossary is whole.
  const glossary = format === 'xlsx' ? view.glossary : termsIn(body, view.glossary, context);
  const annex = compileTemplate('partials/annex', input.partials.annex ?? '', options)({ ...frame, glossary });
  const left = withoutEmpty(`${body}\n\n${annex}`, context);
  const holdsNothing = part !== null && left.endsWith(place);
  const told = part ? left.replace(place, () => `> ${writer.markdown(holdsNothing ? part.none : part.some)}`) : left;
  return { numbered: numberHeadings(told, context), context, holdsNothing };
}
