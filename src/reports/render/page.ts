import { clean, cssString, escapeMarkup } from '../../diagnostics/escape.ts';
import { markStyles } from '../../wording/cell-states.ts';
import { coverFacts, draftNotice, runningLines } from './cover.ts';
import { compileTemplate, safe } from './engine.ts';
import type { bodyHtml } from './html.ts';
import { brandStyles } from './palette.ts';
import type { Reader } from './reader.ts';
import type { ReportView } from './view.ts';

/** The texts of `templates/layouts` that make a page. */
export interface PageLayout {
  /** `page.html`: Handlebars. */
  page: string;
  /** The style sheets, in order. */
  styles: readonly string[];
  /** SHA-256 of a text, in base64: the page allows these styles and this script and no others. */
  sha256: (text: string) => string;
  /** `page.js`: search and filters; the page reads without it. */
  script: string;
}

/** Languages that are written from right to left. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The whole page: one file that needs no network and no script. */
export function pageHtml(
  view: ReportView,
  body: ReturnType<typeof bodyHtml> & { holdsNothing: boolean },
  reader: Reader,
  layout: PageLayout,
): string {
  const { meta, brand } = view;
  const styles = unix(
    [
      ...layout.styles,
      brandStyles(brand.colours),
      markStyles((state) => reader.t(`state.${state}`)),
      printStyles(view, reader),
    ].join('\n'),
  );
  const script = unix(layout.script);
  const notice = draftNotice(view, reader);
  const page = {
    opening: safe(`<html lang="${escapeMarkup(reader.language)}" dir="${direction(reader.language)}">`),
    title: [...(notice === null ? [] : [reader.t('draft.mark')]), meta.title, meta.client].join(' · '),
    hashes: { styles: layout.sha256(styles), script: layout.sha256(script) },
    styles: safe(element('style', styles)),
    script: safe(element('script', script)),
    meta,
    asOf: meta.asOf?.iso ?? null,
    logo: safeLogo(brand.logo),
    brand,
    facts: coverFacts(meta, reader).map(({ label, value }) => ({
      label,
      value: typeof value === 'string' ? value : reader.show(value as never),
    })),
    notice,
    contents: body.contents.map((entry) => ({ ...entry, href: encodeURI(entry.anchor) })),
    body: safe(body.html),
    holdsNothing: body.holdsNothing,
  };
  return filledIn('layouts/page', layout.page, page, reader);
}

/** A layout of ours with its values, each as text of HTML. */
export function filledIn(name: string, layout: string, data: object, reader: Reader): string {
  const t = ({ args: [key] }: { args: readonly unknown[] }) => reader.t(String(key));
  const write = (value: unknown) => escapeMarkup(clean(String(value ?? '')));
  return compileTemplate(name, layout, { helpers: { t }, partials: {}, write })(data);
}

/** A browser reads every line end as `\n`, and the hashes are of what it reads. */
function unix(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

export function direction(language: string): 'rtl' | 'ltr' {
  return rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** A style sheet or a script. Its text cannot end the element early: both are ours, and what they quote is escaped. */
function element(name: 'style' | 'script', text: string): string {
  if (new RegExp(`</${name}|<!--`, 'i').test(text)) throw new Error(`The ${name} of the page would end early.`);
  return `<${name}>${text}</${name}>`;
}

/** A picture that is inside the page, in base64; anything else is undefined. */
export function safeLogo(logo: string | null): string | null {
  return logo !== null && /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/]+=*$/.test(logo)
    ? logo
    : null;
}

/** What stands in the margins of a printed page. */
function printStyles({ meta, brand, draft }: ReportView, reader: Reader): string {
  const { header, footer, pages } = runningLines({ meta, brand }, reader);
  const [before = '', between = '', after = ''] = pages;
  const margins = {
    'top-left': header,
    'top-right': brand.classification ?? '',
    'bottom-left': footer,
    'top-center': draft === null ? '' : reader.t('draft.mark'),
  };
  const boxes = Object.entries(margins).map(([at, text]) => `@${at}{content:${cssString(clean(text))}}`);
  const number = `${cssString(before)} counter(page) ${cssString(between)} counter(pages) ${cssString(after)}`;
  return `@page{${boxes.join('')}@bottom-right{content:${number}}}`;
}
