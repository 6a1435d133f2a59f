import { clean, escapeMarkup } from '../../../diagnostics/escape.ts';
import type { BlockContext } from '../blocks/block.ts';
import { writeFacts } from '../blocks/table.ts';
import { coverFacts, dayOf, draftNotice, runningLines } from '../cover.ts';
import { safe } from '../engine.ts';
import { direction, safeLogo } from '../page.ts';
import { brandColours } from '../palette.ts';
import type { ReportView } from '../view.ts';
import type { bodyDocx } from './body.ts';
import { imageOf, type Logo } from './logo.ts';
import { page } from './page.ts';
import { declaration, run } from './runs.ts';

/** A document before it is put together: its parts in XML, and the drawings that they name. */
export interface OfficeDocument {
  /** By their names in the package: `word/document.xml`. */
  parts: Readonly<Record<string, string>>;
  /** SVG by name. */
  pictures: ReadonlyMap<string, string>;
  logo: Logo | undefined;
  /** What the placeholders of a client's own cover stand for: `{title}`. */
  cover: Readonly<Record<string, string>>;
}

/** The parts of a document around its body. */
export function documentOf(view: ReportView, body: ReturnType<typeof bodyDocx>, context: BlockContext): OfficeDocument {
  const { meta, brand } = view;
  const { reader, writer, pieces } = context;
  const colours = brandColours(brand.colours, 'light');
  const logo = imageOf(safeLogo(brand.logo));
  const facts = coverFacts(meta, reader);
  const bookmarks = createBookmarks();
  const shared = {
    meta,
    brand,
    language: officeLanguage(reader.language),
    rtl: direction(reader.language) === 'rtl',
    ink: colours['brand-ink']?.slice(1),
    tint: colours['brand-tint']?.slice(1),
  };
  const fill = (name: string, more?: object) => context.fill(name, { ...shared, ...more });
  const part = (name: string, more?: object) => declaration + fill(name, more);
  const sectionOf = (wide: boolean, first = false) => safe(fill('section', { wide, first }));
  const document = part('document', {
    logo: logo ?? null,
    notice: draftNotice(view, reader),
    facts: safe(pieces.write(writeFacts(facts, context), 'docx')),
    contents: body.contents.map((entry) => ({
      ...entry,
      level: entry.level - 1,
      bookmark: bookmarks.of(escapeMarkup(entry.anchor)),
    })),
    front: sectionOf(false, true),
    stretches: body.stretches.map(({ wide, xml }) => ({ body: safe(xml), section: sectionOf(wide) })),
  });
  const { pages, ...lines } = runningLines(view, reader);
  const margins = {
    ...lines,
    draft: view.draft === null ? null : reader.t('draft.mark'),
    pages: safe(pageNumber(pages)),
  };
  const parts = {
    'docProps/core.xml': part('core', { day: dayOf(meta) }),
    'docProps/app.xml': part('app'),
    'word/document.xml': bookmarks.named(document),
    'word/styles.xml': part('styles'),
    'word/numbering.xml': part('numbering', { lists: Array.from({ length: body.lists }, (_, index) => index + 2) }),
    'word/settings.xml': part('settings'),
    'word/header.xml': part('header', { ...margins, width: page.text }),
    'word/header-wide.xml': part('header', { ...margins, width: page.wide }),
    'word/footer.xml': part('footer', { ...margins, width: page.text }),
    'word/footer-wide.xml': part('footer', { ...margins, width: page.wide }),
  };
  const alone = (svg: string) => standingAlone(svg, colours);
  const cover = {
    title: meta.title,
    subtitle: meta.subtitle ?? '',
    client: meta.client,
    ...Object.fromEntries(facts.map(({ label, value }) => [clean(label), writer.plain(value)])),
  };
  return { parts, pictures: new Map([...context.pictures].map(([name, svg]) => [name, alone(svg)])), logo, cover };
}

/** `Page 3 of 12`, with what counts them in place of the figures. */
function pageNumber([before = '', between = '', after = '']: readonly string[]): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} ">${run('1')}</w:fldSimple>`;
  return `${run(before)}${field('PAGE')}${run(between)}${field('NUMPAGES')}${run(after)}`;
}

/** Word wants a language with its country. British, as the texts of tom are. */
function officeLanguage(language: string): string {
  if (/^en$/i.test(language)) return 'en-GB';
  try {
    const { language: primary, region } = new Intl.Locale(language).maximize();
    return `${primary}-${region}`;
  } catch {
    return language;
  }
}

/** The names that a document may have for its places: short, of letters, digits and underscores, and each once. */
function createBookmarks() {
  const names = new Map<string, string>();
  const of = (anchor: string): string => {
    const known = names.get(anchor);
    if (known !== undefined) return known;
    const words = anchor.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_+/, '');
    const name = `p${names.size + 1}_${words}`.slice(0, 40).replace(/_$/, '');
    names.set(anchor, name);
    return name;
  };
  /** Each mark with its name; a link to a place that is not there leads nowhere and goes. */
  const named = (xml: string): string => {
    const standing = new Set([...xml.matchAll(/<w:bookmarkStart w:id="#([^"]*)"/g)].map(([, anchor = '']) => anchor));
    const ids = new Map([...standing].map((anchor, index) => [anchor, String(index + 1)]));
    return xml
      .replace(
        /<w:hyperlink w:anchor="#([^"]*)" w:history="1">(.*?)<\/w:hyperlink>/g,
        (whole, anchor: string, inside) => (standing.has(anchor) ? whole : inside),
      )
      .replace(/w:id="#([^"]*)"/g, (_, anchor: string) => `w:id="${ids.get(anchor)}"`)
      .replace(
        /(w:name|w:anchor)="#([^"]*)"/g,
        (_, attribute: string, anchor: string) => `${attribute}="${of(anchor)}"`,
      );
  };
  return { of, named };
}

/** A drawing that no page is around: its colours and faces stand in it, as office programs read them. */
function standingAlone(svg: string, colours: Readonly<Record<string, string>>): string {
  return svg
    .replace(/var\(--([\w-]+), (#[0-9a-fA-F]+)\)/g, (_, name: string, plain: string) => colours[name] ?? plain)
    .replace(/font-family="[^"]*"/, 'font-family="Arial, Liberation Sans, DejaVu Sans Condensed, sans-serif"')
    .replace(/font-weight="(\d)50"/g, (_, hundreds: string) => `font-weight="${Number(hundreds) + 1}00"`);
}
