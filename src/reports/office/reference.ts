import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { escapeMarkup } from '../../diagnostics/escape.ts';
import type { OfficeDocument } from '../render/docx/document.ts';

/** Why a client's document cannot be the model of ours. `linked`: its header or cover rests on what does not stand in it as a picture. */
export type ReferenceFault = 'notDocx' | 'protected' | 'large' | 'linked';

/** What of a client's document dresses ours: styles, lists, theme, header, footer and cover; nothing else of it is read. */
export interface Reference {
  styles: string;
  numbering: string | undefined;
  /** Header and footer of its last section: what they are, for which pages, and their part. */
  margins: readonly { tag: string; pages: string; part: string }[];
  /** What stands in ours as it stands there. */
  beside: ReadonlyMap<string, Uint8Array | string>;
  /** Its cover in XML, with marks for its pictures and links; undefined where it has none. */
  cover: string | undefined;
  /** The names that its text gives to vocabularies of XML. */
  names: readonly (readonly [name: string, value: string])[];
}

const most = 64 * 1024 * 1024;
const wanted =
  /^word\/(?:document|styles|numbering|header\w*|footer\w*)\.xml$|^word\/_rels\/[^/]+\.rels$|^word\/(?:theme|media)\/[^/]+$/;

/** Reads a client's document, or says why it cannot serve. */
export function readReference(bytes: Uint8Array): Reference | ReferenceFault {
  if (strFromU8(bytes.subarray(0, 4), true) === '\u00d0\u00cf\u0011\u00e0') return 'protected';
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted.test(name)) return false;
        size += originalSize;
        return size <= most;
      },
    });
    if (size > most) return 'large';
    return referenceFrom(files) ?? 'linked';
  } catch {
    // Not a package, parts that are missing, or XML that is none.
    return 'notDocx';
  }
}

type Files = Readonly<Record<string, Uint8Array>>;

function referenceFrom(files: Files): Reference | undefined {
  const document = parsed(textAt(files, 'word/document.xml'));
  const [body] = all(document, 'w:body');
  if (!body) throw new Error('no body');
  const own = relationsOf(files, 'document.xml');
  const beside = new Map<string, Uint8Array | string>();
  const keepPicture = (target: string): boolean => {
    const picture = files[`word/${target}`];
    if (picture) beside.set(`word/client/${target}`, picture);
    return picture !== undefined;
  };
  const section = children(body).findLast(({ tagName }) => tagName === 'w:sectPr');
  const margins = (section ? children(section) : []).flatMap((one) => {
    const part = own.get(one.getAttribute('r:id') ?? '')?.target ?? '';
    if (!/^w:(?:header|footer)Reference$/.test(one.tagName) || !files[`word/${part}`]) return [];
    return [{ tag: one.tagName, pages: one.getAttribute('w:type') ?? 'default', part }];
  });
  for (const { part } of margins) {
    const relations = [...relationsOf(files, part)];
    if (!relations.every(([, one]) => one.isLink || (one.isPicture && keepPicture(one.target)))) return undefined;
    beside.set(`word/client/${part}`, textAt(files, `word/${part}`));
    if (relations.length > 0) beside.set(`word/client/_rels/${part}.rels`, textAt(files, `word/_rels/${part}.rels`));
  }
  const [theme] = Object.keys(files).filter((name) => /^word\/theme\/theme\d*\.xml$/.test(name));
  if (theme) beside.set(theme, textAt(files, theme));
  const cover = coverOf(body)?.replace(/(r:\w+)="(rId[^"]*|[^"]*)"/g, (_, name: string, id: string) => {
    const one = own.get(id);
    if (one?.isLink) return `${name}="link:${escapeMarkup(one.target)}"`;
    return one?.isPicture && keepPicture(one.target) ? `${name}="picture:client/${one.target}"` : unfit;
  });
  if (cover?.includes(unfit)) return undefined;
  return {
    styles: textAt(files, 'word/styles.xml'),
    numbering: files['word/numbering.xml'] && textAt(files, 'word/numbering.xml'),
    margins,
    beside,
    cover,
    names: Array.from(document.documentElement?.attributes ?? []).map(({ name, value }) => [name, value] as const),
  };
}

/** Stands for what cannot be taken over; no XML can hold it. */
const unfit = '\u0000';

/**
 * The cover of a document in XML: the one that Word itself inserts; else what stands before the first break of a section, or of a page.
 */
