import { groupBy } from '../../diagnostics/lists.ts';
import type { PlainDate } from '../../diagnostics/values.ts';
import { languageNames } from '../../wording/labels.ts';
import { sentence } from '../../wording/speech.ts';
import { filledIn, type PageLayout, pageHtml } from './page.ts';
import type { Reader } from './reader.ts';
import type { ReportView } from './view.ts';

/** A report of which there are files. */
export interface IndexedReport {
  title: string;
  summary: string | null;
  isDraft: boolean;
  holdsNothing: boolean;
  /** The date of its data; null where no page tells it. */
  asOf: PlainDate | null;
  files: readonly { language: string; format: string; href: string }[];
}

/** The page that leads to all reports of an engagement; `view` is that of any of them. */
export function indexHtml(
  reports: readonly IndexedReport[],
  view: ReportView,
  reader: Reader,
  layout: PageLayout & { index: string },
): string {
  const title = reader.t('index.title');
  const meta = { ...view.meta, title, subtitle: null, audience: null };
  const listed = reports.map(({ title, summary, isDraft, holdsNothing, asOf, files }) => ({
    title,
    summary,
    nothing: holdsNothing ? reader.t('index.nothing') : null,
    draft: isDraft ? reader.t('draft.mark') : null,
    date: asOf && reader.show(asOf),
    // The page itself leads to the page in its own language, where there is one.
    href: encodeURI((files.find(({ language }) => language === reader.language) ?? files[0])?.href ?? ''),
    languages: [...groupBy(files, ({ language }) => language)].map(([language, own]) => ({
      name: sentence(languageNames([language], reader).join('')),
      files: own.map(({ format, href }) => ({ format: reader.t(`index.${format}`), language, href: encodeURI(href) })),
    })),
  }));
  const html = filledIn('layouts/index', layout.index, { reports: listed }, reader);
  return pageHtml({ ...view, meta, draft: null }, { html, contents: [], holdsNothing: false }, reader, layout);
}
