import { join } from 'node:path';
import { isLanguage } from '../diagnostics/language.ts';
import type { PlainDate } from '../diagnostics/values.ts';
import { readRegular, stands } from '../io/read.ts';
import { type IndexedReport, indexHtml } from '../reports/render/index-page.ts';
import { createReader } from '../reports/render/reader.ts';
import { fileOf, type MadeReport, type MadeReports } from './make-reports.ts';

const formats = ['html', 'pdf', 'docx', 'xlsx', 'csv', 'md'] as const;

/** What stands beside the index: whether there is a file of that name, and what a page of tom's says of itself. */
interface Beside {
  has: (file: string) => boolean;
  page: (file: string) => OwnPage | undefined;
}

/** What a page of tom's says of itself. */
interface OwnPage {
  isDraft: boolean;
  holdsNothing: boolean;
  asOf: PlainDate | null;
}

/** The name of its file. */
export function indexFile({ version }: Pick<MadeReports, 'version'>): string {
  return `index${version}.html`;
}

/**
 * The page that leads to what was made and to what earlier runs have left beside it. There is none where pages of one report alone are made,
 * unless one stands there already; 'theirs' where what stands there is not tom's.
 */
export function indexFor(all: MadeReports, folder: string): string | 'theirs' | undefined {
  const pages = new Set(all.made.flatMap(({ name, format }) => (format === 'html' || format === 'pdf' ? [name] : [])));
  const page = (file: string) => ownPage(join(folder, file));
  const index = indexFile(all);
  const isOurs = page(index) !== undefined;
  if (pages.size === 0 || (pages.size === 1 && !isOurs)) return undefined;
  if (!isOurs && stands(join(folder, index))) return 'theirs';
  const has = (file: string) => (file.endsWith('.html') ? page(file) !== undefined : stands(join(folder, file)));
  return indexOf(all, { has, page });
}

/** The same of what was made alone. */
export function indexOf(
  { made, reports, languages, first, templates, version }: MadeReports,
  beside: Beside = { has: () => false, page: () => undefined },
): string | undefined {
  // What it says of the engagement, it says to whoever reads all that was made.
  const any = made.find(({ view }) => !view.meta.isPublished) ?? made[0];
  if (!any) return undefined;
  // One language on the page: that of what it shows of the engagement.
  const language = isLanguage(any.language) ? any.language : first.language;
  const { labels, layout } = templates.of(any.name);
  const listed = Object.values(reports).flatMap((report): IndexedReport[] => {
    const own = made.filter(({ name }) => name === report.name);
    const files = languages.flatMap((language) =>
      formats.flatMap((format) => {
        const href = fileOf(report.name, language, format, version);
        const isMade = own.some((one) => one.language === language && one.format === format);
        return isMade || beside.has(href) ? [{ language, format, href }] : [];
      }),
    );
    if (files.length === 0) return [];
    const said = [...own.map(saidOf), ...files.flatMap(({ href }) => beside.page(href) ?? [])];
    const { isDraft = false, holdsNothing = false, asOf = null } = said[0] ?? {};
    const { title, summary } = report;
    return [{ title: title[language], summary: summary[language] || null, isDraft, holdsNothing, asOf, files }];
  });
  return indexHtml(listed, any.view, createReader(language, labels), layout);
}

function saidOf({ view, holdsNothing }: MadeReport): OwnPage {
  return { isDraft: view.draft !== null, holdsNothing, asOf: view.meta.asOf };
}

/** A page that tom has written; undefined for any other file, and for none. */
function ownPage(path: string): OwnPage | undefined {
  const bytes = readRegular(path);
  const text = typeof bytes === 'string' ? '' : bytes.toString('utf8');
  if (!/^<!doctype html>\n<html[^>]*>\n<head>[\s\S]{0,2000}<meta name="generator" content="tom /.test(text))
    return undefined;
  const iso = /<meta name="date" content="([\d-]+)">/.exec(text)?.[1];
  return {
    isDraft: text.includes('<p class="draft">'),
    holdsNothing: text.includes('<main id="content" class="holds-nothing"'),
    asOf: iso === undefined ? null : { type: 'date', written: iso, iso },
  };
}
