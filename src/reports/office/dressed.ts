import type { Element } from '@xmldom/xmldom';
import { escapeMarkup } from '../../diagnostics/escape.ts';
import type { OfficeDocument } from '../render/docx/document.ts';
import type { Reference } from './reference.ts';
import { all, children, parsed, written } from './xml.ts';

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
    // A cover that has no place for the title leaves it to the page behind.
    const isTold = cover.includes(escapeMarkup(document.cover.title ?? ''));
    text = text.replace(/<!--cover-->.*?<!--title-->(.*?)<!--\/title-->.*?<!--\/cover-->/s, (_, title) =>
      [cover, newPage, isTold ? '' : title].join(''),
    );
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