function coverOf(body: Element): string | undefined {
  const blocks = children(body);
  const gallery = blocks.findIndex((one) =>
    all(one, 'w:docPartGallery').some((name) => name.getAttribute('w:val') === 'Cover Pages'),
  );
  const sections = blocks.findIndex((one) => one.tagName === 'w:p' && all(one, 'w:sectPr').length > 0);
  const breaks = blocks.findIndex((one) => all(one, 'w:br').some((mark) => mark.getAttribute('w:type') === 'page'));
  const last = [gallery, sections, breaks].find((at) => at >= 0);
  if (last === undefined) return undefined;
  const cover = blocks.slice(0, last + 1);
  for (const one of cover)
    for (const mark of ['w:sectPr', 'w:bookmarkStart', 'w:bookmarkEnd'].flatMap((name) => all(one, name)))
      mark.parentNode?.removeChild(mark);
  for (const mark of all(cover.at(-1) ?? body, 'w:br'))
    if (mark.getAttribute('w:type') === 'page') mark.parentNode?.removeChild(mark);
  return cover.map(written).join('');
}

/** Our document with the client's styles, header, footer and cover, and what stands beside it. */
export function dressed(document: OfficeDocument, reference: Reference): [OfficeDocument, Reference['beside']] {
  const lists = mergedLists(document.parts['word/numbering.xml'] ?? '', reference.numbering);
  const { styles, ids } = mergedStyles(document.parts['word/styles.xml'] ?? '', reference.styles, lists.offset);
  const beside = new Map(reference.beside);
  const restyled = (xml: string) =>
    xml
      .replace(
        /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g,
        (_, before, id: string) => `${before}${ids.get(id) ?? id}"`,
      )
      .replace(/(<w:numId w:val=")(\d+)"/g, (_, before, id: string) => `${before}${Number(id) + lists.offset}"`);
  let text = restyled(document.parts['word/document.xml'] ?? '');
  const parts: Record<string, string> = Object.fromEntries(
    Object.entries(document.parts).map(([name, xml]) => [name, /\/(?:header|footer)/.test(name) ? restyled(xml) : xml]),
  );
  for (const tag of ['w:headerReference', 'w:footerReference']) {
    const theirs = reference.margins.filter((one) => one.tag === tag);
    if (theirs.length === 0) continue;
    const references = theirs
      .map(({ pages, part }) => `<${tag} w:type="${pages}" r:id="part:client/${part}"/>`)
      .join('');
    text = text.replace(new RegExp(`<${tag} [^>]*/>`, 'g'), references);
    for (const name of Object.keys(parts)) if (name.startsWith(`word/${tag.slice(2, 8)}`)) delete parts[name];
    // A draft says so on every page, whoever's header it has.
    const mark = /<w:r><w:rPr><w:rStyle w:val="DraftMark"\/>.*?<\/w:r>/.exec(
      document.parts['word/header.xml'] ?? '',
    )?.[0];
    if (mark && tag === 'w:headerReference')
      for (const { part } of theirs) {
        const own = String(beside.get(`word/client/${part}`) ?? '');
        beside.set(`word/client/${part}`, own.replace(/<\/w:hdr>\s*$/, `<w:p>${restyled(mark)}</w:p></w:hdr>`));
      }
  }
  if (reference.cover !== undefined) {
    const newPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    const cover = filled(reference.cover, document.cover, reference.names);
    text = text.replace(/<!--cover-->.*?<!--\/cover-->/s, () => cover + newPage);
    const declared = reference.names.filter(([name]) => !text.slice(0, 2000).includes(` ${name}=`));
    const attributes = declared.map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`).join('');
    text = text.replace('<w:document ', () => `<w:document${attributes} `);
  }
  const merged = { ...parts, 'word/document.xml': text, 'word/styles.xml': styles, 'word/numbering.xml': lists.xml };
  return [{ ...document, parts: merged }, beside];
}

/** The cover with what its placeholders stand for: `{title}`, also where Word has cut one into several runs. */
function filled(cover: string, values: Readonly<Record<string, string>>, names: Reference['names']): string {
  const attributes = names.map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(' ');
  const root = parsed(`<w:cover ${attributes}>${cover}</w:cover>`).documentElement;
  if (!root) return cover;
  for (const paragraph of all(root, 'w:p')) {
    const texts = all(paragraph, 'w:t');
    const whole = texts.map(({ textContent }) => textContent).join('');
    const told = whole.replace(/\{([^{}]+)\}/g, (mark, name: string) => values[name.trim()] ?? mark);
    if (told === whole) continue;
    texts.forEach((one, index) => {
      one.textContent = index === 0 ? told : '';
    });
  }
  return children(root).map(written).join('');
}

/** Theirs, and ours of the names that they lack; with the ids that ours have there. */
function mergedStyles(ours: string, theirs: string, offset: number): { styles: string; ids: Map<string, string> } {
  const target = parsed(theirs);
  const root = target.documentElement;
  const keyOf = (style: Element) =>
    `${style.getAttribute('w:type')} ${all(style, 'w:name')[0]?.getAttribute('w:val')?.toLowerCase()}`;
  const known = new Map(all(target, 'w:style').map((style) => [keyOf(style), style.getAttribute('w:styleId') ?? '']));
  const taken = new Set(known.values());
  const styles = all(parsed(ours), 'w:style');
  const ids = new Map(
    styles.map((style) => {
      const id = style.getAttribute('w:styleId') ?? '';
      return [id, known.get(keyOf(style)) ?? (taken.has(id) ? `tom${id}` : id)] as const;
    }),
  );
  for (const style of styles) {
    if (known.has(keyOf(style))) continue;
    style.setAttribute('w:styleId', ids.get(style.getAttribute('w:styleId') ?? '') ?? '');
    style.removeAttribute('w:default');
    for (const name of ['w:basedOn', 'w:next', 'w:link'])
      for (const one of all(style, name)) one.setAttribute('w:val', ids.get(one.getAttribute('w:val') ?? '') ?? '');
    for (const list of all(style, 'w:numId'))
      list.setAttribute('w:val', String(Number(list.getAttribute('w:val')) + offset));
    root?.appendChild(target.importNode(style, true));
  }
  const language = /<w:lang [^>]*>/.exec(ours)?.[0] ?? '';
  return {
    styles: written(target).replace(/(<w:rPrDefault>.*?)<w:lang [^>]*>/s, (_, before) => before + language),
    ids,
  };
}

/** Their lists and ours behind them, with how much higher the numbers of ours are. */
function mergedLists(ours: string, theirs: string | undefined): { xml: string; offset: number } {
  if (theirs === undefined) return { xml: ours, offset: 0 };
  const target = parsed(theirs);
  const numbersOf = (name: string, attribute: string) =>
    all(target, name).map((one) => Number(one.getAttribute(attribute)));
  const offset = Math.max(0, ...numbersOf('w:num', 'w:numId'));
  const forms = Math.max(0, ...numbersOf('w:abstractNum', 'w:abstractNumId')) + 1;
  const root = target.documentElement;
  const [first = null] = all(target, 'w:num');
  const source = parsed(ours);
  for (const form of all(source, 'w:abstractNum')) {
    form.setAttribute('w:abstractNumId', String(Number(form.getAttribute('w:abstractNumId')) + forms));
    root?.insertBefore(target.importNode(form, true), first);
  }
  for (const list of all(source, 'w:num')) {
    list.setAttribute('w:numId', String(Number(list.getAttribute('w:numId')) + offset));
    for (const form of all(list, 'w:abstractNumId'))
      form.setAttribute('w:val', String(Number(form.getAttribute('w:val')) + forms));
    root?.appendChild(target.importNode(list, true));
  }
  return { xml: written(target), offset };
}

interface Relation {
  target: string;
  isPicture: boolean;
  isLink: boolean;
}

/** What a part refers to. A picture stands in the document itself. */
function relationsOf(files: Files, part: string): Map<string, Relation> {
  const name = `word/_rels/${part}.rels`;
  if (!files[name]) return new Map();
  return new Map(
    all(parsed(textAt(files, name)), 'Relationship').map((one) => {
      const type = one.getAttribute('Type') ?? '';
      const isOutside = one.getAttribute('TargetMode') === 'External';
      const target = (one.getAttribute('Target') ?? '').replace(/^\/word\//, '');
      const isPicture = type.endsWith('/image') && !isOutside && /^media\/[^/]+$/.test(target);
      const isLink = type.endsWith('/hyperlink') && isOutside && /^(?:https?:|mailto:)/i.test(target);
      return [one.getAttribute('Id') ?? '', { target, isPicture, isLink }];
    }),
  );
}

function parsed(xml: string): Document {
  // No document of an office program declares entities; one that does means harm.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('a declaration');
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(xml, 'text/xml');
}

function written(node: Document | Element): string {
  return new XMLSerializer().serializeToString(node);
}

function all(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

function children(of: Element): Element[] {
  return Array.from(of.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function textAt(files: Files, name: string): string {
  const bytes = files[name];
  if (!bytes) throw new Error(`no ${name}`);
  return strFromU8(bytes);
}
